import Compliance
import Diagnostics
import Foundation
import Linting
import Results
import RuleFiles
import TestSupport
import Testing

/// The defects of an example are those that a second, simple reading of the plan's table finds.
@Suite(.enabled(if: SharedFolder.isPresent, "\(SharedFolder.absentComment)"))
struct PlanDefectTests {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized.path

  static func report(_ example: String) -> LintReport {
    Linter(RuleFileLoader(path: repository + "/Examples/" + example).load()).report()
  }

  /// `TASK CODE` of each defect; the task is the one above the place.
  static func found(_ report: LintReport) -> [String] {
    let plan = report.sections.first { $0.subject == .plan }?.diagnostics ?? []
    return plan.map { defect in
      guard let span = defect.span else { return "? \(defect.code.text)" }
      let text = report.files.files[Int(span.file.index)].bytes.prefix(Int(span.start))
      let above = String(decoding: text, as: UTF8.self).matches(of: /(?m)^ *- id: (\S+)/).last
      return "\(above.map { String($0.1) } ?? "?") \(defect.code.text)"
    }
  }

  /// Names as they are compared, simply: form C, small letters, one blank, no blanks at hyphens.
  static func simple(_ name: String) -> String {
    name.precomposedStringWithCanonicalMapping.lowercased()
      .replacing(/\s+/, with: " ").replacing(/\ ?([-&,])\ ?/) { String($0.1) }
      .trimmingCharacters(in: .whitespaces)
  }

  /// What the deadline's words say, by their first and last words alone.
  static func deadlineDefect(_ phrase: String) -> String? {
    if phrase.trimmingCharacters(in: .whitespaces).isEmpty { return "D0400" }
    if phrase.contains("tiếp nhận") { return "D0409" }
    let hasNumber = phrase.contains { $0.isNumber }
    if !hasNumber, phrase.hasPrefix("Sau ") || phrase.hasPrefix("Theo ") { return "D0408" }
    return nil
  }

  @Test func plan145HasTheDefectsOfItsTable() throws {
    let units = try SharedFolder.rows(of: "reference/units-hai-lang.csv")
    let groups = try SharedFolder.rows(of: "reference/unit-groups-hai-lang.csv")
    var known = Set<String>()
    for unit in units {
      known.insert(Self.simple(unit["name"] ?? ""))
      known.insert(Self.simple(unit["short"] ?? ""))
      for alias in (unit["aliases"] ?? "").split(separator: ";") {
        known.insert(Self.simple(String(alias)))
      }
    }
    var open = Set<String>()
    for group in groups {
      let names =
        [group["phrase"] ?? ""] + (group["aliases"] ?? "").split(separator: ";").map(String.init)
      known.formUnion(names.map(Self.simple))
      if group["fan_out"] == "no" { open.formUnion(names.map(Self.simple)) }
    }
    var expected: [String] = []
    for row in try SharedFolder.rows(of: "reference/plan-145-reconstruction.csv") {
      let number = row["no"] ?? ""
      let id = "\(row["annex"] ?? "")-\(number.count < 2 ? "0" : "")\(number)"
      if let code = Self.deadlineDefect(row["deadline_phrase"] ?? "") {
        expected.append("\(id) \(code)")
      }
      let leads = (row["lead"] ?? "").split(separator: ";").map { Self.simple(String($0)) }
      if leads.isEmpty { expected.append("\(id) D0410") }
      for lead in leads {
        if !known.contains(lead) { expected.append("\(id) D0403") }
        if open.contains(lead) { expected.append("\(id) D0405") }
      }
      let support = row["support"] ?? ""
      for name in support.split(separator: ";").map({ Self.simple(String($0)) }) where !name.isEmpty
      {
        if !known.contains(name) { expected.append("\(id) D0403") }
      }
    }
    let found = Self.found(Self.report("hai-lang-145"))
    #expect(found.sorted() == expected.sorted())
    #expect(found.count == 4)
  }

  /// Words after which nobody knows who is meant.
  static let open = ["liên quan", "được lựa chọn", "một số", "là chủ quản", "doanh nghiệp"]

  @Test func theProgrammeHasTheDefectsOfItsTable() throws {
    var expected: [String] = []
    for row in try SharedFolder.rows(of: "reference/plan-nq03-2025.csv") {
      let id = "NV-" + String(("00" + (row["no"] ?? "")).suffix(3))
      if let code = Self.deadlineDefect(row["deadline_phrase"] ?? "") {
        expected.append("\(id) \(code)")
      }
      let lead = (row["lead"] ?? "").lowercased()
      if Self.open.contains(where: lead.contains) { expected.append("\(id) D0405") }
      if lead.isEmpty { expected.append("\(id) D0410") }
    }
    let found = Self.found(Self.report("nq03-2025"))
    #expect(found.sorted() == expected.sorted())
    #expect(found.count == 6)
  }

  /// Rows with the same cells of leads, deadline and product.
  @Test(arguments: [
    ("hai-lang-145", "reference/plan-145-reconstruction.csv"),
    ("nq03-2025", "reference/plan-nq03-2025.csv"),
  ])
  func dutiesThatAreTheSameStandInTheTable(_ example: String, _ table: String) throws {
    var ids: [[String]: [String]] = [:]
    for row in try SharedFolder.rows(of: table) {
      let cells = ["lead", "deadline_phrase", "product"].map { Self.simple(row[$0] ?? "") }
      guard !cells.contains("") else { continue }
      let number = "00" + (row["no"] ?? "")
      let id =
        row["annex"].map { "\($0)-\(number.suffix(2))" } ?? "NV-\(number.suffix(3))"
      ids[cells, default: []].append(id)
    }
    let expected = ids.values.filter { $0.count > 1 }.map { $0.sorted() }
    let found = Self.report(example).diagnostics.filter { $0.code.text == "D0431" }.map { one in
      guard case .names(let names)? = one.message.arguments.last?.value else { return [String]() }
      return names.sorted()
    }
    #expect(Set(found) == Set(expected))
    #expect(!found.isEmpty)
  }

  /// Nothing is said of the files, and no warning stands beside the defects.
  @Test(arguments: ["hai-lang-145", "nq03-2025"]) func thereAreNoFaults(_ example: String) {
    let report = Self.report(example)
    #expect(!report.hasFaults)
    #expect(
      !report.diagnostics.contains { $0.severity == .warning && !$0.code.text.hasPrefix("D040") })
  }

  /// Each phrase of the table is read, none is left out.
  @Test func everyPhraseOfTheTableHasALine() throws {
    let lines = Self.report("hai-lang-145").phrases.filter { $0.document == nil }
    for row in try SharedFolder.rows(of: "reference/plan-145-reconstruction.csv") {
      let number = row["no"] ?? ""
      let id = "\(row["annex"] ?? "")-\(number.count < 2 ? "0" : "")\(number)"
      let own = lines.filter { $0.task.text == id }
      #expect(!own.isEmpty, "\(id)")
      for line in own { #expect((line.phrase ?? "") == row["deadline_phrase"], "\(id)") }
    }
    #expect(Set(lines.map(\.task.text)).count == 105)
  }
}
