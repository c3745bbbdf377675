package import Diagnostics

/// The sentences, words, dates and numbers of one language.
package struct Wording: MessageWording, Hashable {
  package enum Language: String, Hashable, Sendable, CaseIterable {
    case vietnamese = "vi"
    case english = "en"
  }

  package var language: Language

  package init(_ language: Language) { self.language = language }

  package func sentence(for message: Message) -> String {
    guard let pattern = phrasebook.sentences[message.id] else { return message.id }
    return SentencePattern(pattern).filled(with: message.arguments, by: self)
  }

  /// The sentence of an id with its arguments.
  package func callAsFunction(
    _ id: String, _ arguments: KeyValuePairs<String, Message.Value> = [:]
  ) -> String {
    sentence(for: Message(id, arguments))
  }

  /// A word or a short name by its key, such as `error` or `clock.overdue`; an unknown key gives
  /// itself.
  package func word(_ key: String) -> String { phrasebook.words[key] ?? key }

  /// Whether the language has a sentence for an id.
  package func hasSentence(_ id: String) -> Bool { phrasebook.sentences[id] != nil }

  /// Whether the language has a word for a key.
  package func hasWord(_ key: String) -> Bool { phrasebook.words[key] != nil }

  var phrasebook: Phrasebook {
    switch language {
    case .vietnamese: .vietnamese
    case .english: .english
    }
  }
}

/// The words of one language by id.
struct Phrasebook: Sendable {
  /// Patterns of messages.
  var sentences: [String: String]
  /// Words and names without arguments.
  var words: [String: String]

  /// Joins the areas; an id belongs to one area.
  init(sentences areas: [[String: String]], words wordAreas: [[String: String]]) {
    sentences = areas.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    words = wordAreas.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }
}
