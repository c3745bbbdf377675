import Foundation
import Testing

/// The benchmark's job on its small input.
///
/// `Benchmarks/expected` keeps what DuckDB, Polars and ClickHouse made of it, all the same; the
/// program has to say so too, byte for byte.
@Suite struct BenchmarkTests {
  private static let tables = ["overdue", "scores", "rules"]

  /// The scores as `report/1` has them.
  private struct Report: Decodable {
    struct Scores: Decodable { var units: [Unit] }
    struct Unit: Decodable {
      struct Counts: Decodable { var errors: Int, warnings: Int }
      var id: String
      var score: Decimal
      var base: Int
      var counts: Counts
    }
    var scores: Scores
  }

  /// The folder of the benchmark with its small input beside the plan.
  private static func workspace() throws -> Scratch {
    let scratch = try Scratch()
    for name in ["dondoc.yaml", "plan.yaml", "rules.yaml", "scoring.yaml"] {
      try scratch.write(try kept("workspace/" + name), to: name)
    }
    for name in ["units.csv", "progress.csv"] {
      try scratch.write(try kept("expected/" + name), to: name)
    }
    return scratch
  }

  private static func kept(_ name: String) throws -> String {
    let file = URL(filePath: Program.repository).appending(path: "Benchmarks/" + name)
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  @Test(arguments: [1, 3])
  func `the tables are those of the peers`(threads: Int) throws {
    let scratch = try Self.workspace()
    let formats = Self.tables.flatMap { ["--format", "\($0)=\($0).csv"] }
    let run = try Program.run(
      ["check", ".", "--as-of", "2024-06-17", "--threads", "\(threads)"] + formats,
      in: scratch.path)
    #expect(run.exitCode == 0 && run.errorText.isEmpty, "\(run.errorText)")
    for name in Self.tables {
      let own = try Data(contentsOf: URL(filePath: scratch.path).appending(path: name + ".csv"))
      let text = String(decoding: own, as: UTF8.self)
      #expect(text == (try Self.kept("expected/\(name).csv")), "\(name)")
    }
  }

  // The other formats say the same of the same obligations.

  private static func lines(_ text: String) -> [[String]] {
    text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func output(_ format: String) throws -> String {
    let scratch = try workspace()
    let run = try Program.run(
      ["check", ".", "--as-of", "2024-06-17", "--format", format], in: scratch.path)
    #expect(run.exitCode == 0, "\(run.errorText)")
    return run.outputText
  }

  /// No cell that is looked at holds a comma; what stands behind the message does not count.
  @Test func `overdue findings are the overdue list`() throws {
    let findings = try Self.lines(Self.output("csv"))
    let head = try #require(findings.first)
    let places = try ["task", "part", "unit", "period", "due", "daysLate", "workingDaysLate"].map {
      try #require(head.firstIndex(of: $0))
    }
    let overdue = findings.filter { $0[1] == "deadline/overdue" }.map { row in
      places.map { row[$0] }
    }
    #expect(overdue == Array(try Self.lines(Self.kept("expected/overdue.csv")).dropFirst()))
  }

  @Test func `findings are counted as the rules are`() throws {
    let findings = try Self.lines(Self.output("csv"))
    let rules = try Self.lines(Self.kept("expected/rules.csv")).dropFirst()
    #expect(rules.count == 6)
    for rule in rules {
      let own = findings.filter { $0[1] == rule[0] }
      #expect(own.count { $0[2] == "fail" } == Int(rule[3]), "\(rule[0])")
      #expect(own.count { $0[2] == "unknown" } == Int(rule[4]), "\(rule[0])")
    }
  }

  @Test func `scores in JSON are those of the table`() throws {
    let text = try Self.output("json")
    let units = try JSONDecoder().decode(Report.self, from: Data(text.utf8)).scores.units
    let own = units.map { unit in
      [
        unit.id, unit.score.description, String(unit.base), String(unit.counts.errors),
        String(unit.counts.warnings),
      ]
    }
    #expect(own == Array(try Self.lines(Self.kept("expected/scores.csv")).dropFirst()))
  }
}
