// swift-tools-version: 6.1
import PackageDescription

// A package of its own: what the fuzzer needs of compiler and linker stays out of the product's manifest.
// `make fuzz` builds it, with coverage in all of the code, the product's as well.
let package = Package(
  name: "aiport-fuzz",
  dependencies: [.package(name: "aiport", path: "..")],
  targets: [
    .target(name: "CFuzzer"),
    .executableTarget(
      name: "aiport-fuzz",
      dependencies: [
        "CFuzzer", .product(name: "Civic", package: "aiport"),
        .product(name: "RegisterStore", package: "aiport"),
        .product(name: "TerminalKit", package: "aiport"),
      ],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]
    ),
  ],
  swiftLanguageModes: [.v6]
)
