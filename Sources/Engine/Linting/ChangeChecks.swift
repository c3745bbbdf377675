import CivilCalendar
import Compliance
import Diagnostics
import Obligations
import RuleFiles

/// Waivers, extensions, amendments and adjustments that do nothing.
struct ChangeChecks {
  let loaded: LoadedWorkspace
  let book: RuleBook
  let table: ObligationTable

  func diagnostics() -> [Diagnostic] {
    waivers() + extensions() + amendments() + adjustments() + rulesTurnedOff()
  }

  // MARK: What is given to obligations

  private func waivers() -> [Diagnostic] {
    book.waivers.filter { !matches($0.selector) }.map { waiver in
      Diagnostic(
        lint: LintCode.waiverWithoutMatch, .warning,
        Message(
          "lint.waiver-without-match",
          ["id": .name(waiver.id), "selector": .name(Self.text(waiver.selector))]),
        at: waiver.span, help: [candidates(waiver.selector)])
    }
  }

  private func extensions() -> [Diagnostic] {
    book.extensions.filter { !matches($0.selector) }.map { one in
      Diagnostic(
        lint: LintCode.extensionWithoutMatch, .warning,
        Message(
          "lint.extension-without-match", ["selector": .name(Self.text(one.selector))]),
        at: one.span, help: [candidates(one.selector)])
    }
  }

  /// Whether some obligation of the plan is meant, at any time and under any of its holders.
  private func matches(_ selector: ObligationSelector) -> Bool {
    table.occurrences.contains { one in
      isMeant(one, selector, ignoringPeriod: false) && isHeld(one, selector)
    }
  }

  private func isMeant(
    _ one: Occurrence, _ selector: ObligationSelector, ignoringPeriod: Bool
  ) -> Bool {
    if let task = selector.task, table.tasks[one.task].id != task { return false }
    if let part = selector.part, one.part != part { return false }
    if !ignoringPeriod, let period = selector.period, one.period != period { return false }
    return true
  }

  private func isHeld(_ one: Occurrence, _ selector: ObligationSelector) -> Bool {
    guard let unit = selector.unit else { return true }
    return table.holderSets[one.task].nodes.contains { node in
      table.unitID(node.unit) == unit && table.isHeld(one, by: node)
    }
  }

  /// What could be meant: the periods of the task's unit, else the units of the task.
  private func candidates(_ selector: ObligationSelector) -> Message {
    guard let task = selector.task, let number = table.taskNumber(of: task) else {
      return Message("lint.help.holds-nothing")
    }
    let own = table.occurrencesOfTask[number].map { table.occurrences[$0] }
    let held = own.filter { isHeld($0, selector) }
    if held.isEmpty {
      let units = table.holderSets[number].nodes.map { table.unitID($0.unit).text }
      return Message("lint.help.units-of-task", ["units": .names(units)])
    }
    var periods: [String] = []
    for one in held {
      let text = (one.part.map { "#" + $0 + "/" } ?? "") + one.period.id
      if !periods.contains(where: { $0.utf8.elementsEqual(text.utf8) }) { periods.append(text) }
    }
    return Message("lint.help.periods-of-task", ["periods": .names(periods)])
  }

  /// As a key is written, with what is not said left out.
  private static func text(_ selector: ObligationSelector) -> String {
    let task = selector.task.map { $0.text + (selector.part.map { "#" + $0 } ?? "") }
    return [task, selector.unit?.text, selector.period?.id].compactMap { $0 }
      .joined(separator: "/")
  }

  // MARK: Amendments

  /// Changes of what has fallen due before their day, or is not there.
  private func amendments() -> [Diagnostic] {
    book.amendments.enumerated().flatMap { place, amendment -> [Diagnostic] in
      let before = before(place, amendment)
      return amendment.changes.filter { !hasEffect($0, on: amendment.effective, before) }.map {
        Diagnostic(
          lint: LintCode.amendmentWithoutEffect, .warning,
          Message(
            "lint.amendment-without-effect",
            [
              "selector": .name(Self.text($0.selector)), "document": .text(amendment.document),
              "day": .date(amendment.effective.description),
            ]), at: $0.span, help: [Message("lint.help.due-from-then-on")])
      }
    }
  }

  /// The obligations as they are without an amendment and those after it.
  private func before(_ place: Int, _ amendment: Amendment) -> ObligationTable {
    var book = book
    book.amendments = Array(book.amendments[..<place])
    book.tasks += amendment.added
    return ObligationTable(ruleBook: book, asOf: table.asOf)
  }

  private func hasEffect(
    _ change: Amendment.Change, on day: CivilDate, _ before: ObligationTable
  ) -> Bool {
    guard let task = change.selector.task, let number = before.taskNumber(of: task) else {
      return false
    }
    return before.occurrencesOfTask[number].contains { place in
      let one = before.occurrences[place]
      if let part = change.selector.part, one.part != part { return false }
      if let period = change.selector.period, one.period != period { return false }
      return one.due.map { $0 >= day } ?? true
    } || addsOccurrence(change, on: day)
  }

  /// A new deadline of a task that had fallen due as a whole may bring new occurrences.
  private func addsOccurrence(_ change: Amendment.Change, on day: CivilDate) -> Bool {
    guard case .replace(let task) = change.effect, change.selector.period == nil else {
      return false
    }
    let expansion = DeadlineExpansion(
      task: task, number: 0, plan: book.plan, calendar: book.calendar, events: book.events,
      asOf: table.asOf)
    return expansion.occurrences.contains { $0.due.map { $0 >= day } ?? true }
  }

  // MARK: Rules

  private func adjustments() -> [Diagnostic] {
    loaded.printedAdjustments.filter { !$0.same.isEmpty }.map { change in
      Diagnostic(
        lint: LintCode.idleAdjustment, .warning,
        Message(
          "lint.idle-adjustment",
          ["rule": .name(change.rule.text), "keys": .names(change.same)]), at: change.span,
        help: [Message("lint.help.remove-keys")])
    }
  }

  /// Waivers and factors of rules that do not run.
  private func rulesTurnedOff() -> [Diagnostic] {
    let active = Set(book.rules.map(\.id))
    let waived = book.waivers.filter { !active.contains($0.rule) }.map { waiver in
      Diagnostic(
        lint: LintCode.ruleTurnedOff, .warning,
        Message(
          "lint.waiver-of-rule-off",
          ["id": .name(waiver.id), "rule": .name(waiver.rule.text)]), at: waiver.span,
        notes: whereTurnedOff(waiver.rule), help: [Message("lint.help.turn-on")])
    }
    let factors = loaded.printedFactors.filter { !active.contains($0.rule) }.map { factor in
      Diagnostic(
        lint: LintCode.ruleTurnedOff, .warning,
        Message("lint.factor-of-rule-off", ["rule": .name(factor.rule.text)]), at: factor.span,
        notes: whereTurnedOff(factor.rule), help: [Message("lint.help.turn-on")])
    }
    return waived + factors
  }

  private func whereTurnedOff(_ rule: RuleID) -> [DiagnosticLabel] {
    loaded.printedAdjustments.filter { $0.isOff && $0.rule == rule }.map {
      DiagnosticLabel(span: $0.span, message: Message("lint.turned-off-here"))
    }
  }
}
