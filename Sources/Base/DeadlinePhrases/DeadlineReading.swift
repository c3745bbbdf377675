package import CivilCalendar
import DocumentNumbers
import VietnameseText

/// How sure a reading is.
package enum ReadingCertainty: String, Hashable, Sendable, CaseIterable {
  /// Every word has a meaning that was used.
  case certain
  /// There is a reading, and words that nobody can say are harmless: a person looks at it.
  case check
  /// No reading.
  case unread
}

/// A deadline phrase as read, with what was used and what was left.
package struct DeadlineReading: Hashable, Sendable {
  package var deadline: Deadline
  package var certainty: ReadingCertainty
  /// Byte ranges of the phrase's UTF-8 that have a meaning, in order; neighbours are joined.
  package var used: [Range<Int>]
  /// Byte ranges of the words without one, in order; neighbours are joined.
  package var left: [Range<Int>]
}

/// Reads deadline phrases as printed in plans, Vietnamese and English.
///
/// Blind to case, NFC or NFD, Đ and its look-alikes, spacing, tone placement, `Quí` for `Quý`,
/// `hàng` for `hằng`. A wrong date is worse than none: what is not understood gives no date.
package struct DeadlineReader: Sendable {
  /// First and last day that a stated date can plausibly have; a date outside is to be checked.
  private let first: CivilDate?
  private let last: CivilDate?
  /// The one year that the whole plan lies in, which a printed day without a year belongs to.
  private let onlyYear: Int?

  /// - Parameters:
  ///   - issued: The plan's issue date.
  ///   - starts: Its first day, where that is another one.
  ///   - ends: Its last day.
  package init(issued: CivilDate? = nil, starts: CivilDate? = nil, ends: CivilDate? = nil) {
    first = [issued, starts].compactMap { $0 }.min()
    last = ends
    if let begin = starts ?? issued, let ends, begin.year == ends.year {
      onlyYear = ends.year
    } else {
      onlyYear = nil
    }
  }

  /// Reads one phrase, such as a cell of a plan's table.
  ///
  /// - Complexity: O(length); a phrase of more than 2,000 bytes is unreadable.
  package func read(_ phrase: String) -> DeadlineReading {
    guard phrase.utf8.count <= 2_000 else { return unread([0..<phrase.utf8.count]) }
    let all = tokens(of: phrase)
    if BlankCell.isBlank(all) {
      return DeadlineReading(
        deadline: Deadline(.missing), certainty: .certain, used: joined(all.map(\.range), all),
        left: [])
    }
    let flat = all.filter { $0.kind != .sign("\n") }
    return read(flat, phrase, splitAt: ";") ?? read(all, phrase, splitAt: "\n")
      ?? read(flat, phrase, splitAt: nil) ?? unread(joined(flat.map(\.range), flat))
  }

  private func unread(_ left: [Range<Int>]) -> DeadlineReading {
    DeadlineReading(deadline: Deadline(.unreadable), certainty: .unread, used: [], left: left)
  }

  // MARK: Parts

  private func read(
    _ tokens: [TextToken], _ phrase: String, splitAt sign: Unicode.Scalar?
  ) -> DeadlineReading? {
    let pieces = pieces(of: tokens, splitAt: sign)
    let isAspirational = pieces.contains { $0.kind == .symbol(.aspirational) }
    let text = Array(phrase.utf8)
    var parts: [PartReading] = []
    var wordsOnly: [Range<Int>] = []
    for part in pieces.split(whereSeparator: { sign.map($0.isSign) ?? false }) {
      switch read(part: Array(part), tokens: tokens, text: text) {
      case .read(let reading): parts.append(reading)
      case .words(let ranges): wordsOnly.append(contentsOf: ranges)
      case .unread: return nil
      }
    }
    guard let form = joined(parts.map(\.form)) else { return nil }
    let used = parts.flatMap(\.used)
    let left = (parts.flatMap(\.left) + wordsOnly).sorted { $0.lowerBound < $1.lowerBound }
    let isCertain = left.isEmpty && !parts.contains(where: \.needsCheck) && isPlausible(form)
    return DeadlineReading(
      deadline: Deadline(form, isAspirational: isAspirational),
      certainty: isCertain ? .certain : .check, used: joined(used, tokens),
      left: joined(left, tokens))
  }

  /// Without a sign to split at, semicolons count as commas.
  private func pieces(of tokens: [TextToken], splitAt sign: Unicode.Scalar?) -> [Piece] {
    let isEnglish = tokens.allSatisfy { token in
      if case .word(let key) = token.kind { key.bytes.allSatisfy { $0 < 0x80 } } else { true }
    }
    let lexemes = Lexer(tokens: tokens, isEnglish: isEnglish).lexemes()
    var reader = PieceReader(lexemes)
    var pieces = reader.pieces()
    for index in pieces.indices where pieces[index].isSign(";") && sign != ";" {
      pieces[index].kind = .sign(",")
    }
    return pieces
  }

  private enum PartOutcome {
    case read(PartReading)
    /// Nothing in it says when.
    case words([Range<Int>])
    case unread
  }

  private func read(part: [Piece], tokens: [TextToken], text: [UInt8]) -> PartOutcome {
    let own = tokens.filter { token in
      guard let first = part.first, let last = part.last else { return false }
      return token.range.lowerBound >= first.range.lowerBound
        && token.range.upperBound <= last.range.upperBound
    }
    if let event = EventGrammar(text: text, tokens: own, pieces: part).read() {
      return .read(event)
    }
    let sorted = PhrasePart(part)
    guard !sorted.hasDanger else { return .unread }
    guard sorted.hasTime else { return sorted.kinds.isEmpty ? .words(sorted.left) : .unread }
    var grammar = DateGrammar(sorted.kinds, onlyYear: onlyYear)
    guard let form = grammar.parse() else { return .unread }
    return .read(
      PartReading(
        form: form, used: sorted.used, left: sorted.left, needsCheck: grammar.needsCheck))
  }

  /// Several parts are milestones; a cycle after a fixed day begins the day after it.
  private func joined(_ forms: [DeadlineForm]) -> DeadlineForm? {
    guard forms.count > 1 else { return forms.first }
    var parts: [DeadlineForm] = []
    for form in forms {
      guard case .recurring(var recurrence) = form, recurrence.from == nil,
        case .fixed(let day)? = parts.last
      else {
        if case .milestones(let several) = form { parts += several } else { parts.append(form) }
        continue
      }
      recurrence.from = day.date.next
      parts.append(.recurring(recurrence))
    }
    return .milestones(parts)
  }

  private func isPlausible(_ form: DeadlineForm) -> Bool {
    switch form {
    case .fixed(let day):
      (first.map { $0 <= day.date } ?? true) && (last.map { day.date <= $0 } ?? true)
    case .milestones(let parts): parts.allSatisfy(isPlausible)
    default: true
    }
  }

  /// Joins ranges that no token stands between.
  private func joined(_ ranges: [Range<Int>], _ tokens: [TextToken]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last {
        let gap = last.upperBound..<max(last.upperBound, range.lowerBound)
        if !tokens.contains(where: { gap.overlaps($0.range) }) {
          joined[joined.count - 1] =
            last.lowerBound..<max(last.upperBound, range.upperBound)
          continue
        }
      }
      joined.append(range)
    }
    return joined
  }
}
