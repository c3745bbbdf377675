import Compliance
import Obligations
import VietnameseText

typealias Decision = Appraisal.Decision

/// Printed words and the values that they stand for.
struct Vocabulary<Meaning: Sendable & Hashable>: Sendable {
  private var meanings: [NameKey: Meaning] = [:]
  /// As they are shown when a word is not known, in order.
  private(set) var words: [String] = []

  /// The first word of two that are equal keeps its meaning.
  mutating func add(_ word: String, _ meaning: Meaning) {
    let key = NameKey(word)
    guard !key.isEmpty, meanings[key] == nil else { return }
    meanings[key] = meaning
    words.append(word)
  }

  subscript(word: String) -> Meaning? { meanings[NameKey(word)] }

  func nearest(to word: String) -> [String] { VietnameseText.nearest(to: word, among: words) }
}

extension Vocabulary where Meaning == StatedStatus {
  /// The words of a source first, so that it may give a usual word another meaning.
  init(source: ProgressSource) {
    for status in StatedStatus.allCases {
      for word in source.statusWords[status] ?? [] { add(word, status) }
    }
    for status in StatedStatus.allCases {
      for word in [status.rawValue] + HeaderWords.words(of: status) { add(word, status) }
    }
  }
}

extension Vocabulary where Meaning == Decision {
  /// The usual words of both decisions.
  static var decisions: Vocabulary {
    var vocabulary = Vocabulary()
    for decision in Decision.allCases {
      for word in [decision.rawValue] + HeaderWords.words(of: decision) {
        vocabulary.add(word, decision)
      }
    }
    return vocabulary
  }
}
