import VietnameseText

/// A part of a number's code, such as `BC` or `UBTVQH15`, and what was mended in it.
struct CodePart: Hashable {
  var text: String
  var fixes: Set<ReferenceFix>

  /// - Parameter printed: Letters and digits as they stand in the cell.
  init(printed: String) {
    fixes = []
    let composed = nfc(printed)
    if !composed.utf8.elementsEqual(printed.utf8) { fixes.insert(.composed) }
    var letters = String.UnicodeScalarView()
    for scalar in composed.unicodeScalars where !scalar.isZeroWidth {
      switch scalar.value {
      case 0xD0, 0x189:
        letters.append("\u{110}")
        fixes.insert(.lookAlikeD)
      case 0xF0, 0x256:
        letters.append("\u{111}")
        fixes.insert(.lookAlikeD)
      default:
        if let latin = Self.latin(scalar) {
          letters.append(latin)
          fixes.insert(.lookAlikeLetter)
        } else {
          letters.append(scalar)
        }
      }
    }
    text = String(letters)
  }

  /// Blind to case only.
  var folded: String {
    var small = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { small.append(scalar.folded) }
    return String(small)
  }

  /// Whether no letter is a capital: a code typed in small letters.
  var isSmall: Bool { text.utf8.elementsEqual(folded.utf8) }

  /// The code with capitals only, for organisations.
  mutating func capitalise() {
    let capital = text.uppercased()
    if !capital.utf8.elementsEqual(text.utf8) {
      text = capital
      fixes.insert(.letterCase)
    }
  }

  private static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x370...0x458).contains(scalar.value) else { return nil }
    return lookAlikes[scalar]
  }

  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = {
    let foreign = Array("АВСЕНІКМОРЅТХУЈаеіоорѕсхуΑΒΕΗΙΚΜΝΟΡΤΥΧΖο".unicodeScalars)
    let latin = Array("ABCEHIKMOPSTXYJaeioopscxyABEHIKMNOPTYXZo".unicodeScalars)
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (a, b) in zip(foreign, latin) { table[a] = b }
    return table
  }()
}
