import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import DocumentNumbers
import Expressions
import Facts

/// Follows every reference of a draft, and makes of it what an evaluation goes by.
struct BookAssembler {
  let draft: Draft
  var faults: Faults
  /// Names of units and groups; the same name keys as everywhere.
  let directory: UnitDirectory
  /// Every task that exists, added ones too.
  let taskIDs: [String]
  private let knownTasks: Set<ByteText>
  var events: [PlanEvent] = []
  /// Cells that were taken apart; tables print the same ones again and again.
  var readCells: [ByteText: PartyCell] = [:]
  /// Filled as rules are compiled, those that are turned off too.
  var compiledRules: [Rule] = []
  /// Tests and examples, and mutants that are no change; filled before a plan is asked for.
  var tests: [RuleTest] = []
  var equivalents: [EquivalentMutant] = []

  init(draft: Draft, faults: Faults) {
    self.draft = draft
    self.faults = faults
    directory = UnitDirectory(units: draft.units.map(\.unit), groups: draft.groups.map(\.group))
    let added = draft.amendments.flatMap(\.added)
    taskIDs = (draft.tasks + added).map(\.id.text)
    knownTasks = Set(taskIDs.map { ByteText($0) })
  }

  /// The book, as far as the files allow; nil without a plan or a calendar.
  mutating func assemble(calendarName: ScalarNode?) -> RuleBook? {
    checkIdentities()
    followReferences()
    checkSuccessors()
    events = draft.events.map {
      PlanEvent(
        name: $0.name.text, phrase: $0.phrase?.text, dates: $0.dates, span: $0.name.span)
    }
    let rules = compileRules()
    let scoring = self.scoring()
    let gates = draft.gates.map { compile($0) }
    let sources = draft.workspace.sources.map { compile($0) }
    let waivers = draft.waivers.compactMap { waiver($0) }
    tests = compileTests()
    equivalents = compileEquivalents()
    let calendar = self.calendar(named: calendarName)
    guard let plan = plan() else { return nil }
    // A plan that ends before it starts is reported; its dates are no bounds for others.
    let reader = DeadlineReader(
      issued: plan.issued, starts: plan.starts, ends: plan.ends < plan.starts ? nil : plan.ends)
    let tasks = draft.tasks.map { task($0, plan: plan, reader: reader, since: nil) }
    checkCycles(tasks)
    let amendments = self.amendments(tasks, plan: plan, reader: reader)
    checkGap(tasks + amendments.flatMap(\.added), plan: plan)
    let extensions = draft.extensions.compactMap { self.extension($0, tasks) }
    checkWaiverParts(tasks)
    guard let calendar else { return nil }
    return RuleBook(
      plan: plan, tasks: tasks, directory: directory, calendar: calendar, events: events,
      rules: rules, scoring: scoring, waivers: waivers, extensions: extensions,
      amendments: amendments, gates: gates, indexSets: draft.indexSets.map(\.set),
      documentTypes: draft.documentTypes.map(\.type), sources: sources,
      language: draft.workspace.language ?? .vi)
  }

  private mutating func plan() -> Plan? {
    guard let declared = draft.plans.first else {
      if !draft.mayLack(.plan) {
        let start = SourceSpan(file: SourceFileID(index: 0), start: 0, end: 0)
        faults.missingPlan(at: draft.workspace.includes.first?.span ?? start)
      }
      return nil
    }
    for other in draft.plans.dropFirst() {
      faults.secondSection(other.key, first: declared.key.span)
    }
    var plan = declared.plan
    if let monitor = declared.monitor { plan?.monitor = unit(monitor) }
    return plan
  }

  private func calendar(named name: ScalarNode?) -> WorkingCalendar? {
    if let name, let own = draft.calendars.first(where: { $0.id.isText(name.text) }) {
      return own.calendar
    }
    return draft.calendars.first?.calendar
  }

  /// Every name that was met on the way and stands for something elsewhere.
  private mutating func followReferences() {
    let names = draft.events.map(\.name.text)
    let references = faults.references
    for reference in references where !draft.isIncomplete {
      let scalar = reference.scalar
      switch reference.kind {
      case .unit:
        if !draft.mayLack(.unit), directory[UnitID(scalar.text)] == nil {
          reportUnknownUnit(scalar)
        }
      case .task: checkTask(scalar)
      case .event:
        if !draft.mayLack(.event), !names.contains(where: scalar.isText) {
          faults.unknownEvent(scalar, known: names)
        }
      }
    }
  }

  mutating func checkTask(_ id: ScalarNode) {
    if !draft.mayLack(.task), !knownTasks.contains(ByteText(id.text)) {
      faults.unknownTask(id, known: taskIDs)
    }
  }

  /// A unit by id, or by a name that only it has.
  mutating func unit(_ scalar: ScalarNode) -> UnitID? {
    switch directory.match(scalar.text) {
    case .unit(let id): return id
    case .group: faults.groupForUnit(scalar)
    case .several(let ids): faults.severalUnits(scalar, ids)
    case .none: if !draft.mayLack(.unit) { reportUnknownUnit(scalar) }
    }
    return nil
  }

  mutating func reportUnknownUnit(_ scalar: ScalarNode) {
    if directory[UnitGroupID(scalar.text)] != nil {
      faults.groupForUnit(scalar)
    } else {
      faults.unknownUnit(scalar, known: directory.units.map(\.id.text) + directory.printedNames)
    }
  }
}
