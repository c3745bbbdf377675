/// Readings of cells that are no reading: told apart from all values.
package enum CellMark {
  /// The cell is blank or not there.
  @inlinable package static var blank: Int64 { .min }
  /// The cell is not of the plain form; it has to be read otherwise.
  @inlinable package static var unusual: Int64 { .min + 1 }
}

/// Reads a column of numbers or days in their plain forms, for all rows of a grid.
package enum CellNumbers {
  /// Days as day numbers since 1970-01-01.
  ///
  /// Plain are `2024-06-30` and `30/6/2024` of the years 1971 to 2999, days of the calendar.
  ///
  /// - Parameter readings: Takes one for each row, or a `CellMark`; as long as the grid at least.
  package static func readDays(
    _ grid: CellGrid, column: Int, in bytes: [UInt8], into readings: inout [Int64]
  ) {
    monthStarts.withUnsafeBufferPointer { months in
      read(grid, column, bytes, into: &readings) { raw, start, end in
        day(raw, start, end, months)
      }
    }
  }

  /// Decimals as millionths.
  ///
  /// Plain are at most nine digits, and perhaps a mark and up to six more.
  ///
  /// - Parameters:
  ///   - hasComma: Whether a comma may be the mark too.
  ///   - hasGroups: Whether a mark before just three digits may part thousands: not plain.
  ///   - readings: As of `readDays`.
  package static func readDecimals(
    _ grid: CellGrid, column: Int, in bytes: [UInt8], hasComma: Bool, hasGroups: Bool,
    into readings: inout [Int64]
  ) {
    read(grid, column, bytes, into: &readings) { raw, start, end in
      decimal(raw, start, end, hasComma: hasComma, hasGroups: hasGroups)
    }
  }

  /// Blank for cells that are blank or not there, unusual for all others.
  package static func readPresence(
    _ grid: CellGrid, column: Int, in bytes: [UInt8], into readings: inout [Int64]
  ) {
    read(grid, column, bytes, into: &readings) { _, _, _ in CellMark.unusual }
  }

  @inline(__always)
  private static func read(
    _ grid: CellGrid, _ column: Int, _ bytes: [UInt8], into readings: inout [Int64],
    _ reading: (UnsafeRawBufferPointer, Int, Int) -> Int64
  ) {
    let (rowCount, stride) = (grid.rowCount, grid.columnCount * 2)
    guard readings.count >= rowCount, column < grid.columnCount else { return }
    bytes.withUnsafeBytes { raw in
      readings.withUnsafeMutableBufferPointer { readings in
        grid.withPlaces { places in
          var place = column * 2
          for row in 0..<rowCount {
            let (start, end) = (Int(places[place]), Int(places[place + 1]))
            readings[row] =
              start < end && end <= raw.count ? reading(raw, start, end) : CellMark.blank
            place &+= stride
          }
        }
      }
    }
  }

  // MARK: Days

  @inline(__always)
  private static func day(
    _ raw: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ months: UnsafeBufferPointer<Int32>
  ) -> Int64 {
    if end - start == 10 {
      let word = UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      // `0000-00-` takes digits to 0...9 and the hyphens to 0.
      let parts = word ^ 0x2D30_302D_3030_3030
      let isPlain =
        ((parts &+ 0x7F76_767F_7676_7676) | parts) & 0x8080_8080_8080_8080 == 0
      if isPlain {
        let tens = raw[start + 8] ^ 0x30
        let ones = raw[start + 9] ^ 0x30
        guard tens <= 9, ones <= 9 else { return CellMark.unusual }
        // Each pair of neighbouring digits as a number: bytes 0, 2 and 5.
        let pairs = parts &* 10 &+ parts >> 8
        let year =
          Int64(truncatingIfNeeded: pairs & 0xFF) &* 100
          &+ Int64(truncatingIfNeeded: pairs >> 16 & 0xFF)
        return dayNumber(
          year, Int64(truncatingIfNeeded: pairs >> 40 & 0xFF), Int64(tens &* 10 &+ ones), months)
      }
    }
    return dayFirst(raw, start, end, months)
  }

  /// `30/6/2024`: one or two digits, one or two, four.
  private static func dayFirst(
    _ raw: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ months: UnsafeBufferPointer<Int32>
  ) -> Int64 {
    guard (8...10).contains(end - start) else { return CellMark.unusual }
    var parts: (Int64, Int64, Int64) = (0, 0, 0)
    var digits = 0
    var part = 0
    for at in start..<end {
      let byte = raw[at]
      if byte == UInt8(ascii: "/") {
        guard part < 2, (1...2).contains(digits) else { return CellMark.unusual }
        part += 1
        digits = 0
        continue
      }
      let digit = byte ^ 0x30
      guard digit <= 9 else { return CellMark.unusual }
      digits += 1
      switch part {
      case 0: parts.0 = parts.0 * 10 + Int64(digit)
      case 1: parts.1 = parts.1 * 10 + Int64(digit)
      default: parts.2 = parts.2 * 10 + Int64(digit)
      }
    }
    guard part == 2, digits == 4 else { return CellMark.unusual }
    return dayNumber(parts.2, parts.1, parts.0, months)
  }

  @inline(__always)
  private static func dayNumber(
    _ year: Int64, _ month: Int64, _ day: Int64, _ months: UnsafeBufferPointer<Int32>
  ) -> Int64 {
    guard year >= firstYear, year <= 2999, month >= 1, month <= 12, day >= 1 else {
      return CellMark.unusual
    }
    let index = Int(truncatingIfNeeded: (year &- firstYear) &* 12 &+ month &- 1)
    let number = Int64(months[index]) &+ day &- 1
    return number < Int64(months[index &+ 1]) ? number : CellMark.unusual
  }

  private static let firstYear: Int64 = 1971

  /// The day number of the first day of each month from `firstYear` to 2999, and of the next one.
  private static let monthStarts: [Int32] = {
    var starts: [Int32] = [365]
    for year in 1971...2999 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for length in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        starts.append(starts[starts.count - 1] + Int32(length))
      }
    }
    return starts
  }()

  // MARK: Decimals

  @inline(__always)
  private static func decimal(
    _ raw: UnsafeRawBufferPointer, _ start: Int, _ end: Int, hasComma: Bool, hasGroups: Bool
  ) -> Int64 {
    guard end - start <= 16 else { return CellMark.unusual }
    var number: Int64 = 0
    var at = start
    while at < end, raw[at] ^ 0x30 <= 9 {
      number = number * 10 + Int64(raw[at] ^ 0x30)
      at += 1
    }
    let whole = at - start
    guard whole >= 1, whole <= 9 else { return CellMark.unusual }
    if at == end { return number * 1_000_000 }
    guard raw[at] == UInt8(ascii: ".") || (hasComma && raw[at] == UInt8(ascii: ",")) else {
      return CellMark.unusual
    }
    at += 1
    let places = end - at
    guard places >= 1, places <= 6, !(hasGroups && places == 3) else { return CellMark.unusual }
    while at < end {
      let digit = raw[at] ^ 0x30
      guard digit <= 9 else { return CellMark.unusual }
      number = number * 10 + Int64(digit)
      at += 1
    }
    for _ in places..<6 { number *= 10 }
    return number
  }
}
