import CivilCalendar
import ExactNumbers
import Expressions

extension Value {
  /// As it would stand in the facts of an example.
  var exampleText: String {
    switch self {
    case .bool(let truth): truth ? "true" : "false"
    case .int(let number): String(number)
    case .decimal(let number): number.description
    case .date(let date): date.description
    case .string(let text): text.text
    case .list(let values): "[" + values.map(\.exampleText).joined(separator: ", ") + "]"
    default: ""
    }
  }
}
