/// One event of a YAML stream and where it stands.
package struct YAMLEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias(name: String)
    case scalar(YAMLScalar)
    case sequenceStart(YAMLCollection)
    case sequenceEnd
    case mappingStart(YAMLCollection)
    case mappingEnd
  }

  package var kind: Kind
  /// Bytes in the file.
  ///
  /// A scalar's begins with its quote or `|`, after tag and anchor. The end of a block
  /// collection has an empty span at the token that follows it: take the last child's end.
  package var span: Range<Int>
  /// Bytes of the tag and the anchor before a scalar, nil where there are none.
  package var properties: Range<Int>?

  package init(kind: Kind, span: Range<Int>, properties: Range<Int>? = nil) {
    self.kind = kind
    self.span = span
    self.properties = properties
  }
}

/// The form in which a scalar is written.
package enum YAMLScalarStyle: Hashable, Sendable, CaseIterable {
  case plain, singleQuoted, doubleQuoted, literal, folded
}

/// A scalar: its text as YAML decodes it.
package struct YAMLScalar: Hashable, Sendable {
  package var text: String
  package var style: YAMLScalarStyle
  /// As resolved: `!x` stays `!x`, `!!str` is `tag:yaml.org,2002:str`; nil where none is written.
  package var tag: String?
  package var anchor: String?

  package init(text: String, style: YAMLScalarStyle, tag: String? = nil, anchor: String? = nil) {
    self.text = text
    self.style = style
    self.tag = tag
    self.anchor = anchor
  }
}

/// What stands before the first item of a sequence or mapping.
package struct YAMLCollection: Hashable, Sendable {
  /// Written with brackets or braces.
  package var isFlow: Bool
  package var tag: String?
  package var anchor: String?

  package init(isFlow: Bool, tag: String? = nil, anchor: String? = nil) {
    self.isFlow = isFlow
    self.tag = tag
    self.anchor = anchor
  }
}

/// What a file may ask of us at most.
package struct YAMLLimits: Hashable, Sendable {
  package var bytes: Int
  /// Collections inside each other.
  package var depth: Int
  /// Scalars, collections and aliases.
  package var nodes: Int

  package init(bytes: Int = 16 << 20, depth: Int = 64, nodes: Int = 1_000_000) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
  }
}

/// Why a YAML file could not be read.
///
/// `messageID` names the sentence; its arguments are `problem`, `context` and `limit`.
package struct YAMLError: Error, Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    case syntax
    /// Not UTF-8.
    case encoding
    case tooLarge
    case tooDeep
    case tooManyNodes
    case secondDocument
  }

  package var code: Code
  package var messageID: String
  /// The parser's own words where it has no sentence of ours.
  package var problem: String
  /// What it was reading, in its own words: `while parsing a block mapping`.
  package var context: String
  /// The limit that was reached, else 0.
  package var limit: Int
  /// Byte offset of the fault.
  package var offset: Int
  /// Byte offset of the beginning of what it was reading.
  package var contextOffset: Int?

  init(
    _ code: Code, _ messageID: String, at offset: Int, problem: String = "", context: String = "",
    contextOffset: Int? = nil, limit: Int = 0
  ) {
    self.code = code
    self.messageID = messageID
    self.problem = problem
    self.context = context
    self.limit = limit
    self.offset = offset
    self.contextOffset = contextOffset
  }
}
