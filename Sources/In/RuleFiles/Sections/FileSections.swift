import Diagnostics
import YAML

/// The sections of a file, each with the keys beside it.
enum FileSections {
  /// Sections that only the root file may hold: they say what belongs to the workspace.
  static let rootOnly = FormatMapping.rootOnly

  /// The word for the mapping of sections; no key has it.
  static let name = "file"

  static let all = FormatKind.workspace.keys

  /// Reads every section of a file into the draft.
  ///
  /// - Parameter isRoot: The file is the workspace's `dondoc.yaml`.
  static func decode(
    _ root: YAMLNode, file: SourceFileID, isRoot: Bool, into draft: inout Draft,
    _ faults: inout Faults
  ) {
    guard let fields = Fields(root, name, keys: all, &faults) else {
      draft.isIncomplete = true
      return
    }
    checkVersion(fields, file: file, &faults)
    // A section that has another name may have held anything.
    if fields.entries.contains(where: { !all.contains(where: $0.key.isText) }) {
      draft.isIncomplete = true
    }
    for entry in fields.entries {
      if !isRoot, rootOnly.contains(where: entry.key.isText) {
        faults.misplacedSection(entry.key)
      } else if !entry.value.isInvalid {
        let before = (faults.errorCount, draft.tasks.count + draft.rules.count)
        decode(entry, fields: fields, isRoot: isRoot, into: &draft, &faults)
        if faults.errorCount > before.0 {
          noteGaps(in: entry, added: draft.tasks.count + draft.rules.count - before.1, &draft)
        }
      } else {
        draft.isIncomplete = true
      }
    }
  }

  /// After errors in a section: which kinds may now lack one.
  ///
  /// - Parameter added: Tasks and rules that were read all the same.
  private static func noteGaps(in entry: YAMLNode.Entry, added: Int, _ draft: inout Draft) {
    switch entry.key.text {
    case "include", "packs": draft.isIncomplete = true
    case "plan": draft.incomplete.formUnion([.plan, .taskGroup])
    case "events": draft.incomplete.insert(.event)
    case "units", "groups": draft.incomplete.insert(.unit)
    case "documents": draft.incomplete.insert(.documentType)
    case "indices": draft.incomplete.insert(.criterion)
    case "tasks", "rules":
      var written = -1
      if case .sequence(let items, _) = entry.value.content { written = items.count }
      if added != written { draft.incomplete.insert(entry.key.isText("tasks") ? .task : .rule) }
    default: break
    }
  }

  private static func checkVersion(
    _ fields: Fields, file: SourceFileID, _ faults: inout Faults
  ) {
    let start = SourceSpan(file: file, start: Int(fields.span.start), end: Int(fields.span.end))
    guard let entry = fields.entry("dondoc") else {
      faults.formatVersion(nil, at: start)
      return
    }
    if entry.value.isInvalid { return }
    guard let version = entry.value.scalar, version.isText("1") else {
      faults.formatVersion(
        entry.value.scalar ?? ScalarNode(text: "?", style: .plain, span: entry.value.head),
        at: entry.key.span)
      return
    }
  }

  private static func decode(
    _ entry: YAMLNode.Entry, fields: Fields, isRoot: Bool, into draft: inout Draft,
    _ faults: inout Faults
  ) {
    switch entry.key.text {
    case "plan":
      if let plan = DeclaredPlan(entry, &faults) { draft.plans.append(plan) }
    case "events": draft.events += DeclaredEvent.decode(entry.value, &faults)
    case "tasks": draft.tasks += items(fields, "tasks", &faults) { DeclaredTask($0, &$1) }
    case "units": draft.units += items(fields, "units", &faults) { DeclaredUnit($0, &$1) }
    case "groups": draft.groups += items(fields, "groups", &faults) { DeclaredGroup($0, &$1) }
    case "rules": draft.rules += items(fields, "rules", &faults) { DeclaredRule($0, &$1) }
    case "adjust": draft.adjustments += DeclaredAdjustment.decode(entry.value, &faults)
    case "scoring":
      if let scoring = DeclaredScoring(entry, &faults) { draft.scorings.append(scoring) }
    case "waivers": draft.waivers += items(fields, "waivers", &faults) { DeclaredWaiver($0, &$1) }
    case "extensions":
      draft.extensions += items(fields, "extensions", &faults) { DeclaredExtension($0, &$1) }
    case "amendments":
      draft.amendments += items(fields, "amendments", &faults) { DeclaredAmendment($0, &$1) }
    case "gates": draft.gates += DeclaredGate.decode(entry.value, &faults)
    case "documents": draft.documentTypes += DeclaredDocumentType.decode(entry.value, &faults)
    case "indices":
      draft.indexSets += items(fields, "indices", &faults) { DeclaredIndexSet($0, &$1) }
    case "tests": draft.tests += items(fields, "tests", &faults) { DeclaredTest($0, &$1) }
    case "equivalent":
      draft.equivalents += items(fields, "equivalent", &faults) { DeclaredEquivalent($0, &$1) }
    case "calendar": calendar(entry, isRoot: isRoot, into: &draft, &faults)
    default:
      if isRoot { draft.workspace.decode(entry, fields: fields, &faults) }
    }
  }

  /// `calendar: vn-state` chooses one; a mapping defines one.
  private static func calendar(
    _ entry: YAMLNode.Entry, isRoot: Bool, into draft: inout Draft, _ faults: inout Faults
  ) {
    if entry.value.scalar == nil {
      if let calendar = DeclaredCalendar(entry, &faults) { draft.calendars.append(calendar) }
    } else if isRoot {
      draft.workspace.decode(entry, fields: nil, &faults)
    } else {
      faults.misplacedSection(entry.key)
    }
  }

  static func items<Item>(
    _ fields: Fields, _ key: String, _ faults: inout Faults,
    _ decode: (YAMLNode, inout Faults) -> Item?
  ) -> [Item] {
    fields.list(key, &faults).compactMap { decode($0, &faults) }
  }
}
