import Foundation
import Testing

/// The benchmark's job on its small input.
///
/// `Benchmarks/expected` keeps what DuckDB, Polars and ClickHouse made of it, all the same; the
/// program has to say so too, byte for byte.
@Suite struct BenchmarkTests {
  private static let tables = ["overdue", "scores", "rules"]

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
}
