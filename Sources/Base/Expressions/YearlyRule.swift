import CivilCalendar

/// The rule for all years that a zone's file does not list, as POSIX writes it:
/// `CST6CDT,M3.2.0,M11.1.0`.
package struct YearlyRule: Hashable, Sendable {
  /// The day and second of a year at which a clock is changed, by the clock before it.
  private struct Change: Hashable, Sendable {
    enum Day: Hashable, Sendable {
      /// 1 to 365, 29 February never counted.
      case julian(Int)
      /// 0 to 365.
      case ordinal(Int)
      /// Month, week 1 to 5 (the last), day of the week with Sunday as 0.
      case monthly(Int, Int, Int)
    }

    var day: Day
    var second: Int
  }

  /// Seconds east of UTC.
  private let standard: Int
  private let summer: (offset: Int, from: Change, to: Change)?

  package static func == (a: Self, b: Self) -> Bool {
    a.standard == b.standard && a.summer?.offset == b.summer?.offset
      && a.summer?.from == b.summer?.from && a.summer?.to == b.summer?.to
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(standard) }

  /// Nil for text that is no such rule.
  package init?(text: String) {
    var reader = Reader(rest: Array(text.utf8)[...])
    guard reader.skipName(), let west = reader.time() else { return nil }
    standard = -west
    guard !reader.rest.isEmpty else {
      summer = nil
      return
    }
    guard reader.skipName() else { return nil }
    var offset = standard + 3600
    if reader.rest.first != UInt8(ascii: ",") {
      guard let west = reader.time() else { return nil }
      offset = -west
    }
    guard let from = reader.change(), let to = reader.change(), reader.rest.isEmpty else {
      return nil
    }
    summer = (offset, from, to)
  }

  /// Seconds east of UTC at a moment, in seconds since 1970-01-01T00:00:00Z.
  func offset(at seconds: Int64) -> Int {
    guard let summer else { return standard }
    let local = Int(seconds) + standard
    let day = CivilDate(dayNumber: (local - ((local % 86400) + 86400) % 86400) / 86400)
    let from = Self.moment(summer.from, in: day.year) - standard
    let to = Self.moment(summer.to, in: day.year) - summer.offset
    let now = Int(seconds)
    // South of the equator summer goes on over the new year.
    let isSummer = from < to ? now >= from && now < to : now >= from || now < to
    return isSummer ? summer.offset : standard
  }

  /// Seconds since 1970 of a change, by the clock on the wall.
  private static func moment(_ change: Change, in year: Int) -> Int {
    guard let newYear = CivilDate(year: year, month: 1, day: 1) else { return 0 }
    let isLeap = CivilDate(year: year, month: 2, day: 29) != nil
    var day: Int
    switch change.day {
    case .julian(let number):
      day = Int(newYear.dayNumber) + number - 1 + (isLeap && number > 59 ? 1 : 0)
    case .ordinal(let number): day = Int(newYear.dayNumber) + number
    case .monthly(let month, let week, let weekday):
      guard let first = CivilDate(year: year, month: month, day: 1) else { return 0 }
      let start = Int(first.dayNumber)
      let length = Int(first.addingMonths(1).dayNumber) - start
      let firstWeekday = ((start + 4) % 7 + 7) % 7
      day = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
      if day >= length { day -= 7 }
      day += start
    }
    return day * 86400 + change.second
  }

  private struct Reader {
    var rest: ArraySlice<UInt8>

    mutating func accept(_ byte: UInt8) -> Bool {
      guard rest.first == byte else { return false }
      rest.removeFirst()
      return true
    }

    /// `CST` or `<+07>`.
    mutating func skipName() -> Bool {
      if accept(UInt8(ascii: "<")) {
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
        rest = rest[(end + 1)...]
        return true
      }
      let name = rest.prefix { Lexer.isLetter($0) }
      rest = rest.dropFirst(name.count)
      return name.count >= 3
    }

    mutating func number() -> Int? {
      let digits = rest.prefix { Lexer.isDigit($0) }
      guard (1...3).contains(digits.count) else { return nil }
      rest = rest.dropFirst(digits.count)
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// `6`, `-5:30` or `2:00:00`, in seconds.
    mutating func time() -> Int? {
      let isNegative = accept(UInt8(ascii: "-"))
      if !isNegative { _ = accept(UInt8(ascii: "+")) }
      guard let hours = number() else { return nil }
      var seconds = hours * 3600
      for unit in [60, 1] where accept(UInt8(ascii: ":")) {
        guard let count = number() else { return nil }
        seconds += count * unit
      }
      return isNegative ? -seconds : seconds
    }

    mutating func change() -> Change? {
      guard accept(UInt8(ascii: ",")) else { return nil }
      let day: Change.Day
      if accept(UInt8(ascii: "M")) {
        guard let month = number(), accept(UInt8(ascii: ".")), let week = number(),
          accept(UInt8(ascii: ".")), let weekday = number(), (1...12).contains(month),
          (1...5).contains(week), weekday < 7
        else { return nil }
        day = .monthly(month, week, weekday)
      } else {
        let isJulian = accept(UInt8(ascii: "J"))
        guard let number = number(), number <= 365 else { return nil }
        day = isJulian ? .julian(number) : .ordinal(number)
      }
      var second = 7200
      if accept(UInt8(ascii: "/")) {
        guard let time = time() else { return nil }
        second = time
      }
      return Change(day: day, second: second)
    }
  }
}
