// swift-tools-version: 6.1
import PackageDescription

// How the desk is linked where it ships, for what the dynamic loader does at every start comes
// before the first paint; together it takes a quarter off.
let quickStart = [
  // Swift's own linker: it takes archives in any order and knows the packing below.
  "-use-ld=lld",
  // Nobody looks up symbols in a program. The runtime walks through all that are there, 9,000.
  "-Xlinker", "--no-export-dynamic",
  // 49,000 pointers to be set right, in 10 kB instead of 1.2 MB; glibc 2.36 and newer.
  "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
  // Debian's libraries out of their archives, instead of six more files to load.
  "-L\(Context.packageDirectory)/scripts/static", "-Xclang-linker", "-static-libgcc",
]

// The arrows between the targets are part of the design (ARCHITECTURE.md) and a test (Tests/Tidy).
let package = Package(
  name: "aiport",
  products: [
    .executable(name: "aiport", targets: ["aiport"]),
    .executable(name: "aiport-typeset", targets: ["aiport-typeset"]),
    // For the package in Fuzz/, which is built in its own way.
    .library(name: "Civic", targets: ["Civic"]),
    .library(name: "RegisterStore", targets: ["RegisterStore"]),
    .library(name: "TerminalKit", targets: ["TerminalKit"]),
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
    .target(
      name: "RegisterStore",
      dependencies: ["Civic", "CDisk", .product(name: "Subprocess", package: "swift-subprocess")]
    ),
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
        "Civic", "RegisterStore", "Press", "Delivery", "FrontDesk", "TerminalKit", "CCrypt",
        "CMigemo",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      linkerSettings: [.unsafeFlags(quickStart, .when(configuration: .release))]
    ),
    .executableTarget(name: "aiport-typeset", dependencies: ["Typeset", "Press"]),
    // `make bench`: the program beside its peers; it doesn't ship.
    .executableTarget(
      name: "aiport-bench",
      dependencies: ["Civic", "RegisterStore", "ProgramTestKit", "RegisterGenerator"],
      path: "Benchmarks",
      exclude: ["Limits/limits.cpp"]
    ),

    // Debian's libraries behind the thinnest shims.
    .target(
      name: "CCurses",
      path: "Sources/Shims/CCurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(name: "CMigemo", path: "Sources/Shims/CMigemo"),
    .target(name: "CDisk", path: "Sources/Shims/CDisk"),
    .target(
      name: "CCrypt",
      path: "Sources/Shims/CCrypt",
      linkerSettings: [.linkedLibrary("crypt")]
    ),
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
      dependencies: ["Civic", "DeskTestKit", "HostileText", "RegisterGenerator"]
    ),
    .testTarget(
      name: "RegisterStoreTests",
      dependencies: ["RegisterStore", "DeskTestKit", "ProgramTestKit"],
      exclude: ["README.md"],
      resources: [.copy("Fixtures")]
    ),
    .testTarget(name: "PressTests", dependencies: ["Press", "DeskTestKit"]),
    .testTarget(
      name: "DeliveryTests",
      dependencies: ["Delivery", "HostileText", "Press"],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "TypesetTests",
      dependencies: ["Typeset", "Press", "aiport-typeset", "HostileText"],
      resources: [.copy("Fixtures")]
    ),
    .testTarget(name: "TerminalKitTests", dependencies: ["TerminalKit", "HostileText"]),
    .testTarget(name: "FrontDeskTests", dependencies: ["FrontDesk", "DeskTestKit"]),
    // A register of invented records, as large as a bench or a test wants it.
    .target(
      name: "RegisterGenerator",
      dependencies: ["Civic", "RegisterStore", "ProgramTestKit"],
      path: "Tests/RegisterGenerator",
      exclude: ["Vocabulary"]
    ),
    .target(name: "ProgramTestKit", path: "Tests/ProgramTestKit"),
    .testTarget(
      name: "CommandTests",
      dependencies: ["aiport", "aiport-typeset", "ProgramTestKit"]
    ),
    .testTarget(name: "Stories", dependencies: ["aiport", "aiport-typeset", "ProgramTestKit"]),
    // Every text that breaks programs, at every exit there is.
    .testTarget(
      name: "HostileInputTests",
      dependencies: [
        "Civic", "Delivery", "DeskTestKit", "HostileText", "ProgramTestKit", "RegisterStore",
        "TerminalKit", "aiport",
      ]
    ),
    // The real program and processes of one's own, killed and failed from outside.
    .executableTarget(
      name: "aiport-saver",
      dependencies: ["Civic", "RegisterStore"],
      path: "Tests/Saver"
    ),
    .testTarget(
      name: "Soak",
      dependencies: ["aiport", "aiport-saver", "Civic", "ProgramTestKit", "RegisterStore"]
    ),
    .testTarget(name: "Tidy"),
  ],
  swiftLanguageModes: [.v6]
)
