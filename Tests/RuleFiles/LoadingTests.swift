import Compliance
import Diagnostics
import Expressions
import Foundation
import RuleFiles
import TestSupport
import Testing
import YAML

/// Which files belong to a workspace.
@Suite struct LoadingTests {
  static let plan = "dondoc: 1\nplan: {number: 1, issued: 2024-01-02, ends: 2024-12-31}\n"

  static func task(_ id: String) -> String {
    "dondoc: 1\ntasks:\n  - {id: \(id), title: Việc, lead: xa-an, deadline: 6/2024}\n"
  }

  static let units = "dondoc: 1\nunits:\n  - {id: xa-an, name: UBND xã An}\n"

  @Test func globIsReadInByteOrderAndEachFileOnce() throws {
    let loaded = Small.load(
      Self.plan + "include: [units.yaml, a/z.yaml, \"a/*.yaml\", ./units.yaml]\n",
      [
        "units.yaml": Self.units, "a/b.yaml": Self.task("T-2"), "a/B.yaml": Self.task("T-1"),
        "a/z.yaml": Self.task("T-0"), "a/é.yaml": Self.task("T-3"), "b/x.yaml": "nothing",
      ])
    #expect(Small.lines(loaded) == "")
    #expect(loaded.ruleBook?.tasks.map(\.id.text) == ["T-0", "T-1", "T-2", "T-3"])
  }

  @Test func rootFileIsMissing() {
    let loaded = RuleFileLoader(files: [:]).load()
    #expect(loaded.diagnostics.map(\.message.id) == ["book.missing-root"])
    #expect(loaded.ruleBook == nil)
  }

  @Test func folderIsMissing() {
    let loaded = RuleFileLoader(path: "/nowhere/at/all").load()
    #expect(loaded.diagnostics.map(\.message.id) == ["book.missing-root"])
  }

  /// A pack of the user's own is a folder, or a path with a wildcard, beside those that ship.
  @Test(arguments: ["goi-rieng", "packs/rieng", "packs/rieng/", "packs/rieng/*.yaml"])
  func ownPackStandsBesideTheShippedOnes(_ pack: String) throws {
    let folder = pack.hasPrefix("packs") ? "packs/rieng" : "goi-rieng"
    func rule(_ id: String) -> String {
      "dondoc: 1\nrules:\n  - {id: \(id), title: Chậm, severity: info, require: \"clock != 'overdue'\", "
        + "message: Chậm, params: {most: {type: int, default: 3, min: 1, max: 9}}}\n"
    }
    let loaded = Small.load(
      Small.head.replacing(
        "units:",
        with:
          "packs: [standard, \(pack)]\nadjust:\n  rieng/a: {severity: error, params: {most: 5}}\n  rieng/b: off\nunits:"
      ),
      [folder + "/a.yaml": rule("rieng/a"), folder + "/b.yaml": rule("rieng/b")])
    #expect(Small.lines(loaded) == "")
    let rules = try #require(loaded.ruleBook).rules
    #expect(rules.contains { $0.id.text == "deadline/overdue" })
    #expect(!rules.contains { $0.id.text == "rieng/b" })
    let own = try #require(rules.first { $0.id.text == "rieng/a" })
    #expect(own.severity == .error && own.parameters.map(\.value) == [.int(5)])
  }

  @Test func parameterOutsideItsRangeIsRefused() {
    let loaded = Small.load(
      Small.head
        + "rules:\n  - {id: a/b, title: A, severity: info, require: \"due.daysLate < params.most\", "
        + "message: A, params: {most: {type: int, default: 3, min: 1, max: 9}}}\n"
        + "adjust:\n  a/b: {params: {most: 10}}\n")
    #expect(loaded.diagnostics.map(\.code.text) == ["D0123"])
    #expect(Small.text(0, of: loaded) == "10")
  }

  /// What a broken file would have defined is not known: nothing else is said of it.
  @Test func brokenFileCausesNoCascade() {
    let loaded = Small.load(
      Self.plan + "include: [units.yaml, tasks.yaml]\n",
      ["units.yaml": "dondoc: 1\nunits: [\n", "tasks.yaml": Self.task("T-1")])
    #expect(loaded.diagnostics.map(\.code.text) == ["D0100"])
    #expect(loaded.defects.isEmpty)
  }

  /// All faults of all files in one run, in the order of the files; of a misspelt key nothing is
  /// said to be missing.
  @Test func faultsOfAllFilesAreReported() {
    let loaded = Small.load(
      Self.plan + "include: [a.yaml, b.yaml]\nlanguage: fr\n",
      [
        "a.yaml": Self.units.replacing("name", with: "nam"),
        "b.yaml": Self.task("T-1") + "  - {}\n",
      ])
    #expect(loaded.diagnostics.map(\.code.text) == ["D0120", "D0101", "D0103"])
  }

  /// Files are parsed ahead of their turn unless they are large: the same is said of both.
  @Test func filesThatAreParsedInTheirTurnAreToldOfAlike() {
    let files = [
      "dondoc.yaml": Self.plan + "include: [a.yaml, units.yaml, b.yaml, \"c/*.yaml\"]\n",
      "units.yaml": Self.units + "units: []\n", "a.yaml": Self.task("T-1") + "  - {}\n",
      "b.yaml": "dondoc: 1\ntasks: [\n", "c/d.yaml": Self.task("T-1"),
    ].mapValues { Array($0.utf8) }
    let ahead = RuleFileLoader(files: files).load()
    let most = files.values.map(\.count).max() ?? 0
    let limits = RuleFileLimits(yaml: YAMLLimits(bytes: most))
    let inTurn = RuleFileLoader(files: files, limits: limits).load()
    #expect(ahead.diagnostics.contains { $0.code.text == "D0100" })
    #expect(ahead.diagnostics.count > 3)
    #expect(Small.lines(inTurn) == Small.lines(ahead))
  }

