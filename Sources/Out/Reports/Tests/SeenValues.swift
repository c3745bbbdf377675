import CivilCalendar
import Diagnostics
import ExactNumbers
import Expressions
import Facts
import Results
import Wording

/// Values as a rule saw them, in the spelling of the files of rules.
struct SeenValues {
  let wording: Wording

  func text(_ facts: [Explanation.FactLine]) -> String {
    facts.map { $0.name + " = " + text($0.outcome) }.joined(separator: ", ")
  }

  func text(_ outcome: Outcome) -> String {
    switch outcome {
    case .value(let value): text(value)
    case .unknown: wording("explain.no-value")
    case .error(let fault): wording.sentence(for: fault.message)
    }
  }

  private func text(_ value: Value) -> String {
    switch value {
    case .bool(let truth): truth ? "true" : "false"
    case .int(let number): String(number)
    case .decimal(let number): number.description
    case .date(let day): day.description
    case .string(let text): "'" + printable(text.text) + "'"
    case .list(let values): "[" + values.map(text).joined(separator: ", ") + "]"
    case .record(let record): self.record(record)
    default: Wording.noValue
    }
  }

  /// The fields of an item that say something: flags that are true, and what has a value.
  private func record(_ record: RecordValue) -> String {
    let fields = zip(EvidenceItemField.allCases, record.fields).compactMap { field, outcome in
      switch outcome {
      case .value(.bool(let truth)): truth ? field.field.name : nil
      case .value(.string(let text)) where text.text.isEmpty: nil
      case .value(let value): field.field.name + ": " + text(value)
      case .unknown, .error: nil
      }
    }
    return "{" + fields.joined(separator: ", ") + "}"
  }
}
