import CivilCalendar
import Compliance
import Expressions
import Facts

/// The facts of an example: those that are given, what follows from them and the as-of date, and
/// for the rest of those that are always there the catalogue's example.
struct FactFrame {
  private(set) var values = FactValues()
  private let given: [Int: Value]

  init(ofObligation given: [Int: Value], asOf: CivilDate?, calendar: WorkingCalendar) {
    self.given = given
    fill(Catalogue.obligation, asOf: asOf, slot: ObligationFact.asOf.slot)
    derive(calendar)
  }

  init(ofUnit given: [Int: Value], asOf: CivilDate?) {
    self.given = given
    fill(Catalogue.unit, asOf: asOf, slot: UnitFact.asOf.slot)
  }

  private mutating func fill(_ catalogue: Catalogue, asOf: CivilDate?, slot: Int) {
    for (slot, entry) in catalogue.entries.enumerated() where entry.presence == .always {
      values.values[slot] = entry.example
    }
    if let asOf { values.values[slot] = .date(asOf) }
    values.values.merge(given) { _, own in own }
  }

  private func day(_ fact: ObligationFact) -> CivilDate? {
    guard case .date(let day)? = values.values[fact.slot] else { return nil }
    return day
  }

  private mutating func derive(_ calendar: WorkingCalendar) {
    guard let asOf = day(.asOf) else { return }
    if let due = day(.dueEffective) {
      set(.dueDaysLeft, asOf.days(until: due))
      set(.dueWorkingDaysLeft, calendar.workingDays(after: asOf, through: due))
      set(.dueDaysLate, max(0, due.days(until: asOf)))
      set(.dueWorkingDaysLate, max(0, calendar.workingDays(after: due, through: asOf)))
    }
    if let reported = day(.progressReported) {
      set(.progressAgeDays, reported.days(until: asOf))
      set(.progressAgeWorkingDays, calendar.workingDays(after: reported, through: asOf))
    }
  }

  private mutating func set(_ fact: ObligationFact, _ number: Int) {
    guard given[fact.slot] == nil else { return }
    values.values[fact.slot] = .int(Int64(number))
  }
}
