import CivilCalendar
import Compliance
import Diagnostics
import Obligations
import RuleFiles

/// What of the plan gives no obligation, by reason, with the key that would bring it in.
struct LeftOutChecks {
  let loaded: LoadedWorkspace
  let book: RuleBook
  let table: ObligationTable

  func diagnostics() -> [Diagnostic] {
    LeftOut.Reason.allCases.flatMap { reason in
      let own = table.leftOut.filter { $0.reason == reason }
      return reason == .emptyGroup
        ? own.compactMap(emptyGroup) : [summary(reason, own)].compactMap { $0 }
    }
  }

  private func summary(_ reason: LeftOut.Reason, _ own: [LeftOut]) -> Diagnostic? {
    guard !own.isEmpty else { return nil }
    var tasks: [String] = []
    for one in own where tasks.last != one.task { tasks.append(one.task) }
    let plan = book.plan
    let message = Message(
      "lint.left-out." + reason.rawValue,
      [
        "count": .integer(own.count), "tasks": .names(tasks),
        "starts": .date(plan.starts.description), "ends": .date(plan.ends.description),
        "first": .date(book.calendar.end(of: plan.firstDue, from: plan.starts).description),
      ])
    let replaced = reason == .replaced
    return Diagnostic(
      lint: replaced ? LintCode.replacedOccurrence : LintCode.leftOutOccurrence, .info,
      message, at: replaced ? book.amendments.first?.span : book.plan.span,
      notes: own.map(note), help: Self.help(reason))
  }

  private func note(_ one: LeftOut) -> DiagnosticLabel {
    let due = one.due.map { Message.Value.date($0.description) } ?? .text("?")
    return DiagnosticLabel(
      message: Message(
        one.part == nil ? "lint.left-out" : "lint.left-out-part",
        [
          "task": .name(one.task), "part": .name(one.part ?? ""), "period": .period(one.what),
          "due": due,
        ]))
  }

  private static func help(_ reason: LeftOut.Reason) -> [Message] {
    switch reason {
    case .dueBeforeStart: [Message("lint.help.from-or-starts")]
    case .dueTooSoon: [Message("lint.help.from-or-first-due")]
    case .endsAfterPlan: [Message("lint.help.ends")]
    case .emptyGroup, .replaced: []
    }
  }

  /// A group that leads and has nobody in it when the task begins; one whose members are not said
  /// is a defect of the plan already.
  private func emptyGroup(_ one: LeftOut) -> Diagnostic? {
    let task = loaded.printedTasks.first { $0.id.text.utf8.elementsEqual(one.task.utf8) }
    let lead = task?.leads.first {
      leading(of: $0)?.phrase.utf8.elementsEqual(one.what.utf8) ?? false
    }
    let group = lead.flatMap { leading(of: $0) }
    guard !(group?.isOpen ?? false) else { return nil }
    return Diagnostic(
      lint: LintCode.emptyLeadGroup, .warning,
      Message("lint.empty-group", ["group": .name(one.what), "task": .name(one.task)]),
      at: lead?.span ?? task?.span,
      notes: group?.span.map {
        [DiagnosticLabel(span: $0, message: Message("label.defined-here"))]
      } ?? [], help: [Message("lint.help.give-members")])
  }

  private func leading(of lead: PrintedTask.Lead) -> UnitGroup? {
    guard case .group(let id) = lead.match else { return nil }
    return book.directory[id]
  }
}
