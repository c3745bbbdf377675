import DeadlinePhrases

extension DeadlineForm {
  /// The tasks whose completion a deadline counts from.
  var awaitedTasks: [String] {
    switch self {
    case .term(let term), .perCase(let term):
      if case .taskCompleted(let id) = term.from { return [id] }
      return []
    case .milestones(let parts): return parts.flatMap(\.awaitedTasks)
    case .missing, .unreadable, .fixed, .recurring, .event, .continuous: return []
    }
  }

  /// Whether a report with this deadline is due by cut-off and gap.
  var usesGap: Bool {
    switch self {
    case .recurring(let recurrence): recurrence.slots.contains { $0.due == .periodEnd }
    case .continuous: true
    case .milestones(let parts): parts.contains(where: \.usesGap)
    case .missing, .unreadable, .fixed, .term, .event, .perCase: false
    }
  }

  var isContinuous: Bool {
    switch self {
    case .continuous: true
    case .milestones(let parts): parts.contains(where: \.isContinuous)
    default: false
    }
  }

  /// How many parts a task with this deadline has; 0 for an undivided one.
  var partCount: Int {
    if case .milestones(let parts) = self { return parts.count }
    return 0
  }
}
