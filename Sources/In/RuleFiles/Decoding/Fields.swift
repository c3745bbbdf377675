import CivilCalendar
import DeadlinePhrases
import Diagnostics
import ExactNumbers
import YAML

/// The keys of one mapping, as they are asked for one after the other.
///
/// A value that does not fit is reported once and then is as good as absent: no cascade.
struct Fields {
  /// The key under which the mapping stands, or the word for an item of a list.
  let name: String
  /// The first key: where a missing one is reported.
  let span: SourceSpan
  let entries: [YAMLNode.Entry]
  /// Keys that are not written but for a slip: the unknown key was reported, so nothing more is
  /// said of the one that is missing.
  private(set) var misspelt: [String] = []

  /// Reports a value that is no mapping, and each key that is not in `keys`.
  init?(_ node: YAMLNode, _ name: String, keys: [String], _ faults: inout Faults) {
    guard let fields = Fields(open: node, name, &faults) else { return nil }
    self = fields
    for index in entries.indices where !keys.contains(where: entries[index].key.isText) {
      let entry = entries[index]
      faults.unknownKey(
        entry.key, in: name, valid: keys, mayBeText: Self.isLooseText(entry, in: node))
      if let meant = Help.nearestName(to: entry.key.text, among: keys), !has(meant) {
        misspelt.append(meant)
      }
    }
  }

  /// A key without a value between braces: the rest of a text that a comma has cut.
  private static func isLooseText(_ entry: YAMLNode.Entry, in node: YAMLNode) -> Bool {
    guard case .mapping(_, isFlow: true) = node.content else { return false }
    return entry.value.isBlank && entry.value.span.start == entry.value.span.end
  }

  /// A mapping whose keys are the writer's own.
  init?(open node: YAMLNode, _ name: String, _ faults: inout Faults) {
    self.name = name
    span = node.head
    switch node.content {
    case .mapping(let entries, _): self.entries = entries
    case .scalar(let scalar) where scalar.isBlank && scalar.style == .plain: entries = []
    case .invalid: return nil
    default:
      faults.wrongType(name, wanted: "mapping", found: node)
      return nil
    }
  }

  /// One key alone.
  init(_ entry: YAMLNode.Entry, _ name: String) {
    self.name = name
    span = entry.key.span
    entries = [entry]
  }

  func entry(_ key: String) -> YAMLNode.Entry? {
    for index in entries.indices where entries[index].key.isText(key) { return entries[index] }
    return nil
  }

  /// The value of a key; nil where it is absent, blank or already reported.
  func node(_ key: String) -> YAMLNode? {
    guard let value = entry(key)?.value, !value.isBlank, !value.isInvalid else { return nil }
    return value
  }

  func keySpan(_ key: String) -> SourceSpan? { entry(key)?.key.span }

  /// Whether the key is written, whatever its value.
  func has(_ key: String) -> Bool { entry(key) != nil }

  /// Whether a key is not written but for a slip that was reported.
  func isMisspelt(_ key: String) -> Bool { misspelt.contains { $0.utf8.elementsEqual(key.utf8) } }

  // MARK: Texts

  /// A text that is not blank.
  func text(_ key: String, _ faults: inout Faults) -> ScalarNode? {
    guard let node = node(key) else { return nil }
    guard let scalar = node.scalar else {
      faults.wrongType(key, wanted: "text", found: node)
      return nil
    }
    return scalar
  }

  /// A text that must be there and not blank.
  func required(_ key: String, _ faults: inout Faults) -> ScalarNode? {
    guard let entry = entry(key) else {
      if !isMisspelt(key) { faults.missingKey(key, in: name, at: span) }
      return nil
    }
    if entry.value.isBlank {
      faults.blankValue(key, at: entry.key.span)
      return nil
    }
    return text(key, &faults)
  }

  /// The node of a key that must be there.
  func requiredNode(_ key: String, _ faults: inout Faults) -> YAMLNode? {
    guard let entry = entry(key) else {
      if !isMisspelt(key) { faults.missingKey(key, in: name, at: span) }
      return nil
    }
    if entry.value.isBlank { faults.blankValue(key, at: entry.key.span) }
    return node(key)
  }

  /// The items of a list of texts; one plain text is a list of one.
  func texts(_ key: String, _ faults: inout Faults) -> [ScalarNode] {
    guard let node = node(key) else { return [] }
    return Self.texts(node, key, &faults)
  }

  static func texts(_ node: YAMLNode, _ key: String, _ faults: inout Faults) -> [ScalarNode] {
    if let scalar = node.scalar { return [scalar] }
    guard case .sequence(let items, _) = node.content else {
      if !node.isInvalid { faults.wrongType(key, wanted: "list", found: node) }
      return []
    }
    return items.compactMap { item in
      if item.isInvalid { return nil }
      guard let scalar = item.scalar else {
        faults.wrongType(key, wanted: "text", found: item)
        return nil
      }
      if scalar.isBlank {
        faults.blankValue(key, at: item.span)
        return nil
      }
      return scalar
    }
  }

  /// The items of a list.
  func list(_ key: String, _ faults: inout Faults) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let items, _) = node.content else {
      faults.wrongType(key, wanted: "list", found: node)
      return []
    }
    return items
  }

  /// Reports that none of some keys is there, unless one is misspelt.
  func reportNone(of keys: [String], in name: String, at span: SourceSpan, _ faults: inout Faults) {
    if !keys.contains(where: isMisspelt) { faults.noneOfKeys(keys, in: name, at: span) }
  }

  /// The first two of the keys that are written together, if any.
  func reportConflicts(among keys: [String], _ faults: inout Faults) {
    let written = entries.filter { entry in keys.contains(where: entry.key.isText) }
    guard written.count > 1 else { return }
    faults.conflictingKeys(
      written.map(\.key.text), at: written[1].key.span, first: written[0].key.span)
  }
}
