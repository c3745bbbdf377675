import CivilCalendar
import Compliance
import DeadlinePhrases
import Obligations
import Results
import RuleFiles

/// A deadline as printed with the times that it falls due within the plan.
struct DatedDeadline {
  var printed: PrintedDeadline
  /// Those that an amendment has replaced are not among them.
  var occurrences: [Occurrence]
  /// All that it would have given.
  var stated: [Occurrence]

  /// The deadlines in the order given; of two that state the same day the first one has it.
  static func all(
    _ deadlines: [PrintedDeadline], _ book: RuleBook, _ table: ObligationTable
  ) -> [DatedDeadline] {
    var taken: [Set<Place>] = Array(repeating: [], count: table.tasks.count)
    return deadlines.map { printed in
      guard let number = table.taskNumber(of: printed.task.id) else {
        return DatedDeadline(printed: printed, occurrences: [], stated: [])
      }
      let standing = Set(table.occurrencesOfTask[number].map { Place(table.occurrences[$0]) })
      let expansion = DeadlineExpansion(
        task: printed.task, number: number, plan: book.plan, calendar: book.calendar,
        events: book.events, asOf: table.asOf)
      if let period = printed.period {
        let days = expansion.occurrences.compactMap(\.stated)
        let moved = table.occurrencesOfTask[number].map { table.occurrences[$0] }.filter { one in
          one.period == period && (one.stated.map(days.contains) ?? false)
        }
        return DatedDeadline(printed: printed, occurrences: moved, stated: moved)
      }
      let own = expansion.occurrences.filter { one in
        let place = Place(one)
        return standing.contains(place) && taken[number].insert(place).inserted
      }
      return DatedDeadline(
        printed: printed, occurrences: own, stated: expansion.occurrences)
    }
  }

  /// What tells the occurrences of a task apart.
  private struct Place: Hashable {
    var part: String?
    var period: Period
    var stated: CivilDate?

    init(_ occurrence: Occurrence) {
      part = occurrence.part
      period = occurrence.period
      stated = occurrence.stated
    }
  }

  // MARK: Lines

  /// One line, or one for each milestone.
  var lines: [PhraseLine] {
    guard case .milestones(let forms) = printed.task.deadline.form else {
      return [line(nil, printed.task.deadline.form, printed.phrases.first)]
    }
    return forms.enumerated().map { index, form in
      let part = "m\(index + 1)"
      let own = printed.phrases.first { $0.part == part }
      return line(part, form, own ?? printed.phrases.first { $0.part == nil })
    }
  }

  private func line(
    _ part: String?, _ form: DeadlineForm, _ phrase: PrintedPhrase?
  ) -> PhraseLine {
    let bytes = Array((phrase?.text ?? "").utf8)
    func texts(_ ranges: [Range<Int>]) -> [String] {
      ranges.map { String(decoding: bytes[$0.clamped(to: 0..<bytes.count)], as: UTF8.self) }
    }
    let hadDays = stated.contains { isOf($0, part) && $0.stated != nil }
    let dueDays = occurrences.filter { isOf($0, part) }.compactMap { one in
      one.stated.map {
        PhraseLine.DueDay(period: one.period, stated: $0, effective: one.due ?? $0)
      }
    }
    return PhraseLine(
      task: printed.task.id, part: part, document: printed.document,
      span: phrase?.span ?? printed.span,
      phrase: phrase?.text ?? (part == nil ? printed.task.phrase : nil), form: form,
      isAspirational: printed.task.deadline.isAspirational, isReport: printed.task.isReport,
      level: level(of: phrase, form), used: texts(phrase?.reading.used ?? []),
      left: texts(phrase?.reading.left ?? []), dueDays: dueDays,
      isReplaced: hadDays && dueDays.isEmpty)
  }

  /// Whether an occurrence belongs to a milestone; a date of an event stands behind its id.
  private func isOf(_ occurrence: Occurrence, _ part: String?) -> Bool {
    guard let part else { return true }
    guard let own = occurrence.part else { return false }
    return own == part || own.hasPrefix(part + ".")
  }

  private func level(of phrase: PrintedPhrase?, _ form: DeadlineForm) -> PhraseLine.Level {
    guard let phrase else { return form == .missing ? .blank : .keys }
    if phrase.reading.deadline.form == .missing { return .blank }
    switch phrase.reading.certainty {
    case .certain: return .certain
    case .check: return .check
    case .unread: return .unread
    }
  }
}
