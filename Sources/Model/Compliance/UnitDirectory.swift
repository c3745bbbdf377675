package import CivilCalendar
package import VietnameseText

/// All units and groups, with what their printed names stand for and who follows whom.
package struct UnitDirectory: Sendable {
  /// What a printed name or an id stands for.
  package enum Match: Hashable, Sendable {
    case unit(UnitID)
    case group(UnitGroupID)
    /// Matches nothing.
    case none
    /// Matches several; in the order of the files.
    case several([String])
  }

  /// In the order of the files.
  package private(set) var units: [Unit] = []
  package private(set) var groups: [UnitGroup] = []
  private var unitIndex: [UnitID: Int] = [:]
  private var groupIndex: [UnitGroupID: Int] = [:]
  private var names: [NameKey: [Match]] = [:]

  package init(units: [Unit] = [], groups: [UnitGroup] = []) {
    self.units = units
    self.groups = groups
    for (index, unit) in units.enumerated() where unitIndex[unit.id] == nil {
      unitIndex[unit.id] = index
      for name in [unit.name, unit.short].compactMap({ $0 }) + unit.aliases {
        note(name, as: .unit(unit.id))
      }
    }
    for (index, group) in groups.enumerated() where groupIndex[group.id] == nil {
      groupIndex[group.id] = index
      for name in [group.phrase] + group.aliases { note(name, as: .group(group.id)) }
    }
  }

  private mutating func note(_ name: String, as match: Match) {
    let key = NameKey(name)
    if names[key, default: []].contains(match) { return }
    names[key, default: []].append(match)
  }

  package subscript(id: UnitID) -> Unit? { unitIndex[id].map { units[$0] } }

  package subscript(id: UnitGroupID) -> UnitGroup? { groupIndex[id].map { groups[$0] } }

  /// Number of a unit in `units`.
  package func index(of id: UnitID) -> Int? { unitIndex[id] }

  /// What a cell stands for: an id first, then a name, short name, alias or phrase.
  ///
  /// Exact after normalisation; nothing is matched by likeness.
  package func match(_ printed: String) -> Match {
    let id = UnitID(printed)
    if unitIndex[id] != nil { return .unit(id) }
    let group = UnitGroupID(printed)
    if groupIndex[group] != nil { return .group(group) }
    let matches = names[NameKey(printed)] ?? []
    switch matches.count {
    case 0: return .none
    case 1: return matches[0]
    default: return .several(matches.map(Self.idText))
    }
  }

  private static func idText(_ match: Match) -> String {
    switch match {
    case .unit(let id): id.text
    case .group(let id): id.text
    case .none: ""
    case .several(let ids): ids.joined(separator: ", ")
    }
  }

  /// Every printed name, for proposals; in the order of the files.
  package var printedNames: [String] {
    units.flatMap { [$0.name, $0.short].compactMap { $0 } + $0.aliases }
      + groups.flatMap { [$0.phrase] + $0.aliases }
  }

  /// Members of a group that exist on a day, in the order of the files.
  package func members(of id: UnitGroupID, on day: CivilDate) -> [UnitID] {
    guard let group = self[id], !group.isOpen else { return [] }
    return units.filter { unit in
      guard unit.exists(on: day), !group.exclude.contains(unit.id) else { return false }
      if group.include.contains(unit.id) { return true }
      return group.kinds.contains(unit.kind) && (group.parent == nil || group.parent == unit.parent)
    }.map(\.id)
  }

  /// One link of a chain of holders.
  package struct Holder: Hashable, Sendable {
    /// The unit's number in `units`.
    package var unit: Int
    /// First day on which it holds what it took over; nil for the first of a chain.
    package var since: CivilDate?
    /// The document that made it the successor.
    package var document: String?
  }

  /// Who holds a task of `first` over time, up to and including a day: itself, its successor, ...
  ///
  /// The chain ends at a unit that still exists on `day`, or at one whose successor is not known.
  package func holders(from first: UnitID, task: TaskID, through day: CivilDate) -> [Holder] {
    guard var index = unitIndex[first] else { return [] }
    var chain = [Holder(unit: index)]
    while let until = units[index].until, day > until,
      let successor = units[index].successor(for: task),
      let next = unitIndex[successor.to], !chain.contains(where: { $0.unit == next })
    {
      chain.append(Holder(unit: next, since: until.next, document: successor.document))
      index = next
    }
    return chain
  }
}
