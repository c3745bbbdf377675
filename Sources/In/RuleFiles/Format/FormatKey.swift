package import Compliance

/// One key of a mapping that people write.
///
/// The decoder takes its key lists from here, `dondoc schema` and `dondoc docs` the rest: what one
/// of them knows, all know.
package struct FormatKey: Sendable {
  package enum Presence: Hashable, Sendable {
    case required, optional
    /// Known and not read by this version, which says so.
    case reserved
  }

  package var name: String
  package var value: FormatValue
  package var presence: Presence
  /// What holds where the key is not written, in the words of a file; nil: nothing.
  package var byDefault: String?
  package var meaning: LocalizedText
  /// A value as it may stand in a file, on one line.
  package var example: String

  init(
    _ name: String, _ value: FormatValue, _ presence: Presence = .optional,
    byDefault: String? = nil, example: String, vi: String, en: String
  ) {
    self.name = name
    self.value = value
    self.presence = presence
    self.byDefault = byDefault
    self.example = example
    meaning = LocalizedText(vi: vi, en: en)
  }
}

/// The keys of one kind of mapping.
package struct FormatMapping: Sendable {
  package var meaning: LocalizedText
  package var keys: [FormatKey]
  /// Names of the keys in order, for the decoder.
  package let names: [String]
  /// Other values that may stand for the whole mapping.
  package var shortForms: [FormatValue] = []
  /// Sets of keys of which at least one is written.
  package var oneOf: [[String]] = []

  init(
    vi: String, en: String, shortForms: [FormatValue] = [], oneOf: [[String]] = [],
    _ keys: [FormatKey]
  ) {
    meaning = LocalizedText(vi: vi, en: en)
    self.keys = keys
    self.shortForms = shortForms
    self.oneOf = oneOf
    names = keys.map(\.name)
  }

  /// The same mapping with some of its keys.
  func keeping(
    vi: String, en: String, shortForms: [FormatValue] = [], oneOf: [[String]] = [],
    where isKept: (String) -> Bool, and more: [FormatKey] = []
  ) -> FormatMapping {
    FormatMapping(
      vi: vi, en: en, shortForms: shortForms, oneOf: oneOf,
      keys.filter { isKept($0.name) } + more)
  }
}
