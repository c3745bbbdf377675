import CivilCalendar
import Columns
import Compliance

/// Filling of a cleared register, row by row; nil is unknown.
extension ColumnRegister {
  @inline(__always)
  mutating func setFlags(_ rows: Range<Int>, _ flag: (Int) -> Bool) {
    var start = 0
    while start < rows.count {
      var bits: UInt64 = 0
      for bit in 0..<min(64, rows.count - start) {
        bits |= (flag(rows.lowerBound + start + bit) ? 1 : 0) << UInt64(bit)
      }
      yes[start >> 6] = bits
      start += 64
    }
  }

  @inline(__always)
  mutating func setNumbers(_ rows: Range<Int>, _ number: (Int) -> Int64?) {
    var missing = RowMask.zero
    var numbers = numbers.mutableSpan
    var start = 0
    while start < rows.count {
      var bits: UInt64 = 0
      for bit in 0..<min(64, rows.count - start) {
        let value = number(rows.lowerBound + start + bit)
        numbers[start + bit] = value ?? 0
        bits |= (value == nil ? 1 : 0) << UInt64(bit)
      }
      missing[start >> 6] = bits
      start += 64
    }
    unknown = missing
  }

  @inline(__always)
  mutating func setDates(_ rows: Range<Int>, _ date: (Int) -> CivilDate?) {
    setNumbers(rows) { row in date(row).map { Int64($0.dayNumber) } }
  }
}

extension Clock {
  /// A small number for each case.
  var place: Int {
    switch self {
    case .excluded: 0
    case .notOpen: 1
    case .awaitingEvent: 2
    case .noDeadline: 3
    case .completedOnTime: 4
    case .completedLate: 5
    case .completedUndated: 6
    case .overdue: 7
    case .dueSoon: 8
    case .inTerm: 9
    }
  }
}

extension StatedStatus {
  /// A small number for each case.
  var place: Int {
    switch self {
    case .notReported: 0
    case .notStarted: 1
    case .inProgress: 2
    case .awaitingApproval: 3
    case .completed: 4
    case .suspended: 5
    case .discontinued: 6
    }
  }
}

extension PeriodKind {
  /// A small number for each case.
  var place: Int {
    switch self {
    case .once: 0
    case .week: 1
    case .month: 2
    case .quarter: 3
    case .half: 4
    case .nineMonths: 5
    case .year: 6
    }
  }
}
