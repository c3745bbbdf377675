import CivilCalendar
import DeadlinePhrases
import Diagnostics

/// The keys of a term: `within: {workingDays: 10, from: issued}`.
enum TermKeys {
  /// What `from:` names.
  enum Anchor {
    case plan(TermAnchor)
    case period(PeriodAnchor)
  }

  static let anchors = [
    "issued", "event:NAME", "task:ID.completed", "period.end", "period.cutoff", "2024-06-30",
  ]

  /// The term of a deadline that does not recur.
  static func read(_ fields: Fields, _ faults: inout Faults) -> Term? {
    guard let (length, anchor, from) = parts(fields, &faults) else { return nil }
    switch anchor {
    case .plan(let anchor): return Term(length: length, from: anchor)
    case .period:
      faults.wrongChoice(from, of: "from", valid: anchors.filter { !$0.hasPrefix("period") })
      return nil
    }
  }

  /// The term of a recurring one, counted from its period.
  static func readInPeriod(_ fields: Fields, _ faults: inout Faults) -> DueRule? {
    guard let (length, anchor, from) = parts(fields, &faults) else { return nil }
    switch anchor {
    case .period(let anchor): return .term(length, from: anchor)
    case .plan:
      faults.wrongChoice(from, of: "from", valid: ["period.end", "period.cutoff"])
      return nil
    }
  }

  private static func parts(
    _ fields: Fields, _ faults: inout Faults
  ) -> (TermLength, Anchor, ScalarNode)? {
    guard let node = fields.requiredNode("within", &faults) else { return nil }
    let length = fields.term("within", allowing: ["from"], isSigned: true, &faults)
    guard let keys = node.isMapping ? Fields(openQuietly: node, "within") : nil,
      let from = keys.required("from", &faults)
    else { return nil }
    guard let anchor = anchor(from, &faults), let length else { return nil }
    return (length, anchor, from)
  }

  private static func anchor(_ from: ScalarNode, _ faults: inout Faults) -> Anchor? {
    let text = from.text
    if from.isText("issued") { return .plan(.issued) }
    if from.isText("period.end") { return .period(.end) }
    if from.isText("period.cutoff") { return .period(.cutoff) }
    if let name = text.between("event:", "") {
      faults.references.append(Reference(kind: .event, scalar: from.part(name)))
      return .plan(.event(EventReference(name: name)))
    }
    if let id = text.between("task:", ".completed") {
      faults.references.append(Reference(kind: .task, scalar: from.part(id)))
      return .plan(.taskCompleted(id))
    }
    if case .date(let date) = DateText.date(text) { return .plan(.date(date)) }
    faults.wrongChoice(from, of: "from", valid: anchors)
    return nil
  }
}

extension String {
  /// What stands between a prefix and a suffix, if the text has both and more.
  func between(_ prefix: String, _ suffix: String) -> String? {
    let bytes = Array(utf8)
    let (head, tail) = (Array(prefix.utf8), Array(suffix.utf8))
    guard bytes.count > head.count + tail.count, bytes.starts(with: head),
      bytes.suffix(tail.count).elementsEqual(tail)
    else { return nil }
    return String(decoding: bytes[head.count..<(bytes.count - tail.count)], as: UTF8.self)
  }
}

extension ScalarNode {
  /// A part of this text under the same place.
  func part(_ text: String) -> ScalarNode {
    ScalarNode(text: text, style: style, span: span, isExact: false)
  }
}

extension Fields {
  /// A mapping whose keys have been checked already.
  init?(openQuietly node: YAMLNode, _ name: String) {
    guard case .mapping(let entries, _) = node.content else { return nil }
    self.name = name
    span = node.head
    self.entries = entries
  }
}

/// The keys of a recurring deadline: `every: quarter`, `day`, `before`, `due`, `from`, `until`.
enum RecurrenceKeys {
  static func read(_ fields: Fields, _ faults: inout Faults) -> Recurrence? {
    fields.reportConflicts(among: ["day", "before", "due"], &faults)
    guard fields.requiredNode("every", &faults) != nil else { return nil }
    let names = fields.texts("every", &faults)
    let slots = names.compactMap { slot($0, fields, &faults) }
    let from = fields.date("from", &faults)
    let until = fields.date("until", &faults)
    if let from, let until, until < from, let span = fields.node("until")?.span {
      faults.endBeforeStart(at: span, first: fields.node("from")?.span)
    }
    guard slots.count == names.count, !slots.isEmpty else { return nil }
    return Recurrence(slots: slots, from: from, until: until)
  }

  /// `quarter`, or `quarter1` for the first one of each year.
  private static func slot(
    _ name: ScalarNode, _ fields: Fields, _ faults: inout Faults
  ) -> Slot? {
    guard let (kind, number) = kind(name.text) else {
      faults.wrongChoice(
        name, of: "every",
        valid: PeriodKind.recurring.map(\.rawValue) + ["month1", "quarter1", "half1"])
      return nil
    }
    guard let due = due(kind, fields, &faults) else { return nil }
    return Slot(kind: kind, number: number, due: due)
  }

  private static func kind(_ text: String) -> (PeriodKind, Int?)? {
    for kind in PeriodKind.recurring {
      if text.utf8.elementsEqual(kind.rawValue.utf8) { return (kind, nil) }
      let most =
        switch kind {
        case .month: 12
        case .quarter: 4
        case .half: 2
        default: 0
        }
      if let digits = text.between(kind.rawValue, ""), let number = Int(digits), number >= 1,
        number <= most
      {
        return (kind, number)
      }
    }
    return nil
  }

  private static func due(
    _ kind: PeriodKind, _ fields: Fields, _ faults: inout Faults
  ) -> DueRule? {
    if fields.has("due") {
      guard let node = fields.requiredNode("due", &faults),
        let keys = Fields(node, "due", keys: FormatKind.due.keys, &faults)
      else { return nil }
      return TermKeys.readInPeriod(keys, &faults)
    }
    if fields.has("day") {
      return day("day", kind, fields, &faults).map {
        .dayOfPeriod(month: $0.month, day: $0.day, .dates)
      }
    }
    if fields.has("before") {
      return day("before", kind, fields, &faults).map { .beforeDay(month: $0.month, day: $0.day) }
    }
    return .periodEnd
  }

  /// `15` of the period's last month; `15/12` of a year.
  private static func day(
    _ key: String, _ kind: PeriodKind, _ fields: Fields, _ faults: inout Faults
  ) -> (month: Int?, day: Int)? {
    guard let scalar = fields.required(key, &faults) else { return nil }
    let parts = scalar.text.split(separator: "/", omittingEmptySubsequences: false)
    if kind == .week {
      faults.conflictingKeys(["every", key], at: scalar.span, first: fields.keySpan("every"))
      return nil
    }
    if parts.count == 2, kind == .year {
      let month = Fields.integer(scalar.part(String(parts[1])), key, in: 1...12, &faults)
      let day = Fields.integer(scalar.part(String(parts[0])), key, in: 1...31, &faults)
      guard let month, let day else { return nil }
      // A leap year: 29/02 is a day of some years, 31/02 of none.
      guard CivilDate(year: 2024, month: month, day: day) != nil else {
        faults.notADate(scalar, isImpossible: true)
        return nil
      }
      return (month, day)
    }
    return Fields.integer(scalar, key, in: 1...31, &faults).map { (nil, $0) }
  }
}
