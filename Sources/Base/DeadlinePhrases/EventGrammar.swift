import CivilCalendar
import DocumentNumbers
import VietnameseText

/// A part of a phrase as read.
struct PartReading {
  var form: DeadlineForm
  var used: [Range<Int>]
  var left: [Range<Int>]
  var needsCheck: Bool
}

/// Reads the parts of a phrase that hang on an event: terms that count from something, and events
/// without a term.
struct EventGrammar {
  /// Bytes of the whole phrase.
  let text: [UInt8]
  /// Tokens and pieces of the part.
  let tokens: [TextToken]
  let pieces: [Piece]

  func read() -> PartReading? {
    dependent() ?? term() ?? event()
  }

  // MARK: Events

  /// `12/2026 hoặc 1/2027 (tùy thời điểm tổ chức kỳ họp)`: an event, whatever dates stand by.
  private func dependent() -> PartReading? {
    guard let lead = pieces.firstIndex(where: { $0.kind == .symbol(.dependsOn) }),
      let phrase = words(from: lead + 1)
    else { return nil }
    return reading(
      .event(EventReference(phrase: phrase)), usedFrom: lead, needsCheck: hasTime(0..<pieces.count))
  }

  /// `Sau khi có văn bản của tỉnh`, `Theo kế hoạch được phê duyệt`, `Đột xuất`.
  private func event() -> PartReading? {
    guard let lead = pieces.firstIndex(where: isEventLead), !hasTime(0..<lead),
      !hasDanger(0..<lead)
    else { return nil }
    let rest = lead + 1
    if let next = pieces[safe: rest], next.isTime, next.kind != .symbol(.continuous) { return nil }
    let isRequest = pieces[lead].kind == .symbol(.onRequest)
    let isAlone = pieces[rest...].allSatisfy { if case .sign = $0.kind { true } else { false } }
    guard isRequest || !isAlone, let phrase = words(from: isRequest ? lead : rest) else {
      return nil
    }
    return reading(
      .event(EventReference(phrase: phrase)), usedFrom: lead,
      needsCheck: hasTime(rest..<pieces.count))
  }

  private func isEventLead(_ piece: Piece) -> Bool {
    switch piece.kind {
    case .symbol(.after), .symbol(.eventLead), .symbol(.accordingTo), .symbol(.onRequest): true
    default: false
    }
  }

  // MARK: Terms

  /// `Trong 15 ngày làm việc kể từ ngày ...`.
  private func term() -> PartReading? {
    guard
      let place = pieces.firstIndex(where: { if case .length = $0.kind { true } else { false } }),
      case .length(let length)? = pieces[safe: place]?.kind,
      let head = TermHead(pieces[..<place]), let rest = restStart(after: place),
      rest < pieces.count
    else { return nil }
    let form = anchored(length, cycle: head.cycle, rest: rest)
    guard let form else { return nil }
    let hasOther = hasTime(rest..<pieces.count) && !form.isAnchoredByTime
    var result = reading(form.form, usedFrom: place, needsCheck: head.needsCheck || hasOther)
    result.used = head.used + result.used
    result.left = head.left
    return result
  }

  /// After `kể từ ngày`, `sau khi`, `of`; `nil` where nothing joins.
  private func restStart(after place: Int) -> Int? {
    var index = place + 1
    var isJoined = false
    while case .symbol(let symbol)? = pieces[safe: index]?.kind {
      switch symbol {
      case .since, .after, .from, .of: isJoined = true
      case .day where isJoined: break
      case .eventLead where isJoined: break
      case .harmless where isEnglishArticle(index): break
      default: return isJoined ? index : nil
      }
      index += 1
    }
    return isJoined ? index : nil
  }

  private func isEnglishArticle(_ index: Int) -> Bool {
    pieces[safe: index].map { printed($0.range).lowercased() == "the" } ?? false
  }

  private struct Anchored {
    var form: DeadlineForm
    /// The date or period after `kể từ` is the anchor itself.
    var isAnchoredByTime = false
  }

