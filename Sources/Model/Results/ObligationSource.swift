package import CivilCalendar
package import Obligations

/// What the facts of obligations that do not stand apart are made of.
///
/// A class, so that nothing of it is copied when one obligation is asked about.
package final class ObligationSource: Sendable {
  package let table: ObligationTable
  package let fold: ProgressFold
  /// Paths of the data files, by number in the order of input.
  package let paths: [String]
  package let calendar: WorkingCalendar

  package init(
    table: ObligationTable, fold: ProgressFold, paths: [String], calendar: WorkingCalendar
  ) {
    self.table = table
    self.fold = fold
    self.paths = paths
    self.calendar = calendar
  }
}
