/// The parser's complaints that have a sentence of ours, and the ids of these.
///
/// Several complaints of one meaning share an id; what is not listed is `yaml.syntax`, which shows
/// the parser's own words.
enum YAMLProblems {
  static func messageID(for problem: String) -> String {
    table.first { problem == $0.problem }?.id ?? "yaml.syntax"
  }

  static let table: [(problem: String, id: String)] = [
    ("mapping values are not allowed in this context", "yaml.mapping-not-allowed-here"),
    ("block sequence entries are not allowed in this context", "yaml.sequence-not-allowed-here"),
    ("mapping keys are not allowed in this context", "yaml.mapping-not-allowed-here"),
    ("did not find expected key", "yaml.key-expected"),
    ("could not find expected ':'", "yaml.colon-expected"),
    ("did not find expected '-' indicator", "yaml.dash-expected"),
    ("did not find expected ',' or ']'", "yaml.bracket-not-closed"),
    ("did not find expected ',' or '}'", "yaml.brace-not-closed"),
    ("did not find expected node content", "yaml.value-expected"),
    ("did not find expected <document start>", "yaml.text-after-end"),
    ("found unexpected end of stream", "yaml.quote-not-closed"),
    ("found unexpected document indicator", "yaml.quote-not-closed"),
    ("found character that cannot start any token", "yaml.character-cannot-start"),
    ("found a tab character where an indentation space is expected", "yaml.tab-indentation"),
    ("found a tab character that violates indentation", "yaml.tab-indentation"),
    ("found unknown escape character", "yaml.unknown-escape"),
    ("did not find expected hexdecimal number", "yaml.bad-escape-number"),
    ("found invalid Unicode character escape code", "yaml.bad-escape-number"),
    ("found undefined tag handle", "yaml.undefined-tag"),
    ("did not find expected tag URI", "yaml.bad-tag"),
    ("did not find expected '!'", "yaml.bad-tag"),
    ("did not find expected whitespace or line break", "yaml.bad-tag"),
    (
      "did not find expected alphabetic or numeric character", "yaml.bad-anchor-name"
    ),
    ("found unexpected ':'", "yaml.unexpected-colon"),
    ("did not find expected comment or line break", "yaml.text-after-block-sign"),
    ("found an indentation indicator equal to 0", "yaml.zero-indentation"),
    ("found unknown directive name", "yaml.unknown-directive"),
    ("control characters are not allowed", "yaml.control-character"),
    ("found duplicate %YAML directive", "yaml.unknown-directive"),
    ("found incompatible YAML document", "yaml.unsupported-version"),
  ]
}
