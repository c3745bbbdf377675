package import Bytes
import CivilCalendar
import Columns
import Compliance
import Obligations
package import Results

/// A table of what is overdue, awaiting approval or not, worst first (RFC 4180).
///
/// Without messages and texts: for programs, and for lists of millions.
package struct OverdueFormat: ReportFormat {
  package static let name = "overdue"
  package static let shown = ReportDemand()

  package init() {}

  static let columns = [
    "task", "part", "unit", "period", "due", "daysLate", "workingDaysLate",
  ]

  package func write(_ report: Report, as presentation: Presentation, to sink: inout ByteSink) {
    CSVRow.write(Self.columns, to: &sink)
    let clock = report.obligations.clock
    var overdue: [Int32] = []
    for number in clock.indices where clock[number] == .overdue {
      overdue.append(Int32(clamping: number))
    }
    let sorted = report.worstFirst(overdue)
    let lines = OverdueLines(report)
    // In rounds, so that the bytes of a long list are not in memory at once.
    let round = 65_536 * max(presentation.threads, 1)
    for start in stride(from: 0, to: sorted.count, by: round) {
      let end = min(start + round, sorted.count)
      let parts = parallelRanges(
        count: end - start, threads: presentation.threads, minimumPerRange: 4096
      ) { range in
        lines.bytes(of: sorted[start + range.lowerBound..<start + range.upperBound])
      }
      for part in parts { sink.write(part) }
    }
  }
}

/// The lines of overdue obligations: what many have in common is written once and copied.
private struct OverdueLines: Sendable {
  private let columns: ObligationColumns
  private let marks: [ObligationMarks]
  /// For each frame what stands before and after the unit.
  private var heads: [[UInt8]] = []
  private var tails: [[UInt8]] = []
  /// The cells of all units, one after the other, and where each begins.
  private var units: [UInt8] = []
  private var starts: [Int] = [0]

  init(_ report: Report) {
    columns = report.obligations
    marks = columns.marks
    for frame in columns.frames {
      let occurrence = frame.occurrence
      heads.append(Self.head(report.tasks[occurrence.task].id.text, occurrence.part))
      tails.append(Self.tail(occurrence.period, frame.overdue))
    }
    guard !columns.frames.isEmpty else { return }
    for unit in report.directory.units {
      units += CSVRow.bytes(ofCell: unit.id.text)
      starts.append(units.count)
    }
  }

  private static func head(_ task: String, _ part: String?) -> [UInt8] {
    let comma = [UInt8(ascii: ",")]
    return CSVRow.bytes(ofCell: task) + comma + CSVRow.bytes(ofCell: part ?? "") + comma
  }

  private static func tail(_ period: Period, _ due: ObligationColumns.Due) -> [UInt8] {
    var sink = ByteSink()
    sink.write(",")
    CSVRow.write(
      [
        period.id, due.effective?.description ?? "", String(due.daysLate),
        String(due.workingDaysLate),
      ], to: &sink)
    return sink.takeBytes()
  }

  func bytes(of numbers: ArraySlice<Int32>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 48)
    var frame = 0
    for number in numbers {
      let number = Int(number)
      if marks[number].contains(.isApart) {
        appendApart(number, to: &bytes)
        continue
      }
      let place = columns.place(ofPlain: number, near: frame)
      frame = place.frame
      bytes += heads[frame]
      bytes += units[starts[place.unit]..<starts[place.unit + 1]]
      bytes += tails[frame]
    }
    return bytes
  }

  private func appendApart(_ number: Int, to bytes: inout [UInt8]) {
    let identity = columns.identity[number]
    bytes += Self.head(identity.key.task.text, identity.part)
    bytes += CSVRow.bytes(ofCell: identity.key.unit.text)
    bytes += Self.tail(identity.period, columns.due[number])
  }
}

extension ReportFormat where Self == OverdueFormat {
  package static var overdue: Self { OverdueFormat() }
}
