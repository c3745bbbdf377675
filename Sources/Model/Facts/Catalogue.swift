package import Expressions

/// The four catalogues of facts; `list facts` and the checker read the same entries.
package enum Catalogue: String, CaseIterable, Hashable, Sendable {
  /// Rules on obligations.
  case obligation
  /// Rules with `each: unit`.
  case unit
  /// Gates.
  case report
  /// `completedWhen:` of a source.
  case record

  /// The entries, the one with slot 0 first.
  package var entries: [FactDeclaration] {
    switch self {
    case .obligation: ObligationFact.allCases.map(\.declaration)
    case .unit: UnitFact.allCases.map(\.declaration)
    case .report: ReportFact.allCases.map(\.declaration)
    case .record: RecordFact.allCases.map(\.declaration)
    }
  }

  /// The names for the checker; a fact's slot is the raw value of its case.
  ///
  /// What a rule adds (`params.x`, `data.x`) is declared on top and gets slots after these.
  package var declarations: Declarations {
    switch self {
    case .obligation: Self.obligations
    case .unit: Self.units
    case .report: Self.reports
    case .record: Self.records
    }
  }

  private static let obligations = declarations(of: Catalogue.obligation.entries)
  private static let units = declarations(of: Catalogue.unit.entries)
  private static let reports = declarations(of: Catalogue.report.entries)
  private static let records = declarations(of: Catalogue.record.entries)

  private static func declarations(of entries: [FactDeclaration]) -> Declarations {
    var declarations = Declarations()
    for (slot, entry) in entries.enumerated() {
      declarations.declare(entry.name, entry.type, entry.presence, slot: slot, range: entry.range)
    }
    return declarations
  }
}
