import CivilCalendar
import Compliance
import Diagnostics

/// A unit as written.
struct DeclaredUnit {
  static let keys = FormatKind.unit.keys

  var id: ScalarNode
  var unit: Unit
  /// Name, short name and aliases, each where it stands.
  var names: [ScalarNode]

  init(id: ScalarNode, unit: Unit, names: [ScalarNode]) {
    self.id = id
    self.unit = unit
    self.names = names
  }

  init?(_ node: YAMLNode, _ faults: inout Faults) {
    guard let fields = Fields(node, "units", keys: Self.keys, &faults),
      let id = fields.required("id", &faults)
    else { return nil }
    self.id = id
    let name = fields.required("name", &faults)
    var unit = Unit(id: UnitID(id.text), name: name?.text ?? id.text, span: id.span)
    let short = fields.text("short", &faults)
    let aliases = fields.texts("aliases", &faults)
    names = [name, short].compactMap { $0 } + aliases
    unit.short = short?.text
    unit.aliases = aliases.map(\.text)
    unit.kind = fields.text("kind", &faults)?.text ?? unit.kind
    if let parent = fields.text("parent", &faults) {
      unit.parent = UnitID(parent.text)
      faults.references.append(Reference(kind: .unit, scalar: parent))
    }
    unit.head = Self.head(fields, &faults)
    unit.from = fields.date("from", &faults)
    unit.until = fields.date("until", &faults)
    if let from = unit.from, let until = unit.until, until < from,
      let span = fields.node("until")?.span
    {
      faults.endBeforeStart(at: span, first: fields.node("from")?.span)
    }
    unit.successors = Self.successors(fields, &faults)
    self.unit = unit
  }

  private static func head(_ fields: Fields, _ faults: inout Faults) -> Unit.Head? {
    guard let node = fields.node("head") else { return nil }
    if let scalar = node.scalar { return Unit.Head(title: scalar.text) }
    guard let keys = Fields(node, "head", keys: FormatKind.head.keys, &faults),
      let title = keys.required("title", &faults)
    else { return nil }
    return Unit.Head(title: title.text, email: keys.text("email", &faults)?.text)
  }

  /// `{to, document}`; of several, each with `tasks`, or one with `default: true`.
  private static func successors(_ fields: Fields, _ faults: inout Faults) -> [Unit.Successor] {
    var others: SourceSpan?
    return fields.list("successors", &faults).compactMap { node in
      guard let keys = Fields(node, "successors", keys: FormatKind.successor.keys, &faults),
        let to = keys.required("to", &faults)
      else { return nil }
      keys.reportConflicts(among: ["tasks", "default"], &faults)
      faults.references.append(Reference(kind: .unit, scalar: to))
      let tasks = keys.texts("tasks", &faults)
      for task in tasks { faults.references.append(Reference(kind: .task, scalar: task)) }
      _ = keys.flag("default", &faults)
      if tasks.isEmpty {
        if let first = others { faults.ambiguousSuccessor(at: to.span, first: first) }
        others = others ?? to.span
      }
      return Unit.Successor(
        to: UnitID(to.text), tasks: tasks.map { TaskID($0.text) },
        document: keys.text("document", &faults)?.text)
    }
  }
}

/// A group of units as written.
struct DeclaredGroup {
  static let keys = FormatKind.group.keys

  var id: ScalarNode
  var group: UnitGroup
  /// Phrase and aliases, each where it stands.
  var names: [ScalarNode]

  init?(_ node: YAMLNode, _ faults: inout Faults) {
    guard let fields = Fields(node, "groups", keys: Self.keys, &faults),
      let id = fields.required("id", &faults)
    else { return nil }
    self.id = id
    let phrase = fields.required("phrase", &faults)
    var group = UnitGroup(
      id: UnitGroupID(id.text), phrase: phrase?.text ?? id.text, span: id.span)
    let aliases = fields.texts("aliases", &faults)
    names = [phrase].compactMap { $0 } + aliases
    group.aliases = aliases.map(\.text)
    group.kinds = fields.texts("kinds", &faults).map(\.text)
    if let parent = fields.text("parent", &faults) {
      group.parent = UnitID(parent.text)
      faults.references.append(Reference(kind: .unit, scalar: parent))
    }
    group.include = Self.units("include", fields, &faults)
    group.exclude = Self.units("exclude", fields, &faults)
    group.isOpen = fields.flag("fanOut", &faults) == false
    if !group.isOpen, !fields.has("kinds"), !fields.has("include") {
      fields.reportNone(of: ["kinds", "include", "fanOut"], in: "groups", at: id.span, &faults)
    }
    self.group = group
  }

  private static func units(
    _ key: String, _ fields: Fields, _ faults: inout Faults
  ) -> [UnitID] {
    fields.texts(key, &faults).map { scalar in
      faults.references.append(Reference(kind: .unit, scalar: scalar))
      return UnitID(scalar.text)
    }
  }
}
