import CivilCalendar
import DeadlinePhrases
import Testing

/// Walks a reading to days, year by year, with no calendar and no reporting scheme: what the table
/// of scenario A7 prints.
private struct Expansion {
  let starts: CivilDate
  let ends: CivilDate
  /// A recurring occurrence counts from this day: ten working days after issue.
  let firstDue: CivilDate

  func days(_ form: DeadlineForm) -> [CivilDate] {
    switch form {
    case .fixed(let day): [day.date]
    case .recurring(let recurrence): days(recurrence)
    case .milestones(let parts): parts.flatMap(days)
    default: []
    }
  }

  private func days(_ recurrence: Recurrence) -> [CivilDate] {
    let first = recurrence.from ?? starts
    let last = min(recurrence.until ?? ends, ends)
    let all = recurrence.slots.flatMap { slot in
      Period.sequence(of: slot.kind, from: first, through: last)
        .filter { slot.number == nil || $0.number == slot.number }
        .compactMap { due(slot.due, $0) }
    }
    return all.filter { $0 >= firstDue }.sorted()
  }

  private func due(_ rule: DueRule, _ period: Period) -> CivilDate? {
    guard let end = period.lastDay else { return nil }
    switch rule {
    case .periodEnd: return end
    case .dayOfPeriod(let month, let day, _):
      return CivilDate(year: end.year, month: month ?? end.month, day: day)
    case .beforeDay(let month, let day):
      return CivilDate(year: end.year, month: month ?? end.month, day: day)?.previous
    case .endOf(let kind, let number):
      return Period(kind, year: end.year, number: number)?.lastDay
    case .term: return nil
    }
  }
}

struct DaysCase: Sendable, CustomTestStringConvertible {
  var phrase: String
  var days: [String]
  var testDescription: String { phrase }
  init(_ phrase: String, _ days: String...) { (self.phrase, self.days) = (phrase, days) }
}

@Test(arguments: [
  DaysCase("Trước ngày 15/12 hằng năm", "2023-12-14", "2024-12-14", "2025-12-14"),
  DaysCase("Hằng năm", "2023-12-31", "2024-12-31", "2025-12-31"),
  DaysCase("2023 và những năm tiếp theo", "2023-12-31", "2024-12-31", "2025-12-31"),
  DaysCase("Trước ngày 31/01 hằng năm", "2024-01-30", "2025-01-30"),
  DaysCase("Tháng 01 hằng năm", "2024-01-31", "2025-01-31"),
  DaysCase("Tháng 02 hằng năm", "2024-02-29", "2025-02-28"),
  DaysCase("Quý I hằng năm", "2024-03-31", "2025-03-31"),
  DaysCase("Quý II hằng năm", "2024-06-30", "2025-06-30"),
  DaysCase("Trước ngày 15/9 hằng năm", "2024-09-14", "2025-09-14"),
  DaysCase("Tháng 9 hằng năm", "2024-09-30", "2025-09-30"),
  DaysCase("Quý III hằng năm", "2024-09-30", "2025-09-30"),
  DaysCase("Tháng 10 hằng năm", "2023-10-31", "2024-10-31", "2025-10-31"),
  DaysCase("Quý IV hằng năm", "2023-12-31", "2024-12-31", "2025-12-31"),
  DaysCase("Chậm nhất ngày 20/11 hằng năm", "2023-11-20", "2024-11-20", "2025-11-20"),
  DaysCase("Trước ngày 31/12 hằng năm", "2023-12-30", "2024-12-30", "2025-12-30"),
  DaysCase("Tháng 5 và tháng 9 hằng năm", "2024-05-31", "2024-09-30", "2025-05-31", "2025-09-30"),
  DaysCase(
    "Quý I/2024; cập nhật hằng quý đến năm 2025", "2024-03-31", "2024-06-30", "2024-09-30",
    "2024-12-31", "2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"),
  DaysCase(
    "Hằng quý", "2023-12-31", "2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31",
    "2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"),
  DaysCase("Sau mỗi kỳ họp HĐND huyện"),
  DaysCase("05 ngày làm việc kể từ ngày tiếp nhận"),
])
func daysOfThePhrase(c: DaysCase) throws {
  let expansion = Expansion(
    starts: try #require(day("2023-09-26")), ends: try #require(day("2025-12-31")),
    firstDue: try #require(day("2023-10-10")))
  let found = expansion.days(planReader.read(c.phrase).deadline.form)
  #expect(found.map(\.description) == c.days)
}

@Test func monthsOfThePlanAreTwentySeven() throws {
  let expansion = Expansion(
    starts: try #require(day("2023-09-26")), ends: try #require(day("2025-12-31")),
    firstDue: try #require(day("2023-10-10")))
  let found = expansion.days(planReader.read("Hằng tháng").deadline.form)
  #expect(found.count == 27)
  #expect(found.first == day("2023-10-31"))
  #expect(found.last == day("2025-12-31"))
}
