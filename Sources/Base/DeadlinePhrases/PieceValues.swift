import CivilCalendar

extension PieceReader {
  /// `Đợt 1:`.
  mutating func label() -> Piece.Kind? {
    guard take(.label), takeNumber(in: 1...20, digits: 1...2) != nil else { return nil }
    // `giai đoạn 6/2024` is a month.
    if current?.kind == .sign("/") || current?.kind == .sign("-") && isGlued { return nil }
    _ = takeSign(":")
    return .label
  }

  /// `6 tháng đầu năm 2025`, `9 tháng năm 2024`, `nửa đầu năm`, `first half of 2025`, `H1/2025`,
  /// `2025-H1`, `2025-9M`.
  mutating func half() -> Piece.Kind? {
    attempt { $0.halfInMonths() } ?? attempt { $0.halfInWords() } ?? attempt { $0.halfByLetter() }
  }

  private mutating func halfInMonths() -> Piece.Kind? {
    guard let months = takeNumber(in: 6...9, letters: true), months == 6 || months == 9,
      take(.unit(.month))
    else { return nil }
    if months == 9 {
      _ = take(.start)
      guard take(.unit(.year)) else { return nil }
      guard let year = takeYear() else { return .part(.nineMonths, 1) }
      return Period(.nineMonths, year: year).map(Piece.Kind.span)
    }
    let number = take(.start) ? 1 : take(.end) ? 2 : nil
    guard let number else { return nil }
    _ = take(.of)
    return take(.unit(.year)) || take(.every(.year))
      ? yearOrPart(number) : spanOrPart(.half, number)
  }

  private mutating func halfInWords() -> Piece.Kind? {
    let number: Int
    if take(.half) {
      guard let which = take(.start) ? 1 : take(.end) ? 2 : nil, take(.unit(.year)) else {
        return nil
      }
      number = which
      return yearOrPart(number)
    }
    guard case .symbol(.ordinal(let which))? = current?.kind, which == 1 || which == 2 else {
      return nil
    }
    index += 1
    guard take(.half) else { return nil }
    return spanOrPart(.half, which)
  }

  private mutating func yearOrPart(_ number: Int) -> Piece.Kind {
    guard let year = takeYear() else { return .part(.half, number) }
    return Period(.half, year: year, number: number).map(Piece.Kind.span) ?? .impossible
  }

  private mutating func halfByLetter() -> Piece.Kind? {
    if take(.halfLetter) {
      guard isGlued, let number = takeNumber(in: 1...2, digits: 1...1) else { return nil }
      return spanOrPart(.half, number)
    }
    guard let year = takeYear(), takeSign("-") || takeSign("/"), take(.halfLetter), isGlued,
      let number = takeNumber(in: 1...2, digits: 1...1)
    else { return nil }
    return Period(.half, year: year, number: number).map(Piece.Kind.span)
  }

  /// `Quý II/2024`, `quý 2 năm 2025`, `Q2 2025`, `QII/2025`, `2025-Q2`, `second quarter of 2025`.
  mutating func quarter() -> Piece.Kind? {
    attempt { $0.quarterFirst() } ?? attempt { $0.quarterAfterYear() }
  }

  private mutating func quarterFirst() -> Piece.Kind? {
    if case .symbol(.quarter(let number))? = current?.kind {
      index += 1
      return spanOrPart(.quarter, number)
    }
    if case .symbol(.ordinal(let number))? = current?.kind {
      index += 1
      guard take(.unit(.quarter)) else { return nil }
      return spanOrPart(.quarter, number)
    }
    guard take(.unit(.quarter)) || take(.quarterLetter) else { return nil }
    _ = takeSign(".")
    guard let number = takeQuarterNumber() else { return nil }
    return spanOrPart(.quarter, number)
  }

  /// `III/2024` after `Quý II,`.
  mutating func romanQuarter(after found: [Piece]) -> Piece.Kind? {
    let values = found.filter { !$0.isSign(",") && $0.kind != .symbol(.and) }
    guard case .part(.quarter, _)? = values.last?.kind,
      case .symbol(.roman(let number))? = current?.kind
    else { return nil }
    index += 1
    guard let year = takeYearAfter() else { return nil }
    return Period(.quarter, year: year, number: number).map(Piece.Kind.span)
  }

