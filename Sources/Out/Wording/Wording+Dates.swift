package import CivilCalendar

extension Wording {
  /// `18/06/2024` or `18 Jun 2024`.
  package func date(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    return switch language {
    case .vietnamese: twoDigits(day) + "/" + twoDigits(month) + "/" + String(year)
    case .english: String(day) + " " + word("month.\(month)") + " " + String(year)
    }
  }

  /// `18/06/2024` or `18 Jun 2024`, and `—` for no date.
  package func date(_ date: CivilDate?) -> String {
    guard let date else { return Self.noValue }
    return self.date(date)
  }

  /// `thứ Ba, 18/06/2024` or `Tue 18 Jun 2024`.
  package func dateWithWeekday(_ date: CivilDate) -> String {
    switch language {
    case .vietnamese: weekday(date.weekday) + ", " + self.date(date)
    case .english: weekday(date.weekday) + " " + self.date(date)
    }
  }

  /// `18/06` or `18 Jun`: a day of the year that is spoken of.
  package func dayAndMonth(_ date: CivilDate) -> String {
    switch language {
    case .vietnamese: twoDigits(date.day) + "/" + twoDigits(date.month)
    case .english: "\(date.day) \(word("month.\(date.month)"))"
    }
  }

  /// `thứ Ba` or `Tue`.
  package func weekday(_ weekday: Weekday) -> String { word("weekday.\(weekday.rawValue)") }

  /// `thứ Ba` or `Tuesday`.
  package func longWeekday(_ weekday: Weekday) -> String {
    word("weekday.long.\(weekday.rawValue)")
  }

  /// `Quý II/2024` or `Q2 2024`.
  package func period(_ period: Period) -> String {
    let year = String(period.year)
    let number = String(period.number)
    switch (period.kind, language) {
    case (.once, _): return word("period.once")
    case (.year, .vietnamese): return "Năm " + year
    case (.year, .english): return year
    case (.half, .vietnamese): return "6 tháng \(period.number == 1 ? "đầu" : "cuối") năm \(year)"
    case (.half, .english): return "H\(number) \(year)"
    case (.nineMonths, .vietnamese): return "9 tháng năm \(year)"
    case (.nineMonths, .english): return "9 months of \(year)"
    case (.quarter, .vietnamese): return "Quý " + roman(period.number) + "/" + year
    case (.quarter, .english): return "Q\(number) \(year)"
    case (.month, .vietnamese): return "Tháng " + number + "/" + year
    case (.month, .english): return "\(word("month.\(number)")) \(year)"
    case (.week, .vietnamese): return "Tuần \(number)/\(year)"
    case (.week, .english): return "week \(number) of \(year)"
    }
  }

  private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0" + String(number) : String(number)
  }

  private func roman(_ quarter: Int) -> String {
    switch quarter {
    case 1: "I"
    case 2: "II"
    case 3: "III"
    default: "IV"
    }
  }
}
