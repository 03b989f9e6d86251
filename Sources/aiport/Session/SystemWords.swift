// 理由のことば: why the system refuses a file outside the register, in the staff's words.

import Glibc

/// The words for the system's error numbers, for files that the command line names.
enum SystemWords {
  /// A reason as a sentence.
  static func sentence(for code: Int32) -> String {
    switch code {
    case ENOENT: "その場所がありません。"
    case ENOTDIR: "途中の名前がフォルダーではありません。"
    case EISDIR: "ファイルではなくフォルダーです。"
    case EACCES, EPERM: "その権限がありません。"
    case ENOSPC: "ディスクがいっぱいです。"
    case EDQUOT: "ディスクの割り当てを使い切りました。"
    case EROFS: "このディスクには書き込めません。"
    case EIO: "ディスクの読み書きに失敗しました。"
    case ENAMETOOLONG: "名前が長すぎます。"
    case ELOOP: "リンクがたどれません。"
    case EMFILE, ENFILE: "開いているファイルが多すぎます。"
    case ETXTBSY, EBUSY: "ほかのプログラムが使っています。"
    case EFBIG: "ファイルが大きすぎます。"
    case EPIPE: "受け手がいなくなりました。"
    default: "（理由の番号 \(code)）"
    }
  }
}
