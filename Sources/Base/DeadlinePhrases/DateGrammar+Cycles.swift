import CivilCalendar

extension DateGrammar {
  /// The cycle first: `Hằng quý đến năm 2025`, `Hằng năm, trước ngày 15/12`, `quarterly`.
  mutating func everyFirst() -> DeadlineForm? {
    guard let first = takeEvery() else { return nil }
    var kinds = [first]
    while let next = attempt({ $0.furtherCycle() }) { kinds.append(next) }
    if kinds.count > 1 { return several(kinds) }
    var recurrence = Recurrence(slots: [Slot(kind: first)])
    var hasDay = false
    while current != nil {
      let start = index
      _ = takeJoint()
      if let bounds = attempt({ $0.bounds() }), recurrence.from == nil, recurrence.until == nil {
        (recurrence.from, recurrence.until) = bounds
      } else if !hasDay, let slot = attempt({ $0.dayOfCycle(first) }) {
        recurrence.slots = [slot]
        hasDay = true
      } else {
        index = start
        return nil
      }
    }
    return .recurring(recurrence)
  }

  /// `, 6 tháng`, `và hằng năm`, `, 9 tháng`, `, năm`.
  private mutating func furtherCycle() -> PeriodKind? {
    guard takeJoint() else { return nil }
    switch current {
    case .every(let kind), .symbol(.unit(let kind)):
      index += 1
      return kind
    case .length(let length) where length.unit == .months:
      index += 1
      return length.amount == 6 ? .half : length.amount == 9 ? .nineMonths : nil
    default: return nil
    }
  }

  /// Several cycles of reports: the half is the first one where a longer report covers the second.
  private mutating func several(_ kinds: [PeriodKind]) -> DeadlineForm? {
    needsCheck = true
    guard Set(kinds).count == kinds.count, !kinds.contains(.week) else { return nil }
    let slots = kinds.map { kind in
      Slot(kind: kind, number: kind == .half && kinds.contains(.year) ? 1 : nil)
    }
    let bounds = attempt { $0.bounds() }
    return .recurring(Recurrence(slots: slots, from: bounds?.0, until: bounds?.1))
  }

  /// From and until, from a range, `từ X`, `đến X`, or one period.
  private mutating func bounds() -> (CivilDate?, CivilDate?)? {
    if let (first, last) = range() { return (first.lowerBound, last.upperBound) }
    guard let point = point(after: nil), point.placement == .whole, let days = point.days else {
      return nil
    }
    switch point.preposition {
    case .to, .by: return (nil, days.upperBound)
    case .from:
      _ = takeJoint()
      _ = take(.onwards)
      return (days.lowerBound, nil)
    case .none: return point.span == nil ? nil : (days.lowerBound, days.upperBound)
    case .before: return days.lowerBound > .earliest ? (nil, days.lowerBound.previous) : nil
    }
  }

  /// The day inside a cycle that is printed after it.
  private mutating func dayOfCycle(_ kind: PeriodKind) -> Slot? {
    guard let point = point(after: nil), point.preposition != .from else { return nil }
    var isInLastMonth = false
    if case .symbol(.lastMonth(kind))? = current {
      index += 1
      isInLastMonth = true
    }
    return slot(point, every: kind, dayIsInLastMonth: isInLastMonth)
  }

  /// Values and the cycle after them: `Trước ngày 15/12 hằng năm`.
  mutating func recurring(
    _ points: [DatePoint], every kind: PeriodKind, dayIsInLastMonth: Bool
  ) -> DeadlineForm? {
    let slots: [Slot]?
    if points.count == 1, let first = points.first {
      slots = slot(first, every: kind, dayIsInLastMonth: dayIsInLastMonth).map { [$0] }
    } else {
      slots = kind == .year ? yearlySlots(points) : nil
    }
    guard let slots else { return nil }
    var recurrence = Recurrence(slots: slots)
    _ = take(.sign(","))
    if let bounds = attempt({ $0.bounds() }) { (recurrence.from, recurrence.until) = bounds }
    return .recurring(recurrence)
  }

