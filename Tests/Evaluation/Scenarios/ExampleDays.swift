import CivilCalendar
import Compliance
import Results
import Testing

/// The as-of date moved by a day over the shipped example: what changes, and that nothing else does.
@Suite("One day to the next, on the example") struct ExampleDays {
  /// Why the clock of an obligation may differ from the day before.
  enum Reason: String, CaseIterable {
    /// Its unit ended on the day before, or began on this day.
    case handedOver
    /// A record, an appraisal or a document of this day.
    case reported
    /// The period or window opens on this day.
    case opened
    /// The due day lay on the day before.
    case pastDue
    /// One working day fewer is left, and those left are the plan's "soon".
    case soon
  }

  struct Step: Sendable, CustomTestStringConvertible {
    var before: String
    var after: String
    var what: String
    var isWorked: Bool
    /// How many changes there are of each class that has any.
    var counts: [String: Int]

    var testDescription: String { "\(after): \(what)" }
  }

  static let steps = [
    Step(
      before: "2024-05-03", after: "2024-05-04", what: "a Saturday that is worked", isWorked: true,
      counts: [:]),
    Step(
      before: "2024-05-04", after: "2024-05-05", what: "the Sunday after it", isWorked: false,
      counts: [:]),
    Step(
      before: "2024-04-28", after: "2024-04-29", what: "a Monday off, swapped", isWorked: false,
      counts: [:]),
    Step(
      before: "2024-12-31", after: "2025-01-01", what: "a merger, and the end of a quarter",
      isWorked: false, counts: ["handedOver": 200, "opened": 153, "pastDue": 18]),
    Step(
      before: "2024-06-30", after: "2024-07-01", what: "the end of a quarter", isWorked: true,
      counts: ["opened": 53, "pastDue": 9, "reported": 4]),
  ]

  @Test("every change has its reason, and every reason its change", arguments: steps)
  func changes(_ step: Step) throws {
    let before = try ExampleWorkspace.on(step.before)
    let after = try ExampleWorkspace.on(step.after)
    var counts: [String: Int] = [:]
    for key in Set(before.keys).union(after.keys) where before.clock(key) != after.clock(key) {
      guard let reason = reason(key, before, after, step) else {
        let clocks = [before, after].map { $0.clock(key)?.rawValue ?? "nothing" }
        Issue.record("\(key) went from \(clocks.joined(separator: " to ")) for no reason")
        continue
      }
      counts[reason.rawValue, default: 0] += 1
    }
    #expect(counts == step.counts)
    expectAllThatHaveToChange(before, after, step)
    expectWorkingDays(before, after, step)
  }

  private func reason(
    _ key: String, _ before: ScenarioRun, _ after: ScenarioRun, _ step: Step
  ) -> Reason? {
    guard let new = after.clock(key), let old = before.clock(key) else {
      return isHandedOver(key, before, after, step) ? .handedOver : nil
    }
    if isReported(key, before, after, step) { return .reported }
    if old == .notOpen {
      return after.identity(key)?.opens.description == step.after ? .opened : nil
    }
    switch (old, new) {
    case (.dueSoon, .overdue): return before.due(key) == step.before ? .pastDue : nil
    case (.inTerm, .dueSoon):
      let left = after.dates(key)?.workingDaysLeft
      return step.isWorked && left == after.report.plan.dueSoon.amount ? .soon : nil
    default: return nil
    }
  }

  /// Gone: the unit ended on the day before. New: the unit began on this day, or took over.
  private func isHandedOver(
    _ key: String, _ before: ScenarioRun, _ after: ScenarioRun, _ step: Step
  ) -> Bool {
    let identity = before.identity(key) ?? after.identity(key)
    guard let identity, let unit = after.report.unit(identity.unit) else { return false }
    if after.number(key) == nil { return unit.until?.description == step.before }
    if identity.opens.description >= step.after { return unit.from?.description == step.after }
    return identity.handover?.description == step.after && !identity.predecessors.isEmpty
      && identity.predecessors.allSatisfy { before.number($0.description) != nil }
  }

  private func isReported(
    _ key: String, _ before: ScenarioRun, _ after: ScenarioRun, _ step: Step
  ) -> Bool {
    guard let old = before.progress(key), let new = after.progress(key) else { return false }
    return new.reported?.description == step.after && old.reported != new.reported
      || new.appraisal?.date.description == step.after
      || before.evidence(key)?.items.count != after.evidence(key)?.items.count
  }

