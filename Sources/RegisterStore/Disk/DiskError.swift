// ディスクの失敗: which call failed, on what, and why.

import Glibc

/// A system call that failed.
public struct DiskError: Error, Equatable, Sendable {
  /// The call's name as the manual has it.
  public let call: String
  /// The system's error number.
  public let code: Int32
  /// The file or folder; empty where only a descriptor was at hand.
  public let path: String

  public init(call: String, code: Int32, path: String = "") {
    self.call = call
    self.code = code
    self.path = path
  }

  /// Whether the name leads nowhere.
  var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// The reason in the staff's words, a sentence without its full stop.
  public var reason: String {
    switch code {
    case ENOSPC: "ディスクがいっぱいです"
    case EDQUOT: "ディスクの割り当てを使い切りました"
    case EIO: "ディスクの読み書きに失敗しました"
    case EROFS: "このディスクには書き込めません"
    case EACCES, EPERM: "書き込む権限がありません"
    case ENOENT, ENOTDIR: "台帳のフォルダーが見つかりません"
    case EMFILE, ENFILE: "開いているファイルが多すぎます"
    case ENAMETOOLONG: "名前が長すぎます"
    case ELOOP: "リンクがたどれません"
    case EBUSY: "ほかのプログラムが使っています"
    case ENOMEM: "メモリーが足りません"
    default: "ディスクの操作に失敗しました (\(call) \(code))"
    }
  }
}
