import Columns
import Compliance
import Obligations
import Results

/// How many findings stand, by unit, task and group of work, without walking them in order.
struct FindingCounts: Sendable {
  /// The counts of one severity.
  struct Found: Sendable {
    var overall = 0
    /// In the order of `Report.units`.
    var ofUnits: [Int32]
    var ofTasks: [Int]
    var ofGroups: [Int]
  }

  private let report: Report
  private let threads: Int
  /// By number of the directory: the unit's place in `Report.units`, -1 where it has none.
  private let places: [Int32]

  init(_ report: Report, threads: Int) {
    self.report = report
    self.threads = threads
    var places = [Int32](repeating: -1, count: report.directory.units.count)
    for (place, unit) in report.units.enumerated() { places[unit] = Int32(clamping: place) }
    self.places = places
  }

  func of(_ severity: Rule.Severity) -> Found {
    var found = empty
    for rule in report.rules.indices where report.rules[rule].severity == severity {
      var standing = report.verdicts[rule].fail
      standing.formUnion(report.verdicts[rule].error)
      standing.subtract(report.verdicts[rule].waived)
      if standing.isNone { continue }
      if report.rules[rule].scope == .unit {
        standing.forEachSet { unit in
          found.overall += 1
          found.ofUnits[unit] += 1
        }
      } else {
        for part in parts(of: standing) { add(part, to: &found) }
      }
    }
    return found
  }

  private var empty: Found {
    Found(
      ofUnits: Array(repeating: 0, count: report.units.count),
      ofTasks: Array(repeating: 0, count: report.tasks.count),
      ofGroups: Array(repeating: 0, count: report.groups.count))
  }

  private func add(_ part: Found, to found: inout Found) {
    found.overall += part.overall
    for unit in part.ofUnits.indices { found.ofUnits[unit] += part.ofUnits[unit] }
    for task in part.ofTasks.indices { found.ofTasks[task] += part.ofTasks[task] }
    for group in part.ofGroups.indices { found.ofGroups[group] += part.ofGroups[group] }
  }

  private func parts(of standing: BitSet) -> [Found] {
    let columns = report.obligations
    return parallelRanges(
      count: columns.count, threads: threads, minimumPerRange: 65_536, alignment: 64
    ) { range in
      var found = empty
      for segment in columns.segments(range) {
        let frame = segment.frame.map { columns.frames[$0] }
        columns.forEachUnit(of: standing, in: segment.numbers) { number, unit in
          let task = frame?.occurrence.task ?? columns.identity[number].task
          let group = frame?.group ?? columns.identity[number].group
          found.overall += 1
          found.ofTasks[task] += 1
          if group >= 0 { found.ofGroups[group] += 1 }
          if places.indices.contains(unit), places[unit] >= 0 {
            found.ofUnits[Int(places[unit])] += 1
          }
        }
      }
      return found
    }
  }
}
