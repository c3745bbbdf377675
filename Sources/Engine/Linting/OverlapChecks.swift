import Compliance
import Diagnostics
import RuleFiles
import VietnameseText

/// Tasks that say the same as another, in one plan or in two; by text, never by likeness.
struct OverlapChecks {
  private let own: [PrintedTask]
  private let others: [(plan: String, tasks: [PrintedTask])]
  /// The workspace's files, and behind them those of the other plans.
  private(set) var files: SourceFiles

  init(_ loaded: LoadedWorkspace, _ others: [LoadedWorkspace]) {
    own = loaded.printedTasks
    var files = loaded.sourceFiles
    self.others = others.map { other in
      let first = files.append(contentsOf: other.sourceFiles)
      return (
        other.printedPlanNumber, other.printedTasks.map { $0.moved(by: first) }
      )
    }
    self.files = files
  }

  func diagnostics() -> [Diagnostic] {
    sameInPlan() + others.flatMap { sameInOther($0.tasks, plan: $0.plan) }
  }

  /// Who has to do what until when; nil where one of the three is not said.
  private struct Duty: Hashable {
    var leads: [NameKey]
    var deadline: PrintedTask.DeadlineText
    var product: NameKey

    init?(_ task: PrintedTask) {
      guard !task.leadKeys.isEmpty, let deadline = task.deadline, let product = task.product else {
        return nil
      }
      leads = task.leadKeys
      self.deadline = deadline
      self.product = NameKey(product)
    }
  }

  private static func title(_ task: PrintedTask) -> NameKey? {
    let key = NameKey(task.title)
    return key.isEmpty ? nil : key
  }

  // MARK: In one plan

  private func sameInPlan() -> [Diagnostic] {
    let texts = clusters(by: Self.title)
    let duties = clusters(by: Duty.init).filter { cluster in
      !texts.contains { Set(cluster.map(\.id)).isSubset(of: Set($0.map(\.id))) }
    }
    return texts.map { cluster in
      found(
        LintCode.sameText, cluster,
        Message(
          "lint.same-text",
          ["count": .integer(cluster.count), "tasks": .names(cluster.map(\.id.text))]))
    }
      + duties.map { cluster in
        found(
          LintCode.sameDuty, cluster,
          Message(
            "lint.same-duty",
            ["count": .integer(cluster.count), "tasks": .names(cluster.map(\.id.text))]))
      }
  }

  /// Two or more tasks with one key, in the order of the first.
  private func clusters<Key: Hashable>(by key: (PrintedTask) -> Key?) -> [[PrintedTask]] {
    var order: [Key] = []
    var found: [Key: [PrintedTask]] = [:]
    for task in own {
      guard let key = key(task) else { continue }
      if found[key] == nil { order.append(key) }
      found[key, default: []].append(task)
    }
    return order.compactMap { found[$0] }.filter { $0.count > 1 }
  }

  private func found(
    _ code: DiagnosticCode, _ cluster: [PrintedTask], _ message: Message
  ) -> Diagnostic {
    Diagnostic(
      lint: code, .info, message, at: cluster.last?.span,
      notes: cluster.dropLast().map { task in
        DiagnosticLabel(
          span: task.span, message: Message("lint.task-here", ["task": .name(task.id.text)]))
      }, help: [Message("lint.help.one-task")])
  }

  // MARK: In two plans

  private func sameInOther(_ tasks: [PrintedTask], plan: String) -> [Diagnostic] {
    let texts = Dictionary(grouping: tasks.filter { Self.title($0) != nil }, by: Self.title)
    let duties = Dictionary(grouping: tasks.filter { Duty($0) != nil }, by: Duty.init)
    return own.compactMap { task in
      if let title = Self.title(task), let same = texts[title] {
        return pair(
          LintCode.sameText, task, same,
          Message(
            "lint.same-text-elsewhere",
            ["task": .name(task.id.text), "plan": .text(plan)]), plan)
      }
      if let duty = Duty(task), let same = duties[duty] {
        return pair(
          LintCode.sameDuty, task, same,
          Message(
            "lint.same-duty-elsewhere",
            ["task": .name(task.id.text), "plan": .text(plan)]), plan)
      }
      return nil
    }
  }

  private func pair(
    _ code: DiagnosticCode, _ task: PrintedTask, _ same: [PrintedTask], _ message: Message,
    _ plan: String
  ) -> Diagnostic {
    Diagnostic(
      lint: code, .info, message, at: task.span,
      notes: same.map { other in
        DiagnosticLabel(
          span: other.span,
          message: Message(
            "lint.task-of-plan", ["task": .name(other.id.text), "plan": .text(plan)]))
      }, help: [Message("lint.help.one-plan")])
  }
}

extension PrintedTask {
  /// The task with its places in files that stand behind others.
  fileprivate func moved(by files: UInt32) -> PrintedTask {
    var task = self
    task.span.file.index &+= files
    for lead in task.leads.indices { task.leads[lead].span.file.index &+= files }
    return task
  }
}
