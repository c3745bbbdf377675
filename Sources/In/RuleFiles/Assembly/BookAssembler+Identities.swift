import Compliance
import DeadlinePhrases
import Diagnostics

extension BookAssembler {
  /// Ids that are used twice, and ids that a key could not hold.
  mutating func checkIdentities() {
    let tasks = draft.tasks + draft.amendments.flatMap(\.added)
    checkUnique("task", tasks.map(\.id), without: ["/", "#"])
    // A unit and a group are named in the same cells.
    checkUnique("unit", draft.units.map(\.id) + draft.groups.map(\.id), without: ["/", "#"])
    checkUnique("rule", draft.rules.map(\.id), without: ["#"])
    checkUnique("waiver", draft.waivers.map(\.id), without: ["/", "#"])
    checkUnique("event", draft.events.map(\.name), without: ["/", "#"])
    checkUnique("gate", draft.gates.map(\.name), without: ["/", "#"])
    for gate in draft.gates {
      checkUnique("requirement", gate.requirements.map(\.id), without: [])
    }
    checkUnique("index-set", draft.indexSets.map(\.id), without: ["/", "#"])
    checkUnique("criterion", draft.indexSets.flatMap(\.criteria), without: ["/", "#"])
    checkUnique("calendar", draft.calendars.map(\.id), without: ["/", "#"])
    checkUnique("task-group", draft.plans.first?.groups.map(\.id) ?? [], without: ["/", "#"])
    if let first = draft.scorings.first {
      for other in draft.scorings.dropFirst() {
        faults.secondSection(other.key, first: first.key.span)
      }
    }
  }

  private mutating func checkUnique(
    _ kind: String, _ ids: [ScalarNode], without signs: [String]
  ) {
    var seen: [ByteText: SourceSpan] = [:]
    seen.reserveCapacity(ids.count)
    for id in ids {
      if let first = seen[ByteText(id.text)] {
        faults.duplicateID(kind, id, first: first)
      } else {
        seen[ByteText(id.text)] = id.span
      }
      let found = signs.filter { sign in id.text.utf8.contains { sign.utf8.first == $0 } }
      if !found.isEmpty { faults.badID(id, found) }
    }
  }

  /// Units that follow each other in a circle.
  mutating func checkSuccessors() {
    var done: Set<UnitID> = []
    for unit in directory.units where !unit.successors.isEmpty && !done.contains(unit.id) {
      var path: [UnitID] = []
      visit(unit.id, &path, &done)
    }
  }

  private mutating func visit(
    _ id: UnitID, _ path: inout [UnitID], _ done: inout Set<UnitID>
  ) {
    if let start = path.firstIndex(of: id) {
      faults.successorCycle(path[start...].map(\.text) + [id.text], at: directory[id]?.span)
      return
    }
    guard !done.contains(id), path.count < 1000 else { return }
    path.append(id)
    for successor in directory[id]?.successors ?? [] { visit(successor.to, &path, &done) }
    path.removeLast()
    done.insert(id)
  }

  /// Tasks whose deadlines count from each other's completion in a circle.
  mutating func checkCycles(_ tasks: [Task]) {
    var next: [TaskID: [TaskID]] = [:]
    for task in tasks { next[task.id] = task.deadline.form.awaitedTasks.map { TaskID($0) } }
    let places = Dictionary(tasks.map { ($0.id, $0.span) }) { first, _ in first }
    var done: Set<TaskID> = []
    for task in tasks where !done.contains(task.id) {
      // An own stack: a chain of tasks may be as long as the plan.
      var path: [(id: TaskID, rest: ArraySlice<TaskID>)] = [
        (task.id, next[task.id, default: []][...])
      ]
      while var top = path.popLast() {
        guard let following = top.rest.popFirst() else {
          done.insert(top.id)
          continue
        }
        path.append(top)
        if let start = path.firstIndex(where: { $0.id == following }) {
          let circle = path[start...].map(\.id.text) + [following.text]
          faults.taskCycle(circle, at: places[following] ?? nil)
        } else if !done.contains(following) {
          path.append((following, next[following, default: []][...]))
        }
      }
    }
  }
}
