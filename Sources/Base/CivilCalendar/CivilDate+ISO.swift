extension CivilDate {
  /// Reads `YYYY-MM-DD` with ASCII digits and nothing around it; `nil` for all else and for days
  /// that the calendar does not have.
  package init?(iso text: some StringProtocol) {
    self.init(isoBytes: text.utf8)
  }

  /// Reads the bytes of `YYYY-MM-DD`, as `init(iso:)`.
  package init?(isoBytes bytes: some Sequence<UInt8>) {
    var reader = ISOReader()
    for byte in bytes {
      guard reader.accepts(byte) else { return nil }
    }
    guard let date = reader.date else { return nil }
    self = date
  }

  /// Reads the bytes of `YYYY-MM-DD` where they lie, as `init(iso:)`: for columns of text.
  package init?(isoBytes bytes: Span<UInt8>) {
    guard bytes.count == 10 else { return nil }
    var reader = ISOReader()
    for index in bytes.indices {
      guard reader.accepts(bytes[index]) else { return nil }
    }
    guard let date = reader.date else { return nil }
    self = date
  }
}

/// Takes the bytes of a date one after the other.
private struct ISOReader {
  var position = 0
  /// The digits read so far as one number: 20240618.
  var digits = 0

  mutating func accepts(_ byte: UInt8) -> Bool {
    switch position {
    case 4, 7:
      guard byte == UInt8(ascii: "-") else { return false }
    case 0..<10:
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return false }
      digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
    default:
      return false
    }
    position += 1
    return true
  }

  var date: CivilDate? {
    guard position == 10 else { return nil }
    return CivilDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }
}
