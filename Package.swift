// swift-tools-version: 6.1
import PackageDescription

// The arrows between the targets are part of the design (ARCHITECTURE.md) and a test (Tests/Tidy).
let package = Package(
  name: "aiport",
  products: [
    .executable(name: "aiport", targets: ["aiport"]),
    .executable(name: "aiport-typeset", targets: ["aiport-typeset"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    // Without its Foundation trait: ICU would treble the binary and slow every start.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    // What the desk is about: pure, no files, no terminal, no clock.
    .target(
      name: "Civic",
      dependencies: [
        "CUTF8Proc", .product(name: "HashTreeCollections", package: "swift-collections"),
      ]
    ),
    .target(name: "RegisterStore", dependencies: ["Civic", "CDisk"]),
    .target(name: "Press", dependencies: ["Civic"]),
    .target(
      name: "Delivery",
      dependencies: ["Civic", "Press", .product(name: "Subprocess", package: "swift-subprocess")]
    ),
    .target(name: "Typeset", dependencies: ["Press", "CPangoCairo", "CUTF8Proc"]),
    .target(name: "TerminalKit", dependencies: ["CCurses", "CUTF8Proc"]),
    .target(name: "FrontDesk", dependencies: ["Civic", "Press", "TerminalKit"]),

    .executableTarget(
      name: "aiport",
      dependencies: [
        "Civic", "RegisterStore", "Press", "Delivery", "FrontDesk", "TerminalKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(name: "aiport-typeset", dependencies: ["Typeset", "Press"]),
    // `make bench`: the program beside its peers; it doesn't ship.
    .executableTarget(name: "aiport-bench", dependencies: ["ProgramTestKit"], path: "Benchmarks"),

    // Debian's libraries behind the thinnest shims.
    .target(
      name: "CCurses",
      path: "Sources/Shims/CCurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(name: "CDisk", path: "Sources/Shims/CDisk"),
    .systemLibrary(name: "CUTF8Proc", path: "Sources/Shims/CUTF8Proc"),
    .systemLibrary(name: "CPangoCairo", path: "Sources/Shims/CPangoCairo", pkgConfig: "pangocairo"),

    .target(
      name: "DeskTestKit",
      dependencies: ["Civic", "RegisterStore", "FrontDesk", "TerminalKit", "Press"],
      path: "Tests/DeskTestKit"
    ),
    .target(
      name: "HostileText",
      path: "Tests/HostileText",
      exclude: ["README.md"],
      resources: [.copy("hostile_strings.csv")]
    ),
    .testTarget(
      name: "CivicTests",
      dependencies: ["Civic", "DeskTestKit", "HostileText"]
    ),
    .testTarget(
      name: "RegisterStoreTests",
      dependencies: ["RegisterStore", "DeskTestKit"],
      resources: [.copy("Fixtures")]
    ),
    .testTarget(name: "PressTests", dependencies: ["Press", "DeskTestKit"]),
    .testTarget(name: "DeliveryTests", dependencies: ["Delivery", "Press"], exclude: ["Fixtures"]),
    .testTarget(
      name: "TypesetTests",
      dependencies: ["Typeset", "Press", "aiport-typeset", "HostileText"],
      resources: [.copy("Fixtures")]
    ),
    .testTarget(name: "TerminalKitTests", dependencies: ["TerminalKit", "HostileText"]),
    .testTarget(name: "FrontDeskTests", dependencies: ["FrontDesk", "DeskTestKit"]),
    .target(name: "ProgramTestKit", path: "Tests/ProgramTestKit"),
    .testTarget(
      name: "CommandTests",
      dependencies: ["aiport", "aiport-typeset", "ProgramTestKit"]
    ),
    .testTarget(name: "Stories", dependencies: ["aiport", "aiport-typeset", "ProgramTestKit"]),
    .testTarget(name: "Tidy"),
  ],
  swiftLanguageModes: [.v6]
)
