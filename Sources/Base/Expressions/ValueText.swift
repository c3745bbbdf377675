extension Value {
  /// Bytes from their base64 text; nil where it is none.
  package static func bytes(base64 text: String) -> Value? {
    Base64.decode(Array(text.utf8)).map(Value.bytes)
  }

  /// As an expression would write it: `1u`, `'a'`, `[1, 2]`, `date('2024-06-30')`.
  ///
  /// A record stands as a map of those of its fields that have a value.
  package var literal: String {
    switch self {
    case .null: "null"
    case .bool(let truth): truth ? "true" : "false"
    case .int(let number): String(number)
    case .uint(let number): String(number) + "u"
    case .double(let double): Self.literal(double.number)
    case .decimal(let number): "decimal('\(number)')"
    case .string(let text): Self.quoted(text.text)
    case .bytes(let bytes): "b" + Self.quoted(bytes)
    case .date(let date): "date('\(date)')"
    case .timestamp(let moment): "timestamp('\(moment.text)')"
    case .duration(let span): "duration('\(span.text)')"
    case .type(let name): name
    case .list(let items): "[" + items.map(\.literal).joined(separator: ", ") + "]"
    case .map(let map):
      "{"
        + map.entries.map { $0.key.literal + ": " + $0.value.literal }.joined(separator: ", ")
        + "}"
    case .record(let record):
      record.name + "[" + record.fields.map(\.literal).joined(separator: ", ") + "]"
    }
  }

  private static func literal(_ number: Double) -> String {
    if number.isNaN { return "double('NaN')" }
    if number.isInfinite { return number < 0 ? "-double('Infinity')" : "double('Infinity')" }
    return number.description
  }

  private static func quoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": result += "\\'"
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          result += "\\x" + hex(UInt8(truncatingIfNeeded: scalar.value))
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "'"
  }

  private static func quoted(_ bytes: [UInt8]) -> String {
    var result = "'"
    for byte in bytes {
      let isPlain = byte >= 0x20 && byte < 0x7F && byte != 0x27 && byte != 0x5C
      result += isPlain ? String(UnicodeScalar(byte)) : "\\x" + hex(byte)
    }
    return result + "'"
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.utf8.count < 2 ? "0" + digits : digits
  }
}

extension Outcome {
  /// The value as an expression would write it, `unknown`, or `error: KIND`.
  package var literal: String {
    switch self {
    case .value(let value): value.literal
    case .unknown: "unknown"
    case .error(let fault): "error: " + fault.kind.rawValue
    }
  }
}
