import JSONText
import YAML

/// A YAML file as an editor sees it: plain scalars by the core schema of YAML 1.2.
enum EditorYAML {
  struct Unreadable: Error {}

  static func value(_ bytes: [UInt8]) throws -> JSONValue {
    var builder = Builder(events: try YAMLEventReader.events(of: bytes))
    return try builder.root()
  }

  private struct Builder {
    var events: [YAMLEvent]
    var next = 0
    var anchors: [String: JSONValue] = [:]

    mutating func root() throws -> JSONValue {
      while next < events.count {
        switch events[next].kind {
        case .streamStart, .documentStart: next += 1
        case .streamEnd, .documentEnd: return JSONValue(.null)
        default: return try value()
        }
      }
      throw Unreadable()
    }

    mutating func value() throws -> JSONValue {
      guard next < events.count else { throw Unreadable() }
      let kind = events[next].kind
      next += 1
      switch kind {
      case .alias(let name): return anchors[name] ?? JSONValue(.null)
      case .scalar(let scalar): return keep(EditorYAML.scalar(scalar), scalar.anchor)
      case .sequenceStart(let start):
        var items: [JSONValue] = []
        while events[next].kind != .sequenceEnd { items.append(try value()) }
        next += 1
        return keep(JSONValue(.array(items)), start.anchor)
      case .mappingStart(let start):
        var members: [JSONMember] = []
        while events[next].kind != .mappingEnd {
          guard case .scalar(let key) = events[next].kind else { throw Unreadable() }
          next += 1
          members.append(JSONMember(key: key.text, value: try value()))
        }
        next += 1
        return keep(JSONValue(.object(members)), start.anchor)
      default: throw Unreadable()
      }
    }

    mutating func keep(_ value: JSONValue, _ anchor: String?) -> JSONValue {
      if let anchor { anchors[anchor] = value }
      return value
    }
  }

  private static func scalar(_ scalar: YAMLScalar) -> JSONValue {
    guard scalar.style == .plain else { return JSONValue(.string(scalar.text)) }
    switch scalar.text {
    case "", "~", "null", "Null", "NULL": return JSONValue(.null)
    case "true", "True", "TRUE": return JSONValue(.bool(true))
    case "false", "False", "FALSE": return JSONValue(.bool(false))
    default:
      if scalar.text.wholeMatch(of: /[-+]?(0|[1-9][0-9]*)/) != nil {
        return JSONValue(.number(scalar.text.replacing("+", with: "")))
      }
      if scalar.text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil {
        return JSONValue(.number(Double(scalar.text).map { "\($0)" } ?? "0"))
      }
      return JSONValue(.string(scalar.text))
    }
  }
}
