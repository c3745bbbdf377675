import CivilCalendar
import VietnameseText

/// Reads the document references of a cell.
///
/// Several references stand apart by `;` or line breaks, or just follow each other.
package struct DocumentReader: Sendable {
  private let judge: NumberJudge
  /// The words of each type's names with its abbreviation, longest first.
  private let names: [(words: [NameKey], type: String)]

  /// - Parameter types: The types that numbers may name; of two that differ in case only, the
  ///   first is taken for a code in the wrong case.
  package init(types: [DocumentType]) {
    judge = NumberJudge(types: types)
    let named = types.flatMap { type in
      type.names.map { name in
        let words = tokens(of: name).compactMap { token -> NameKey? in
          if case .word(let key) = token.kind { key } else { nil }
        }
        return (words: words, type: type.abbreviation)
      }
    }
    names = named.filter { !$0.words.isEmpty }.sorted { $0.words.count > $1.words.count }
  }

  /// The references in the order of the cell; none for a cell without words and numbers.
  package func read(_ cell: String) -> [ReadReference] {
    let all = tokens(of: cell)
    let text = Array(cell.utf8)
    var references: [ReadReference] = []
    for group in all.split(whereSeparator: { $0.kind == .sign(";") }) {
      let scanner = NumberScanner(
        text: text, tokens: Array(group), isType: { judge.type($0) != nil })
      references.append(contentsOf: read(scanner))
    }
    return references
  }

  private func read(_ scanner: NumberScanner) -> [ReadReference] {
    let tokens = scanner.tokens
    let found = numbers(scanner)
    guard !found.isEmpty else {
      let hasWords = tokens.contains { if case .sign = $0.kind { false } else { true } }
      guard hasWords else { return [] }
      return [item(scanner, tokens.startIndex..<tokens.endIndex, .unreadable(nearest: nil))]
    }
    var starts = found.map { leadStart(tokens, before: $0.start) }
    if let first = starts.indices.first { starts[first] = 0 }
    return found.enumerated().map { position, entry in
      let next = position + 1 < starts.count ? starts[position + 1] : tokens.count
      return reference(
        scanner, entry.number, at: entry.start,
        item: starts[position]..<max(next, entry.number.end))
    }
  }

  private func numbers(_ scanner: NumberScanner) -> [(start: Int, number: PrintedNumber)] {
    var found: [(start: Int, number: PrintedNumber)] = []
    var index = 0
    while index < scanner.tokens.count {
      if let date = DateWords.read(scanner.tokens, at: index) {
        index = date.end
      } else if let number = scanner.number(at: index) {
        found.append((index, number))
        index = number.end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Where the words that belong to a number begin: `Báo cáo số` before `45/BC-UBND`.
  private func leadStart(_ tokens: [TextToken], before number: Int) -> Int {
    var start = number
    if start > 0, tokens[start - 1].kind == .sign(":") { start -= 1 }
    if start > 0, tokens[start - 1].kind == .word(Self.numberWord) { start -= 1 }
    for name in names where name.words.count <= start {
      let first = start - name.words.count
      if stands(name.words, tokens, at: first) { return first }
    }
    return start
  }

  private func stands(_ words: [NameKey], _ tokens: [TextToken], at place: Int) -> Bool {
    guard place + words.count <= tokens.count else { return false }
    return tokens[place..<(place + words.count)].map(\.kind) == words.map { .word($0) }
  }

  /// The type that the words say where the number has none: `Luật số 35/2025/QH15`, `Luật Nhà giáo
  /// số 73/2025/QH15`.
  private func type(before number: Int, item start: Int, _ tokens: [TextToken]) -> String? {
    for place in [leadStart(tokens, before: number), start] where place < number {
      let named = names.first { stands($0.words, tokens, at: place) }
      if let type = named?.type, !type.isEmpty { return type }
    }
    return nil
  }

  private func reference(
    _ scanner: NumberScanner, _ number: PrintedNumber, at start: Int, item range: Range<Int>
  ) -> ReadReference {
    let outcome = judge.judge(number)
    guard case .read(var reference, let fixes) = outcome else {
      return item(scanner, range, outcome)
    }
    if reference.type == nil, reference.family == .legalAct {
      reference.type = type(before: start, item: range.lowerBound, scanner.tokens)
    }
    var tail = ReferenceTail(scanner: scanner, index: number.end, end: range.upperBound)
    tail.read()
    reference.date = tail.date
    reference.issuerName = tail.issuerName
    reference.subject = tail.subject
    return item(
      scanner, range, .read(reference, fixes: fixes), hasImpossibleDate: tail.hasImpossibleDate)
  }

  private func item(
    _ scanner: NumberScanner, _ range: Range<Int>, _ outcome: ReadReference.Outcome,
    hasImpossibleDate: Bool = false
  ) -> ReadReference {
    let isEdge = { (token: TextToken) in token.kind == .sign("\n") || token.kind == .sign(",") }
    let kept = scanner.tokens[range].drop(while: isEdge)
    let last = kept.last { !isEdge($0) }
    let bytes = (kept.first?.range.lowerBound ?? 0)..<(last?.range.upperBound ?? 0)
    return ReadReference(
      text: scanner.printed(bytes), range: bytes, outcome: outcome,
      hasImpossibleDate: hasImpossibleDate)
  }

  private static let numberWord = NameKey("số")
}

/// What follows a number: date, issuer, subject.
private struct ReferenceTail {
  let scanner: NumberScanner
  var index: Int
  let end: Int
  var date: CivilDate?
  var hasImpossibleDate = false
  var issuerName: String?
  var subject: String?

  mutating func read() {
    while index < end, let token = scanner.token(index) {
      if date == nil, !hasImpossibleDate,
        let found = DateWords.read(scanner.tokens, at: index), found.end <= end
      {
        index = found.end
        switch found.reading {
        case .date(let day): date = day
        case .impossible: hasImpossibleDate = true
        }
      } else if issuerName == nil, token.kind == .word(Self.ofWord) {
        index += 1
        issuerName = words(until: isEndOfIssuer)
      } else if let after = subjectStart(index) {
        index = after
        subject = words { _ in false }
      } else {
        index += 1
      }
    }
  }

  private mutating func words(until isEnd: (Int) -> Bool) -> String? {
    let start = index
    while index < end, !isEnd(index) { index += 1 }
    var last = index - 1
    while last >= start, let token = scanner.token(last), isClosing(token) { last -= 1 }
    guard last >= start, let first = scanner.token(start), let final = scanner.token(last) else {
      return nil
    }
    let printed = scanner.printed(first.range.lowerBound..<final.range.upperBound)
    return nfc(printed.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  private func isEndOfIssuer(_ index: Int) -> Bool {
    guard let token = scanner.token(index) else { return true }
    switch token.kind {
    case .sign(","), .sign("("), .sign("\n"), .sign(":"): return true
    default: break
    }
    return subjectStart(index) != nil || DateWords.read(scanner.tokens, at: index) != nil
  }

  /// After `về việc`, `về` or `V/v`.
  private func subjectStart(_ index: Int) -> Int? {
    guard let token = scanner.token(index) else { return nil }
    if token.kind == .word(Self.about) {
      return scanner.token(index + 1)?.kind == .word(Self.matter) ? index + 2 : index + 1
    }
    if token.kind == .word(Self.v), scanner.token(index + 1)?.kind == .sign("/"),
      scanner.token(index + 2)?.kind == .word(Self.v)
    {
      return index + 3
    }
    return nil
  }

  private func isClosing(_ token: TextToken) -> Bool {
    switch token.kind {
    case .sign(")"), .sign("."), .sign(","), .sign("\n"), .sign("("): true
    default: false
    }
  }

  private static let ofWord = NameKey("của")
  private static let about = NameKey("về")
  private static let matter = NameKey("việc")
  private static let v = NameKey("v")
}
