import Testing

/// A workspace that is wrong somewhere, what is said of it, and the exit code.
struct BrokenInput: Sendable, CustomTestStringConvertible {
  var name: String
  /// Written over those of the small workspace; nil takes the file away.
  var files: [(name: String, bytes: [UInt8]?)]
  var expected: Int32

  var testDescription: String { name }
  var snapshot: String { "broken-\(name).txt" }

  init(_ name: String, _ files: [(String, [UInt8]?)], expected: Int32) {
    self.name = name
    self.files = files.map { (name: $0.0, bytes: $0.1) }
    self.expected = expected
  }

  static func rules(_ name: String, _ text: String) -> BrokenInput {
    BrokenInput(name, [("dondoc.yaml", Array(text.utf8))], expected: 2)
  }

  static func rows(_ name: String, _ text: String, expected: Int32 = 3) -> BrokenInput {
    BrokenInput(name, [("progress.csv", Array(text.utf8))], expected: expected)
  }
}

/// Each broken input gets a clear message and the right code; both languages are kept in one file.
@Suite struct BrokenInputTests {
  static let sound = SmallWorkspace.file
  static let rows = SmallWorkspace.allDone

  static let cases: [BrokenInput] = data + files

  static let data: [BrokenInput] = [
    BrokenInput("missing-file", [("progress.csv", nil)], expected: 3),
    .rows("empty-file", ""),
    .rows("no-header", "T-1,xa-an,2024-Q1,2024-04-02,completed,100,2024-04-01\n"),
    BrokenInput("utf16-without-mark", [("progress.csv", utf16(rows))], expected: 3),
    BrokenInput("windows-1258", [("progress.csv", windows1258)], expected: 3),
    BrokenInput(
      "line-of-10-mb",
      [("progress.csv", Array(rows.utf8) + [UInt8](repeating: 0x61, count: 10_000_000))],
      expected: 3),
    .rows("unknown-task", rows + "T-7,xa-an,2024-Q1,2024-04-02,completed,100,2024-04-01\n"),
    .rows("day-that-is-none", SmallWorkspace.oneRejected),
    .rows(
      "percent-140", SmallWorkspace.head + "T-2,xa-ba,,2024-06-20,completed,140,2024-06-18\n",
      expected: 0),
    .rows("open-quote", rows + "T-2,xa-ba,,2024-06-21,\"completed,100,2024-06-18\n"),
    .rows("unknown-unit", rows + "T-1,xa-am,2024-Q1,2024-04-02,completed,100,2024-04-01\n"),
    .rows(
      "two-columns-of-one-field", "task,task,unit,reported,status\nT-2,T-2,xa-ba,2024-06-20,x\n"),
  ]

  static let files: [BrokenInput] = [
    .rules("rules-empty-file", ""),
    .rules(
      "rules-duplicate-key", sound.replacing("language: en", with: "language: en\nlanguage: vi")),
    .rules("rules-alias-bomb", aliasBomb),
    .rules("rules-deep-nesting", deep),
    .rules("rules-tag", sound.replacing("language: en", with: "language: !en x")),
    .rules("rules-unknown-key", sound.replacing("issued:", with: "isued:")),
    .rules("rules-day-that-is-none", sound.replacing("2024-01-02", with: "31/02/2024")),
    .rules("rules-syntax", sound.replacing("kind: commune}", with: "kind: commune")),
    .rules("rules-missing-include", sound + "include: [units.yaml]\n"),
    .rules("rules-outside", sound + "include: [../secret.yaml]\n"),
    BrokenInput(
      "rules-wrong-encoding", [("dondoc.yaml", utf16(sound))], expected: 2),
    .rules(
      "rules-expression",
      sound + """
        rules:
          - id: own/late
            title: {vi: Chậm, en: Late}
            severity: error
            require: clok != 'overdue' && due.daysLate > 'x'
            message: {vi: chậm, en: late}

        """),
    .rules(
      "rules-several-at-once",
      sound.replacing("issued:", with: "isued:").replacing("lead: UBND xã Ba", with: "laed: xa-bb")
        .replacing("minScore: 50}", with: "minScor: 50}")),
  ]

  @Test(arguments: cases) func saysWhatIsWrong(_ example: BrokenInput) throws {
    let scratch = try SmallWorkspace.scratch()
    for file in example.files {
      if let bytes = file.bytes {
        try scratch.write(bytes, to: file.name)
      } else {
        try scratch.remove(file.name)
      }
    }
    var text = ""
    for language in ["en", "vi"] {
      // The gate shows the same faults as a check, on a page of a few lines.
      let run = try Program.run(
        ["gate", "lenient", "--as-of", SmallWorkspace.day, "--lang", language], in: scratch.path)
      #expect(run.exitCode == example.expected)
      #expect(run.output.isEmpty == (example.expected == 2))
      text += "[\(language), standard output]\n\(run.outputText)"
      text += "[\(language), standard error]\n\(run.errorText)"
    }
    let problem = Snapshots.problem(text, in: example.snapshot)
    #expect(problem == nil, "\(problem ?? "")")
  }

  /// Low bytes first, with no mark at the front.
  static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  /// "Nhiệm vụ,Đơn vị" and a row, as old Vietnamese programs for Windows save it.
  static let windows1258: [UInt8] =
    Array("Nhi".utf8) + [0xEA, 0xF2] + Array("m v".utf8) + [0x75, 0xF2]
    + Array(",".utf8) + [0xD0, 0xF5] + Array("n v".utf8) + [0x69, 0xF2]
    + Array("\nT-2,xa-ba\n".utf8)

  /// Nine levels of nine aliases: half a thousand million nodes if they were followed.
  static let aliasBomb: String = {
    var text = "dondoc: 1\nplan:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let names = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "  a\(level): &a\(level) [\(names)]\n"
    }
    return text
  }()

  static let deep =
    "dondoc: 1\nplan: " + String(repeating: "[", count: 5000)
    + String(repeating: "]", count: 5000) + "\n"
}
