import CivilCalendar

/// Reads the values of one part of a phrase; every value must find its place.
struct DateGrammar {
  let kinds: [Piece.Kind]
  let onlyYear: Int?
  var index = 0
  /// The reading rests on a choice that a person should confirm.
  var needsCheck = false

  init(_ kinds: [Piece.Kind], onlyYear: Int?) {
    self.kinds = kinds
    self.onlyYear = onlyYear
  }

  /// `nil` where any value has no place.
  mutating func parse() -> DeadlineForm? {
    let readings: [(inout DateGrammar) -> DeadlineForm?] = [
      { $0.continuous() }, { $0.everyFirst() }, { $0.pointsFirst() },
    ]
    for reading in readings {
      index = 0
      needsCheck = false
      if let form = reading(&self), index == kinds.count { return form }
    }
    return nil
  }

  var current: Piece.Kind? { kinds[safe: index] }

  mutating func take(_ kind: Piece.Kind) -> Bool {
    guard current == kind else { return false }
    index += 1
    return true
  }

  mutating func take(_ symbol: Symbol) -> Bool { take(.symbol(symbol)) }

  mutating func attempt<Result>(_ body: (inout DateGrammar) -> Result?) -> Result? {
    let start = index
    if let result = body(&self) { return result }
    index = start
    return nil
  }

  /// A comma or `và`.
  mutating func takeJoint() -> Bool { take(.sign(",")) || take(.symbol(.and)) }

  mutating func takeEvery() -> PeriodKind? {
    guard case .every(let kind)? = current else { return nil }
    index += 1
    return kind
  }

  /// `Thường xuyên`, `Thường xuyên, báo cáo hằng quý`.
  private mutating func continuous() -> DeadlineForm? {
    let before = attempt { grammar -> PeriodKind? in
      guard let kind = grammar.takeEvery() else { return nil }
      _ = grammar.takeJoint()
      return grammar.current == .symbol(.continuous) ? kind : nil
    }
    guard take(.continuous) else { return nil }
    while attempt({ $0.takeJoint() && $0.take(.continuous) ? true : nil }) != nil {}
    if let before { return .continuous(before) }
    let after = attempt { grammar -> PeriodKind? in
      _ = grammar.takeJoint()
      return grammar.takeEvery()
    }
    return .continuous(after)
  }
}

/// The words before a value.
enum Preposition: Hashable {
  case none, before, by, from, to
}

/// A place inside a value: đầu, giữa, cuối.
enum Placement: Hashable {
  case whole, start, middle, end
}

/// One printed value with the words before it.
struct DatePoint {
  var preposition: Preposition
  var placement: Placement
  var value: Piece.Kind

  /// The period of a value with a year.
  var span: Period? {
    if case .span(let period) = value { period } else { nil }
  }

  /// First and last day; `nil` without a year.
  var days: ClosedRange<CivilDate>? {
    switch value {
    case .date(let date): return date...date
    case .span(let period):
      guard let first = period.firstDay, let last = period.lastDay else { return nil }
      return first...last
    default: return nil
    }
  }
}

extension DateGrammar {
  /// A value with the words before it. A value alone takes over the kind of the one before:
  /// `Tháng 3, 6, 9`.
  mutating func point(after previous: DatePoint?) -> DatePoint? {
    attempt { grammar in
      let preposition = grammar.preposition()
      let placement = grammar.placement()
      let isTimed = grammar.take(.time)
      _ = isTimed && grammar.take(.symbol(.on))
      guard let kind = grammar.current, let value = grammar.value(kind, after: previous) else {
        return nil
      }
      grammar.index += 1
      // A time of day on the day itself: the day counts.
      let isOnDay = isTimed && preposition == .before
      return DatePoint(
        preposition: isOnDay ? .by : preposition, placement: placement, value: value)
    }
  }

  private func value(_ kind: Piece.Kind, after previous: DatePoint?) -> Piece.Kind? {
    switch kind {
    case .date, .span, .dayMonth, .part, .dayNumber: return kind
    case .number(let number), .symbol(.roman(let number)):
      guard case .part(let part, _)? = previous?.value else { return nil }
      switch part {
      case .month where (1...12).contains(number): return .part(.month, number)
      case .quarter where (1...4).contains(number): return .part(.quarter, number)
      default: return nil
      }
    default: return nil
    }
  }

  private mutating func preposition() -> Preposition {
    var found = Preposition.none
    while case .symbol(let symbol)? = current {
      switch symbol {
      case .before: found = .before
      case .by: found = .by
      case .from: found = .from
      case .to: found = found == .none ? .to : found
      case .on, .within: break
      default: return found
      }
      index += 1
    }
    return found
  }

  private mutating func placement() -> Placement {
    if take(.start) { return .start }
    if take(.middle) { return .middle }
    if take(.end) { return .end }
    return .whole
  }
}
