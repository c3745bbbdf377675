import Bytes

/// A JSON value and where it stands.
package struct JSONValue: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case null
    case bool(Bool)
    /// As written: no digit is lost.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// Members in the order of the file; no key twice.
    case object([JSONMember])
  }

  package var content: Content
  /// Bytes in the text that was read.
  package var span: Range<Int>

  package init(_ content: Content, span: Range<Int> = 0..<0) {
    self.content = content
    self.span = span
  }

  /// The value of a member of an object, found by the key's bytes.
  package subscript(_ key: String) -> JSONValue? {
    members?.first { isSameText($0.key, key) }?.value
  }

  package var members: [JSONMember]? {
    if case .object(let members) = content { members } else { nil }
  }

  package var items: [JSONValue]? { if case .array(let items) = content { items } else { nil } }

  package var string: String? { if case .string(let text) = content { text } else { nil } }

  /// The text of a number as written.
  package var number: String? { if case .number(let text) = content { text } else { nil } }

  /// A number that is written as an integer and fits.
  package var integer: Int? { number.flatMap { Int($0) } }

  package var bool: Bool? { if case .bool(let value) = content { value } else { nil } }

  package var isNull: Bool { if case .null = content { true } else { false } }

  /// Adds the value without blanks, members in the order in which they stand.
  package func appendCompact(to target: inout [UInt8]) {
    switch content {
    case .null: target += Array("null".utf8)
    case .bool(let value): target += Array((value ? "true" : "false").utf8)
    case .number(let text): target += Array(text.utf8)
    case .string(let text): JSONEscapes.appendQuoted(text.utf8, to: &target)
    case .array(let items):
      target.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { target.append(UInt8(ascii: ",")) }
        item.appendCompact(to: &target)
      }
      target.append(UInt8(ascii: "]"))
    case .object(let members):
      target.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { target.append(UInt8(ascii: ",")) }
        JSONEscapes.appendQuoted(member.key.utf8, to: &target)
        target.append(UInt8(ascii: ":"))
        member.value.appendCompact(to: &target)
      }
      target.append(UInt8(ascii: "}"))
    }
  }
}

/// A key of an object and its value.
package struct JSONMember: Hashable, Sendable {
  package var key: String
  /// With the quotes.
  package var keySpan: Range<Int>
  package var value: JSONValue

  package init(key: String, keySpan: Range<Int> = 0..<0, value: JSONValue) {
    self.key = key
    self.keySpan = keySpan
    self.value = value
  }

  static func isOrdered(_ a: JSONMember, before b: JSONMember) -> Bool {
    a.key.utf8.lexicographicallyPrecedes(b.key.utf8)
  }
}

/// What a text may ask of us at most.
package struct JSONLimits: Hashable, Sendable {
  package var bytes: Int
  /// Arrays and objects inside each other.
  package var depth: Int

  package init(bytes: Int = 256 << 20, depth: Int = 64) {
    self.bytes = bytes
    self.depth = depth
  }
}

/// Why a text is not JSON.
///
/// `messageID` names the sentence; its arguments are `name` and `limit`.
package struct JSONError: Error, Hashable, Sendable {
  package enum Code: String, Hashable, Sendable, CaseIterable {
    case unexpectedEnd = "unexpected-end"
    case unexpectedCharacter = "unexpected-character"
    case textAfterEnd = "text-after-end"
    case badNumber = "bad-number"
    case badEscape = "bad-escape"
    case controlCharacter = "control-character"
    case notUTF8 = "not-utf8"
    case duplicateKey = "duplicate-key"
    case tooDeep = "too-deep"
    case tooLarge = "too-large"
  }

  package var code: Code
  /// Byte offset of the fault.
  package var offset: Int
  /// The key of `duplicateKey`, else empty.
  package var name: String
  package var limit: Int

  package init(_ code: Code, at offset: Int, name: String = "", limit: Int = 0) {
    self.code = code
    self.offset = offset
    self.name = name
    self.limit = limit
  }

  /// `json.` and the code, such as `json.duplicate-key`.
  package var messageID: String { "json." + code.rawValue }
}
