extension Phrasebook {
  /// Faults of files, JSON and YAML as such.
  static let englishFiles: [String: String] = [
    "file.closed-pipe": "the reader of the output has closed it",
    "file.is-directory": "{path} is a folder, not a file",
    "file.no-space": "no space is left to write {path}",
    "file.not-a-directory": "the folder of {path} does not exist: {reason}",
    "file.not-found": "{path} does not exist",
    "file.not-readable": "{path} cannot be read: {reason}",
    "file.not-writable": "{path} cannot be written: {reason}",
    "file.too-large": "{path} is larger than the limit of {limit} bytes",
    "json.bad-escape": "this escape is not one of JSON",
    "json.bad-number": "this is not a number of JSON",
    "json.control-character":
      "a line break or another control character stands inside a text; write it as an escape",
    "json.duplicate-key": "the key {name} stands twice in one object",
    "json.not-utf8": "the JSON is not UTF-8",
    "json.text-after-end": "there is text after the end of the JSON value",
    "json.too-deep": "arrays and objects stand more than {limit} deep inside each other",
    "json.too-large": "the JSON is larger than the limit of {limit} bytes",
    "json.unexpected-character": "a character stands here that JSON does not allow",
    "json.unexpected-end": "the JSON ends before it is complete",
    "yaml.alias-expansion":
      "aliases add more values than the limit `aliased-nodes` of {limit} allows",
    "yaml.bad-anchor-name":
      "a text that begins with `&` or `*` is an anchor or an alias, and its name is malformed; put the text in quotes",
    "yaml.bad-escape-number": "the number of this escape names no character",
    "yaml.bad-tag":
      "a text that begins with `!` is a tag, and this one is malformed; put the text in quotes",
    "yaml.began-here": "what is being read begins here",
    "yaml.brace-not-closed": "`,` or `}}` is expected here",
    "yaml.bracket-not-closed": "`,` or `]` is expected here",
    "yaml.character-cannot-start":
      "a plain text cannot begin with this character; put the text in quotes",
    "yaml.colon-expected": "a `:` is missing after the key",
    "yaml.control-character": "a control character stands here",
    "yaml.cut-by-comment": "YAML takes this for a comment, so the value ends before it",
    "yaml.dash-expected":
      "a list item with `- ` is expected here; the indentation differs from that of the items before",
    "yaml.duplicate-key": "the key {key} stands here twice",
    "yaml.key-expected":
      "a key is expected here; the indentation differs from that of the lines before",
    "yaml.key-not-text": "a key has to be a plain text",
    "yaml.mapping-not-allowed-here":
      "a key with `:` cannot stand here; a text that holds `: ` needs quotes",
    "yaml.not-utf8":
      "these bytes are not UTF-8; the file is perhaps saved as Windows-1258 or in a TCVN3 font, save it as UTF-8",
    "yaml.nul-byte": "the file holds a NUL byte, so it is not a text file in UTF-8",
    "yaml.quote-not-closed": "a quote is opened and never closed",
    "yaml.second-document": "a second document begins here; a file holds one",
    "yaml.sequence-not-allowed-here": "a list item with `- ` cannot stand here",
    "yaml.syntax": "the YAML cannot be read: {problem}",
    "yaml.tab-indentation": "a tab is used for indentation; use blanks",
    "yaml.tag": "{tag} is a tag to YAML, so the text would lose it",
    "yaml.text-after-block-sign": "after `|` or `>` the text begins on the next line",
    "yaml.text-after-end": "there is text after the end of the document",
    "yaml.too-deep": "lists and maps stand more than {limit} deep inside each other",
    "yaml.too-large": "the file is larger than the limit of {limit} bytes",
    "yaml.too-many-nodes": "the file holds more than {limit} values",
    "yaml.undefined-tag": "the text begins with a tag that is not defined; put the text in quotes",
    "yaml.unexpected-colon": "a `:` stands here inside brackets; put the text in quotes",
    "yaml.unknown-alias": "no anchor {name} stands before this alias",
    "yaml.unknown-directive":
      "a line that begins with `%` is a directive, and this one is not allowed",
    "yaml.unknown-escape":
      "this escape does not exist in double quotes; write `\\` for a backslash",
    "yaml.unsupported-version": "the file asks for a version of YAML that is not read",
    "yaml.unused-anchor":
      "{name} is an anchor to YAML and nothing refers to it, so the text would lose it",
    "yaml.utf16": "the file is saved as UTF-16; save it as UTF-8",
    "yaml.value-expected": "a value is expected here",
    "yaml.zero-indentation": "an indentation sign of 0 is not allowed after `|` or `>`",
  ]
}
