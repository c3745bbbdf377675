import CivilCalendar
import DeadlinePhrases

/// Dates and periods of the files that people write, in any form that cells of data may have.
enum DateText {
  enum Reading {
    case date(CivilDate)
    /// A day that no calendar has, such as 31/02/2024.
    case impossible
    case unreadable
  }

  static func date(_ text: String) -> Reading {
    switch DatePhrase.read(text) {
    case .date(let date): .date(date)
    case .impossible: .impossible
    default: .unreadable
    }
  }

  static func period(_ text: String) -> Period? {
    Period(id: text) ?? PeriodPhrase.read(text)
  }
}
