import Compliance
import Diagnostics
import Results

extension Report {
  /// The report with the faults of data that concern its scope alone.
  ///
  /// Of a file that is about to be sent those of the file; of one unit those of the files that
  /// speak of it; else all.
  var withFaultsOfScope: Report {
    var own = self
    if let sent = scope.sentFile {
      own.data.keepFaults { $0.utf8.elementsEqual(sent.utf8) }
    } else if scope.units.count == 1, let unit = scope.units.first {
      let paths = paths(speakingOf: unit)
      own.data.keepFaults { paths.contains($0) || $0.contains(unit.text) }
    }
    return own
  }

  private func paths(speakingOf unit: UnitID) -> Set<String> {
    let places = obligations.progress.flatMap { [$0.place?.path, $0.rejectedNewer?.path] }
    let rejected = data.rejectedCounts.filter { $0.unit == unit }.map(\.path)
    return Set(places.compactMap { $0 }).union(rejected)
  }
}

extension DataFindings {
  /// Faults of files as a whole stay: they make the run incomplete.
  fileprivate mutating func keepFaults(where isKept: (String) -> Bool) {
    func keeps(_ fault: Diagnostic) -> Bool { fault.place.map { isKept($0.path) } ?? false }
    rejected = rejected.filter(keeps)
    dropped = dropped.filter(keeps)
    notices = notices.filter(keeps)
    rejectedLeftOut = 0
    droppedLeftOut = 0
  }
}
