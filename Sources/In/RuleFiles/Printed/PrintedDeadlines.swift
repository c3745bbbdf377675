package import CivilCalendar
package import Compliance
package import DeadlinePhrases
package import Diagnostics

/// A phrase of a deadline where it stands in a file, as it is read.
package struct PrintedPhrase: Hashable, Sendable {
  /// The milestone that has it as its own; nil: it is the task's whole deadline.
  package var part: String?
  package var text: String
  package var span: SourceSpan
  package var reading: DeadlineReading
}

/// A deadline of a task as a file writes it, with what was made of it.
package struct PrintedDeadline: Hashable, Sendable {
  /// The task as it is while this deadline holds.
  package var task: Task
  /// Document of the amendment that states it; nil: the plan's own.
  package var document: String?
  /// The one period that an amendment speaks of.
  package var period: Period?
  /// The phrases of it that are read; none where it is said by keys alone or is blank.
  package var phrases: [PrintedPhrase]
  /// The value where it is written, else the key.
  package var span: SourceSpan
}

extension LoadedWorkspace {
  /// Every deadline of the plan in print order, then those of its amendments by their day.
  ///
  /// - Parameter book: The rule book of this workspace.
  package func printedDeadlines(of book: RuleBook) -> [PrintedDeadline] {
    let plan = book.plan
    let reader = DeadlineReader(
      issued: plan.issued, starts: plan.starts, ends: plan.ends < plan.starts ? nil : plan.ends)
    var found = zip(draft.tasks, book.tasks).map { declared, task in
      printed(declared.deadline, task, reader)
    }
    let dated = draft.amendments.enumerated().compactMap { index, amendment in
      amendment.effective.map { (index: index, day: $0, amendment: amendment) }
    }.sorted { ($0.day, $0.index) < ($1.day, $1.index) }
    for ((_, _, declared), amendment) in zip(dated, book.amendments) {
      var own = zip(declared.added, amendment.added).map { declared, task in
        printed(declared.deadline, task, reader)
      }
      own += declared.changes.compactMap { change in
        guard let deadline = change.deadline,
          let made = amendment.changes.first(where: { $0.span == change.span }),
          case .replace(let task) = made.effect
        else { return nil }
        var printed = printed(deadline, task, reader)
        printed.period = made.selector.period
        return printed
      }
      found += own.map { deadline in
        var deadline = deadline
        deadline.document = amendment.document
        return deadline
      }
    }
    return found
  }

  private func printed(
    _ declared: DeclaredDeadline, _ task: Task, _ reader: DeadlineReader
  ) -> PrintedDeadline {
    var phrases: [PrintedPhrase] = []
    func read(_ scalar: ScalarNode, _ part: String?) {
      phrases.append(
        PrintedPhrase(
          part: part, text: scalar.text, span: scalar.text.isEmpty ? declared.span : scalar.span,
          reading: reader.read(scalar.text)))
    }
    switch declared.form {
    case .phrase(let scalar): read(scalar, nil)
    case .milestones(let parts):
      for (index, part) in parts.enumerated() {
        if case .phrase(let scalar) = part { read(scalar, "m\(index + 1)") }
      }
    case .missing, .structured, .invalid: break
    }
    return PrintedDeadline(task: task, phrases: phrases, span: declared.span)
  }
}
