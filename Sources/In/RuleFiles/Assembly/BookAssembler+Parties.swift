import CivilCalendar
import Compliance
import Diagnostics

extension BookAssembler {
  enum Role { case lead, support }

  /// What the printed names of a cell stand for; what they do not is noted as a defect.
  mutating func parties(
    _ list: NameList, as role: Role, of task: ScalarNode, plan: Plan
  ) -> [Task.Party] {
    var parties: [Task.Party] = []
    var skipped = 0
    for (index, name) in list.names.enumerated() {
      if skipped > 0 {
        skipped -= 1
        continue
      }
      if list.isFlow, let (count, whole) = joined(list.names[index...]) {
        let last = list.names[index + count - 1].span
        faults.splitName(whole, at: name.span.joined(with: last))
        skipped = count - 1
        continue
      }
      for party in cell(name, as: role, of: task, plan: plan) where !parties.contains(party) {
        parties.append(party)
      }
    }
    return parties
  }

  /// A scalar is a printed cell: it may name several.
  private mutating func cell(
    _ cell: ScalarNode, as role: Role, of task: ScalarNode, plan: Plan
  ) -> [Task.Party] {
    let isPlain = directory.match(cell.text) != .none || Self.looksLikeID(cell.text)
    guard !isPlain, !draft.mayLack(.unit) else {
      return [party(cell, as: role, of: task, plan: plan)].compactMap { $0 }
    }
    let reading = reading(of: cell.text)
    let places = ScalarPlaces(cell, faults)
    var parties: [Task.Party] = []
    for clause in reading.clauses {
      switch clause.reading {
      case .names(let pieces):
        for piece in pieces {
          let name = cell.part(piece.range, places)
          if let party = party(piece.match, name, as: role, of: task, plan: plan) {
            parties.append(party)
          }
        }
      case .unmatched(let part):
        let whole = cell.part(clause.range, places)
        faults.unmatchedName(
          cell.part(part, places), in: part == clause.range ? nil : whole,
          known: directory.printedNames)
        parties.append(.unmatched(whole.text))
      case .ambiguous(let one, let other):
        let whole = cell.part(clause.range, places)
        faults.ambiguousSplit(
          whole, one.map { names(of: $0.match) }, other.map { names(of: $0.match) })
        parties.append(.unmatched(whole.text))
      }
    }
    return parties
  }

  private mutating func reading(of cell: String) -> PartyCell {
    if let known = readCells[ByteText(cell)] { return known }
    let reading = directory.read(cell: cell)
    readCells[ByteText(cell)] = reading
    return reading
  }

  /// A known name as the files spell it first.
  private func names(of match: UnitDirectory.Match) -> String {
    switch match {
    case .unit(let id): directory[id]?.name ?? id.text
    case .group(let id): directory[id]?.phrase ?? id.text
    case .several(let ids): ids.joined(separator: " | ")
    case .none: ""
    }
  }

  /// How many names, joined by commas again, make a name that is known; at least two.
  private func joined(_ names: ArraySlice<ScalarNode>) -> (count: Int, name: String)? {
    guard let first = names.first else { return nil }
    var whole = first.text
    for (offset, name) in names.dropFirst().prefix(5).enumerated() {
      whole += ", " + name.text
      switch directory.match(whole) {
      case .unit, .group, .several: return (offset + 2, whole)
      case .none: continue
      }
    }
    return nil
  }

  private mutating func party(
    _ name: ScalarNode, as role: Role, of task: ScalarNode, plan: Plan
  ) -> Task.Party? {
    party(directory.match(name.text), name, as: role, of: task, plan: plan)
  }

  private mutating func party(
    _ match: UnitDirectory.Match, _ name: ScalarNode, as role: Role, of task: ScalarNode, plan: Plan
  ) -> Task.Party? {
    switch match {
    case .unit(let id):
      if role == .lead { checkEnded(id, name, task: TaskID(task.text), plan: plan) }
      return .unit(id)
    case .group(let id):
      if role == .lead, let group = directory[id], group.isOpen {
        faults.openGroupAsLead(name, group: group)
      }
      return .group(id)
    case .several(let ids):
      faults.ambiguousName(name, ids: ids)
      return .unmatched(name.text)
    case .none:
      if draft.mayLack(.unit) { return .unmatched(name.text) }
      if Self.looksLikeID(name.text) {
        reportUnknownUnit(name)
        return nil
      }
      faults.unmatchedName(name, in: nil, known: directory.printedNames)
      return .unmatched(name.text)
    }
  }

  /// Small ASCII letters and digits with a hyphen: an id, and no printed name.
  private static func looksLikeID(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "-"))
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
      }
  }

  private mutating func checkEnded(
    _ id: UnitID, _ name: ScalarNode, task: TaskID, plan: Plan
  ) {
    guard let last = directory.holders(from: id, task: task, through: plan.starts).last else {
      return
    }
    let unit = directory.units[last.unit]
    guard let until = unit.until, until < plan.starts else { return }
    faults.endedLead(name, until: until, unit: unit)
  }
}

extension ScalarNode {
  /// Some bytes of the text, at their own place in the file.
  fileprivate func part(_ range: Range<Int>, _ places: ScalarPlaces) -> ScalarNode {
    ScalarNode(
      text: String(decoding: Array(text.utf8)[range], as: UTF8.self), style: style,
      span: places.span(of: range), isExact: false)
  }
}
