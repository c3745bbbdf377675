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

  package init() {}

  mutating func count(rejectedIn path: String, of unit: UnitID?, _ count: Int = 1) {
    let place = rejectedCounts.firstIndex { $0.path == path && $0.unit == unit }
    if let place {
      rejectedCounts[place].count += count
    } else {
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
