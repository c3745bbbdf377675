// swift-tools-version: 6.2
import PackageDescription

// The rooms of docs/architecture.md, floor by floor. A target imports only what its line names;
// `make check` proves it with `--explicit-target-dependency-import-check error`.

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
/// Rooms are optimised in debug builds too, assertions kept: the tests take a third of the time.
let quick: [SwiftSetting] = [
  .unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))
]
let strict =
  house + quick + [.strictMemorySafety(), .treatWarning("StrictMemorySafety", as: .error)]
/// Rooms that lend spans of their columns.
let raw = house + quick + [.enableExperimentalFeature("Lifetimes")]

func rawRoom(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/Raw/\(name)", swiftSettings: raw)
}

/// Rooms that no row of data passes through: built for size.
let small: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]
let smallRooms = [
  "Compliance", "DeadlinePhrases", "Diagnostics", "ExpressionData", "Facts", "Layout", "Linting",
  "Patterns", "PlanTables", "Reference", "Reports", "RuleFiles", "RuleTests", "Wording",
  "Workspace",
]

func room(_ floor: String, _ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(floor)/\(name)",
    swiftSettings: strict + (smallRooms.contains(name) ? small : []))
}

/// - Parameter fixtures: Folders that tests read from their place and that are not compiled.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], fixtures: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(name)", exclude: fixtures,
    swiftSettings: house)
}

let base: [Target.Dependency] = [
  "CivilCalendar", "Diagnostics", "ExactNumbers", "VietnameseText",
]

