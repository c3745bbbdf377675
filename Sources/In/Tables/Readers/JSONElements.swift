import Bytes
import JSONText

/// Cuts JSON text that comes in blocks into values, so that one at a time need be in memory.
struct JSONElements: ~Copyable {
  let path: String
  private let limit: Int
  private var blocks: TextBlocks
  private var isAtEnd = false
  private var bytes: [UInt8] = []
  private var position = 0
  /// End of the value that was parsed last and not yet left.
  private var valueEnd = 0
  /// 1-based line of what comes next.
  private(set) var line = 1

  init(_ source: TableSource) throws(TableFault) {
    path = source.path
    limit = source.limits.row
    blocks = try source.open()
  }

  /// The next byte that is not a blank, without taking it; nil at the end.
  mutating func peek() throws(TableFault) -> UInt8? {
    while true {
      while position < bytes.count {
        switch bytes[position] {
        case 0x0A: line += 1
        case 0x20, 0x09, 0x0D: break
        default: return bytes[position]
        }
        position += 1
      }
      guard try readOn() else { return nil }
    }
  }

  /// Takes one byte that `peek` has shown.
  mutating func skip() { if position < bytes.count { position += 1 } }

  /// Takes `byte` if it is next.
  mutating func take(_ byte: UInt8) throws(TableFault) -> Bool {
    guard let next = try peek() else { throw fault(.unexpectedEnd) }
    guard next == byte else { return false }
    skip()
    return true
  }

  /// The value that `peek` has shown, which stays until `leave`.
  ///
  /// A failure is one inside the value, whose end is known.
  mutating func value() throws(TableFault) -> Result<JSONValue, JSONError> {
    valueEnd = try findEnd()
    if valueEnd == position { return .failure(JSONError(.unexpectedCharacter, at: position)) }
    do {
      return .success(try JSONReader.value(of: bytes, range: position..<valueEnd))
    } catch {
      if error.code == .notUTF8 { throw .notUTF8(path, row: line(of: error)) }
      return .failure(error)
    }
  }

  /// Moves past the value.
  mutating func leave() {
    line += ByteScan.count(of: 0x0A, in: bytes, range: position..<valueEnd)
    position = valueEnd
  }

  /// A value that must be right; moves past it.
  mutating func checkedValue() throws(TableFault) -> JSONValue {
    switch try value() {
    case .success(let value):
      leave()
      return value
    case .failure(let error): throw .brokenJSON(path, row: line(of: error), error)
    }
  }

  /// A fault at the next byte.
  func fault(_ code: JSONError.Code) -> TableFault {
    .brokenJSON(path, row: line, JSONError(code, at: position))
  }

  func line(of error: JSONError) -> Int {
    line + ByteScan.count(of: 0x0A, in: bytes, range: position..<max(position, error.offset))
  }

  /// Reads a further block; false at the end.
  private mutating func readOn() throws(TableFault) -> Bool {
    if isAtEnd { return false }
    bytes.removeFirst(position)
    position = 0
    isAtEnd = try !blocks.append(to: &bytes)
    return !isAtEnd
  }

  private mutating func findEnd() throws(TableFault) -> Int {
    while true {
      let end = completeEnd()
      if (end ?? bytes.count) - position > limit {
        throw .rowTooLong(path, row: line, limit: limit)
      }
      if let end { return end }
      guard try readOn() else {
        let error = JSONError(.unexpectedEnd, at: bytes.count)
        throw .brokenJSON(path, row: line(of: error), error)
      }
    }
  }

  /// Where the value at `position` ends by its brackets and quotes; nil if the bytes end before.
  private func completeEnd() -> Int? {
    var depth = 0
    var at = position
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        guard let close = closingQuote(at) else { return nil }
        at = close
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return at }
        depth -= 1
      case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D:
        if depth == 0 { return at }
        at += 1
        continue
      default:
        at += 1
        continue
      }
      at += 1
      if depth == 0 { return at }
    }
    return isAtEnd && depth == 0 && position < bytes.count ? bytes.count : nil
  }

  private func closingQuote(_ open: Int) -> Int? {
    var at = open + 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return at < bytes.count ? at : nil
  }
}
