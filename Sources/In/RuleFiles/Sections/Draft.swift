import CivilCalendar
import Compliance
import Diagnostics
import DocumentNumbers

/// What all files of a workspace say together, before any reference is followed.
struct Draft {
  var workspace = WorkspaceFile()
  var plans: [DeclaredPlan] = []
  var events: [DeclaredEvent] = []
  var tasks: [DeclaredTask] = []
  var units: [DeclaredUnit] = []
  var groups: [DeclaredGroup] = []
  var rules: [DeclaredRule] = []
  var adjustments: [DeclaredAdjustment] = []
  var scorings: [DeclaredScoring] = []
  var waivers: [DeclaredWaiver] = []
  var extensions: [DeclaredExtension] = []
  var amendments: [DeclaredAmendment] = []
  var gates: [DeclaredGate] = []
  var calendars: [DeclaredCalendar] = []
  var documentTypes: [DeclaredDocumentType] = []
  var indexSets: [DeclaredIndexSet] = []
  var tests: [DeclaredTest] = []
  var equivalents: [DeclaredEquivalent] = []
  /// A file could not be read as a whole: what it would have defined is not known, so nothing is
  /// said of ids that are not found.
  var isIncomplete = false
  /// Kinds of which one could not be read.
  var incomplete: Set<Kind> = []

  /// What has an id or a name by which others speak of it.
  enum Kind: Hashable, Sendable {
    case plan, taskGroup, event, task, unit, rule, documentType, criterion
  }

  /// Whether one that is not found may stand where something could not be read: then nothing is
  /// said of it, and the fault there is the only one.
  func mayLack(_ kind: Kind) -> Bool { isIncomplete || incomplete.contains(kind) }
}

/// A name or id that stands for something in another place, followed once all files are read.
struct Reference: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case unit, task, event }

  var kind: Kind
  var scalar: ScalarNode
}

/// A list of printed names, such as the leads of a task.
struct NameList: Hashable, Sendable {
  var names: [ScalarNode] = []
  /// Written in brackets, where a comma inside a name splits it.
  var isFlow = false

  init() {}

  init(_ key: String, of fields: Fields, _ faults: inout Faults) {
    names = fields.texts(key, &faults)
    if case .sequence(_, true)? = fields.node(key)?.content { isFlow = true }
  }
}
