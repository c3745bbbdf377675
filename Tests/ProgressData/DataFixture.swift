import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import ExactNumbers
import Foundation
import Obligations
import ProgressData

/// A small plan with communes, and a folder of data files that is gone afterwards.
final class DataFixture {
  static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? .earliest }

  static let communes = [
    "an", "ba", "chanh", "dinh", "duong", "hung", "khe", "lam", "phong", "phu", "que", "quy",
    "son", "thuong", "truong", "dien-sanh",
  ]

  static let directory: UnitDirectory = {
    let units = communes.map {
      Unit(
        id: UnitID("xa-hai-\($0)"), name: "UBND xã Hải \($0.capitalized)",
        short: "xã Hải \($0.capitalized)", kind: "commune")
    }
    let office = Unit(id: UnitID("phong-noi-vu"), name: "Phòng Nội vụ", aliases: ["Nội vụ"])
    let namesakes = ["mot", "hai"].map { Unit(id: UnitID($0), name: "Trạm Y tế") }
    let group = UnitGroup(
      id: UnitGroupID("tat-ca-xa"), phrase: "UBND các xã, thị trấn", kinds: ["commune"])
    return UnitDirectory(units: units + [office] + namesakes, groups: [group])
  }()

  private static func task(
    _ id: String, _ title: String, _ form: DeadlineForm, leads: [Task.Party],
    supports: [Task.Party] = [], report: Bool = false
  ) -> Task {
    Task(
      id: TaskID(id), title: title, leads: leads, supports: supports, deadline: Deadline(form),
      isReport: report)
  }

  static let ruleBook: RuleBook = {
    let all = Task.Party.group(UnitGroupID("tat-ca-xa"))
    let office = Task.Party.unit(UnitID("phong-noi-vu"))
    let quarters = DeadlineForm.recurring(Recurrence(slots: [Slot(kind: .quarter)]))
    let tasks = [
      task("SIPAS-20", "Báo cáo quý", quarters, leads: [all], report: true),
      task(
        "PAR-01", "Ban hành kế hoạch",
        .fixed(FixedDay(date: day("2024-06-30"), roll: .periodEnds)), leads: [office],
        supports: [all]),
      task(
        "PAPI-31", "Cập nhật",
        .milestones([
          .fixed(FixedDay(date: day("2024-03-31"), roll: .periodEnds)), quarters,
        ]), leads: [office]),
      task("PAR-02", "Việc chung", quarters, leads: [office]),
      task("PAR-03", "Việc chung", quarters, leads: [office]),
    ]
    return RuleBook(
      plan: Plan(
        number: "145/KH-UBND", issued: day("2023-09-26"), ends: day("2025-12-31"),
        reporting: Plan.Reporting(
          scheme: .decree09, gap: TermLength(amount: 2, unit: .workingDays))),
      tasks: tasks, directory: directory,
      calendar: WorkingCalendar(
        id: "test", version: "1", restDays: [.saturday, .sunday], rows: [],
        lastDecidedYear: 2026),
      scoring: Scoring(
        model: .weighted, base: .due, spread: .task,
        credits: Scoring.Credits(
          completedOnTime: .one, completedLate: .one, completedUndated: .one,
          awaitingApproval: .zero, overdue: .zero, notReported: .zero), factors: [], bands: []))
  }()

  let table: ObligationTable
  let root: String

  init(asOf: String = "2024-07-15") {
    table = ObligationTable(ruleBook: Self.ruleBook, asOf: Self.day(asOf))
    root =
      FileManager.default.temporaryDirectory.appending(path: "progress-\(UUID().uuidString)")
      .path
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func write(_ path: String, _ text: String) throws {
    let url = URL(filePath: root).appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func reader(_ sources: [ProgressSource], threads: Int = 1) -> ProgressReader {
    ProgressReader(
      ruleBook: Self.ruleBook, table: table, root: root, sources: sources, threads: threads)
  }

  /// Reads in both passes.
  func read(
    _ sources: [ProgressSource], threads: Int = 1, rejects: ((RejectedRow) -> Void)? = nil
  ) -> ProgressReading {
    let reader = reader(sources, threads: threads)
    var reading = reader.read(
      into: ProgressFold(asOf: table.asOf, rowCount: table.rowCount), rejects: rejects)
    reader.readAgain(into: &reading.fold)
    return reading
  }

  /// Reads one file of text.
  func read(
    _ text: String, as path: String = "data.csv",
    _ source: ProgressSource = ProgressSource(kind: .progress, pattern: "data.csv")
  ) throws -> ProgressReading {
    try write(path, text)
    var source = source
    source.pattern = path
    return read([source])
  }

  /// The record that holds for an obligation, by its key.
  func held(_ key: String, in reading: ProgressReading) -> RecordCore? {
    row(key).flatMap { reading.fold.newest(ofRow: $0) }
  }

  func row(_ key: String) -> Int? {
    (0..<table.rowCount).first { table.key(ofRow: $0).description == key }
  }
}

extension ProgressReading {
  /// Codes of a list of diagnostics with their rows, such as `D0541 3`.
  static func codes(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { $0.code.text + ($0.place?.row.map { " \($0)" } ?? "") }
  }

  var rejectedCodes: [String] { Self.codes(findings.rejected) }
  var droppedCodes: [String] { Self.codes(findings.dropped) }
  var fileCodes: [String] { Self.codes(findings.files) }

  /// Whether every row is accounted for.
  var isBalanced: Bool {
    let rows = fold.rows
    return rows.read == rows.used + rows.superseded + rows.later + rows.rejected
  }
}

extension Message {
  /// Names in a list argument.
  func names(_ argument: String) -> [String] {
    for one in arguments where one.name == argument {
      if case .names(let names) = one.value { return names }
      if case .name(let name) = one.value { return [name] }
      if case .integer(let number) = one.value { return ["\(number)"] }
    }
    return []
  }
}
