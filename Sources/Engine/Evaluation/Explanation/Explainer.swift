import CivilCalendar
import Compliance
import DeadlinePhrases
import Expressions
package import Obligations
package import Results

/// Asks the steps of an evaluation once more about single obligations, for their reasons.
///
/// It decides nothing: every day, verdict and credit is that of the steps.
package struct Explainer: Sendable {
  let input: Evaluator.Input
  let report: Report
  let step: ObligationStep
  /// With all dates, anchors followed.
  let occurrences: [Occurrence]

  /// - Parameter report: Of the same input, with the whole plan as its scope.
  package init(_ input: Evaluator.Input, report: Report) {
    self.input = input
    self.report = report
    step = ObligationStep(
      ruleBook: input.ruleBook, table: input.table, fold: input.fold, paths: input.paths,
      groupOfTask: input.table.tasks.map { _ in -1 })
    occurrences = step.datedOccurrences()
  }

  private var table: ObligationTable { input.table }

  /// Rows of the table that an obligation is made of: its own first, then those that it took over.
  package func tableRows(ofObligation number: Int) -> [Int] {
    let identity = report.obligations.identity[number]
    var rows: [Int] = []
    for key in [identity.key] + identity.predecessors {
      if let row = tableRow(of: key), !rows.contains(row) { rows.append(row) }
    }
    return rows
  }

  /// The row of a key; nil where the table has none.
  func tableRow(of key: ObligationKey) -> Int? {
    guard let task = table.taskNumber(of: key.task) else { return nil }
    for number in table.occurrencesOfTask[task] {
      let occurrence = table.occurrences[number]
      guard occurrence.period == key.period, isSame(occurrence.part, key.part) else { continue }
      let rows = table.rows(ofOccurrence: number)
      if let row = rows.first(where: { table.unitID(table.node(ofRow: $0).unit) == key.unit }) {
        return row
      }
    }
    return nil
  }

  private func isSame(_ a: String?, _ b: String?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a.utf8.elementsEqual(b.utf8)
  }

  /// The chain of an obligation.
  ///
  /// - Parameter traced: The rows of data of `tableRows(ofObligation:)`.
  /// - Returns: nil for a number that the report does not have.
  package func explanation(ofObligation number: Int, traced: [TracedRow]) -> Explanation? {
    guard report.obligations.clock.indices.contains(number) else { return nil }
    let identity = report.obligations.identity[number]
    guard let row = tableRow(of: identity.key) else { return nil }
    let occurrence = occurrences[table.occurrenceNumber(ofRow: row)]
    let result = step.completions.result(
      ofRow: row, occurrence, node: table.node(ofRow: row))
    var explanation = Explanation(
      number: number, occurrence: occurrence,
      isRolling: occurrence.roll.map { input.ruleBook.plan.roll.contains($0) } ?? false,
      completion: completion(result, row: row, occurrence))
    explanation.amendments = amendments(of: identity, occurrence)
    if explanation.amendments.contains(where: { $0.changed != nil }) {
      explanation.printed = input.ruleBook.tasks.first { $0.id == identity.key.task }
    }
    explanation.extensions = extensions(of: identity, occurrence)
    explanation.rows = traced.map { line(of: $0, own: row) }
    explanation.evidence = evidence(number, occurrence, result, row: row)
    explanation.rules = rules(number)
    explanation.waivers = waivers(of: identity)
    explanation.shares = shares(number)
    return explanation
  }

  // MARK: Dates

  private func extensions(
    of identity: ObligationColumns.Identity, _ occurrence: Occurrence
  ) -> [Explanation.ExtensionLine] {
    // A holder that had done its own part takes over another's without merging the two.
    let isApart = table.directory.index(of: identity.key.unit) != identity.unit
    let units = [identity.key.unit] + (isApart ? [] : identity.predecessors.map(\.unit))
    return step.extensions.judged(
      task: identity.key.task, part: occurrence.part, period: occurrence.period, units: units,
      due: occurrence.due
    ).map { judged in
      let ruling: Explanation.ExtensionLine.Ruling =
        switch judged.ruling {
        case .moved(let late): .moved(grantedAfterDue: late)
        case .undocumented: .undocumented
        case .requestedAfterDue: .requestedAfterDue
        case .overLimit: .overLimit(input.ruleBook.plan.extensionLimit)
        case .noLater: .noLater
        }
      return Explanation.ExtensionLine(one: judged.one, before: judged.before, ruling: ruling)
    }
  }

  private func amendments(
    of identity: ObligationColumns.Identity, _ occurrence: Occurrence
  ) -> [Explanation.AmendmentLine] {
    var lines: [Explanation.AmendmentLine] = []
    for amendment in input.ruleBook.amendments where amendment.effective <= table.asOf {
      if amendment.added.contains(where: { $0.id == identity.key.task }) {
        lines.append(Explanation.AmendmentLine(amendment: amendment, effect: .added))
      }
      for change in amendment.changes where covers(change.selector, identity) {
        switch change.effect {
        case .discontinue:
          lines.append(Explanation.AmendmentLine(amendment: amendment, effect: .discontinued))
        case .replace(let changed):
          lines.append(
            Explanation.AmendmentLine(
              amendment: amendment, effect: effect(of: amendment, occurrence, identity),
              changed: changed))
        }
      }
    }
    return lines
  }

  private func covers(
    _ selector: ObligationSelector, _ identity: ObligationColumns.Identity
  ) -> Bool {
    guard selector.task == identity.key.task else { return false }
    if let part = selector.part, !isSame(part, identity.part) { return false }
    if let period = selector.period, period != identity.period { return false }
    guard let unit = selector.unit else { return true }
    return unit == identity.key.unit
  }

  /// The day on the eve of an amendment beside the day that holds now.
  private func effect(
    of amendment: Amendment, _ occurrence: Occurrence, _ identity: ObligationColumns.Identity
  ) -> Explanation.AmendmentLine.Effect {
    let eve = ObligationTable(ruleBook: input.ruleBook, asOf: amendment.effective.previous)
    let before = eve.taskNumber(of: identity.key.task).flatMap { task in
      eve.occurrencesOfTask[task].map { eve.occurrences[$0] }
        .first { $0.period == occurrence.period && isSame($0.part, occurrence.part) }
    }
    if let due = before?.due, due < amendment.effective { return .dueBefore(due) }
    if before?.due == occurrence.due, before != nil { return .unmoved }
    return .moved(from: before?.due, to: occurrence.due)
  }

  // MARK: Waivers

  private func waivers(of identity: ObligationColumns.Identity) -> [WaiverLine] {
    let waiverStep = WaiverStep(
      waivers: input.ruleBook.waivers, rules: report.rules, asOf: table.asOf)
    return report.waivers.filter { line in
      line.waiver.selector.task != nil
        && waiverStep.matches(line.waiver.selector, identity, report.tasks)
    }
  }
}
