package import Compliance
package import DeadlinePhrases
package import Diagnostics
package import VietnameseText

/// A task with the places of its words, for comparison with others.
package struct PrintedTask: Hashable, Sendable {
  /// What a deadline is compared by.
  package enum DeadlineText: Hashable, Sendable {
    case phrase(NameKey)
    /// Said by keys alone.
    case keys(DeadlineForm)
  }

  /// A name of a cell.
  package struct Lead: Hashable, Sendable {
    package var text: String
    package var span: SourceSpan
    package var match: UnitDirectory.Match
  }

  package var id: TaskID
  package var title: String
  /// The title, else the id.
  package var span: SourceSpan
  package var leads: [Lead]
  /// Full names of the leads, each once, in the order of their bytes; of a name that no unit and
  /// no group has, the name as printed.
  package var leadKeys: [NameKey]
  /// Nil where nothing is printed.
  package var deadline: DeadlineText?
  package var product: String?
}

extension LoadedWorkspace {
  /// The number of the plan, as far as the files say one; empty where they have none.
  package var printedPlanNumber: String { draft.plans.first?.plan?.number ?? "" }

  /// The key `plan`, where a file has one.
  package var planSpan: SourceSpan? { draft.plans.first?.key.span }

  /// Whether a file could not be read as a whole, so that tasks may be missing.
  package var isIncomplete: Bool { draft.isIncomplete }

  /// Tasks of the plan, then those that amendments add; as far as they could be read.
  package var printedTasks: [PrintedTask] {
    let directory = UnitDirectory(
      units: draft.units.map(\.unit), groups: draft.groups.map(\.group))
    return (draft.tasks + draft.amendments.flatMap(\.added)).map { task in
      let leads = task.lead.names.flatMap { self.leads($0, directory) }
      return PrintedTask(
        id: TaskID(task.id.text), title: task.title?.text ?? "",
        span: task.title?.span ?? task.id.span, leads: leads,
        leadKeys: Array(Set(leads.map { Self.fullName($0, directory) })).sorted(),
        deadline: Self.deadlineText(task.deadline), product: task.product?.text)
    }
  }

  /// The names of a cell, each at its own place; of what cannot be taken apart the words.
  private func leads(_ cell: ScalarNode, _ directory: UnitDirectory) -> [PrintedTask.Lead] {
    var faults = Faults()
    faults.files = sourceFiles
    let places = ScalarPlaces(cell, faults)
    let bytes = Array(cell.text.utf8)
    func lead(_ range: Range<Int>, _ match: UnitDirectory.Match) -> PrintedTask.Lead {
      PrintedTask.Lead(
        text: String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self),
        span: places.span(of: range), match: match)
    }
    return directory.read(cell: cell.text).clauses.flatMap { clause in
      switch clause.reading {
      case .names(let pieces): pieces.map { lead($0.range, $0.match) }
      case .unmatched, .ambiguous: [lead(clause.range, .none)]
      }
    }
  }

  private static func fullName(_ lead: PrintedTask.Lead, _ directory: UnitDirectory) -> NameKey {
    switch lead.match {
    case .unit(let id): NameKey(directory[id]?.name ?? lead.text)
    case .group(let id): NameKey(directory[id]?.phrase ?? lead.text)
    case .none, .several: NameKey(lead.text)
    }
  }

  private static func deadlineText(_ declared: DeclaredDeadline) -> PrintedTask.DeadlineText? {
    if let phrase = declared.phrase, !phrase.isBlank { return .phrase(NameKey(phrase.text)) }
    if case .structured(let form) = declared.form { return .keys(form) }
    return nil
  }
}
