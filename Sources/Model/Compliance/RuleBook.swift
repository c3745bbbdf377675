package import CivilCalendar
package import Diagnostics
package import DocumentNumbers

/// All that the files of a workspace say, read and checked: what an evaluation goes by.
package struct RuleBook: Sendable {
  package var plan: Plan
  /// In print order: the annexes as included.
  package var tasks: [Task]
  package var directory: UnitDirectory
  package var calendar: WorkingCalendar
  package var events: [PlanEvent]
  /// Without those that `adjust:` turns off; in pack and file order.
  package var rules: [Rule]
  package var scoring: Scoring
  package var waivers: [Waiver]
  package var extensions: [Extension]
  /// Ascending by effective day, then file order.
  package var amendments: [Amendment]
  package var gates: [Gate]
  package var indexSets: [IndexSet]
  package var documentTypes: [DocumentType]
  package var sources: [ProgressSource]
  package var language: Language
  /// What the printed plan says that cannot be used as it is; in file order.
  package var defects: [Diagnostic]

  package init(
    plan: Plan, tasks: [Task], directory: UnitDirectory, calendar: WorkingCalendar,
    events: [PlanEvent] = [], rules: [Rule] = [], scoring: Scoring, waivers: [Waiver] = [],
    extensions: [Extension] = [], amendments: [Amendment] = [], gates: [Gate] = [],
    indexSets: [IndexSet] = [], documentTypes: [DocumentType] = [],
    sources: [ProgressSource] = [], language: Language = .vi, defects: [Diagnostic] = []
  ) {
    self.plan = plan
    self.tasks = tasks
    self.directory = directory
    self.calendar = calendar
    self.events = events
    self.rules = rules
    self.scoring = scoring
    self.waivers = waivers
    self.extensions = extensions
    self.amendments = amendments
    self.gates = gates
    self.indexSets = indexSets
    self.documentTypes = documentTypes
    self.sources = sources
    self.language = language
    self.defects = defects
  }

  /// Names of types of documents, by the abbreviation that stands in numbers; of several types with
  /// one abbreviation the first.
  package var documentNames: [String: LocalizedText] {
    var names: [String: LocalizedText] = [:]
    for type in documentTypes where !type.abbreviation.isEmpty {
      guard names[type.abbreviation] == nil, let name = type.names.first else { continue }
      names[type.abbreviation] = LocalizedText(vi: name, en: type.englishName ?? name)
    }
    return names
  }

  /// The group of work of a task: its own, else the index set of its criterion, else nothing.
  package func group(of task: Task) -> String? {
    if let group = task.group { return group }
    guard let index = task.index else { return nil }
    if let set = indexSets.first(where: { $0.criteria.contains { $0.id == index } }) {
      return set.id
    }
    return String(index.prefix { $0 != "-" && $0 != "." })
  }
}
