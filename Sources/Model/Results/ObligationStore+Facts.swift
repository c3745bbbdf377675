import CivilCalendar
import Columns
import Compliance
import Diagnostics
import Obligations

// The facts of one obligation: its own where it stands apart, else from its occurrence, its record
// and the columns.
extension ObligationStore {
  func isApart(_ number: Int) -> Bool { marks[number].contains(.isApart) }

  func record(of number: Int) -> FoldCell? {
    guard let source else { return nil }
    return source.fold.cell(ofRow: row(of: number))
  }

  func records(_ numbers: Range<Int>) -> [FoldCell] {
    guard let source else { return [] }
    guard !rows.isEmpty else { return source.fold.cells(ofRows: numbers) }
    return rows[numbers].map { source.fold.cell(ofRow: Int($0)) }
  }

  func copy(
    _ field: RecordField, of range: Range<Int>, to numbers: inout [Int64]
  ) -> RowMask {
    guard let source else {
      for place in 0..<range.count { numbers[place] = 0 }
      return ~.zero
    }
    guard !rows.isEmpty else { return source.fold.copy(field, ofRows: range, to: &numbers) }
    var missing = RowMask.zero
    var one: [Int64] = [0]
    for (place, number) in range.enumerated() {
      let row = Int(rows[number])
      let own = source.fold.copy(field, ofRows: row..<row + 1, to: &one)
      numbers[place] = one[0]
      missing[place >> 6] |= (own[0] & 1) << UInt64(place & 63)
    }
    return missing
  }

  func unit(of number: Int) -> Int {
    if isApart(number) { return line(of: number)?.identity.unit ?? -1 }
    return unit(ofPlain: number, frameNumber(of: number))
  }

  private func unit(ofPlain number: Int, _ frame: Int) -> Int {
    guard !firstRows.isEmpty else { return -1 }
    let node = row(of: number) - firstRows[frame]
    return Int(unitsOfNodes[frames[frame].occurrence.task][node])
  }

  func place(ofPlain number: Int, near frame: Int) -> (frame: Int, task: Int, unit: Int) {
    let isNear = firstNumbers[frame] <= number && number < firstNumbers[frame + 1]
    let frame = isNear ? frame : frameNumber(of: number)
    return (frame, frames[frame].occurrence.task, unit(ofPlain: number, frame))
  }

  func workingDaysLate(of numbers: [Int32]) -> [Int] {
    var frame = 0
    return numbers.map { number in
      let number = Int(number)
      if isApart(number) { return due(of: number).workingDaysLate }
      switch clock[number] {
      case .overdue:
        if number < firstNumbers[frame] || number >= firstNumbers[frame + 1] {
          frame = frameNumber(of: number)
        }
        return frames[frame].overdue.workingDaysLate
      case .completedLate, .completedUndated: return due(of: number).workingDaysLate
      default: return 0
      }
    }
  }

  func identity(of number: Int) -> ObligationColumns.Identity {
    let frame = frameNumber(of: number)
    guard !isApart(number), let source else { return lines[apartPlace(number)].identity }
    let occurrence = frames[frame].occurrence
    let unit = unit(ofPlain: number, frame)
    return ObligationColumns.Identity(
      task: occurrence.task, part: occurrence.part, unit: unit, period: occurrence.period,
      group: frames[frame].group, opens: occurrence.opens, closes: occurrence.closes,
      isReport: occurrence.isReport, charged: [unit], predecessors: [], isWithoutHolder: false,
      joint: source.table.holderSets[occurrence.task].joint,
      key: ObligationKey(
        task: source.table.tasks[occurrence.task].id, part: occurrence.part,
        unit: source.table.unitID(unit), period: occurrence.period))
  }

  func due(of number: Int) -> ObligationColumns.Due {
    guard !isApart(number), let source else { return lines[apartPlace(number)].due }
    let frame = frames[frameNumber(of: number)]
    switch clock[number] {
    case .overdue: return frame.overdue
    case .completedLate, .completedUndated:
      var due = frame.due
      guard let day = due.effective, let done = completionDay(of: number) else { return due }
      due.daysLate = max(0, day.days(until: done))
      due.workingDaysLate = max(0, source.calendar.workingDays(after: day, through: done))
      return due
    default: return frame.due
    }
  }

  func selfAssessedClock(of number: Int) -> Clock {
    isApart(number) ? lines[apartPlace(number)].selfAssessedClock : clock[number]
  }

  func completionDay(of number: Int) -> CivilDate? {
    let day = completionDays[number]
    return day == ObligationPart.noDay ? nil : CivilDate(dayNumber: day)
  }

  func progress(of number: Int) -> ObligationColumns.Progress {
    guard !isApart(number), let source else { return lines[apartPlace(number)].progress }
    let frame = frames[frameNumber(of: number)]
    let row = row(of: number)
    let record = source.fold.newest(ofRow: row)
    let texts = source.fold.texts(ofRow: row)
    let marks = marks[number]
    return ObligationColumns.Progress(
      exists: marks.contains(.exists), status: record?.status ?? .notReported,
      percent: record?.percent, previousPercent: source.fold.previousPercent(ofRow: row),
      reported: record?.reported, completed: record?.completed,
      completionDay: completionDay(of: number), value: record?.value,
      target: frame.target(clock[number]), note: texts.note, document: texts.document,
      isStale: marks.contains(.isStale),
      isReopened: isReopened(record, row, frame),
      isBeforePeriod: marks.contains(.isBeforePeriod),
      isBeforePlan: marks.contains(.isBeforePlan),
      isFromGroupRow: record?.isFromGroupRow ?? false,
      awaitingSince: marks.contains(.isAwaiting) ? record?.reported : nil,
      place: record.map { place(of: $0.order) },
      rejectedNewer: source.fold.rejectedNewer(ofRow: row).map { place(of: $0) },
      contradiction: source.fold.contradicting(ofRow: row).map { place(of: $0.order) })
  }

  /// Said to be completed before, and no longer.
  func isReopened(_ record: RecordCore?, _ row: Int, _ frame: OccurrenceFrame) -> Bool {
    guard let record, let source, !frame.isContinuous, record.status != .completed else {
      return false
    }
    return source.fold.wasMet(ofRow: row)
  }

  private func place(of order: RecordOrder) -> DataPlace {
    let paths = source?.paths ?? []
    return DataPlace(
      path: paths.indices.contains(order.file) ? paths[order.file] : "?", row: order.row)
  }

  func evidence(of number: Int) -> ObligationColumns.Evidence {
    if isApart(number) { return lines[apartPlace(number)].evidence }
    if marks[number].contains(.hasItems), let own = citedEvidence(of: number) { return own }
    let bare = frames[frameNumber(of: number)].bare
    guard let summary = record(of: number)?.summary else { return bare }
    return ObligationColumns.Evidence(
      isRequired: bare.isRequired, isComplete: summary.isComplete,
      accepted: Int(summary.accepted), rejected: Int(summary.rejected), isReused: false,
      missingLeaves: summary.missingLeaves, items: 0..<0)
  }

  /// The place of its line; the mark says that there is one.
  private func apartPlace(_ number: Int) -> Int { apart.place(of: number) ?? 0 }
}
