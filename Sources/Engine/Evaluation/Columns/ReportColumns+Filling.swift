import CivilCalendar
import Columns
import Compliance
import Obligations
import Results

// Ways to fill a column of a report: what follows from the occurrence is asked once for all its
// obligations; what stands apart is asked one by one.
extension ReportColumns {
  /// A number that is the same for all of an occurrence.
  func fillNumbers(
    _ register: inout ColumnRegister, _ rows: Range<Int>, _ ofFrame: (OccurrenceFrame) -> Int64?,
    apart: (Int) -> Int64?
  ) {
    let columns = report.obligations
    let marks = columns.marks
    var numbers = register.numbers.mutableSpan
    var missing = RowMask.zero
    for segment in columns.segments(rows) {
      let common = segment.frame.map { ofFrame(columns.frames[$0]) } ?? nil
      for number in segment.numbers {
        let value = marks[number].contains(.isApart) ? apart(number) : common
        numbers[number - rows.lowerBound] = value ?? 0
        missing.mark(number - rows.lowerBound, where: value == nil)
      }
    }
    register.unknown = missing
  }

  /// A day that is the same for all of an occurrence.
  func fillDates(
    _ register: inout ColumnRegister, _ rows: Range<Int>,
    _ ofFrame: (OccurrenceFrame) -> CivilDate?, apart: (Int) -> CivilDate?
  ) {
    fillNumbers(&register, rows) {
      ofFrame($0).map { Int64($0.dayNumber) }
    } apart: { number in
      apart(number).map { Int64($0.dayNumber) }
    }
  }

  /// A truth value that is the same for all of an occurrence.
  func fillFlags(
    _ register: inout ColumnRegister, _ rows: Range<Int>, _ ofFrame: (OccurrenceFrame) -> Bool,
    apart: (Int) -> Bool
  ) {
    let columns = report.obligations
    let marks = columns.marks
    var yes = RowMask.zero
    for segment in columns.segments(rows) {
      let common = segment.frame.map { ofFrame(columns.frames[$0]) } ?? false
      for number in segment.numbers {
        let flag = marks[number].contains(.isApart) ? apart(number) : common
        yes.mark(number - rows.lowerBound, where: flag)
      }
    }
    register.yes = yes
  }

  /// A day of the dates.
  func fillDates(
    _ register: inout ColumnRegister, _ rows: Range<Int>,
    ofDue path: KeyPath<ObligationColumns.Due, CivilDate?>
  ) {
    let due = report.obligations.due
    fillDates(&register, rows) {
      $0.due[keyPath: path]
    } apart: {
      due[$0][keyPath: path]
    }
  }

  /// A truth value of the dates.
  func fillFlags(
    _ register: inout ColumnRegister, _ rows: Range<Int>,
    ofDue path: KeyPath<ObligationColumns.Due, Bool>
  ) {
    let due = report.obligations.due
    fillFlags(&register, rows) {
      $0.due[keyPath: path]
    } apart: {
      due[$0][keyPath: path]
    }
  }

  /// A number of the dates.
  func fillNumbers(
    _ register: inout ColumnRegister, _ rows: Range<Int>,
    ofDue number: (ObligationColumns.Due) -> Int?
  ) {
    let due = report.obligations.due
    fillNumbers(&register, rows) {
      number($0.due).map { Int64($0) }
    } apart: {
      number(due[$0]).map { Int64($0) }
    }
  }

  /// A number that follows from the occurrence and the columns.
  ///
  /// - Parameter ofFrame: What is asked of the occurrence once for all its obligations.
  @inline(__always)
  func fillRows<OfFrame>(
    _ register: inout ColumnRegister, _ rows: Range<Int>,
    _ ofFrame: (borrowing OccurrenceFrame) -> OfFrame,
    _ plain: (OfFrame, Int) -> Int64?, apart: (Int) -> Int64?
  ) {
    let columns = report.obligations
    let marks = columns.marks
    var numbers = register.numbers.mutableSpan
    var missing = RowMask.zero
    for segment in columns.segments(rows) {
      let frame = segment.frame.map { ofFrame(columns.frames[$0]) }
      for number in segment.numbers {
        let value: Int64?
        if let frame, !marks[number].contains(.isApart) {
          value = plain(frame, number)
        } else {
          value = apart(number)
        }
        numbers[number - rows.lowerBound] = value ?? 0
        missing.mark(number - rows.lowerBound, where: value == nil)
      }
    }
    register.unknown = missing
  }

