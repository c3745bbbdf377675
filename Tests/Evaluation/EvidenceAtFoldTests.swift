import CivilCalendar
import Compliance
import DocumentNumbers
import Obligations
import ProgressData
import Results
import RuleFiles
import TestSupport
import Testing

@testable import Evaluation

/// Requirements of all kinds: one leaf, trees, counts, issuers, subjects, windows.
private let requirements = [
  "{type: BC, window: period}", "{type: QĐ}", "{count: 2, type: KH}",
  "{type: BC, issuer: self, window: plan}", "{type: TTr, window: {days: 30}, proves: false}",
  "{all: [{type: BC, window: period}, {type: KH}]}",
  "{any: [{type: QĐ, window: {days: 20}}, {type: BC}, {type: TB, proves: false}]}",
  "{min: 2, of: [{type: BC}, {type: KH, window: plan}, {type: QĐ}]}",
  "{type: BC, subject: [kết quả]}", "{window: period}",
]

private func scenario() -> Scenario {
  let forms = ["Hằng quý", "5/2024", "Hằng tháng", "2025"]
  var tasks = ""
  for (number, requirement) in requirements.enumerated() {
    tasks += Tasks.task(
      "T\(number)", deadline: forms[number % forms.count], lead: "\"UBND các xã, thị trấn\"",
      more: "    evidence: \(requirement)")
  }
  tasks += Tasks.task("T90", deadline: "Hằng quý", lead: "xa-hai-an", more: "    weight: 2")
  return Scenario(tasks: tasks)
}

private func cell(_ random: inout SeededGenerator) -> String {
  let codes = [
    "/BC-UBND", "/BC-UBND", "/KH-UBND", "/QĐ-UBND", "/TTr-UBND", "/TB-UBND", "/BCUBND",
    " BC-UBND", "/UBND-NV", "/bc-ubnd", "/XX-UBND",
  ]
  return (0...random.int(in: 0...3)).map { _ in
    var text = random.int(in: 0...9) == 0 ? "" : "\(random.int(in: 1...4))"
    text += random.element(of: codes) ?? ""
    let day = random.int(in: 1...31)
    let year = random.int(in: 2023...2025)
    if random.int(in: 0...5) > 0 { text += " ngày \(day)/\(random.int(in: 1...12))/\(year)" }
    if random.int(in: 0...9) == 0 { text += " về kết quả" }
    return text
  }.joined(separator: random.int(in: 0...1) == 0 ? ";" : "; ")
}

@Test(arguments: 1...12) func summariesAreWhatTheStepSays(seed: Int) throws {
  let loaded = try scenario().loaded()
  let book = loaded.ruleBook
  let asOf = try #require(CivilDate(iso: ["2024-06-19", "2025-01-10"][seed % 2]))
  let table = ObligationTable(ruleBook: book, asOf: asOf)
  var judge = RowEvidenceJudge(ruleBook: book, table: table)
  let step = EvidenceStep(
    reader: DocumentReader(types: book.documentTypes), directory: book.directory, plan: book.plan,
    asOf: asOf)
  var random = SeededGenerator(seed: UInt64(seed))
  for _ in 0..<400 {
    let row = random.int(in: 0...(table.rowCount - 1))
    let occurrence = table.occurrences[table.occurrenceNumber(ofRow: row)]
    let task = table.tasks[occurrence.task]
    let text = cell(&random)
    let expected = step.judge(
      cited: [(text, nil)], requirement: task.evidence, occurrence: occurrence,
      unit: table.node(ofRow: row).unit
    ).summary
    let bytes = Array(text.utf8)
    #expect(
      judge.summary(of: bytes.span, row: row) == expected,
      "\(task.id.text) \(occurrence.period.id): \(text)")
  }
}

/// What a report says with evidence judged while rows are read.
private func facts(_ loaded: LoadedScenario, on day: String, isJudgedAtOnce: Bool) throws
  -> [String]
{
  let book = loaded.ruleBook
  let asOf = try #require(CivilDate(iso: day))
  let table = ObligationTable(ruleBook: book, asOf: asOf)
  let reader = ProgressReader(
    ruleBook: book, table: table, root: loaded.folder.path, sources: book.sources)
  let demand: FoldDemand = isJudgedAtOnce ? [.previous, .values] : .everything
  var reading = reader.read(
    into: ProgressFold(
      asOf: asOf, rowCount: table.rowCount, demand: demand,
      judge: RowEvidenceJudge(ruleBook: book, table: table)))
  reader.readAgain(into: &reading.fold)
  let report = Evaluator(
    Evaluator.Input(ruleBook: book, table: table, fold: reading.fold, paths: reader.files)
  ).report()
  return (0..<report.obligations.count).map { number in
    let evidence = report.obligations.evidence[number]
    let progress = report.obligations.progress[number]
    return [
      "\(report.obligations.identity[number].key)", "\(report.obligations.clock[number])",
      "\(evidence.isRequired) \(evidence.isComplete) \(evidence.accepted) \(evidence.rejected)",
      "\(evidence.missingLeaves) \(String(describing: progress.completionDay))",
      "\(String(describing: progress.percent)) \(String(describing: progress.previousPercent))",
    ].joined(separator: " ")
  } + ["\(reading.fold.rows)"]
}

@Test(arguments: 1...16) func theReportIsTheSameWhenEvidenceIsJudgedAtOnce(seed: Int) throws {
  var random = SeededGenerator(seed: UInt64(seed) &* 7723)
  var scenario = scenario()
  let keys = try scenario.on("2025-01-10").keys
  for key in keys where random.int(in: 0...3) > 0 {
    let parts = key.split(separator: "/").map(String.init)
    for _ in 0...random.int(in: 0...2) {
      let day = (CivilDate(iso: "2024-01-02") ?? .earliest).addingDays(random.int(in: 0...370))
      let status = random.element(of: ["completed", "completed", "inProgress"]) ?? ""
      let done = random.int(in: 0...2) == 0 ? "" : day.addingDays(-3).description
      let text = status == "completed" ? cell(&random) : ""
      let period = parts[2] == "once" ? "" : parts[2]
      scenario.rows +=
        "\(parts[0]),\(parts[1]),\(period),\(day),\(status),\(random.int(in: 0...99)),\(done),,"
        + "\(text),\n"
    }
  }
  let loaded = try scenario.loaded()
  for day in ["2024-06-19", "2025-01-10"] {
    let atOnce = try facts(loaded, on: day, isJudgedAtOnce: true)
    #expect(try facts(loaded, on: day, isJudgedAtOnce: false) == atOnce)
    #expect(atOnce.contains { $0.contains("completed") })
  }
}
