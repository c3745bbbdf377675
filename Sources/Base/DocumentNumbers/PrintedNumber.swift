import VietnameseText

/// A document number as it stands in a cell: its pieces, not yet judged.
struct PrintedNumber {
  var value: Int
  var digits: Int
  /// A letter glued to the number: `45a`.
  var suffix = ""
  var year: Int?
  /// The sign after the number; `nil` where only a space stands there.
  var firstSign: Unicode.Scalar?
  /// The sign after the first part of the code.
  var secondSign: Unicode.Scalar?
  var parts: [CodePart]
  /// Fixes of signs and spaces; those of the parts stand in the parts.
  var fixes: Set<ReferenceFix> = []
  /// Index after the last token.
  var end: Int

  /// All fixes of the number.
  var allFixes: Set<ReferenceFix> { parts.reduce(fixes) { $0.union($1.fixes) } }
}

/// Finds printed numbers among the tokens of a cell.
struct NumberScanner {
  let text: [UInt8]
  let tokens: [TextToken]
  let isType: (CodePart) -> Bool

  /// The number that begins at a token; `nil` where none does.
  func number(at start: Int) -> PrintedNumber? {
    var scan = Scan(scanner: self, index: start)
    guard case .number(let value, let digits)? = token(start)?.kind else { return nil }
    scan.index += 1
    let suffix = scan.takeSuffix() ?? ""
    let spaced = scan.index
    guard let (sign, afterSign) = sign(at: scan.index) else {
      return numberWithoutSign(value: value, digits: digits, suffix: suffix, at: spaced)
    }
    scan.take(signAt: scan.index, until: afterSign)
    var year: Int?
    if sign == "/", case .number(let printed, digits: 4)? = token(scan.index)?.kind,
      let (next, after) = self.sign(at: scan.index + 1), next == "/"
    {
      year = printed
      scan.noteSpace(before: scan.index)
      scan.take(signAt: scan.index + 1, until: after)
    }
    guard let found = scan.takeParts(), isCode(found.parts), sign == "/" || found.parts.count > 1
    else { return nil }
    return PrintedNumber(
      value: value, digits: digits, suffix: suffix, year: year, firstSign: sign,
      secondSign: found.sign, parts: found.parts, fixes: scan.fixes, end: scan.index)
  }

  /// `45 BC-UBND`: only with a known type, for the sake of a proposal.
  private func numberWithoutSign(
    value: Int, digits: Int, suffix: String, at index: Int
  ) -> PrintedNumber? {
    var scan = Scan(scanner: self, index: index)
    guard let found = scan.takeParts(), found.parts.count > 1, let first = found.parts.first,
      isType(first)
    else { return nil }
    return PrintedNumber(
      value: value, digits: digits, suffix: suffix, firstSign: nil, secondSign: found.sign,
      parts: found.parts, fixes: scan.fixes, end: scan.index)
  }

  /// Whether the parts look like a code and not like words of a sentence.
  private func isCode(_ parts: [CodePart]) -> Bool {
    guard let first = parts.first else { return false }
    if isType(first) { return true }
    let letters = first.text.unicodeScalars
    let capitals = letters.count { $0 != $0.folded }
    return capitals * 2 >= letters.count && letters.count > 1
  }

  func token(_ index: Int) -> TextToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  func sign(at index: Int) -> (Unicode.Scalar, after: Int)? {
    guard case .sign(let sign)? = token(index)?.kind, sign == "/" || sign == "-" else {
      return nil
    }
    return (sign, index + 1)
  }

  func printed(_ range: Range<Int>) -> String {
    guard range.lowerBound >= 0, range.upperBound <= text.count else { return "" }
    return String(decoding: text[range], as: UTF8.self)
  }
}

/// One attempt at a number.
private struct Scan {
  let scanner: NumberScanner
  var index: Int
  var fixes: Set<ReferenceFix> = []

  mutating func noteSpace(before index: Int) {
    if scanner.token(index)?.followsSpace == true { fixes.insert(.spaces) }
  }

  mutating func take(signAt place: Int, until after: Int) {
    noteSpace(before: place)
    if let range = scanner.token(place)?.range, range.count != 1 { fixes.insert(.dash) }
    index = after
  }

  /// One letter glued to the number before.
  mutating func takeSuffix() -> String? {
    guard let token = scanner.token(index), !token.followsSpace, case .word(let key) = token.kind,
      key.bytes.count == 1
    else { return nil }
    index += 1
    return key.description
  }

  /// The code: parts joined by signs. A sign with spaces on both sides ends a code that has two.
  mutating func takeParts() -> (parts: [CodePart], sign: Unicode.Scalar?)? {
    guard let first = takePart() else { return nil }
    var parts = [first]
    var second: Unicode.Scalar?
    while let (sign, after) = scanner.sign(at: index), sign == "-" || parts.count == 1 {
      let isSpaced =
        scanner.token(index)?.followsSpace == true && scanner.token(after)?.followsSpace == true
      if isSpaced, parts.count > 1 { break }
      var ahead = self
      ahead.take(signAt: index, until: after)
      guard let part = ahead.takePart(), part.isSmall == first.isSmall || !part.isSmall else {
        break
      }
      self = ahead
      if parts.count == 1 { second = sign }
      parts.append(part)
    }
    return (parts, second)
  }

  /// Letters, then digits, `&` and letters glued to them; at most twelve characters.
  private mutating func takePart() -> CodePart? {
    guard let token = scanner.token(index), case .word = token.kind else { return nil }
    noteSpace(before: index)
    var range = token.range
    index += 1
    while let next = scanner.token(index), !next.followsSpace {
      switch next.kind {
      case .word, .number, .sign("&"): range = range.lowerBound..<next.range.upperBound
      case .sign: return part(range)
      }
      index += 1
    }
    return part(range)
  }

  private func part(_ range: Range<Int>) -> CodePart? {
    let part = CodePart(printed: scanner.printed(range))
    return part.text.unicodeScalars.count <= 12 ? part : nil
  }
}