  /// A number of the record that holds; unknown where there is none.
  ///
  /// - Parameters:
  ///   - isFresh: Whether it is unknown of a stale record too.
  ///   - apart: The same of an obligation that stands apart.
  func fillRecords(
    _ register: inout ColumnRegister, _ rows: Range<Int>, _ field: RecordField,
    isFresh: Bool = false, apart: (ObligationColumns.Progress) -> Int64?
  ) {
    let columns = report.obligations
    register.unknown = columns.copy(field, of: rows, to: &register.numbers)
    mend(&register, rows, isFresh: isFresh) { apart(columns.progress[$0]) }
  }

  /// Sets what columns of records do not know: the stale, and what stands apart.
  private func mend(
    _ register: inout ColumnRegister, _ rows: Range<Int>, isFresh: Bool, apart: (Int) -> Int64?
  ) {
    let isStale = isFresh ? ObligationMarks.isStale.rawValue : 0
    RowBatch.forEach(marked(rows, isStale | ObligationMarks.isApart.rawValue)) { row in
      let number = rows.lowerBound + row
      let isUnknown = report.obligations.marks[number].rawValue & isStale != 0
      let own = isUnknown ? nil : apart(number)
      register.numbers[row] = own ?? 0
      register.unknown.set(row, to: own == nil)
    }
  }

  /// Rows that have one of some marks.
  func marked(_ rows: Range<Int>, _ wanted: UInt8) -> RowMask {
    let marks = report.obligations.marks
    var mask = RowMask.zero
    var start = 0
    while start < rows.count {
      var bits: UInt64 = 0
      for bit in 0..<min(64, rows.count - start) {
        let own = marks[rows.lowerBound + start + bit].rawValue & wanted
        bits |= (own != 0 ? 1 : 0) << UInt64(truncatingIfNeeded: bit)
      }
      mask[start >> 6] = bits
      start += 64
    }
    return mask
  }

  /// The status as the number of a text.
  func fillStatus(
    _ register: inout ColumnRegister, _ rows: Range<Int>, _ number: (StatedStatus) -> Int64
  ) {
    let columns = report.obligations
    _ = columns.copy(.status, of: rows, to: &register.numbers)
    // One that never reported says so: its code is 0.
    let texts = StatedStatus.allCases.map(number)
    for row in 0..<rows.count {
      register.numbers[row] = texts[Int(truncatingIfNeeded: register.numbers[row])]
    }
    register.unknown = .zero
    mend(&register, rows, isFresh: true) { number(columns.progress[$0].status) }
  }

  /// A truth value of the record that holds; false where there is none.
  ///
  /// - Parameter plain: Is told too whether the task is continuous.
  func fillRecordFlags(
    _ register: inout ColumnRegister, _ rows: Range<Int>,
    _ plain: (Bool, FoldCell) -> Bool, apart: (ObligationColumns.Progress) -> Bool
  ) {
    let columns = report.obligations
    let marks = columns.marks
    let progress = columns.progress
    let records = columns.records(rows)
    var yes = RowMask.zero
    for segment in columns.segments(rows) {
      let isContinuous = segment.frame.map { columns.frames[$0].isContinuous }
      for number in segment.numbers {
        var flag = false
        if marks[number].contains(.isApart) {
          flag = apart(progress[number])
        } else if let isContinuous {
          let record = records[number - rows.lowerBound]
          flag = record.exists && plain(isContinuous, record)
        }
        yes.mark(number - rows.lowerBound, where: flag)
      }
    }
    register.yes = yes
  }

  /// A number of what evidence proves; nothing was cited where there is no record.
  func fillEvidence(
    _ register: inout ColumnRegister, _ rows: Range<Int>, _ field: RecordField,
    full: (ObligationColumns.Evidence) -> Int64
  ) {
    let columns = report.obligations
    _ = columns.copy(field, of: rows, to: &register.numbers)
    RowBatch.forEach(marked(rows, ObligationMarks.withOwnEvidence.rawValue)) { row in
      register.numbers[row] = full(columns.evidence[rows.lowerBound + row])
    }
  }

  /// A truth value of the holder.
  func fillUnits(
    _ register: inout ColumnRegister, _ rows: Range<Int>, _ flag: (Int) -> Bool
  ) {
    var yes = RowMask.zero
    report.obligations.forEachUnit(in: rows) { number, unit in
      yes.mark(number - rows.lowerBound, where: flag(unit))
    }
    register.yes = yes
  }
}
