// aiport-typeset: reads documents on standard input, a request a line; writes PDF or the layout report.
import Glibc
import Typeset

@main
struct Main {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.contains("--help") || arguments.contains("-h") {
      print(help)
      exit(0)
    }
    guard arguments.isEmpty else {
      _ = help.utf8.withContiguousStorageIfAvailable {
        write(STDERR_FILENO, $0.baseAddress, $0.count)
      }
      exit(2)
    }
    FontFolder.use()
    var service = Service(input: RequestLines(), typesetter: Typesetter())
    service.run()
  }

  private static let help = """
    使い方: aiport-typeset
    標準入力から一行に一つの依頼（JSON）を読み、PDF または組み上がりの報告を標準出力に書きます。
      {"id":1,"make":"pdf"|"report","document":{…}}
    標準入力が閉じると終わります。
    """
}
