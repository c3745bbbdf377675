import Columns
import ExactNumbers
import VietnameseText

/// What a cell of a number says.
enum NumberCell: Hashable, Sendable {
  case number(Decimal)
  /// One mark before three digits: a thousand or a thousandth part.
  case ambiguous
  case tooManyPlaces
  case tooLarge
  case unreadable
}

/// How numbers are written in a file.
enum NumberStyle: Sendable {
  /// People's: comma or point, groups of thousands, a unit behind.
  case printed
  /// People's, of a size that has no thousands.
  case printedSmall
  /// Machines': a point.
  case machine
}

extension NumberCell {
  /// Reads `85,5 điểm`, `1.234,5`, `80%`; words may follow, other numbers may not.
  init(_ text: String, style: NumberStyle) {
    let bytes = Array(text.utf8)
    let digits = bytes.prefix { Self.isPart($0) || $0 == UInt8(ascii: "-") }
    let rest = bytes.dropFirst(digits.count)
    let isNegative = digits.first == UInt8(ascii: "-")
    var body = digits.dropFirst(isNegative ? 1 : 0)
    // A full stop or comma that closes a sentence is no mark.
    if let last = body.last, !Self.isDigit(last) { body.removeLast() }
    guard let first = body.first, Self.isDigit(first), body.allSatisfy(Self.isPart),
      !rest.contains(where: Self.isDigit)
    else {
      self = .unreadable
      return
    }
    switch Self.marks(in: Array(body), style: style) {
    case .decimal(let mark):
      let plain = body.filter { Self.isDigit($0) || $0 == mark }
      self = Self.parsed((isNegative ? [UInt8(ascii: "-")] : []) + plain, mark: mark)
    case .ambiguous: self = .ambiguous
    case .broken: self = .unreadable
    }
  }

  private enum Marks {
    case decimal(UInt8)
    case ambiguous, broken
  }

  private static let point = UInt8(ascii: ".")
  private static let comma = UInt8(ascii: ",")

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == point || byte == comma
  }

  /// Which mark stands before the fraction.
  private static func marks(in body: [UInt8], style: NumberStyle) -> Marks {
    let points = body.count { $0 == point }
    let commas = body.count { $0 == comma }
    if style == .machine { return points <= 1 && commas == 0 ? .decimal(point) : .broken }
    if points > 0, commas > 0 {
      let lastPoint = body.lastIndex(of: point) ?? 0
      let lastComma = body.lastIndex(of: comma) ?? 0
      let mark = lastPoint > lastComma ? point : comma
      let isOnce = mark == point ? points == 1 : commas == 1
      let whole = body[..<max(lastPoint, lastComma)]
      return isOnce && isGrouped(whole, by: mark == point ? comma : point)
        ? .decimal(mark) : .broken
    }
    let mark = points > 0 ? point : comma
    switch points + commas {
    case 0: return .decimal(point)
    case 1:
      let isGroup = isGrouped(body[...], by: mark) && body.first != UInt8(ascii: "0")
      return isGroup && style == .printed ? .ambiguous : .decimal(mark)
    default:
      // Only groups have several marks; they are left out, so that any mark will do.
      return isGrouped(body[...], by: mark) ? .decimal(mark == point ? comma : point) : .broken
    }
  }

  private static func isGrouped(_ body: ArraySlice<UInt8>, by mark: UInt8) -> Bool {
    let groups = body.split(separator: mark, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count) else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func parsed(_ bytes: [UInt8], mark: UInt8) -> NumberCell {
    do {
      return .number(try Decimal.parse(bytes: bytes, mark: mark))
    } catch {
      switch error {
      case .notANumber: return .unreadable
      case .tooManyPlaces: return .tooManyPlaces
      case .tooLarge: return .tooLarge
      }
    }
  }
}

/// Readings of the cells of one kind: each distinct text is read once.
struct CellCache<Reading: Sendable>: Sendable {
  /// Past so many texts it begins anew, so that memory does not grow with the rows.
  static var limit: Int { 200_000 }

  private var texts = IDTable()
  private var readings: [Reading] = []

  mutating func reading(of bytes: Span<UInt8>, _ read: (String) -> Reading) -> Reading {
    if let known = texts.number(of: bytes) { return readings[Int(known)] }
    if readings.count >= Self.limit {
      texts = IDTable()
      readings = []
    }
    let number = texts.add(bytes)
    let reading = read(trimmed(texts.string(of: number)))
    readings.append(reading)
    return reading
  }
}

/// Without white space and invisible characters at its ends.
func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.isZeroWidth
  }
  guard let first = scalars.firstIndex(where: { !isBlank($0) }),
    let last = scalars.lastIndex(where: { !isBlank($0) })
  else { return "" }
  return String(scalars[first...last])
}
