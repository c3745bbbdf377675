import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import Results
import VietnameseText

/// Turns `--unit`, `--task`, `--group` and `--period` into a scope; what names nothing is a fault
/// with the nearest that does.
struct ScopeReading {
  let ruleBook: RuleBook
  private(set) var faults: [Diagnostic] = []

  init(ruleBook: RuleBook) { self.ruleBook = ruleBook }

  mutating func scope(of settings: RunSettings) -> ReportScope {
    var scope = ReportScope()
    for unit in settings.units { scope.units += self.unit(unit).map { [$0] } ?? [] }
    for task in settings.tasks { scope.tasks += self.task(task).map { [$0] } ?? [] }
    for group in settings.groups { scope.groups += self.group(group).map { [$0] } ?? [] }
    if let period = settings.period { scope.period = self.period(period) }
    return scope
  }

  mutating func unit(_ text: String) -> UnitID? {
    switch ruleBook.directory.match(text) {
    case .unit(let id): return id
    case .group(let id):
      report(
        WorkspaceCode.unknownUnit, "workspace.unit-is-group", text,
        help: Message("workspace.name-one-unit", ["group": .name(id.text)]))
      return nil
    case .several(let ids):
      report(
        WorkspaceCode.unknownUnit, "workspace.unit-is-several", text,
        help: Message("workspace.one-of", ["names": .names(ids)]))
      return nil
    case .none:
      let ids = ruleBook.directory.units.map(\.id.text)
      let near =
        nearest(to: text, among: ids, limit: 3)
        + nearest(to: text, among: ruleBook.directory.printedNames, limit: 3)
      report(
        WorkspaceCode.unknownUnit, "workspace.unknown-unit", text,
        help: near.isEmpty
          ? Message("workspace.see-list", ["what": .text("units")])
          : Message("workspace.did-you-mean", ["names": .names(near)]))
      return nil
    }
  }

  mutating func task(_ text: String) -> TaskID? {
    let ids =
      ruleBook.tasks.map(\.id.text)
      + ruleBook.amendments.flatMap { $0.added.map(\.id.text) }
    if let same = ids.first(where: { $0.utf8.elementsEqual(text.utf8) }) { return TaskID(same) }
    let near = nearest(to: text, among: ids, limit: 3)
    report(
      WorkspaceCode.unknownTask, "workspace.unknown-task", text,
      help: near.isEmpty
        ? Message("workspace.see-list", ["what": .text("tasks")])
        : Message("workspace.did-you-mean", ["names": .names(near)]))
    return nil
  }

  private mutating func group(_ text: String) -> String? {
    var known: [String] = []
    for group in ruleBook.tasks.compactMap({ ruleBook.group(of: $0) })
    where !known.contains(group) { known.append(group) }
    if let same = known.first(where: { NameKey($0) == NameKey(text) }) { return same }
    report(
      WorkspaceCode.unknownGroup, "workspace.unknown-group", text,
      help: Message("workspace.one-of", ["names": .names(known)]))
    return nil
  }

  private mutating func period(_ text: String) -> Period? {
    if let period = Period(id: text) ?? PeriodPhrase.read(text) { return period }
    report(
      WorkspaceCode.unreadablePeriod, "workspace.unreadable-period", text,
      help: Message("workspace.period-forms"))
    return nil
  }

  private mutating func report(
    _ code: DiagnosticCode, _ id: String, _ text: String, help: Message
  ) {
    faults.append(
      Diagnostic(code: code, message: Message(id, ["text": .name(text)]), help: [help]))
  }
}
