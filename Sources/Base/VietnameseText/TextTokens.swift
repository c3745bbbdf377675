/// A word, a number or a sign of a text, and where it stands.
package struct TextToken: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Letters; the key is blind to case and normalisation form.
    case word(NameKey)
    /// ASCII digits: their value (`Int.max` where too long) and how many there are.
    case number(Int, digits: Int)
    /// Any other character, dashes as `-`, full-width signs as ASCII; line ends as `\n`.
    case sign(Unicode.Scalar)
  }

  package var kind: Kind
  /// Bytes of the text's UTF-8.
  package var range: Range<Int>
  /// Whether white space or the text's start stands before it.
  package var followsSpace: Bool
}

/// Cuts a text into words, numbers and signs; white space falls away, line ends are signs.
///
/// `20h00` gives three tokens. Zero-width characters do not break a word.
package func tokens(of text: String) -> [TextToken] {
  var scanner = TokenScanner()
  var offset = 0
  for scalar in text.unicodeScalars {
    let next = offset + scalar.utf8.count
    scanner.add(scalar, at: offset..<next)
    offset = next
  }
  return scanner.finished()
}

private struct TokenScanner {
  private enum Run { case none, letters, digits }

  private var tokens: [TextToken] = []
  private var run = Run.none
  private var letters: [UInt8] = []
  private var value = 0
  private var digits = 0
  private var range = 0..<0
  private var isAfterSpace = true

  mutating func add(_ scalar: Unicode.Scalar, at place: Range<Int>) {
    if scalar.isZeroWidth { return }
    if ("0"..."9").contains(scalar) {
      begin(.digits, at: place)
      let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tenfold.addingReportingOverflow(Int(scalar.value) - 0x30)
      value = overflow || carry || value == .max ? .max : sum
      digits += 1
    } else if scalar.isLetter || scalar.isCombiningMark && run == .letters {
      begin(.letters, at: place)
      letters.append(contentsOf: scalar.utf8)
    } else {
      end()
      if scalar == "\n" || scalar == "\u{2028}" || scalar == "\u{0B}" {
        addSign("\n", at: place)
      } else if scalar.isWhiteSpace {
        isAfterSpace = true
      } else {
        addSign(scalar.unifiedSign, at: place)
      }
    }
  }

  mutating func finished() -> [TextToken] {
    end()
    return tokens
  }

  private mutating func begin(_ wanted: Run, at place: Range<Int>) {
    if run == wanted {
      range = range.lowerBound..<place.upperBound
      return
    }
    end()
    (run, range) = (wanted, place)
  }

  private mutating func addSign(_ sign: Unicode.Scalar, at place: Range<Int>) {
    tokens.append(TextToken(kind: .sign(sign), range: place, followsSpace: isAfterSpace))
    isAfterSpace = sign == "\n"
  }

  private mutating func end() {
    let kind: TextToken.Kind
    switch run {
    case .none: return
    case .letters: kind = .word(NameKey(utf8: letters))
    case .digits: kind = .number(value, digits: digits)
    }
    tokens.append(TextToken(kind: kind, range: range, followsSpace: isAfterSpace))
    letters.removeAll(keepingCapacity: true)
    (run, value, digits, isAfterSpace) = (.none, 0, 0, false)
  }
}

extension Unicode.Scalar {
  /// A dash as `-`, a full-width sign or the fraction slash as its ASCII sign.
  fileprivate var unifiedSign: Unicode.Scalar {
    if isDash { return "-" }
    switch value {
    case 0xFF01...0xFF5E: return Unicode.Scalar(UInt8(truncatingIfNeeded: value - 0xFEE0))
    case 0x2044, 0x2215: return "/"
    case 0x3001: return ","
    default: return self
    }
  }
}