  mutating func takeQuarterNumber() -> Int? {
    if case .symbol(.roman(let number))? = current?.kind {
      index += 1
      return number
    }
    return takeNumber(in: 1...4, digits: 1...2)
  }

  private mutating func quarterAfterYear() -> Piece.Kind? {
    guard let year = takeYear() else { return nil }
    _ = takeSign("-") || takeSign("/")
    guard take(.quarterLetter), isGlued, let number = takeNumber(in: 1...4, digits: 1...1)
    else { return nil }
    return Period(.quarter, year: year, number: number).map(Piece.Kind.span)
  }

  /// `Tháng 6/2024`, `tháng 6 năm 2024`, `6/2024`, `06-2024`, `2024-06`, `T6/2024`, `June 2024`.
  mutating func month() -> Piece.Kind? {
    attempt { $0.monthInWords() } ?? attempt { $0.monthInNumbers() }
  }

  private mutating func monthInWords() -> Piece.Kind? {
    if case .symbol(.monthName(let month))? = current?.kind {
      index += 1
      return spanOrPart(.month, month)
    }
    if take(.monthLetter) {
      guard isGlued, let month = takeNumber(in: 1...12, digits: 1...2), takeSign("/"),
        let year = takeYear()
      else { return nil }
      return Period(.month, year: year, number: month).map(Piece.Kind.span)
    }
    guard take(.unit(.month)), let month = takeNumber(in: 0...99, digits: 1...2) else {
      return nil
    }
    guard (1...12).contains(month) else { return .impossible }
    return spanOrPart(.month, month)
  }

  private mutating func monthInNumbers() -> Piece.Kind? {
    if let month = takeNumber(in: 0...99, digits: 1...2) {
      let isDashed = current?.kind == .sign("-")
      guard !isDashed || isGlued, takeSign("/") || takeSign("-"), !isDashed || isGlued,
        let year = takeYear()
      else { return nil }
      return Period(.month, year: year, number: month).map(Piece.Kind.span) ?? .impossible
    }
    guard let year = takeYear(), current?.kind == .sign("-"), isGlued, takeSign("-"), isGlued,
      let month = takeNumber(in: 1...12, digits: 2...2)
    else { return nil }
    return Period(.month, year: year, number: month).map(Piece.Kind.span)
  }

  /// `Tuần 23/2024`, `2024-W23`.
  mutating func week() -> Piece.Kind? {
    guard take(.unit(.week)), let week = takeNumber(in: 1...53, digits: 1...2),
      let year = takeYearAfter()
    else { return nil }
    return Period(.week, year: year, number: week).map(Piece.Kind.span) ?? .impossible
  }

  /// `2025`, `năm 2025`.
  mutating func year() -> Piece.Kind? {
    _ = take(.unit(.year))
    guard let year = takeYear() else { return nil }
    return Period(.year, year: year).map(Piece.Kind.span)
  }

  /// `Ngày 20`, `ngày 15/12`, `15/12`, `ngày 5 tháng 6`, `15 tháng 12`, `15 December`,
  /// `December 15`.
  mutating func dayOfMonth() -> Piece.Kind? {
    let hasDayWord = take(.day) || take(.on)
    if let (day, month) = attempt({ $0.dayAndMonth() }) ?? attempt({ $0.monthAndDay() }) {
      guard month >= 1, month <= 12, day >= 1, day <= CivilDate.longestDay(ofMonth: month) else {
        return .impossible
      }
      return .dayMonth(day: day, month: month)
    }
    guard hasDayWord, let day = takeNumber(in: 0...99, digits: 1...2) else { return nil }
    if current?.kind == .sign("/") || current?.kind == .sign("-") && isGlued { return nil }
    return (1...31).contains(day) ? .dayNumber(day) : .impossible
  }

  private mutating func dayAndMonth() -> (Int, Int)? {
    guard let day = takeNumber(in: 0...99, digits: 1...2) else { return nil }
    if takeSign("/") {
      guard let month = takeNumber(in: 0...99, digits: 1...2), current?.kind != .sign("/") else {
        return nil
      }
      return (day, month)
    }
    if take(.unit(.month)) {
      return takeNumber(in: 1...12, digits: 1...2).map { (day, $0) }
    }
    guard case .symbol(.monthName(let month))? = current?.kind else { return nil }
    index += 1
    return (day, month)
  }

