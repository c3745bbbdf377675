package import Bytes

/// How JSON is laid out.
package struct JSONLayout: Hashable, Sendable {
  /// Two blanks of indentation and a member per line; else no blank at all.
  package var isPretty: Bool
  /// Writes `<`, `>` and `&` as escapes, so that the text can stand inside a script of a page.
  package var isHTMLSafe: Bool

  package init(isPretty: Bool, isHTMLSafe: Bool = false) {
    self.isPretty = isPretty
    self.isHTMLSafe = isHTMLSafe
  }

  package static let pretty = JSONLayout(isPretty: true)
  package static let compact = JSONLayout(isPretty: false)
}

/// Writes one JSON value as it goes; nothing is kept but the open brackets.
///
/// The keys of an object must come in byte order, each once; debug builds stop at one that does
/// not. Begin with `ByteSink.writeJSON`.
package struct JSONWriter: ~Copyable {
  private struct Frame {
    var isObject: Bool
    var isEmpty = true
    var lastKey: [UInt8] = []
  }

  private var sink: ByteSink
  private let layout: JSONLayout
  private var frames: [Frame] = []
  private var hasKey = false
  private var scratch: [UInt8] = []

  fileprivate init(_ sink: consuming ByteSink, layout: JSONLayout) {
    self.sink = sink
    self.layout = layout
  }

  fileprivate consuming func finish() -> ByteSink {
    assert(frames.isEmpty, "a JSON bracket was left open")
    return sink
  }

  // MARK: Values

  package mutating func null() { write("null") }

  package mutating func bool(_ value: Bool) { write(value ? "true" : "false") }

  package mutating func integer(_ value: Int) {
    beginValue()
    sink.write(decimal: value)
  }

  /// A number by its text, which must be one of JSON: `12.50`, never `,5` or `1e`.
  package mutating func number(_ text: String) {
    assert(JSONNumber.isValid(Array(text.utf8)), "\(text) is no JSON number")
    write(text)
  }

  package mutating func string(_ value: String) {
    beginValue()
    writeQuoted(value)
  }

  /// A string or, for nil, `null`.
  package mutating func string(orNull value: String?) {
    if let value { string(value) } else { null() }
  }

  /// An object; `body` writes a key before each value.
  package mutating func object<E: Error>(
    _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    beginObject()
    try body(&self)
    endObject()
  }

  package mutating func array<E: Error>(
    _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    beginArray()
    try body(&self)
    endArray()
  }

  package mutating func beginObject() { open(isObject: true) }
  package mutating func endObject() { close(isObject: true) }
  package mutating func beginArray() { open(isObject: false) }
  package mutating func endArray() { close(isObject: false) }

  package mutating func key(_ name: String) {
    let depth = frames.count - 1
    assert(depth >= 0 && frames[depth].isObject && !hasKey, "a JSON key out of place: \(name)")
    guard depth >= 0 else { return }
    assert(isInOrder(name, depth), "a JSON key out of byte order: \(name)")
    separate(depth)
    writeQuoted(name)
    sink.write(layout.isPretty ? ": " : ":")
    hasKey = true
  }

  /// A value that was read, with the keys of its objects in byte order.
  package mutating func value(_ value: JSONValue) {
    switch value.content {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let text): number(text)
    case .string(let text): string(text)
    case .array(let items):
      beginArray()
      for item in items { self.value(item) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members.sorted(by: { JSONMember.isOrdered($0, before: $1) }) {
        key(member.key)
        self.value(member.value)
      }
      endObject()
    }
  }

  // MARK: Frame

  private mutating func open(isObject: Bool) {
    write(isObject ? "{" : "[")
    frames.append(Frame(isObject: isObject))
  }

  private mutating func close(isObject: Bool) {
    let frame = frames.popLast()
    assert(frame?.isObject == isObject && !hasKey, "a JSON bracket closed out of place")
    if frame?.isEmpty == false, layout.isPretty { breakLine() }
    sink.write(byte: isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
  }

  private mutating func write(_ text: String) {
    beginValue()
    sink.write(text)
  }

  private mutating func beginValue() {
    if hasKey {
      hasKey = false
      return
    }
    let depth = frames.count - 1
    guard depth >= 0 else { return }
    assert(!frames[depth].isObject, "a JSON value without a key")
    separate(depth)
  }

  private mutating func separate(_ depth: Int) {
    if !frames[depth].isEmpty { sink.write(byte: UInt8(ascii: ",")) }
    frames[depth].isEmpty = false
    if layout.isPretty { breakLine() }
  }

  private mutating func breakLine() {
    sink.write(byte: 0x0A)
    for _ in frames { sink.write("  ") }
  }

  private mutating func writeQuoted(_ text: String) {
    scratch.removeAll(keepingCapacity: true)
    JSONEscapes.appendQuoted(text.utf8, to: &scratch, htmlSafe: layout.isHTMLSafe)
    sink.write(scratch)
  }

  private mutating func isInOrder(_ name: String, _ depth: Int) -> Bool {
    let bytes = Array(name.utf8)
    let isFine = frames[depth].isEmpty || frames[depth].lastKey.lexicographicallyPrecedes(bytes)
    frames[depth].lastKey = bytes
    return isFine
  }
}

extension ByteSink {
  /// Writes one JSON value and nothing after it.
  package mutating func writeJSON<E: Error>(
    _ layout: JSONLayout, _ body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    var writer = JSONWriter(self, layout: layout)
    do {
      try body(&writer)
    } catch {
      writer.abandon()
      self = writer.finish()
      throw error
    }
    self = writer.finish()
  }
}

extension JSONWriter {
  fileprivate mutating func abandon() { frames.removeAll() }
}
