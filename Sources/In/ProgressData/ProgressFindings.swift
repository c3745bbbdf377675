package import Compliance
package import Diagnostics

/// What is wrong with the rows and files of data, in input order.
package struct ProgressFindings: Sendable {
  /// How many rejected rows and dropped fields are kept; the rest is counted.
  package static let limit = 1000

  /// Faults of files as a whole; each makes the run incomplete.
  package private(set) var files: [Diagnostic] = []
  /// Not wrong, but worth a word: headings that mean nothing.
  package private(set) var notices: [Diagnostic] = []
  /// Rejected rows, the first of them.
  package private(set) var rejected: [Diagnostic] = []
  /// Dropped fields, the first of them.
  package private(set) var dropped: [Diagnostic] = []
  /// Rejected rows and dropped fields that are not kept.
  package private(set) var rejectedLeftOut = 0
  package private(set) var droppedLeftOut = 0

  /// How many rows were rejected, by file and reporting unit, in the order of input.
  package private(set) var rejectedCounts: [RejectedCount] = []

  /// Where the rows of a file and unit are counted in `rejectedCounts`.
  private var countPlaces: [FileAndUnit: Int] = [:]

  private struct FileAndUnit: Hashable, Sendable {
    var path: String
    var unit: UnitID?
  }

  package init() {}

  mutating func count(rejectedIn path: String, of unit: UnitID?, _ count: Int = 1) {
    let key = FileAndUnit(path: path, unit: unit)
    if let place = countPlaces[key] {
      rejectedCounts[place].count += count
    } else {
      countPlaces[key] = rejectedCounts.count
      rejectedCounts.append(RejectedCount(path: path, unit: unit, count: count))
    }
  }

  mutating func add(file fault: Diagnostic) { files.append(fault) }

  mutating func add(notice: Diagnostic) { notices.append(notice) }

  mutating func add(rejected fault: Diagnostic) {
    if rejected.count < Self.limit { rejected.append(fault) } else { rejectedLeftOut += 1 }
  }

  mutating func add(dropped fault: Diagnostic) {
    if dropped.count < Self.limit { dropped.append(fault) } else { droppedLeftOut += 1 }
  }

  /// Moves the places of all rows so many lines down.
  mutating func shift(by lines: Int) {
    for index in files.indices { files[index].place?.row? += lines }
    for index in rejected.indices { rejected[index].place?.row? += lines }
    for index in dropped.indices { dropped[index].place?.row? += lines }
  }

  /// Adds those of files that come later in the input.
  mutating func append(_ later: ProgressFindings) {
    files += later.files
    notices += later.notices
    for fault in later.rejected { add(rejected: fault) }
    for fault in later.dropped { add(dropped: fault) }
    rejectedLeftOut += later.rejectedLeftOut
    droppedLeftOut += later.droppedLeftOut
    for one in later.rejectedCounts { count(rejectedIn: one.path, of: one.unit, one.count) }
  }
}

/// A row that was not used, for the file of rejects.
package struct RejectedRow: Hashable, Sendable {
  package var path: String
  package var row: Int
  package var code: DiagnosticCode
  package var message: Message
  package var headings: [String]
  /// As they stand in the file; empty where the row could not be cut into cells.
  package var cells: [String]
}
