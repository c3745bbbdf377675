package import CivilCalendar
import VietnameseText

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
  /// What a name stands for first, and what else.
  private var names: [NameKey: Match] = [:]
  private var furtherNames: [NameKey: [Match]] = [:]

  package init(units: [Unit] = [], groups: [UnitGroup] = []) {
    self.units = units
    self.groups = groups
    unitIndex.reserveCapacity(units.count)
    names.reserveCapacity(units.count + groups.count)
    for (index, unit) in units.enumerated() where unitIndex[unit.id] == nil {
      unitIndex[unit.id] = index
      note(unit.name, as: .unit(unit.id))
      if let short = unit.short { note(short, as: .unit(unit.id)) }
      for name in unit.aliases { note(name, as: .unit(unit.id)) }
    }
    for (index, group) in groups.enumerated() where groupIndex[group.id] == nil {
      groupIndex[group.id] = index
      for name in [group.phrase] + group.aliases { note(name, as: .group(group.id)) }
    }
  }

  private mutating func note(_ name: String, as match: Match) {
    let key = NameKey(name)
    guard let first = names[key] else {
      names[key] = match
      return
    }
    if first == match || furtherNames[key, default: []].contains(match) { return }
    furtherNames[key, default: []].append(match)
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
    let key = NameKey(printed)
    guard let first = names[key] else { return .none }
    guard let further = furtherNames[key] else { return first }
    return .several(([first] + further).map(Self.idText))
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
    let (included, excluded) = (Set(group.include), Set(group.exclude))
    return units.filter { unit in
      unit.exists(on: day)
        && Self.isMember(
          unit, of: group, isIncluded: included.contains(unit.id),
          isExcluded: excluded.contains(unit.id))
    }.map(\.id)
  }

  /// Whether a unit is a member of a group on a day.
  package func isMember(_ unit: Unit, of id: UnitGroupID, on day: CivilDate) -> Bool {
    guard let group = self[id], !group.isOpen, unit.exists(on: day) else { return false }
    return Self.isMember(
      unit, of: group, isIncluded: group.include.contains(unit.id),
      isExcluded: group.exclude.contains(unit.id))
  }

  private static func isMember(
    _ unit: Unit, of group: UnitGroup, isIncluded: Bool, isExcluded: Bool
  ) -> Bool {
    if isExcluded { return false }
    if isIncluded { return true }
    return group.kinds.contains(unit.kind) && (group.parent == nil || group.parent == unit.parent)
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
