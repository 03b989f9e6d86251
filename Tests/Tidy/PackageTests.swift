// The manifest and the folders say the same.
import Testing

@Test("マニフェストの各ターゲットにフォルダがあり、各フォルダはターゲットである")
func targetsAndFoldersAgree() throws {
  let manifest = try #require(SourceTree.textFiles().first { $0.path == "Package.swift" })
  let declared = targetFolders(in: manifest.lines.joined(separator: "\n"))
  let present =
    try SourceTree.folders(in: "Sources").filter { $0 != "Shims" }.map { "Sources/\($0)" }
    + SourceTree.folders(in: "Sources/Shims").map { "Sources/Shims/\($0)" }
    + SourceTree.folders(in: "Tests").map { "Tests/\($0)" } + ["Benchmarks"]
  #expect(Set(declared).subtracting(present).isEmpty, "targets without a folder")
  #expect(Set(present).subtracting(declared).isEmpty, "folders that are no target")
}

/// Where each target of the manifest lies: its `path`, else the folder of its name.
private func targetFolders(in manifest: String) -> [String] {
  let opening = /\.(target|executableTarget|testTarget|systemLibrary)\(\s*name: "([^"]+)"/
  let matches = manifest.matches(of: opening)
  let ends = matches.dropFirst().map(\.range.lowerBound) + [manifest.endIndex]
  return zip(matches, ends).map { match, end in
    if let path = manifest[match.range.upperBound..<end].firstMatch(of: /path: "([^"]+)"/) {
      return String(path.output.1)
    }
    return (match.output.1 == "testTarget" ? "Tests/" : "Sources/") + match.output.2
  }
}
