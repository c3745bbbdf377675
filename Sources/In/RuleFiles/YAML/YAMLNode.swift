import Diagnostics
import VietnameseText
import YAML

/// A value of a YAML file with its place; aliases are already replaced by what they stand for.
struct YAMLNode: Sendable {
  enum Content: Sendable {
    case scalar(ScalarNode)
    case sequence([YAMLNode], isFlow: Bool)
    /// In file order; no key twice.
    case mapping([Entry], isFlow: Bool)
    /// A place that has been reported already; whoever meets it stays silent.
    case invalid
  }

  struct Entry: Sendable {
    var key: ScalarNode
    var value: YAMLNode
  }

  var content: Content
  var span: SourceSpan
  /// Row of the table that it comes from.
  var place: DataPlace?

  var scalar: ScalarNode? {
    if case .scalar(let scalar) = content { return scalar }
    return nil
  }

  /// Nothing written after the key, or an empty text.
  var isBlank: Bool { scalar?.isBlank ?? false }

  var isInvalid: Bool {
    if case .invalid = content { return true }
    return false
  }

  var isMapping: Bool {
    if case .mapping = content { return true }
    return false
  }

  /// The smallest place that shows the value: a collection's first key or item.
  var head: SourceSpan {
    switch content {
    case .scalar(let scalar): scalar.span
    case .invalid: span
    case .sequence(let items, _): items.first?.head ?? span
    case .mapping(let entries, _): entries.first?.key.span ?? span
    }
  }

  static func text(_ text: String, at span: SourceSpan) -> YAMLNode {
    YAMLNode(
      content: .scalar(ScalarNode(text: text, style: .doubleQuoted, span: span, isExact: false)),
      span: span)
  }
}

/// A text of a file as written, with its place.
struct ScalarNode: Hashable, Sendable {
  var text: String
  var style: YAMLScalarStyle
  var span: SourceSpan
  /// Whether the span holds exactly this scalar's source, so that places inside can be mapped.
  var isExact = true

  var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A } }

  /// Byte for byte.
  func isText(_ other: String) -> Bool { hasSameBytes(text, other) }
}
