import Foundation
import Testing

/// `dondoc explain` on the example: chains that were checked against the data by hand, kept whole.
@Suite struct ExplainTests {
  static let cases: [ExampleCase] =
    ["vi", "en"].flatMap { language in
      [
        ("on-time-extended", "SIPAS-20 xa-hai-an 2024-Q2 --as-of 2024-07-15"),
        ("late-extension-refused", "SIPAS-20 xa-hai-chanh 2024-Q2 --as-of 2024-07-15"),
        ("contradictory-rows", "SIPAS-20 xa-hai-thuong 2024-Q2 --as-of 2024-07-15"),
        ("returned", "SIPAS-20 phong-tai-chinh-ke-hoach 2024-Q2 --as-of 2024-07-15"),
        ("unreadable-evidence", "SIPAS-20 phong-nong-nghiep 2024-Q2 --as-of 2024-07-15"),
        ("evidence-late", "SIPAS-20/thi-tran-dien-sanh/2024-Q2 --as-of 2024-07-15"),
        ("reused-evidence", "SIPAS-20 xa-hai-dinh 2024-Q2 --as-of 2024-07-15"),
        ("undated", "SIPAS-20 xa-hai-hung 2024-Q2 --as-of 2024-07-15"),
        ("silent", "PAR-16 phong-nong-nghiep 2023-10 --as-of 2024-07-15"),
        ("amended", "PAR-07 2025 --as-of 2025-05-01"),
        ("discontinued", "PAPI-03 xa-hai-an --as-of 2025-05-01"),
        ("merged", "PAR-17 xa-hai-ba 2024-04 --as-of 2025-08-01"),
        ("waived", "PAPI-07 xa-hai-an 2024-Q2 --as-of 2024-07-01"),
        ("event", "PAR-02#2024-04-15 --as-of 2024-05-05"),
        ("no-deadline", "PAPI-34 --as-of 2024-07-15"),
        ("several", "PAR-07 --as-of 2025-05-01"),
        ("left-out", "PAR-04 2023-Q3 --as-of 2024-07-15"),
      ].map { name, words in
        ExampleCase("explain-\(name).\(language).txt", "explain \(words) --lang \(language)")
      }
    } + [
      ExampleCase(
        "explain.json", "explain SIPAS-20 xa-hai-chanh 2024-Q2 --as-of 2024-07-15 --format json"),
      ExampleCase("explain-rule.vi.txt", "explain report/none --lang vi"),
      ExampleCase("explain-code.vi.txt", "explain D0102 --lang vi"),
      ExampleCase("explain-code.en.txt", "explain d552 --lang en"),
    ]

  @Test(arguments: cases) func printsWhatWasRead(_ example: ExampleCase) throws {
    var arguments = example.arguments
    let place = arguments.firstIndex { $0.hasPrefix("--") } ?? arguments.endIndex
    if !example.snapshot.hasPrefix("explain-code") {
      arguments.insert(Program.exampleFolder, at: place)
    }
    let run = try Program.run(arguments)
    #expect(run.exitCode == example.expected)
    #expect(run.errorText == "")
    let problem = Snapshots.problem(run.outputText, in: example.snapshot)
    #expect(problem == nil, "\(problem ?? "")")
  }

  /// What names nothing gives the nearest that do, and evaluates nothing.
  @Test(arguments: [
    ("SIPAS-21x", "D0603", "SIPAS-21"), ("SIPAS-20 xa-hai-am", "D0602", "xa-hai-an"),
    ("SIPAS-20 xa-hai-an 2030-Q1", "D0611", "SIPAS-20/xa-hai-an/2024-Q1"),
    ("deadline/overdu", "D0613", "deadline/overdue"), ("D0199", "D0612", "D01"),
    ("SIPAS-20 2024-Q9", "D0602", "list units"),
  ]) func proposesTheNearest(words: String, code: String, near: String) throws {
    let run = try Program.run(
      ["explain"] + words.split(separator: " ").map(String.init)
        + [Program.exampleFolder, "--as-of", "2024-07-15", "--lang", "en"])
    let ofCode = words.hasPrefix("D0")
    let asked = ofCode ? try Program.run(["explain", words, "--lang", "en"]) : run
    #expect(asked.exitCode == 2)
    #expect(asked.outputText == "")
    #expect(asked.errorText.contains(code), "\(asked.errorText)")
    #expect(asked.errorText.contains(near), "\(asked.errorText)")
  }

  /// The workspace may be the current folder, units may be named as they are printed.
  @Test func findsTheWorkspaceAndNames() throws {
    let folder = Program.repository + "/" + Program.exampleFolder
    let ids = try Program.run(
      ["explain", "SIPAS-20", "xa-hai-an", "2024-Q2", "--as-of", "2024-07-15"], in: folder)
    let names = try Program.run(
      ["explain", "SIPAS-20", "Quý II/2024", "UBND Xã HẢI AN", "--as-of", "2024-07-15"], in: folder)
    let options = try Program.run(
      [
        "explain", "SIPAS-20", "--unit", "xa-hai-an", "--period", "2024-Q2", "--as-of",
        "2024-07-15",
      ], in: folder)
    #expect(ids.outputText.contains("SIPAS-20/xa-hai-an/2024-Q2"))
    #expect(names.outputText == ids.outputText)
    #expect(options.outputText == ids.outputText)
  }

  @Test func beforeThePlanThereIsNothingToExplain() throws {
    let run = try Program.run(
      ["explain", "PAR-04", Program.exampleFolder, "--as-of", "2023-09-01", "--lang", "en"])
    #expect(run.exitCode == 0)
    #expect(run.outputText.contains("26 Sep 2023"))
  }

  /// A rule needs no workspace: the standard ones ship.
  @Test func explainsAShippedRuleAnywhere() throws {
    let scratch = try Scratch()
    let run = try Program.run(["explain", "deadline/overdue", "--lang", "en"], in: scratch.path)
    #expect(run.exitCode == 0)
    #expect(run.outputText.contains("clock != 'overdue'"))
  }

  @Test func saysThatItReadStandardInputOnce() throws {
    let rows = """
      task,unit,period,reported,status,completed
      SIPAS-20,xa-hai-thuong,2024-Q2,2024-07-10,completed,2024-06-18

      """
    let run = try Program.run(
      [
        "explain", "SIPAS-20/xa-hai-thuong/2024-Q2", Program.exampleFolder, "--as-of", "2024-07-15",
        "--with", "-", "--lang", "en",
      ], input: rows)
    #expect(run.exitCode == 0)
    #expect(run.outputText.contains("HOLDS: -:2, reported 10 Jul 2024"), "\(run.outputText)")
  }
}
