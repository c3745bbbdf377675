import Diagnostics
import YAML

/// The example of a key as a tree, for whoever writes it in another form.
package indirect enum FormatExample: Sendable {
  /// Plain: without quotes, so that editors take `80` for a number.
  case scalar(String, isPlain: Bool)
  case list([FormatExample])
  case mapping([(key: String, value: FormatExample)])

  /// Nil for text that is no YAML value; a test holds that each key has one.
  package init?(_ key: FormatKey) { self.init(text: key.example) }

  init?(text: String) {
    var faults = Faults()
    let bytes = Array(text.utf8)
    let file = faults.files.add(path: "example", bytes: bytes)
    let limits = RuleFileLimits()
    let events = EventsAhead.events(
      of: EventsAhead.File(path: "example", bytes: bytes, limits: limits.yaml))
    guard
      let root = YAMLComposer.compose(bytes, of: events, file: file, limits: limits, &faults),
      faults.sink.diagnostics.isEmpty
    else { return nil }
    self.init(root)
  }

  private init?(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let scalar): self = .scalar(scalar.text, isPlain: scalar.style == .plain)
    case .invalid: return nil
    case .sequence(let items, _): self = .list(items.compactMap { FormatExample($0) })
    case .mapping(let entries, _):
      self = .mapping(
        entries.compactMap { entry in
          FormatExample(entry.value).map { (key: entry.key.text, value: $0) }
        })
    }
  }
}
