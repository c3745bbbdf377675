package import Bytes
package import Expressions
import JSONText

/// What an expression came to, for `dondoc eval`.
package struct OutcomeText: Sendable {
  private let type: ValueType
  private let outcome: Outcome
  private let seen: [(name: String, outcome: Outcome)]

  /// - Parameter seen: The facts that the expression names, each with what it has.
  package init(
    type: ValueType, outcome: Outcome, seen: [(name: String, outcome: Outcome)]
  ) {
    self.type = type
    self.outcome = outcome
    self.seen = seen
  }

  /// One line: the value as an expression would write it, `unknown` or `error`.
  ///
  /// - Parameters:
  ///   - isType: The type of the expression in its place.
  ///   - isWhole: Then a line for each fact.
  package func writeText(isType: Bool, isWhole: Bool, to sink: inout ByteSink) {
    if isType {
      sink.write(type.name)
    } else if case .error = outcome {
      sink.write("error")
    } else {
      sink.write(outcome.literal.oneLine)
    }
    sink.write("\n")
    guard isWhole else { return }
    for fact in seen { sink.write("  \(fact.name) = \(fact.outcome.literal.oneLine)\n") }
  }

  /// `eval/1`.
  package func writeJSON(to sink: inout ByteSink) {
    sink.writeJSON(.pretty) { json in
      json.object { json in
        if case .error(let fault) = outcome { json.member("error", fault.kind.rawValue) }
        json.key("facts")
        json.array { json in
          for fact in seen {
            json.object { json in
              json.member("name", fact.name)
              json.member("value", fact.outcome.value.map(\.literal))
            }
          }
        }
        json.member("outcome", word)
        json.member("schemaVersion", "eval/1")
        json.member("type", type.name)
        json.member("value", outcome.value.map(\.literal))
      }
    }
    sink.write(byte: 0x0A)
  }

  private var word: String {
    switch outcome {
    case .value: "value"
    case .unknown: "unknown"
    case .error: "error"
    }
  }
}
