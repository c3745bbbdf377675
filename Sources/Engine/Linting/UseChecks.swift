import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import RuleFiles
import VietnameseText

/// Units, groups and events that nothing refers to, and names that stand for more than one.
struct UseChecks {
  let loaded: LoadedWorkspace
  let book: RuleBook

  func diagnostics() -> [Diagnostic] {
    unusedUnits() + unusedGroups() + unusedEvents() + collidingNames()
  }

  /// Tasks of the plan and of its amendments.
  private var tasks: [Task] { book.tasks + book.amendments.flatMap(\.added) }

  // MARK: Units and groups

  private var usedGroups: Set<UnitGroupID> {
    var used: Set<UnitGroupID> = []
    for party in tasks.flatMap({ $0.leads + $0.supports }) {
      if case .group(let id) = party { used.insert(id) }
    }
    return used
  }

  private func unusedGroups() -> [Diagnostic] {
    let used = usedGroups
    return book.directory.groups.filter { !used.contains($0.id) }.map { group in
      Diagnostic(
        lint: LintCode.unusedGroup, .info,
        Message("lint.unused-group", ["group": .name(group.id.text)]), at: group.span,
        help: [Message("lint.help.remove-group")])
    }
  }

  private func unusedUnits() -> [Diagnostic] {
    let used = usedUnits()
    return book.directory.units.filter { !used.contains($0.id) }.map { unit in
      Diagnostic(
        lint: LintCode.unusedUnit, .info,
        Message("lint.unused-unit", ["unit": .name(unit.id.text), "name": .text(unit.name)]),
        at: unit.span, help: [Message("lint.help.remove-unit")])
    }
  }

  /// Units that lead, support or monitor, through groups too; those that follow them, those above
  /// them, and those that evidence or a source names.
  private func usedUnits() -> Set<UnitID> {
    var found: [UnitID] = [book.plan.monitor].compactMap { $0 } + tasks.compactMap(\.monitor)
    for party in tasks.flatMap({ $0.leads + $0.supports }) {
      if case .unit(let id) = party { found.append(id) }
    }
    for id in usedGroups {
      found += members(of: id)
      found += [book.directory[id]?.parent].compactMap { $0 }
    }
    found += tasks.flatMap(issuers) + book.sources.compactMap(\.unit)
    var used: Set<UnitID> = []
    while let id = found.popLast() {
      guard used.insert(id).inserted, let unit = book.directory[id] else { continue }
      found += unit.successors.map(\.to) + [unit.parent].compactMap { $0 }
    }
    return used
  }

  /// Units that belong to a group on the plan's first day or join it later.
  private func members(of group: UnitGroupID) -> [UnitID] {
    let days = Set(
      book.directory.units.map { max(book.plan.starts, $0.from ?? book.plan.starts) }
    ).filter { $0 <= book.plan.ends }
    return days.sorted().flatMap { book.directory.members(of: group, on: $0) }
  }

  private func issuers(of task: Task) -> [UnitID] {
    let requirements = [task.evidence].compactMap { $0 } + Array(task.partEvidence.values)
    return requirements.flatMap(\.leaves).flatMap { leaf -> [UnitID] in
      switch leaf.issuer {
      case .unit(let id): [id]
      case .kind(let kind):
        book.directory.units.filter { $0.kind.utf8.elementsEqual(kind.utf8) }.map(\.id)
      case .reporter, nil: []
      }
    }
  }

  // MARK: Events

  private func unusedEvents() -> [Diagnostic] {
    let replaced = book.amendments.flatMap(\.changes).compactMap { change -> Task? in
      if case .replace(let task) = change.effect { return task }
      return nil
    }
    let used = (tasks + replaced).flatMap { Self.events(of: $0.deadline.form) }
    return book.events.filter { event in !used.contains { isSame($0, event) } }.map { event in
      Diagnostic(
        lint: LintCode.unusedEvent, .info,
        Message("lint.unused-event", ["event": .name(event.name)]), at: event.span,
        help: [
          Message("lint.help.name-event", ["event": .text(event.name)])
        ])
    }
  }

  private func isSame(_ reference: EventReference, _ event: PlanEvent) -> Bool {
    if let name = reference.name { return name.utf8.elementsEqual(event.name.utf8) }
    guard let words = reference.phrase, let phrase = event.phrase else { return false }
    return NameKey(words) == NameKey(phrase)
  }

  private static func events(of form: DeadlineForm) -> [EventReference] {
    switch form {
    case .event(let reference): return [reference]
    case .term(let term), .perCase(let term):
      if case .event(let reference) = term.from { return [reference] }
      return []
    case .milestones(let parts): return parts.flatMap(events)
    case .missing, .unreadable, .fixed, .recurring, .continuous: return []
    }
  }

  // MARK: Names

  /// A name that two have: a cell that prints it means neither.
  private func collidingNames() -> [Diagnostic] {
    var first: [NameKey: PrintedName] = [:]
    var found: [Diagnostic] = []
    for name in loaded.printedNames {
      let key = NameKey(name.text)
      guard let other = first[key] else {
        first[key] = name
        continue
      }
      guard other.owner != name.owner else { continue }
      found.append(
        Diagnostic(
          lint: LintCode.collidingName, .warning,
          Message(
            "lint.colliding-name",
            ["name": .name(name.text), "units": .names([other.owner.id, name.owner.id])]),
          at: name.span,
          notes: [DiagnosticLabel(span: other.span, message: Message("label.first-here"))],
          help: [Message("lint.help.one-name")]))
    }
    return found
  }
}