  private mutating func monthAndDay() -> (Int, Int)? {
    guard case .symbol(.monthName(let month))? = current?.kind else { return nil }
    index += 1
    return takeNumber(in: 1...31, digits: 1...2).map { ($0, month) }
  }

  /// `Hằng quý`, `every 6 months`, `định kỳ 6 tháng`, `6 tháng một lần`, `1 lần/quý`.
  mutating func cycle() -> Piece.Kind? {
    guard let kind = attempt({ $0.cycleByWord() }) ?? attempt({ $0.cycleByTimes() }) else {
      return nil
    }
    _ = attempt { $0.takeTimes() ? true : nil }
    return .every(kind)
  }

  private mutating func cycleByWord() -> PeriodKind? {
    let isPeriodic = take(.periodic)
    let isAccording = !isPeriodic && take(.accordingTo)
    if !isAccording, case .symbol(.every(let kind))? = current?.kind {
      index += 1
      return kind
    }
    guard take(.each) || isPeriodic || isAccording else { return nil }
    if !isAccording, let kind = attempt({ $0.monthsAsCycle() }) { return kind }
    guard case .symbol(.unit(let kind))? = current?.kind else { return nil }
    index += 1
    if case .number? = current?.kind, isPeriodic || isAccording { return nil }
    if isAccording, case .word? = current?.kind { return nil }
    return kind
  }

  private mutating func monthsAsCycle() -> PeriodKind? {
    let months = takeNumber(in: 1...12, letters: true)
    guard let months, take(.unit(.month)) else { return nil }
    switch months {
    case 1: return .month
    case 3: return .quarter
    case 6: return .half
    case 12: return .year
    default: return nil
    }
  }

  private mutating func cycleByTimes() -> PeriodKind? {
    if let kind = attempt({ $0.monthsAsCycle() }) {
      return takeTimes() ? kind : nil
    }
    guard takeNumber(in: 1...1, digits: 1...2, letters: true) != nil else { return nil }
    if case .symbol(.unit(let kind))? = current?.kind {
      index += 1
      return takeTimes() ? kind : nil
    }
    guard take(.times), takeSign("/"), case .symbol(.unit(let kind))? = current?.kind else {
      return nil
    }
    index += 1
    return kind
  }

  /// `một lần`, `1 lần`, `/lần`, `/1 lần`.
  private mutating func takeTimes() -> Bool {
    attempt { reader in
      _ = reader.takeSign("/")
      _ = reader.takeNumber(in: 1...1, digits: 1...2)
      return reader.take(.times) ? true : nil
    } ?? false
  }

  /// `10 ngày làm việc`, `05 (năm) ngày`, `2 weeks`, `3 tháng`.
  mutating func length() -> Piece.Kind? {
    guard let amount = takeNumber(in: 1...9_999, digits: 1...4, letters: true) else { return nil }
    if current?.kind == .sign("("), attempt({ $0.takeNumberInLetters(amount) }) == nil {
      return nil
    }
    if take(.workingDay) { return .length(TermLength(amount: amount, unit: .workingDays)) }
    if take(.day) { return .length(TermLength(amount: amount, unit: .days)) }
    if take(.unit(.month)) { return .length(TermLength(amount: amount, unit: .months)) }
    if take(.unit(.week)) { return .length(TermLength(amount: amount * 7, unit: .days)) }
    return nil
  }

  /// `(năm)`, `(mười lăm)`: at most four words in brackets.
  ///
  /// A single word that names another number is refused.
  private mutating func takeNumberInLetters(_ amount: Int) -> Bool? {
    guard takeSign("(") else { return nil }
    let start = index
    for _ in 0..<4 where current?.kind != .sign(")") {
      switch current?.kind {
      case .word, .symbol(.numeral), .symbol(.unit(.year)): index += 1
      default: return nil
      }
    }
    if index == start + 1, case .symbol(let symbol)? = lexemes[safe: start]?.kind,
      symbol != .numeral(amount), symbol != .unit(.year) || amount != 5
    {
      return nil
    }
    return takeSign(")") ? true : nil
  }
}

extension CivilDate {
  /// The days of a month in its longest year.
  fileprivate static func longestDay(ofMonth month: Int) -> Int {
    length(ofMonth: month, year: 2024)
  }
}
