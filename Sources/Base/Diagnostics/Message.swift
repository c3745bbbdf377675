/// A sentence to be said: an id and its typed arguments, never the words.
///
/// The words stand in `Wording`, one file per language, keyed by the id's text. An argument is
/// named in the words as `{name}`.
package struct Message: Hashable, Sendable {
  /// Such as `yaml.duplicate-key`: the room's word, a dot, the bad thing.
  package var id: String
  package var arguments: [Argument]

  package struct Argument: Hashable, Sendable {
    package var name: String
    package var value: Value
  }

  package enum Value: Hashable, Sendable {
    /// Shown as it stands.
    case text(String)
    /// A name from a file; shown in backticks.
    case name(String)
    case integer(Int)
    /// Names, shown in backticks and joined; a long list is cut with its count.
    case names([String])
    /// An ISO date `2024-06-18`; worded in the language's own form.
    case date(String)
    /// An ISO date, worded with its day of the week.
    case day(String)
    /// The id of a period, such as `2024-Q2`; worded in the language's own form.
    case period(String)
    /// A text of a file that has it in both languages.
    case localized(vi: String, en: String)
    /// A message inside a message.
    indirect case message(Message)
  }

  package init(_ id: String, _ arguments: KeyValuePairs<String, Value> = [:]) {
    self.id = id
    self.arguments = arguments.map { Argument(name: $0.key, value: $0.value) }
  }
}

/// What turns messages into sentences of one language.
package protocol MessageWording: Sendable {
  /// The sentence for a message; an unknown id gives the id itself.
  func sentence(for message: Message) -> String
  /// Words of the frame: `error`, `warning`, `note`, `help`.
  func word(_ key: String) -> String
}
