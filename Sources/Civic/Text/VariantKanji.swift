// VariantKanji — kanji that are written in several forms (髙 and 高), and the form to search by.

/// Variant kanji and the standard form that search and duplicate checks use in their place.
///
/// Kanji with kanji only, one step, unambiguous; what is shown keeps the form it was written in.
public enum VariantKanji {
  /// The standard form of a variant kanji, or `nil` where the kanji is no variant.
  public static func standard(for kanji: Unicode.Scalar) -> Unicode.Scalar? {
    standards[kanji]
  }

  /// All pairs of a variant and its standard form.
  static let standards: [Unicode.Scalar: Unicode.Scalar] = {
    var standards: [Unicode.Scalar: Unicode.Scalar] = [:]
    for pairs in [unihan, oldForms, publishedVariants, names] {
      var scalars = pairs.unicodeScalars.makeIterator()
      while let variant = scalars.next(), let standard = scalars.next() {
        standards[variant] = standard
      }
    }
    return standards
  }()

  /// Unihan 15, kJinmeiyoKanji and kJoyoKanji, Unicode licence: old forms of listed kanji.
  private static let unihan = """
    萬万與与乘乗爭争亘亙亞亜佛仏傳伝價価侮侮儉倹僞偽僧僧兒児圓円凜凛剥剝劍剣剩剰勉勉\
    勤勤勳勲卑卑單単卽即嚴厳收収敍叙嘆嘆器器團団國国圈圏薗園尭堯壘塁填塡增増墨墨壞壊\
    壯壮賣売奧奥奬奨孃嬢實実冨富寬寛寢寝壽寿專専將将盡尽層層峽峡峯峰嶋島巌巖巢巣卷巻\
    帶帯廳庁廣広廊廊彌弥彈弾從従德徳徵徴應応恆恒惠恵悔悔惡悪愼慎憎憎懷懐懲懲戰戦戲戯\
    拂払拔抜拜拝搜捜揭掲搖揺攝摂擊撃敏敏齊斉晝昼晚晩曉暁暑暑曆暦曾曽朗朗條条來来盃杯\
    榮栄櫻桜梅梅檢検樂楽樣様橫横桧檜欄欄步歩歷歴每毎氣気淨浄海海淚涙凉涼渴渇涉渉澁渋\
    溫温濕湿瀧滝滯滞漢漢瀨瀬燈灯爲為燒焼煮煮狀状狹狭獸獣疊畳瘦痩盜盗縣県眞真碎砕碑碑\
    禮礼社社祈祈祉祉祖祖祝祝神神祥祥禄祿禪禅禍禍福福祢禰祷禱祕秘稻稲穀穀穗穂穣穰突突\
    龍竜節節粹粋綠緑緖緒練練緣縁縱縦繁繁纖繊署署飜翻者者聽聴臟臓臭臭藝芸莊荘萌萠著著\
    藏蔵薰薫藥薬虛虚虜虜衞衛裝装視視覽覧諸諸謁謁謠謡謹謹讓譲賓賓贈贈轉転逸逸遥遙郞郎\
    都都醉酔釀醸埜野鑄鋳鍊錬錄録鎭鎮陷陥險険雜雑難難靜静響響頬頰賴頼顯顕類類駈駆騷騒\
    驗験髮髪鷄鶏黃黄黑黒默黙猪猪渚渚琢琢祐祐禎禎叱𠮟
    """

