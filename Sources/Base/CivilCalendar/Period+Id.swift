extension Period: CustomStringConvertible {
  /// `once`, `2024`, `2024-H1`, `2024-9M`, `2024-Q2`, `2024-06`, `2024-W23`.
  package var id: String {
    let yearText = padded(year, to: 4)
    return switch kind {
    case .once: "once"
    case .week: "\(yearText)-W\(padded(number, to: 2))"
    case .month: "\(yearText)-\(padded(number, to: 2))"
    case .quarter: "\(yearText)-Q\(number)"
    case .half: "\(yearText)-H\(number)"
    case .nineMonths: "\(yearText)-9M"
    case .year: yearText
    }
  }

  /// The id.
  package var description: String { id }

  /// Reads an id as `id` writes it, with no other spelling; `nil` for all else.
  package init?(id: some StringProtocol) {
    let bytes = Array(id.utf8)
    if bytes == Array("once".utf8) {
      self = .once
      return
    }
    guard bytes.count == 4 || (bytes.count >= 7 && bytes[4] == UInt8(ascii: "-")),
      let year = decimal(bytes.prefix(4))
    else { return nil }
    let tail = bytes.dropFirst(5)
    switch (tail.first, bytes.count) {
    case (nil, _): self.init(.year, year: year)
    case (UInt8(ascii: "W"), 8): self.init(.week, year: year, tail: tail.dropFirst())
    case (UInt8(ascii: "Q"), 7): self.init(.quarter, year: year, tail: tail.dropFirst())
    case (UInt8(ascii: "H"), 7): self.init(.half, year: year, tail: tail.dropFirst())
    case (UInt8(ascii: "9"), 7) where tail.last == UInt8(ascii: "M"):
      self.init(.nineMonths, year: year)
    case (_, 7): self.init(.month, year: year, tail: tail)
    default: return nil
    }
  }

  private init?(_ kind: PeriodKind, year: Int, tail: ArraySlice<UInt8>) {
    guard let number = decimal(tail) else { return nil }
    self.init(kind, year: year, number: number)
  }
}

/// The number that one to four ASCII digits write; `nil` for any other byte.
private func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
  var number = 0
  for digit in digits {
    guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
    number = number * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return digits.isEmpty ? nil : number
}