  /// The other way round: whatever fulfils the condition of a class has changed.
  private func expectAllThatHaveToChange(_ before: ScenarioRun, _ after: ScenarioRun, _ step: Step)
  {
    let soon = after.report.plan.dueSoon.amount
    for key in before.keys where after.number(key) != nil {
      guard !isReported(key, before, after, step), let dates = before.dates(key),
        !dates.isAspirational
      else { continue }
      let (old, new) = (before.clock(key), after.clock(key))
      if old == .inTerm || old == .dueSoon, before.due(key) == step.before {
        #expect(new == .overdue, "\(key)")
      }
      if old == .notOpen, after.identity(key)?.opens.description == step.after {
        #expect(new != .notOpen, "\(key)")
      }
      if old == .inTerm, step.isWorked, dates.workingDaysLeft == soon + 1 {
        #expect(new == .dueSoon, "\(key)")
      }
    }
  }

  /// Working days pass on working days only, civil days always.
  private func expectWorkingDays(_ before: ScenarioRun, _ after: ScenarioRun, _ step: Step) {
    let worked = step.isWorked ? 1 : 0
    for key in before.keys {
      guard let old = before.dates(key), let new = after.dates(key), old.effective == new.effective,
        let left = old.workingDaysLeft, let rest = new.workingDaysLeft, let due = new.effective
      else { continue }
      if due.description >= step.after { #expect(left - rest == worked, "\(key)") }
      if before.clock(key) == .overdue, after.clock(key) == .overdue {
        #expect(new.daysLate == old.daysLate + 1, "\(key)")
        #expect(new.workingDaysLate == old.workingDaysLate + worked, "\(key)")
      }
    }
  }

  @Test("after the merger the two communes hold nothing that is open")
  func merged() throws {
    let outcome = try ExampleWorkspace.on("2025-01-01")
    for key in outcome.keys where key.contains("/xa-hai-ba/") || key.contains("/xa-hai-que/") {
      #expect(outcome.clock(key)?.isCompleted == true, "\(key)")
    }
    let taken = outcome.keys.filter { $0.contains("/xa-hai-binh/") }
    #expect(!taken.isEmpty)
    for key in taken {
      #expect(outcome.progress(key)?.exists == false, "\(key)")
      // What had not opened by then was never in the hands of the two.
      let opened = (outcome.identity(key)?.opens.description ?? "") < "2025-01-01"
      #expect(outcome.identity(key)?.predecessors.isEmpty == !opened, "\(key)")
    }
  }

  @Test("a worked Saturday brings what is due in five working days into the list")
  func workedSaturday() throws {
    let scenario = try Scenario(tasks: Tasks.task("T", deadline: "{on: 2024-05-10}")).loaded()
    let clocks = try ["2024-05-03", "2024-05-04", "2024-05-05"].map {
      try scenario.on($0).clock("T/xa-hai-an/once")
    }
    #expect(clocks == [.inTerm, .dueSoon, .dueSoon])
  }

  @Test("a swapped day off is none of the five")
  func swappedDay() throws {
    let scenario = try Scenario(tasks: Tasks.task("T", deadline: "{on: 2024-05-07}")).loaded()
    let clocks = try ["2024-04-25", "2024-04-26", "2024-04-28", "2024-04-29", "2024-05-02"].map {
      try scenario.on($0).clock("T/xa-hai-an/once")
    }
    #expect(clocks == [.inTerm, .dueSoon, .dueSoon, .dueSoon, .dueSoon])
    let left = try ["2024-04-28", "2024-04-29"].map {
      try scenario.on($0).dates("T/xa-hai-an/once")?.workingDaysLeft
    }
    #expect(left == [5, 5])
  }

  @Test(
    "1, 2 and 7 threads give the same report",
    arguments: ["2024-07-15", "2025-01-02", "2025-07-04"]
  )
  func threads(day: String) throws {
    let one = try ExampleWorkspace.on(day, threads: 1)
    for threads in [2, 7] {
      #expect(try ExampleWorkspace.on(day, threads: threads).differences(from: one) == [])
    }
  }
}
