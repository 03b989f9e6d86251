// ファイルシステムの種類: network file systems are no place for the register, and are named in words.

/// File systems on which locks or syncs don't mean what the register's promises need.
enum FileSystemKind {
  /// The name of a network file system by its magic number; `nil` for one that the register may use.
  ///
  /// Source: statfs(2) and linux/magic.h.
  static func network(_ magic: Int) -> String? {
    switch magic {
    case 0x6969: "NFS"
    case 0x517B, 0xFF53_4D42, 0xFE53_4D42: "SMB (Windows共有)"
    case 0x6573_5546: "FUSE"
    case 0x5346_414F, 0x6B41_4653: "AFS"
    case 0x00C3_6400: "Ceph"
    case 0x0102_1997: "9P"
    case 0x7375_7245: "Coda"
    case 0x7461_636F: "OCFS2"
    case 0x0116_1970: "GFS2"
    case 0x0BD0_0BD0: "Lustre"
    case 0x564C: "NCP"
    default: nil
    }
  }
}
