import CivilCalendar
import DeadlinePhrases
import TestSupport
import Testing

/// A phrase with the days on which it falls due first and last, and why.
struct ProgrammePhrase: Sendable, CustomTestStringConvertible {
  var phrase: String
  var form: DeadlineForm
  /// Why it means that.
  var why: String
  var testDescription: String { "\(phrase): \(why)" }

  init(_ phrase: String, _ form: DeadlineForm, _ why: String) {
    (self.phrase, self.form, self.why) = (phrase, form, why)
  }
}

/// The 29 forms of the programme of Resolution 03/NQ-CP of 2025.
private let programmePhrases: [ProgrammePhrase] = [
  .init("01/2025", fixed("2025-01-31"), "a month ends with its last day; zeros do not count"),
  .init("2/2025", fixed("2025-02-28"), "last day of the month"),
  .init("3/2025", fixed("2025-03-31"), "last day of the month"),
  .init("03/2025", fixed("2025-03-31"), "last day of the month"),
  .init("Tháng 5/2025", fixed("2025-05-31"), "the word for month says nothing more"),
  .init("6/2025", fixed("2025-06-30"), "last day of the month"),
  .init("06/2025", fixed("2025-06-30"), "last day of the month"),
  .init("Quý II/2025", fixed("2025-06-30"), "last day of the quarter"),
  .init("7/2025", fixed("2025-07-31"), "last day of the month"),
  .init("9/2025", fixed("2025-09-30"), "last day of the month"),
  .init("Tháng 10/2025", fixed("2025-10-31"), "last day of the month"),
  .init("12/2025", fixed("2025-12-31"), "last day of the month"),
  .init("2025", fixed("2025-12-31"), "a bare year ends with its last day"),
  .init("3/2026", fixed("2026-03-31"), "last day of the month"),
  .init("9/2026", fixed("2026-09-30"), "last day of the month"),
  .init("12/2026", fixed("2026-12-31"), "last day of the month"),
  .init("2026", fixed("2026-12-31"), "a bare year ends with its last day"),
  .init("2027", fixed("2027-12-31"), "a bare year ends with its last day"),
  .init("12/2028", fixed("2028-12-31"), "last day of the month"),
  .init("2028", fixed("2028-12-31"), "a bare year ends with its last day"),
  .init("2030", fixed("2030-12-31"), "a bare year ends with its last day"),
  .init("2025 - 2026", fixed("2026-12-31", from: "2025-01-01"), "one piece of work over two years"),
  .init(
    "2025-2026", fixed("2026-12-31", from: "2025-01-01"), "blanks around the dash do not count"),
  .init("Hằng năm", every(.year), "once in each calendar year"),
  .init("hằng năm", every(.year), "capital letters do not count"),
  .init(
    "2025 và những năm tiếp theo", every(.year, from: "2025-01-01"),
    "due at the end of 2025, then of each year: \"continuous\" would never be done"),
  .init("Thường xuyên", .continuous(nil), "no due day; met period by period"),
  .init("Nhiệm vụ thường xuyên", .continuous(nil), "the word for task says nothing more"),
  .init("", .missing, "nothing is printed, nothing is guessed"),
]

@Suite struct ProgrammePhraseTests {
  static let reader = DeadlineReader(issued: day("2025-01-09"), ends: day("2030-12-31"))

  @Test(arguments: programmePhrases) func isReadAsPrinted(_ c: ProgrammePhrase) {
    check(PhraseCase(c.phrase, c.form), reader: Self.reader)
  }

  @Test(.enabled(if: SharedFolder.isPresent, "\(SharedFolder.absentComment)"))
  func theTableHasEveryFormAndNoOther() throws {
    let rows = try SharedFolder.rows(of: "reference/plan-nq03-2025.csv")
    let printed = Set(rows.map { $0["deadline_phrase"] ?? "" })
    #expect(printed == Set(programmePhrases.map(\.phrase)))
    #expect(printed.count == programmePhrases.count)
  }
}