  /// `Tháng 3, 6, 9, 12`: parts of the year with no year at all come each year.
  mutating func everyYear(_ points: [DatePoint]) -> DeadlineForm? {
    let isPart = points.allSatisfy {
      if case .part(.month, _) = $0.value {
        true
      } else if case .part(.quarter, _) = $0.value {
        true
      } else {
        false
      }
    }
    guard isPart, let slots = yearlySlots(points) else { return nil }
    return .recurring(Recurrence(slots: slots))
  }

  /// One value in each cycle.
  private func slot(
    _ point: DatePoint, every kind: PeriodKind, dayIsInLastMonth: Bool
  ) -> Slot? {
    switch (kind, point.value) {
    case (.year, .dayMonth(let day, let month)) where point.placement == .whole:
      return Slot(kind: .year, due: due(point.preposition, month: month, day: day))
    case (.year, .part(let part, let number)):
      return yearlyPart(part, number, point).map { Slot(kind: .year, due: $0) }
    case (.month, .dayNumber(let day)),
      (.quarter, .dayNumber(let day)) where dayIsInLastMonth:
      guard point.placement == .whole else { return nil }
      return Slot(kind: kind, due: due(point.preposition, month: nil, day: day))
    default: return nil
    }
  }

  private func due(_ preposition: Preposition, month: Int?, day: Int) -> DueRule {
    preposition == .before
      ? .beforeDay(month: month, day: day) : .dayOfPeriod(month: month, day: day, .dates)
  }

  /// `Quý III hằng năm`, `đầu tháng 6 hằng năm`, `trước tháng 12 hằng năm`.
  private func yearlyPart(_ part: PeriodKind, _ number: Int, _ point: DatePoint) -> DueRule? {
    guard let months = part.months, part != .year else { return nil }
    let firstMonth = (number - 1) * months + 1
    switch (point.preposition, point.placement) {
    case (.before, .whole): return .beforeDay(month: firstMonth, day: 1)
    case (.before, _): return nil
    case (_, .whole), (_, .end): return .endOf(part, number: number)
    case (_, .start) where part == .month:
      return .dayOfPeriod(month: number, day: 1, .dates)
    case (_, .middle) where part == .month:
      return .dayOfPeriod(month: number, day: 15, .dates)
    default: return nil
    }
  }

  /// Several values of a year: each is a month or quarter of its own.
  private func yearlySlots(_ points: [DatePoint]) -> [Slot]? {
    var inherited = Preposition.none
    var slots: [Slot] = []
    for point in points {
      if point.preposition != .none { inherited = point.preposition }
      guard point.placement == .whole || point.placement == .end, inherited != .from else {
        return nil
      }
      switch point.value {
      case .part(let kind, let number):
        guard inherited != .before, kind != .year else { return nil }
        slots.append(Slot(kind: kind, number: kind == .nineMonths ? nil : number))
      case .dayMonth(let day, let month):
        slots.append(
          Slot(kind: .month, number: month, due: due(inherited, month: nil, day: day)))
      default: return nil
      }
    }
    return Set(slots.map { [$0.kind.rawValue, String($0.number ?? 0)] }).count == slots.count
      ? slots : nil
  }

  /// `Cuối mỗi quý`, `đầu hằng tháng`, `giữa mỗi năm`.
  mutating func placementOfCycle() -> DeadlineForm? {
    _ = take(.within)
    let placement: Placement? =
      take(.end) ? .end : take(.start) ? .start : take(.middle) ? .middle : nil
    guard let placement else { return nil }
    var unit: PeriodKind?
    if case .symbol(.unit(let kind))? = current {
      index += 1
      unit = kind
    }
    guard let kind = takeEvery(), unit == nil || unit == kind else { return nil }
    let due: DueRule
    switch (placement, kind) {
    case (.end, _): due = .periodEnd
    case (.start, .month): due = .dayOfPeriod(month: nil, day: 1, .dates)
    case (.middle, .month): due = .dayOfPeriod(month: nil, day: 15, .dates)
    case (.start, .year): due = .dayOfPeriod(month: 1, day: 1, .dates)
    case (.middle, .year): due = .dayOfPeriod(month: 6, day: 30, .dates)
    default: return nil
    }
    return .recurring(Recurrence(slots: [Slot(kind: kind, due: due)]))
  }
}
