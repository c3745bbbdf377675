import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import VietnameseText

extension BookAssembler {
  /// The deadline of a task: phrases read, events tied to their dates; defects are noted.
  mutating func deadline(_ declared: DeclaredDeadline, reader: DeadlineReader) -> Deadline {
    var isAspirational = declared.isAspirational
    let form = form(
      declared.form, span: declared.span, reader: reader, isAspirational: &isAspirational)
    return Deadline(form, isAspirational: isAspirational)
  }

  private mutating func form(
    _ declared: DeclaredDeadline.Form, span: SourceSpan, reader: DeadlineReader,
    isAspirational: inout Bool
  ) -> DeadlineForm {
    switch declared {
    case .invalid: return .unreadable
    case .missing:
      faults.blankDeadline(at: span)
      return .missing
    case .structured(let form): return form
    case .milestones(let parts):
      var forms: [DeadlineForm] = []
      for part in parts {
        var ignored = false
        forms.append(form(part, span: span, reader: reader, isAspirational: &ignored))
      }
      return .milestones(forms)
    case .phrase(let scalar) where scalar.isBlank:
      faults.blankDeadline(at: span)
      return .missing
    case .phrase(let scalar):
      let reading = reader.read(scalar.text)
      isAspirational = isAspirational || reading.deadline.isAspirational
      return judged(reading, scalar, span: scalar.text.isEmpty ? span : scalar.span)
    }
  }

  /// A day that may stand in this plan: its last one.
  private var exampleDay: String { (draft.plans.first?.plan?.ends ?? .latest).description }

  /// Notes what is doubtful in a reading, and ties its events.
  private mutating func judged(
    _ reading: DeadlineReading, _ scalar: ScalarNode, span: SourceSpan
  ) -> DeadlineForm {
    switch (reading.deadline.form, reading.certainty) {
    case (.missing, _):
      faults.blankDeadline(at: span)
      return .missing
    case (.unreadable, _), (_, .unread):
      faults.unreadableDeadline(
        scalar, left: places(reading.left, in: scalar), example: exampleDay)
      return .unreadable
    case (_, .check):
      faults.doubtfulDeadline(
        scalar, left: places(reading.left, in: scalar), example: exampleDay)
    case (_, .certain): break
    }
    return tied(reading.deadline.form, scalar)
  }

  private mutating func tied(_ form: DeadlineForm, _ scalar: ScalarNode) -> DeadlineForm {
    switch form {
    case .term(var term):
      guard case .event(let reference) = term.from, reference.name == nil else { return form }
      let event = tied(reference)
      if event.name == nil {
        faults.unnamedEvent(event.phrase ?? scalar.text, at: scalar.span, known: knownPhrases)
      }
      term.from = .event(event)
      return .term(term)
    case .event(let reference):
      faults.eventWithoutTerm(reference.phrase ?? scalar.text, at: scalar.span)
      return .event(tied(reference))
    case .perCase:
      faults.termPerCase(at: scalar.span)
      return form
    case .milestones(let parts):
      var forms: [DeadlineForm] = []
      for part in parts { forms.append(tied(part, scalar)) }
      return .milestones(forms)
    case .missing, .unreadable, .fixed, .recurring, .continuous: return form
    }
  }

  private func tied(_ reference: EventReference) -> EventReference {
    guard let phrase = reference.phrase else { return reference }
    let key = NameKey(phrase)
    let event = events.first { $0.phrase.map { NameKey($0) == key } ?? false }
    return EventReference(name: event?.name, phrase: phrase)
  }

  private var knownPhrases: [String] { events.compactMap(\.phrase) }

  /// The places in the file of ranges of a phrase.
  private func places(_ ranges: [Range<Int>], in scalar: ScalarNode) -> [SourceSpan] {
    let map = ScalarPlaces(scalar, faults)
    return ranges.map { map.span(of: $0) }
  }

  /// A report that goes by cut-off and gap needs a plan that states the gap.
  mutating func checkGap(_ tasks: [Task], plan: Plan) {
    guard plan.reporting.gap == nil, !draft.mayLack(.plan), let declared = draft.plans.first else {
      return
    }
    let reports = tasks.filter { task in
      let form = task.deadline.form
      return form.isContinuous || (task.isReport && form.usesGap)
    }
    guard let first = reports.first else { return }
    faults.missingGap(at: declared.reportingSpan, task: first.span)
  }
}
