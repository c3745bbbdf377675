import CivilCalendar

/// One part of a phrase between semicolons, sorted into what the grammar takes and what is left.
struct PhrasePart {
  /// Values, and the words bound to them.
  var kinds: [Piece.Kind] = []
  var used: [Range<Int>] = []
  var left: [Range<Int>] = []
  var hasTime = false
  /// A word changes the meaning in a way that is not understood.
  var hasDanger = false

  init(_ pieces: some Sequence<Piece>) {
    let all = Array(pieces)
    for (index, piece) in all.enumerated() {
      let isName = Self.isName(all, at: index)
      add(
        isName ? Piece(kind: .word, range: piece.range) : piece,
        isBound: Self.isBound(all, at: index))
    }
    trimJoints()
  }

  private mutating func add(_ piece: Piece, isBound: Bool) {
    switch Self.role(of: piece.kind, isBound: isBound) {
    case .taken:
      kinds.append(piece.kind)
      used.append(piece.range)
      hasTime = hasTime || piece.isTime
    case .harmless: used.append(piece.range)
    case .word: left.append(piece.range)
    case .danger:
      left.append(piece.range)
      hasDanger = true
    }
  }

  private enum Role { case taken, harmless, word, danger }

  private static func role(of kind: Piece.Kind, isBound: Bool) -> Role {
    switch kind {
    case .date, .span, .dayMonth, .part, .dayNumber, .every, .length, .number, .time: .taken
    case .impossible: .danger
    case .label: .harmless
    case .word: .word
    case .sign(let sign): role(of: sign)
    case .symbol(let symbol): role(of: symbol, isBound: isBound)
    }
  }

  private static func role(of sign: Unicode.Scalar) -> Role {
    switch sign {
    case ",", "-": .taken
    case "(", ")", "[", "]", ".", ":", "\"", "“", "”", "'", "+", "•", "\n", "*": .harmless
    default: .danger
    }
  }

  private static func role(of symbol: Symbol, isBound: Bool) -> Role {
    switch symbol {
    case .continuous, .onwards, .and, .lastMonth, .unit, .roman: .taken
    case .harmless, .label, .periodic, .aspirational: .harmless
    case .before, .by, .from, .to, .each: isBound ? .taken : .danger
    case .middle: isBound ? .taken : .danger
    case .start, .end, .on, .within: isBound ? .taken : .word
    case .of: isBound ? .harmless : .word
    case .since, .after, .eventLead, .dependsOn, .danger: .danger
    case .day, .workingDay, .half, .quarterLetter, .halfLetter, .monthLetter, .quarter, .numeral,
      .ordinal, .monthName, .every, .times, .accordingTo, .onRequest:
      .word
    }
  }

  /// Whether a unit only says which report is meant: `báo cáo năm: trước ngày 15/12`.
  private static func isName(_ pieces: [Piece], at index: Int) -> Bool {
    guard case .symbol(.unit)? = pieces[safe: index]?.kind, index > 0,
      pieces[index - 1].kind == .symbol(.harmless)
    else { return false }
    switch pieces[safe: index + 1]?.kind {
    case nil, .sign?, .symbol(.before)?, .symbol(.by)?: return true
    default: return false
    }
  }

  /// Whether a value follows, with nothing but other joining words between.
  private static func isBound(_ pieces: [Piece], at index: Int) -> Bool {
    for piece in pieces.dropFirst(index + 1) {
      if piece.isTime { return true }
      guard case .symbol(let symbol) = piece.kind else { return false }
      switch symbol {
      case .before, .by, .from, .to, .start, .middle, .end, .on, .within, .of, .day: continue
      case .unit, .each, .lastMonth: return true
      default: return false
      }
    }
    return false
  }

  /// Takes away commas, dashes and `và` at both ends, and doubled ones.
  private mutating func trimJoints() {
    let isJoint = { (kind: Piece.Kind) in
      kind == .sign(",") || kind == .sign("-") || kind == .symbol(.and)
    }
    var trimmed: [Piece.Kind] = []
    for kind in kinds {
      if isJoint(kind), let last = trimmed.last {
        if last == .sign(","), kind == .symbol(.and) || kind == .sign(",") {
          trimmed[trimmed.count - 1] = kind
          continue
        }
      }
      if !isJoint(kind) || !trimmed.isEmpty { trimmed.append(kind) }
    }
    while let last = trimmed.last, isJoint(last) { trimmed.removeLast() }
    kinds = trimmed
  }
}
