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
  func fillRows(
    _ register: inout ColumnRegister, _ rows: Range<Int>,
    _ plain: (OccurrenceFrame, Int) -> Int64?, apart: (Int) -> Int64?
  ) {
    let columns = report.obligations
    let marks = columns.marks
    var numbers = register.numbers.mutableSpan
    var missing = RowMask.zero
    for segment in columns.segments(rows) {
      let frame = segment.frame.map { columns.frames[$0] }
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
  func fillRecords(
    _ register: inout ColumnRegister, _ rows: Range<Int>, none: Int64? = nil,
    _ plain: (FoldCell) -> Int64?, apart: (ObligationColumns.Progress) -> Int64?
  ) {
    let columns = report.obligations
    let marks = columns.marks
    let progress = columns.progress
    register.setNumbers(rows) { number in
      if marks[number].contains(.isApart) { return apart(progress[number]) }
      guard let record = columns.record(of: number), record.exists else { return none }
      return plain(record)
    }
  }

  /// The same, unknown of a stale record too.
  func fillFresh(
    _ register: inout ColumnRegister, _ rows: Range<Int>, none: Int64? = nil,
    _ plain: (FoldCell) -> Int64?, apart: (ObligationColumns.Progress) -> Int64?
  ) {
    let columns = report.obligations
    let marks = columns.marks
    let progress = columns.progress
    register.setNumbers(rows) { number in
      let mark = marks[number]
      if mark.contains(.isStale) { return nil }
      if mark.contains(.isApart) { return apart(progress[number]) }
      guard let record = columns.record(of: number), record.exists else { return none }
      return plain(record)
    }
  }

  /// A truth value of the record that holds; false where there is none.
  func fillRecordFlags(
    _ register: inout ColumnRegister, _ rows: Range<Int>,
    _ plain: (OccurrenceFrame, FoldCell) -> Bool, apart: (ObligationColumns.Progress) -> Bool
  ) {
    let columns = report.obligations
    let marks = columns.marks
    let progress = columns.progress
    var yes = RowMask.zero
    for segment in columns.segments(rows) {
      let frame = segment.frame.map { columns.frames[$0] }
      for number in segment.numbers {
        var flag = false
        if marks[number].contains(.isApart) {
          flag = apart(progress[number])
        } else if let frame, let record = columns.record(of: number), record.exists {
          flag = plain(frame, record)
        }
        yes.mark(number - rows.lowerBound, where: flag)
      }
    }
    register.yes = yes
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