let package = Package(
  name: "dondoc",
  products: [.executable(name: "dondoc", targets: ["dondoc"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // C: module maps and shims, no Swift.
    .systemLibrary(
      name: "CLibYAML", path: "Sources/C/CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CScan", path: "Sources/C/CScan"),
    .target(name: "CShipped", path: "Sources/C/CShipped", cSettings: [.unsafeFlags(["-std=c23"])]),

    // Raw: the only rooms where unsafe code may stand.
    rawRoom("Bytes", ["CScan"]),
    rawRoom("Columns", ["Bytes"]),
    rawRoom("YAML", ["CLibYAML", "Bytes"]),
    rawRoom("ShippedFiles", ["CShipped"]),

    // Base: knows no plan.
    room("Base", "JSONText", ["Bytes"]),
    room("Base", "VietnameseText", []),
    room("Base", "ExactNumbers", []),
    room("Base", "CivilCalendar", []),
    room("Base", "Diagnostics", ["VietnameseText"]),
    room("Base", "Patterns", []),
    room("Base", "DocumentNumbers", ["Columns", "CivilCalendar", "VietnameseText"]),
    room(
      "Base", "DeadlinePhrases",
      ["CivilCalendar", "VietnameseText", "ExactNumbers", "DocumentNumbers"]),
    room(
      "Base", "Expressions",
      ["Diagnostics", "CivilCalendar", "ExactNumbers", "Patterns", "VietnameseText"]),

    // Model: values.
    room("Model", "Facts", ["Expressions", "CivilCalendar", "ExactNumbers"]),
    room(
      "Model", "Compliance", base + ["Facts", "Expressions", "DocumentNumbers", "DeadlinePhrases"]),
    room("Model", "Obligations", base + ["Compliance", "Columns", "DeadlinePhrases"]),
    room(
      "Model", "Results",
      base + [
        "Obligations", "Compliance", "Columns", "DeadlinePhrases", "Facts", "Expressions",
      ]),

    // In: from files to values.
    room("In", "Layout", ["YAML"]),
    room("In", "Tables", ["Bytes", "Columns", "Diagnostics", "JSONText"]),
    room(
      "In", "ExpressionData", base + ["Bytes", "JSONText", "Expressions", "Facts", "Results"]),
    room("In", "PlanTables", base + ["Compliance", "DeadlinePhrases", "Tables", "YAML"]),
    room(
      "In", "RuleFiles",
      base + [
        "Bytes", "Columns", "JSONText", "YAML", "Tables", "ShippedFiles", "Compliance",
        "DeadlinePhrases",
        "DocumentNumbers", "Expressions", "Facts",
      ]),
    room(
      "In", "ProgressData",
      base + [
        "Bytes", "Columns", "Tables", "Obligations", "Compliance", "DeadlinePhrases", "Expressions",
        "Facts",
      ]),

    // Engine: the thirteen steps of semantics.md.
    room(
      "Engine", "Evaluation",
      base + [
        "Columns", "Compliance", "DeadlinePhrases", "DocumentNumbers", "Expressions", "Facts",
        "Obligations", "Results",
      ]),

    room(
      "Engine", "Linting",
      base + [
        "Compliance", "DeadlinePhrases", "Expressions", "Facts", "Obligations", "Results",
        "RuleFiles",
      ]),

    room(
      "Engine", "RuleTests",
      base + [
        "Columns", "Compliance", "Evaluation", "Expressions", "Facts", "Obligations",
        "ProgressData", "Results", "RuleFiles",
      ]),

    // Out: what people and machines read.
    room("Out", "Wording", ["Diagnostics", "CivilCalendar", "ExactNumbers"]),
    room(
      "Out", "Reports",
      base + [
        "Bytes", "Columns", "JSONText", "Compliance", "DeadlinePhrases", "Results", "Wording",
        "Facts", "Expressions", "Obligations",
      ]),

    room(
      "Out", "Reference",
      [
        "Bytes", "CivilCalendar", "Compliance", "Diagnostics", "ExactNumbers", "Expressions",
        "Facts",
        "JSONText", "Reports", "RuleFiles", "Wording",
      ]),

    // App.
    room(
      "App", "Workspace",
      base + [
        "Bytes", "Compliance", "DeadlinePhrases", "Evaluation", "ExpressionData", "Expressions",
        "Facts", "JSONText", "Layout", "Linting", "Obligations", "PlanTables", "ProgressData",
        "Reference", "Reports", "Results", "RuleFiles", "RuleTests", "ShippedFiles", "Tables",
        "YAML",
      ]),
    .executableTarget(
      name: "dondoc",
      dependencies: base + [
        "Bytes", "Compliance", "DeadlinePhrases", "ExpressionData", "Expressions", "Facts",
        "JSONText", "Obligations", "PlanTables", "ProgressData", "Reference", "Reports", "Results",
        "RuleFiles", "RuleTests", "Wording", "Workspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/App/dondoc", swiftSettings: strict + small),

    // Tests: one folder per target.
    .target(
      name: "TestSupport", dependencies: ["Bytes", "JSONText"], path: "Tests/TestSupport",
      swiftSettings: house),
    .target(
      name: "RandomObligations",
      dependencies: base + ["Bytes", "Compliance", "Results", "RuleFiles", "TestSupport"],
      path: "Tests/RandomObligations", swiftSettings: house),
    .executableTarget(
      name: "RuleSpeed",
      dependencies: base + [
        "Compliance", "Evaluation", "Expressions", "Facts", "RandomObligations", "Results",
        "RuleFiles",
      ],
      path: "Benchmarks/rules", swiftSettings: house),
    tests("Bytes", ["Bytes", "TestSupport"]),
    tests("Columns", ["Columns", "Bytes", "TestSupport"]),
    tests("YAML", ["YAML", "Bytes", "ShippedFiles", "TestSupport"]),
    tests("JSONText", ["JSONText", "Bytes", "TestSupport"]),
    tests("VietnameseText", ["VietnameseText", "TestSupport"]),
    tests("ExactNumbers", ["ExactNumbers", "TestSupport"]),
    tests("CivilCalendar", ["CivilCalendar", "TestSupport"]),
    tests("Diagnostics", ["Diagnostics", "Wording", "TestSupport"]),
    tests("DocumentNumbers", ["DocumentNumbers", "CivilCalendar", "TestSupport"]),
    tests(
      "DeadlinePhrases",
      ["DeadlinePhrases", "CivilCalendar", "ExactNumbers", "VietnameseText", "TestSupport"]),
    tests("Patterns", ["Patterns", "TestSupport"]),
    tests(
      "Expressions",
      [
        "Expressions", "ExpressionData", "Results", "Facts", "Bytes", "CivilCalendar",
        "ExactNumbers", "Diagnostics", "JSONText",
        "TestSupport",
      ]),
    tests("Facts", ["Facts", "Expressions", "CivilCalendar", "ExactNumbers", "TestSupport"]),
    tests("Compliance", base + ["Compliance", "TestSupport"]),
    tests(
      "Obligations",
      base + ["Obligations", "Compliance", "DeadlinePhrases", "TestSupport"]),
    tests(
      "ProgressData",
      base + [
        "ProgressData", "Obligations", "Compliance", "DeadlinePhrases", "Expressions", "Facts",
        "TestSupport",
      ]),
    tests(
      "Wording",
      [
        "Wording", "Bytes", "CivilCalendar", "Diagnostics", "ExactNumbers", "Expressions",
        "JSONText", "Patterns", "YAML", "TestSupport",
      ]),
    tests(
      "Reports",
      base + [
        "Reports", "Bytes", "Columns", "Compliance", "DeadlinePhrases", "Expressions", "Facts",
        "JSONText", "Results", "Wording", "TestSupport",
      ],
      fixtures: ["Snapshots"]),
    tests(
      "Reference",
      [
        "Reference", "RuleFiles", "Reports", "Bytes", "Compliance", "Diagnostics", "JSONText",
        "YAML",
        "TestSupport",
      ]),
    tests("Tables", ["Tables", "Bytes", "Diagnostics", "TestSupport"]),
    tests(
      "RuleFiles",
      base + [
        "RuleFiles", "Bytes", "YAML", "Compliance", "DeadlinePhrases", "DocumentNumbers",
        "Expressions", "TestSupport",
      ],
      fixtures: ["Gallery", "Ok", "edits.txt"]),
    tests(
      "Evaluation",
      base + [
        "Evaluation", "RuleFiles", "ProgressData", "Results", "Compliance", "Obligations",
        "Columns", "DocumentNumbers", "Expressions", "Facts", "Bytes", "RandomObligations",
        "TestSupport",
      ]),
    tests(
      "Workspace",
      base + [
        "Workspace", "Bytes", "Compliance", "Expressions", "Obligations", "Reports", "Results",
        "RuleFiles",
        "TestSupport",
      ]),
    tests(
      "Linting",
      base + [
        "Linting", "RuleFiles", "Results", "Compliance", "DeadlinePhrases", "Obligations",
        "Reports", "Bytes", "Wording", "TestSupport",
      ],
      fixtures: ["Gallery"]),
    tests(
      "RuleTests",
      base + [
        "RuleTests", "RuleFiles", "Results", "Compliance", "Evaluation", "Expressions", "Facts",
        "Bytes", "TestSupport",
      ]),
    tests("Layout", ["Layout", "YAML", "TestSupport"]),
    tests("PlanTables", base + ["PlanTables", "Compliance", "Tables", "YAML", "TestSupport"]),
    // The binary beside the tests, as a user meets it.
    tests("CommandLine", ["TestSupport"], fixtures: ["Snapshots"]),
  ],
  swiftLanguageModes: [.v6]
)
