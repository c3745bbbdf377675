/// Something that a person works out with a calendar.
package enum CalendarQuestion: Hashable, Sendable {
  /// The so-many-th working day after a day (before it, for a negative number).
  case add(CivilDate, workingDays: Int)
  /// Working days after the first day, up to and with the second.
  case count(after: CivilDate, upTo: CivilDate)
  /// The day itself if it is worked, else the next one that is.
  case roll(CivilDate)
}

/// What came of a question, with the days that were looked at.
package struct CalendarAnswer: Hashable, Sendable {
  package enum Result: Hashable, Sendable {
    case date(CivilDate)
    case count(Int)
  }

  package var question: CalendarQuestion
  package var result: Result
  /// In the order in which they were walked: of a negative number from later to earlier.
  package var stretches: [CalendarStretch]
  package var isBackward: Bool
  /// The stretch of one day that opens the span and is not counted; nil where nothing is counted.
  package var notCounted: Int?
  package var certainty: CalendarCertainty

  /// The day that the walk begins with.
  package var start: CivilDate {
    switch question {
    case .add(let start, _), .count(let start, _), .roll(let start): start
    }
  }
}

extension WorkingCalendar {
  /// Answers a question day by day.
  ///
  /// - Returns: nil where no day of the years 1 to 9999 answers.
  package func answer(_ question: CalendarQuestion) -> CalendarAnswer? {
    switch question {
    case .add(let start, let days):
      return added(question, start, days)
    case .count(let start, let end):
      let count = workingDays(after: start, through: end)
      return walked(question, .count(count), from: start, to: end)
    case .roll(let day):
      let result = workingDay(onOrAfter: day)
      guard isWorkingDay(result) else { return nil }
      return walked(question, .date(result), from: day, to: result)
    }
  }

  private func added(
    _ question: CalendarQuestion, _ start: CivilDate, _ days: Int
  ) -> CalendarAnswer? {
    let result = lastDay(ofTerm: days, after: start)
    guard isWorkingDay(result), isReached(result, from: start, days) else { return nil }
    return walked(question, .date(result), from: start, to: result)
  }

  /// False where the range of dates ended before the number was reached.
  private func isReached(_ result: CivilDate, from start: CivilDate, _ days: Int) -> Bool {
    if days == 0 { return true }
    if days > 0 { return workingDays(after: start, through: result) == days }
    let atStart = isWorkingDay(start) ? 1 : 0
    let back = workingDays(after: result, through: start) - atStart + 1
    return days == -back
  }

  /// Walks from one day to the other; each of the two stands by itself.
  private func walked(
    _ question: CalendarQuestion, _ result: CalendarAnswer.Result, from start: CivilDate,
    to end: CivilDate
  ) -> CalendarAnswer {
    var list = stretches(from: start, through: start)
    if start < end {
      list += stretches(from: start.next, through: end)
    } else if end < start {
      list += stretches(from: end.next, through: start.previous).reversed()
      list += stretches(from: end, through: end)
    }
    var notCounted: Int?
    switch question {
    case .add(_, 0), .roll: break
    case .add: notCounted = 0
    // Counted the other way round the span is (end, start].
    case .count: notCounted = end < start ? list.count - 1 : 0
    }
    return CalendarAnswer(
      question: question, result: result, stretches: list, isBackward: end < start,
      notCounted: notCounted, certainty: certainty(from: start, through: end))
  }
}
