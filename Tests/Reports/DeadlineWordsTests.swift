import Compliance
import DeadlinePhrases
import Reports
import Testing

/// A deadline and what is said of it.
struct SpokenDeadline: Sendable, CustomTestStringConvertible {
  var phrase: String
  var english: String
  var vietnamese: String

  var testDescription: String { phrase }
}

@Suite struct DeadlineWordsTests {
  static let cases = [
    SpokenDeadline(
      phrase: "Trước ngày 20 hằng tháng",
      english: "every month, due the day before day 20 of the period's last month",
      vietnamese: "hằng tháng, hạn là ngày trước ngày 20 của tháng cuối kỳ"),
    SpokenDeadline(
      phrase: "Ngày 5 hằng tháng", english: "every month, due on day 5 of the period's last month",
      vietnamese: "hằng tháng, hạn là ngày 5 của tháng cuối kỳ"),
    SpokenDeadline(
      phrase: "Trước ngày 15/12 hằng năm", english: "every year, due the day before 15 Dec",
      vietnamese: "hằng năm, hạn là ngày trước ngày 15/12"),
  ]

  @Test(arguments: cases)
  func `a deadline is said once, in each language`(_ said: SpokenDeadline) {
    let deadline = DeadlineReader().read(said.phrase).deadline
    #expect(DeadlineWords(language: .en, isReport: false).text(deadline) == said.english)
    #expect(DeadlineWords(language: .vi, isReport: false).text(deadline) == said.vietnamese)
  }
}