  @Test func wordsOfTheAdjustedRule() throws {
    let loaded = Small.load(
      Small.head + """
        packs: [standard]
        adjust:
          deadline/overdue: off
          deadline/completed-late: {severity: info}

        """)
    let book = try #require(loaded.ruleBook)
    #expect(!book.rules.contains { $0.id.text == "deadline/overdue" })
    #expect(book.rules.first { $0.id.text == "deadline/completed-late" }?.severity == .info)
  }

  /// The same files give the same result whatever the order in which memory holds them.
  @Test func resultDoesNotDependOnDictionaryOrder() {
    var lines: Set<String> = []
    for round in 0..<5 {
      var others: [String: String] = [:]
      for number in 0..<(40 + round) { others["x/\(number).yaml"] = Self.task("T-1") }
      for number in 40..<(40 + round) { others["x/\(number).yaml"] = nil }
      let loaded = Small.load(Self.plan + "include: [\"x/*.yaml\"]\n", others)
      lines.insert(Small.lines(loaded))
    }
    #expect(lines.count == 1)
  }

  /// A cell of a table has its own place, and a wrong column is told once.
  @Test func cellsOfTablesHavePlaces() {
    let loaded = Small.load(
      Small.head + "include: [extensions.csv]\n",
      [
        "extensions.csv": """
        task,unit,to,requested,granted,documnt
        T-0,xa-an,2024-04-15,2024-03-01,2024-03-10,70/UBND-NV
        T-0,"xa-am",2024-04-15,31/02/2024,2024-03-10,71/UBND-NV

        """
      ])
    let lines = loaded.diagnostics.map {
      "\($0.code.text) \(Sketch.place($0.span, loaded.sourceFiles))"
    }
    #expect(
      lines == [
        "D0101 extensions.csv:1:32-1:39", "D0302 extensions.csv:3:6-3:11",
        "D0121 extensions.csv:3:24-3:34",
      ])
  }

  /// A row that the reader of tables refuses is shown at its line.
  @Test func brokenTableIsShownAtItsLine() {
    let loaded = Small.load(
      Small.head + "include: [events.csv]\n",
      ["events.csv": "event,date\nky-hop-2,2024-07-10,more\n"])
    #expect(loaded.ruleBook == nil)
    #expect(
      loaded.diagnostics.map { Sketch.place($0.span, loaded.sourceFiles) }.first
        == "events.csv:2:1-2:25")
  }

  @Test func linkThatLeavesTheWorkspaceIsRefused() throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "dondoc-\(UUID().uuidString)")
    let inside = folder.appending(path: "workspace")
    try files.createDirectory(at: inside, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    try Self.units.write(
      to: folder.appending(path: "units.yaml"), atomically: true, encoding: .utf8)
    try files.createSymbolicLink(
      at: inside.appending(path: "units.yaml"),
      withDestinationURL: folder.appending(path: "units.yaml"))
    try (Self.plan + "include: [units.yaml]\n").write(
      to: inside.appending(path: "dondoc.yaml"), atomically: true, encoding: .utf8)
    let loaded = RuleFileLoader(path: inside.path, shownFolder: "").load()
    #expect(loaded.diagnostics.map(\.code.text) == ["D0142"])
  }

  @Test func lineOfTenMegabytesIsRead() {
    let long = String(repeating: "a", count: 10_000_000)
    let loaded = Small.load(Small.head.replacing("Việc đầu", with: long))
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.ruleBook?.tasks.first?.title.utf8.count == 10_000_000)
  }
}

/// Inputs cut or changed at random: a fault is a diagnostic, never the end of the program.
@Suite struct RandomInputTests {
  @Test(arguments: 0..<4) func anyBytesAreRead(seed: Int) throws {
    let path = PackageFolder.path + "/Tests/RuleFiles/Ok/every-section/parts/"
    let names = ["plan.yaml", "tasks.yaml", "rules.yaml", "calendar.yaml"]
    var random = SeededGenerator(seed: UInt64(seed))
    var files: [String: [UInt8]] = [:]
    for name in names { files[name] = try Array(Data(contentsOf: URL(filePath: path + name))) }
    files["dondoc.yaml"] = Array(
      "dondoc: 1\ncalendar: huyen\ninclude: [\(names.joined(separator: ", "))]\n".utf8)
    for _ in 0..<60 {
      var changed = files
      let name = random.element(of: names) ?? "plan.yaml"
      changed[name] = Self.changed(files[name] ?? [], &random)
      let loaded = RuleFileLoader(files: changed).load()
      #expect(loaded.ruleBook == nil || !loaded.hasFaults)
      for diagnostic in loaded.diagnostics + loaded.defects {
        _ = Sketch.line(diagnostic, loaded.sourceFiles)
      }
    }
  }

  /// Cuts, doubles, swaps or replaces a piece.
  private static func changed(
    _ bytes: [UInt8], _ random: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = bytes
    let signs = Array(":{}[]-#&*!|>'\"%@`,\n\t 0ađ".utf8)
    for _ in 0..<random.int(in: 1...4) where !bytes.isEmpty {
      let at = random.int(in: 0...(bytes.count - 1))
      let end = min(bytes.count, at + random.int(in: 0...11))
      let sign = random.element(of: signs) ?? 0
      switch random.int(in: 0...3) {
      case 0: bytes.removeSubrange(at..<end)
      case 1: bytes.insert(contentsOf: Array(bytes[at..<end]), at: at)
      case 2: bytes[at] = sign
      default: bytes.insert(sign, at: at)
      }
    }
    return bytes
  }
}