  private func anchored(_ length: TermLength, cycle: PeriodKind?, rest: Int) -> Anchored? {
    let kinds = pieces[rest...].map(\.kind).filter { !Self.isFiller($0) }
    if let (kind, anchor) = periodAnchor(kinds, cycle: cycle, rest: rest) {
      let slot = Slot(kind: kind, due: .term(length, from: anchor))
      return Anchored(form: .recurring(Recurrence(slots: [slot])), isAnchoredByTime: true)
    }
    guard cycle == nil else { return nil }
    if case .date(let date)? = kinds.first, kinds.count == 1 {
      return Anchored(form: .term(Term(length: length, from: .date(date))), isAnchoredByTime: true)
    }
    guard let phrase = words(from: rest) else { return nil }
    let keys = wordKeys(from: rest)
    if AnchorWords.nameIssue(keys) {
      return Anchored(form: .term(Term(length: length, from: .issued)))
    }
    let term = Term(length: length, from: .event(EventReference(phrase: phrase)))
    return Anchored(form: AnchorWords.nameCase(keys) ? .perCase(term) : .term(term))
  }

  private static func isFiller(_ kind: Piece.Kind) -> Bool {
    switch kind {
    case .symbol(.harmless), .symbol(.of), .symbol(.day), .symbol(.within), .sign: true
    default: false
    }
  }

  /// `kết thúc quý`, `the end of the quarter`; with a cycle also `chốt số liệu`.
  private func periodAnchor(
    _ kinds: [Piece.Kind], cycle: PeriodKind?, rest: Int
  ) -> (PeriodKind, PeriodAnchor)? {
    if kinds.count == 2, kinds[0] == .symbol(.end) {
      switch kinds[1] {
      case .symbol(.unit(let kind)), .every(let kind):
        return cycle == nil || cycle == kind ? (kind, .end) : nil
      default: break
      }
    }
    guard let cycle else { return nil }
    return AnchorWords.nameCutOff(wordKeys(from: rest)) ? (cycle, .cutoff) : nil
  }

  // MARK: Words

  private func reading(
    _ form: DeadlineForm, usedFrom start: Int, needsCheck: Bool
  ) -> PartReading {
    let before = pieces[..<start].filter { $0.kind == .word || $0.isTime }.map(\.range)
    let used = pieces[start...].map(\.range)
    return PartReading(form: form, used: used, left: before, needsCheck: needsCheck)
  }

  private func hasTime(_ range: Range<Int>) -> Bool {
    pieces[range].contains(where: \.isTime)
  }

  private func hasDanger(_ range: Range<Int>) -> Bool {
    pieces[range].contains { $0.kind == .symbol(.danger) || $0.kind == .impossible }
  }

  private func wordKeys(from index: Int) -> [NameKey] {
    guard let start = pieces[safe: index]?.range.lowerBound else { return [] }
    return tokens.compactMap { token in
      guard token.range.lowerBound >= start, case .word(let key) = token.kind else { return nil }
      return key
    }
  }

  private func printed(_ range: Range<Int>) -> String {
    guard range.lowerBound >= 0, range.upperBound <= text.count else { return "" }
    return String(decoding: text[range], as: UTF8.self)
  }

  /// The text of the pieces from an index on, as printed; `nil` where there is no word.
  private func words(from index: Int) -> String? {
    var rest = pieces[min(index, pieces.count)...]
    while let last = rest.last, Self.isClosing(last) { rest.removeLast() }
    while let first = rest.first, first.isSign(",") || first.isSign(":") || first.isSign("(") {
      rest.removeFirst()
    }
    guard let first = rest.first, let last = rest.last else { return nil }
    let words = printed(first.range.lowerBound..<last.range.upperBound)
    return nfc(words.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  private static func isClosing(_ piece: Piece) -> Bool {
    switch piece.kind {
    case .sign(")"), .sign("."), .sign(","), .sign(";"), .sign("\n"), .sign("("),
      .symbol(.aspirational):
      true
    default: false
    }
  }
}

/// The words before a term's length.
private struct TermHead {
  var cycle: PeriodKind?
  var needsCheck = false
  var used: [Range<Int>] = []
  var left: [Range<Int>] = []

  /// `nil` where a word before the length changes its meaning.
  init?(_ pieces: ArraySlice<Piece>) {
    for piece in pieces {
      switch piece.kind {
      case .every(let kind):
        guard cycle == nil else { return nil }
        cycle = kind
        used.append(piece.range)
      case .symbol(.within), .symbol(.by), .symbol(.harmless), .label, .symbol(.label), .sign,
        .symbol(.aspirational), .symbol(.periodic):
        used.append(piece.range)
      case .symbol(.after):
        needsCheck = true
        used.append(piece.range)
      case .word, .symbol(.of), .symbol(.and): left.append(piece.range)
      default: return nil
      }
    }
  }
}
