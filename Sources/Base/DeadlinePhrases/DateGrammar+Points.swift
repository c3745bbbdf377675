import CivilCalendar

extension DateGrammar {
  /// Values first: a day, a period, a list, a range; then perhaps a cycle (`hằng năm`).
  mutating func pointsFirst() -> DeadlineForm? {
    if let form = attempt({ $0.rangeForm() }) { return form }
    var points: [DatePoint] = []
    while let point = nextPoint(after: points.last) { points.append(point) }
    guard let first = points.first else { return placementOfCycle() }
    if points.count == 1, let start = onwards(from: first) { return start }
    if let last = lastMonthCycle() {
      return recurring(points, every: last.kind, dayIsInLastMonth: true)
    }
    if let kind = attempt({ $0.trailingCycle() }) {
      return recurring(points, every: kind, dayIsInLastMonth: false)
    }
    return withoutCycle(points)
  }

  private mutating func nextPoint(after previous: DatePoint?) -> DatePoint? {
    attempt { grammar in
      if previous != nil, !grammar.takeJoint() { return nil }
      return grammar.point(after: previous)
    }
  }

  private mutating func trailingCycle() -> PeriodKind? {
    _ = take(.sign(","))
    return takeEvery()
  }

  /// `Ngày 25 tháng cuối quý`, with or without `hằng quý`.
  private mutating func lastMonthCycle() -> (kind: PeriodKind, Bool)? {
    attempt { grammar in
      guard case .symbol(.lastMonth(let kind))? = grammar.current else { return nil }
      grammar.index += 1
      if let every = grammar.attempt({ $0.trailingCycle() }), every != kind { return nil }
      return (kind, true)
    }
  }

  /// `2023 - 2025`, `từ tháng 6 đến tháng 9/2024`: one day, the last, with the first day told.
  private mutating func rangeForm() -> DeadlineForm? {
    guard let (first, last) = range() else { return nil }
    if let kind = attempt({ $0.trailingCycle() }) {
      return .recurring(
        Recurrence(slots: [Slot(kind: kind)], from: first.lowerBound, until: last.upperBound))
    }
    let roll: RollKind = last.lowerBound == last.upperBound ? .dates : .periodEnds
    return .fixed(FixedDay(date: last.upperBound, roll: roll, from: first.lowerBound))
  }

  /// Two values joined by a dash or `đến`, the first not after the second.
  mutating func range() -> (ClosedRange<CivilDate>, ClosedRange<CivilDate>)? {
    attempt { grammar in
      guard var first = grammar.point(after: nil), first.placement == .whole,
        first.preposition == .none || first.preposition == .from
      else { return nil }
      let isDash = grammar.take(.sign("-"))
      guard let second = grammar.point(after: first), second.placement == .whole else {
        return nil
      }
      switch second.preposition {
      case .none: guard isDash else { return nil }
      case .to: guard !isDash else { return nil }
      case .by: guard !isDash, first.preposition == .from else { return nil }
      case .before, .from: return nil
      }
      first.value = grammar.completed(first.value, by: second.value)
      guard let from = first.days, let to = second.days, from.lowerBound <= to.lowerBound else {
        return nil
      }
      return (from, to)
    }
  }

  /// A value without a year takes the year of the one that follows.
  private func completed(_ value: Piece.Kind, by next: Piece.Kind) -> Piece.Kind {
    let year: Int
    switch next {
    case .date(let date): year = date.year
    case .span(let period): year = period.year
    default: return value
    }
    return withYear(value, year) ?? value
  }

  private func withYear(_ value: Piece.Kind, _ year: Int) -> Piece.Kind? {
    switch value {
    case .part(let kind, let number):
      Period(kind, year: year, number: number).map(Piece.Kind.span)
    case .dayMonth(let day, let month):
      CivilDate(year: year, month: month, day: day).map(Piece.Kind.date)
    case .date, .span: value
    default: nil
    }
  }

  /// `2023 và những năm tiếp theo`, `từ năm 2024 trở đi`.
  private mutating func onwards(from point: DatePoint) -> DeadlineForm? {
    attempt { grammar in
      _ = grammar.takeJoint()
      guard grammar.take(.onwards), let span = point.span, span.kind == .year,
        point.placement == .whole, point.preposition == .none || point.preposition == .from
      else { return nil }
      return .recurring(Recurrence(slots: [Slot(kind: .year)], from: span.firstDay))
    }
  }

  // MARK: No cycle

  private mutating func withoutCycle(_ printed: [DatePoint]) -> DeadlineForm? {
    var points = printed
    if let year = trailingYear(after: points.last) {
      for index in points.indices {
        guard let value = withYear(points[index].value, year) else { return nil }
        points[index].value = value
      }
    }
    for index in points.indices.reversed().dropFirst() {
      points[index].value = completed(points[index].value, by: points[index + 1].value)
    }
    if points.allSatisfy({ $0.days == nil }) {
      if points.count > 1, let form = everyYear(points) { return form }
      guard let onlyYear, points.count == 1, let value = withYear(points[0].value, onlyYear) else {
        return nil
      }
      needsCheck = true
      points[0].value = value
    }
    var inherited = Preposition.none
    var days: [DeadlineForm] = []
    for point in points {
      if point.preposition != .none { inherited = point.preposition }
      guard let day = fixedDay(point, inherited) else { return nil }
      days.append(.fixed(day))
    }
    return days.count == 1 ? days[0] : .milestones(days)
  }

  /// `Tháng 5 và tháng 9 năm 2024`: the year stands after the last value, with no comma.
  private mutating func trailingYear(after last: DatePoint?) -> Int? {
    guard last?.days == nil, case .span(let period)? = current, period.kind == .year else {
      return nil
    }
    index += 1
    return period.year
  }

  /// The stated day of one value.
  private func fixedDay(_ point: DatePoint, _ preposition: Preposition) -> FixedDay? {
    guard let days = point.days else { return nil }
    switch (preposition, point.placement) {
    case (.from, _): return nil
    case (.before, .whole):
      guard days.lowerBound > CivilDate.earliest else { return nil }
      return FixedDay(date: days.lowerBound.previous, roll: .before)
    case (.before, _): return nil
    case (_, .whole), (_, .end):
      let isDay = days.lowerBound == days.upperBound
      if isDay, point.placement == .end { return nil }
      return FixedDay(date: days.upperBound, roll: isDay ? .dates : .periodEnds)
    case (_, .start), (_, .middle):
      return placed(point).map { FixedDay(date: $0, roll: .dates) }
    }
  }

  /// Đầu and giữa of a month or a year: the 1st and 15th, 01/01 and 30/06.
  ///
  /// - Note: Civil Code 2015, article 146.
  private func placed(_ point: DatePoint) -> CivilDate? {
    guard let span = point.span, let first = span.firstDay else { return nil }
    switch (span.kind, point.placement) {
    case (.month, .start), (.year, .start): return first
    case (.month, .middle): return first.addingDays(14)
    case (.year, .middle): return CivilDate(year: span.year, month: 6, day: 30)
    default: return nil
    }
  }
}
