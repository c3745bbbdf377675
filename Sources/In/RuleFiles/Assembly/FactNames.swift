import Expressions
import Facts

/// The names that each place of the files may use.
enum FactNames {
  /// Rules for each obligation.
  static var obligation: Declarations { Catalogue.obligation.declarations }
  /// Rules with `each: unit`.
  static var unit: Declarations { Catalogue.unit.declarations }
  /// Gates.
  static var report: Declarations { Catalogue.report.declarations }
  /// `completedWhen:` of a source.
  static var record: Declarations { Catalogue.record.declarations }
}