  /// A list of variants that circulates with SKK dictionaries, public domain.
  private static let publishedVariants = """
    丗世輌両輛両龜亀亊事亰京軆体做作杰傑仂働剋克尅克兔兎莵兎菟兎册冊冐冒冩写冱冴沍冴\
    淒凄釖刀刄刃苅刈刋刊剱剣劒剣劔剣釼剣刧劫撈労疱包皰包靤包卆卒愽博夘卯壥厘廛厘廚厨\
    廏厩廐厩儼厳抒叙敘叙颱台仝同咒呪脣唇譱善甞嘗譁嘩囗囲珪圭埀垂塲場夛多梦夢犇奔獎奨\
    姙妊壻婿聟婿寳宝碍害礙害擅専堽岡崗岡嵒岩峩峨陦島崕崖嵳嵯巛川皈帰幤幣廰庁广庵菴庵\
    瓣弁辧弁辨弁辯弁斌彬徃往逕径从従悳徳恠怪耻恥懼惧憇憩舉挙攜携籏旗暎映晉晋瞹曖曵曳\
    朖朗朞期夲本几机椙杉枩松凅枯涸枯柩柾杤栃簗梁棊棋楝棟橢楕摸模糢模墫樽歇欠哥歌謌歌\
    驩歓气気冫氷冰氷冲沖沒没况況湶泉濶活闊活滌浄泪涙婬淫渊淵澀渋谿渓涌湧弯湾彎湾凖準\
    熔溶鎔溶濳潜瀉潟澂澄潅濯灌濯无無烟煙尓爾犹猶珎珍瑤瑶甼町劃画畆畝疂畳疉畳愈癒瘉癒\
    溌発醗発皋皐晧皓暸瞭摧砕碪砧袮禰厶私穉稚禀稟窗窓窰窯豎竪竸競牋箋筱篠萃粋黏粘鬻粥\
    妝粧粮糧糺糾帋紙縲累棉綿緜綿綫線纎繊纒纏暃罪罸罰羣群翆翠畊耕宍肉毓育脉脈膓腸舍舎\
    柁舵舩船莓苺蔆菱盖蓋葢蓋簑蓑簔蓑荐薦熏薫燻薫蘓蘇乕虎它蛇蠏蟹觧解咏詠荳豆貭質赱走\
    踴踊蹤踪軣轟廸迪迯逃聨連聯連逹達泝遡溯遡醋酢釡釜銕鉄鐡鉄砿鉱礦鉱鑒鑑閇閉閠閏鬥闘\
    鬪闘墻障牆障鄰隣隸隷鳫雁鴈雁襍雑韵韻顏顔飮飲餝飾餠餅駲馴膸髄欝鬱寉鶴麪麺皷鼓豬猪
    """

  /// joyokanji 1.1.0, Apache-2.0: further old forms of the 常用漢字.
  private static let oldForms = """
    兩両竝並亂乱豫予假仮餘余倂併免免黨党寫写處処劑剤勵励勞労效効敕勅勸勧區区醫医參参\
    雙双臺台號号喝喝營営囑嘱圍囲圖図壓圧墮堕塀塀塚塚鹽塩壤壌聲声壹壱變変寶宝對対屆届\
    屬属歸帰廢廃貳弐當当徑径戀恋惱悩慘惨慨慨戾戻擇択擔担據拠擴拡擧挙挾挟插挿數数斷断\
    既既舊旧樞枢棧桟樓楼槪概權権缺欠歐欧歡歓齒歯殘残毆殴殺殺殼殻濟済溪渓灣湾滿満潛潜\
    爐炉點点犧犠獨独獵猟獻献甁瓶畫画癡痴發発硏研稱称穩穏竊窃肅粛絲糸經経繪絵繼継續続\
    總総繩縄罐缶膽胆腦脳艷艶莖茎蟲虫蠶蚕螢蛍蠻蛮褐褐襃褒霸覇覺覚觀観觸触譯訳證証譽誉\
    讀読贊賛踐践輕軽辭辞遞逓遲遅鄕郷釋釈鑛鉱錢銭鬭闘隆隆隨随隱隠靈霊頻頻驛駅驅駆髓髄\
    麥麦麵麺齡齢
    """

  /// Forms met in the names of people and places, collected as facts.
  private static let names = """
    仭仞會会躰体體体內内𠮷吉吳呉吴呉喆哲圀国學学斈学尙尚嶽岳嶌島嵜崎碕崎﨑崎彥彦戶戸\
    亝斉斎斉齋斉昻昂邨村栢柏栁柳桒桑楳梅澤沢淺浅濱浜濵浜渕淵淸清礒磯穐秋龝秋頴穎篭籠\
    聰聡蘆芦薮藪裵裴豐豊邉辺邊辺鐵鉄關関舘館髙高靍鶴靏鶴麸麩
    """
}
