package import Compliance

/// The form of a JSON value that this program writes; a JSON Schema is made of it.
package indirect enum JSONShape: Sendable {
  case text, integer, number, flag
  /// `YYYY-MM-DD`.
  case date
  /// The one text that it is.
  case constant(String)
  case choice([String])
  case orNull(JSONShape)
  /// A member that may be left out.
  case optional(JSONShape)
  case list(JSONShape)
  /// Values by names that the data give.
  case map(JSONShape)
  /// Each member is always written, but for those that are optional.
  case object(KeyValuePairs<String, JSONShape>)
  /// A part that stands in several places, by its name.
  case part(JSONPart)
  case either([JSONShape])
  case anything
  case said(JSONShape, LocalizedText)

  /// The same with what it says, for readers of the schema.
  func said(_ vi: String, _ en: String) -> JSONShape { .said(self, LocalizedText(vi: vi, en: en)) }

  static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of type: Choice.Type
  ) -> JSONShape {
    .choice(Choice.allCases.map(\.rawValue))
  }
}

/// Parts that stand in several places of what is written.
package enum JSONPart: String, CaseIterable, Hashable, Sendable {
  case diagnostic, dataPlace, localizedText, losses, rates, scoreLine, evidenceNode

  package var shape: JSONShape {
    switch self {
    case .diagnostic: .diagnostic
    case .dataPlace: .dataPlace
    case .localizedText: .object(["en": .text, "vi": .text])
    case .losses: .losses
    case .rates: .rates
    case .scoreLine: .scoreLine
    case .evidenceNode: .evidenceNode
    }
  }
}

/// What the program writes as JSON, by the name under which `dondoc schema` gives its form.
package enum JSONDocument: String, CaseIterable, Hashable, Sendable {
  case report, explanation, lint, calendar
  case calendarAnswer = "calendar-answer"
  case diagnostics, lists

  package var shape: JSONShape {
    switch self {
    case .report: .report
    case .explanation: .explanation
    case .lint: .lint
    case .calendar: .calendarSheet
    case .calendarAnswer: .calendarAnswer
    case .diagnostics:
      .list(.part(.diagnostic)).said("các lỗi và nhận xét, theo vị trí", "faults, by place")
    case .lists:
      .list(.map(.orNull(.either([.text, .number, .flag]))))
        .said("các dòng của một danh sách", "the rows of a list")
    }
  }

  /// What writes it.
  package var command: String {
    switch self {
    case .report: "dondoc check --format json"
    case .explanation: "dondoc explain TASK --format json"
    case .lint: "dondoc lint --format json"
    case .calendar: "dondoc calendar 2024-06 --format json"
    case .calendarAnswer: "dondoc calendar add 2024-04-29 5 --format json"
    case .diagnostics: "dondoc check --error-format json"
    case .lists: "dondoc list tasks --format json"
    }
  }
}
