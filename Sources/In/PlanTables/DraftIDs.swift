import Diagnostics
import VietnameseText

/// Ids of tasks: a prefix and the number as printed.
struct TaskIDs {
  private let prefix: String
  private let sections: [PlanTable.Section]
  private var rows: [String: Int] = [:]

  init(prefix: String, sections: [PlanTable.Section]) {
    self.prefix = prefix
    self.sections = sections
  }

  /// The id of a row, and what is to be said where it is not the plain number.
  mutating func next(for row: PlanTable.Row) -> (id: String, doubt: Message?) {
    let number = Self.part(row[.number])
    guard !number.isEmpty else {
      let id = free(prefix + "-r\(row.number)")
      rows[id] = row.number
      return (id, Message("plan-table.no-number", ["id": .name(id)]))
    }
    let plain = prefix + "-" + number
    guard let first = rows[plain] else {
      rows[plain] = row.number
      return (plain, nil)
    }
    let section = row.section.map { Self.part(sections[$0].number) } ?? ""
    let id = free(section.isEmpty ? plain + "-r\(row.number)" : "\(prefix)-\(section)-\(number)")
    rows[id] = row.number
    return (
      id,
      Message(
        "plan-table.number-twice",
        ["number": .name(row[.number]), "first": .integer(first), "id": .name(id)])
    )
  }

  private func free(_ id: String) -> String {
    var candidate = id
    var count = 2
    while rows[candidate] != nil {
      candidate = id + "-\(count)"
      count += 1
    }
    return candidate
  }

  /// Letters, digits and inner dots; all else is a hyphen.
  private static func part(_ number: String) -> String {
    var part = ""
    for scalar in number.unicodeScalars {
      let isKept = scalar == "." || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      part.unicodeScalars.append(isKept ? scalar : "-")
    }
    while let last = part.utf8.last, last == UInt8(ascii: ".") || last == UInt8(ascii: "-") {
      part.removeLast()
    }
    return String(part.drop { $0 == "." || $0 == "-" }.prefix(40))
  }
}

/// Ids of units and groups: the name in small ASCII letters.
enum PartyIDs {
  private static let longest = 60

  /// - Parameter taken: Ids that are in use; the new one is added.
  static func id(of name: String, taken: inout Set<String>) -> String {
    var base = ""
    for byte in accentless(name).utf8 {
      let isKept = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      if isKept {
        base.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !base.isEmpty, base.utf8.last != UInt8(ascii: "-") {
        base += "-"
      }
      if base.utf8.count >= longest { break }
    }
    while base.utf8.last == UInt8(ascii: "-") { base.removeLast() }
    if base.isEmpty { base = "don-vi" }
    var id = base
    var count = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(count)"
      count += 1
    }
    return id
  }
}
