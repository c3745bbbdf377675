import CivilCalendar
import Columns
import ExactNumbers

extension FoldPart {
  /// Records whose cells are fetched together before they are changed: the fetches overlap.
  private static let groupSize = 128

  /// Takes records of whole periods; those of rows of other parts, and those reported after the
  /// as-of date, are left out.
  ///
  /// - Parameters:
  ///   - bytes: What the evidence cells lie in.
  ///   - origin: The place that the row offsets count from.
  package mutating func apply(
    _ records: Span<PackedRecord>, bytes: Span<UInt8>, origin: RecordOrder
  ) {
    var start = 0
    while start < records.count {
      let end = min(start + Self.groupSize, records.count)
      touched ^= touch(records.extracting(start..<end), bytes)
      for index in start..<end {
        let record = records[index]
        let row = Int(record.row)
        guard row < layout.rowCount, layout.part(ofRow: row) == number,
          record.reported <= asOfDay
        else { continue }
        apply(record, row: row, bytes, origin)
      }
      start = end
    }
  }

  private func touch(_ records: Span<PackedRecord>, _ bytes: Span<UInt8>) -> Int32 {
    var sum: Int32 = 0
    let (cells, values) = (cells.span, values.span)
    for index in records.indices {
      let place = layout.place(ofRow: Int(records[index].row))
      if place < cells.count { sum ^= cells[place].reported }
      if place < values.count { sum ^= Int32(truncatingIfNeeded: values[place]) }
      let evidence = Int(records[index].evidenceStart)
      if evidence < bytes.count { sum ^= Int32(bytes[evidence]) }
    }
    return sum
  }

  @inline(__always)
  private mutating func apply(
    _ record: PackedRecord, row: Int, _ bytes: Span<UInt8>, _ origin: RecordOrder
  ) {
    let place = layout.place(ofRow: row)
    let order = origin.rawValue &+ UInt64(record.rowOffset)
    var old = cells[place]
    guard old.exists else {
      old.count = 1
      hold(record, order: order, row: row, old, bytes, place)
      return
    }
    // Two of one day, and what is known of parts of the period, are compared in full.
    if old.isForPart || record.reported == old.reported || !contradicting.isEmpty {
      takeInFull(record, row: row, bytes, origin)
      return
    }
    old.count = old.count == .max ? .max : old.count + 1
    if record.reported > old.reported {
      if keepsPast { keepPast(PastCell(old), place) }
      hold(record, order: order, row: row, old, bytes, place)
    } else {
      if record.flags.contains(.isMet) { old.flags.insert(.wasMet) }
      cells[place] = old
      if keepsPast { keepPast(PastCell(FoldCell(record, order: order)), place) }
    }
  }

  /// - Parameter old: The cell as it was, its count brought up to date.
  @inline(__always)
  private mutating func hold(
    _ record: PackedRecord, order: UInt64, row: Int, _ old: FoldCell, _ bytes: Span<UInt8>,
    _ place: Int
  ) {
    var new = FoldCell(record, order: order)
    new.inherit(from: old)
    if record.flags.contains(.isMet) { new.flags.insert(.wasMet) }
    let start = Int(record.evidenceStart)
    let end = start + Int(record.evidenceCount)
    if start < end, end <= bytes.count {
      let cell = bytes.extracting(start..<end)
      if let summary = judge?.summary(of: cell, row: row) {
        new.evidence = summary
        new.flags.insert(.isJudged)
      } else {
        texts.set(evidence: cell, at: place)
        new.flags.insert(.hasTexts)
      }
    }
    if old.hasTexts, !new.hasTexts { texts.clear(place) }
    cells[place] = new
    setValue(record.flags.contains(.hasValue) ? record.valueUnits : .min, place)
  }

  private mutating func takeInFull(
    _ record: PackedRecord, row: Int, _ bytes: Span<UInt8>, _ origin: RecordOrder
  ) {
    let start = Int(record.evidenceStart)
    let end = start + Int(record.evidenceCount)
    var words = RecordTexts()
    if start < end, end <= bytes.count {
      let cell = bytes.extracting(start..<end)
      words.evidence = String(decoding: cell.indices.map { cell[$0] }, as: UTF8.self)
    }
    take(Incoming(core: record.core(origin: origin), texts: words), row: row)
  }
}
