import Compliance
import ExactNumbers
package import Expressions
import Facts

/// The facts of one unit of a report, for rules with `each: unit`.
package struct UnitFacts: FactSource {
  let report: Report
  /// Number in `Report.units`.
  let number: Int

  package func outcome(of slot: Int) -> Outcome {
    guard let fact = UnitFact(rawValue: slot) else { return .unknown }
    let line = report.scores.units[number]
    switch fact {
    case .unitID: return .text(unit?.id.text ?? "-")
    case .unitName: return .text(unit?.name ?? "-")
    case .unitKind: return .text(unit?.kind ?? "")
    case .unitParent: return .optional(unit?.parent.map { .text($0.text) })
    case .unitSilent: return .flag(report.silentUnits.contains(report.units[number]))
    case .unitHasSuccessor: return .flag(hasSuccessor)
    case .obligations: return .count(line.tally.obligations)
    case .due: return .count(line.tally.base)
    case .open: return .count(line.tally.open)
    case .overdue: return .count(line.tally.overdue)
    case .dueSoon: return .count(line.tally.dueSoon)
    case .inTerm: return .count(line.tally.inTerm)
    case .completed: return .count(line.tally.completed)
    case .completedOnTime: return .count(line.tally.completedOnTime)
    case .awaitingApproval: return .count(line.tally.awaitingApproval)
    case .errors: return .count(line.tally.errors)
    case .warnings: return .count(line.tally.warnings)
    case .infos: return .count(line.tally.infos)
    case .score: return .optional(line.score.map(Value.decimal))
    case .scoreWithoutWaivers: return .optional(line.withoutWaivers.map(Value.decimal))
    case .completionRate: return .rate(line.tally.completion)
    case .onTimeRate: return .rate(line.tally.onTime)
    case .updateRate: return .rate(line.tally.update)
    case .evidenceRate: return .rate(line.tally.evidence)
    case .planID: return .unknown
    case .planNumber: return .text(report.plan.number)
    case .asOf: return .value(.date(report.head.asOf))
    }
  }

  private var unit: Unit? { report.unit(report.units[number]) }

  private var hasSuccessor: Bool {
    guard let unit, let until = unit.until, report.head.asOf > until else { return true }
    return !unit.successors.isEmpty
  }
}

/// The facts of a whole report, for gates.
package struct ReportFacts: FactSource {
  let report: Report

  package func outcome(of slot: Int) -> Outcome {
    guard let fact = ReportFact(rawValue: slot) else { return .unknown }
    let line = report.scores.overall
    switch fact {
    case .score: return .optional(line.score.map(Value.decimal))
    case .scoreWithoutWaivers: return .optional(line.withoutWaivers.map(Value.decimal))
    case .obligations: return .count(line.tally.obligations)
    case .due: return .count(line.tally.base)
    case .open: return .count(line.tally.open)
    case .overdue: return .count(line.tally.overdue)
    case .dueSoon: return .count(line.tally.dueSoon)
    case .inTerm: return .count(line.tally.inTerm)
    case .completed: return .count(line.tally.completed)
    case .completedOnTime: return .count(line.tally.completedOnTime)
    case .awaitingApproval: return .count(line.tally.awaitingApproval)
    case .errors: return .count(line.tally.errors)
    case .warnings: return .count(line.tally.warnings)
    case .infos: return .count(line.tally.infos)
    case .newErrors: return .unknown
    case .rejectedRows: return .count(report.head.rejectedInScope)
    case .silentUnits: return .count(report.units.filter { report.silentUnits.contains($0) }.count)
    case .unitsWithoutScore: return .count(report.scores.units.filter { $0.score == nil }.count)
    case .completionRate: return .rate(line.tally.completion)
    case .onTimeRate: return .rate(line.tally.onTime)
    case .updateRate: return .rate(line.tally.update)
    case .evidenceRate: return .rate(line.tally.evidence)
    case .units:
      return .value(.list(report.units.indices.compactMap(unitRecord)))
    case .planID: return .unknown
    case .planNumber: return .text(report.plan.number)
    case .asOf: return .value(.date(report.head.asOf))
    }
  }

  /// A unit that has a score, as a record.
  private func unitRecord(_ number: Int) -> Value? {
    let line = report.scores.units[number]
    guard let score = line.score, let unit = report.unit(report.units[number]) else { return nil }
    let fields = UnitLineField.allCases.map { field -> Outcome in
      switch field {
      case .id: .text(unit.id.text)
      case .name: .text(unit.name)
      case .kind: .text(unit.kind)
      case .silent: .flag(report.silentUnits.contains(report.units[number]))
      case .score: .value(.decimal(score))
      case .due: .count(line.tally.base)
      case .open: .count(line.tally.open)
      case .overdue: .count(line.tally.overdue)
      case .completed: .count(line.tally.completed)
      case .errors: .count(line.tally.errors)
      case .warnings: .count(line.tally.warnings)
      case .completionRate: .rate(line.tally.completion)
      case .onTimeRate: .rate(line.tally.onTime)
      case .updateRate: .rate(line.tally.update)
      case .evidenceRate: .rate(line.tally.evidence)
      }
    }
    return .record(RecordValue(name: "unit", fields: fields))
  }
}

extension Outcome {
  static func rate(_ rate: Rate) -> Outcome { .optional(rate.percent.map(Value.decimal)) }
}

extension Report {
  /// The facts of a unit, by its number in `units`.
  package func facts(ofUnit number: Int) -> UnitFacts { UnitFacts(report: self, number: number) }

  /// The facts of the whole report.
  package var facts: ReportFacts { ReportFacts(report: self) }
}
