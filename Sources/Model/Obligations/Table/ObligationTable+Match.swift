package import CivilCalendar
import Compliance

/// What a row of data says of the obligation it speaks of.
package struct ObligationAddress: Hashable, Sendable {
  package var task: Int
  package var part: String?
  /// Number of the unit in the directory; nil: the row names none.
  package var unit: Int?
  package var period: Period?
  /// The day of the report, to offer candidates.
  package var reported: CivilDate?

  package init(
    task: Int, part: String? = nil, unit: Int? = nil, period: Period? = nil,
    reported: CivilDate? = nil
  ) {
    self.task = task
    self.part = part
    self.unit = unit
    self.period = period
    self.reported = reported
  }
}

/// Why a row speaks of no obligation.
package enum MismatchReason: Hashable, Sendable {
  /// The unit only supports the task; the leads.
  case supportingUnit(leads: [String])
  case unitIsNoLead(leads: [String])
  /// The row names no unit and the task has several; how many.
  case noUnit(leads: [String])
  /// Ids of the milestones or event dates.
  case noPart(parts: [String])
  case unknownPart(parts: [String])
  case periodTooLong(String, wanted: [String])
  case noPeriod(candidates: [String])
  case severalPeriods(candidates: [String])
  /// No obligation of the task for that period; the ones nearest.
  case noSuchPeriod(String, wanted: [String])
  /// The unit had ended before the period opened; who holds it.
  case unitEnded(successor: String?)
}

extension ObligationTable {
  /// The row that an address means, or why there is none; nothing is guessed.
  package func match(_ address: ObligationAddress) -> Result<Int, ObligationMismatch> {
    do throws(ObligationMismatch) {
      let node = try node(for: address)
      let number = try occurrence(for: address)
      let holders = holderSets[address.task]
      guard isHeld(occurrences[number], by: holders.nodes[node]) else {
        let next = holders.nodes[node].next.map { unitName(holders.nodes[$0].unit) }
        throw ObligationMismatch(.unitEnded(successor: next))
      }
      return .success(firstRows[number] + node)
    } catch {
      return .failure(error)
    }
  }

  /// The rows of a group of units for an address without unit; units that lead nothing are left out.
  package func matchAll(
    _ address: ObligationAddress, units: [Int]
  ) -> Result<[Int], ObligationMismatch> {
    var rows: [Int] = []
    var last: ObligationMismatch?
    for unit in units {
      var one = address
      one.unit = unit
      switch match(one) {
      case .success(let row): rows.append(row)
      case .failure(let mismatch): last = mismatch
      }
    }
    if rows.isEmpty, let last { return .failure(last) }
    return .success(rows)
  }

  private func unitName(_ number: Int) -> String {
    directory.units.indices.contains(number) ? directory.units[number].name : "-"
  }

  /// Printed leads of a task, for messages.
  package func leadNames(ofTask number: Int) -> [String] {
    tasks[number].leads.map { lead in
      switch lead {
      case .unit(let id): directory[id]?.name ?? id.text
      case .group(let id): directory[id]?.phrase ?? id.text
      case .unmatched(let printed): printed
      }
    }
  }

  private func node(for address: ObligationAddress) throws(ObligationMismatch) -> Int {
    let holders = holderSets[address.task]
    guard let unit = address.unit else {
      if let only = onlyHolder(of: holders, on: address.reported) { return only }
      throw ObligationMismatch(.noUnit(leads: leadNames(ofTask: address.task)))
    }
    if let node = holders.node(ofUnit: unit) { return node }
    // A joint task has one obligation; each of its leads may report on it.
    if isJointLead(unit, ofTask: address.task) { return holders.nodes.count - 1 }
    let leads = leadNames(ofTask: address.task)
    let id = unitID(unit)
    let supports = tasks[address.task].supports.contains { party in
      switch party {
      case .unit(let supporter): supporter == id
      case .group(let group): directory.members(of: group, on: asOf).contains(id)
      case .unmatched: false
      }
    }
    throw ObligationMismatch(supports ? .supportingUnit(leads: leads) : .unitIsNoLead(leads: leads))
  }

  /// The holder on a day where the task has one lead, or none that is known.
  private func onlyHolder(of holders: HolderSet, on day: CivilDate?) -> Int? {
    guard holders.rootCount == 1 else { return nil }
    guard var node = holders.nodes.firstIndex(where: { $0.isRoot }) else { return nil }
    while let next = holders.nodes[node].next, let until = holders.nodes[node].until {
      guard let day else { return nil }
      if day <= until { break }
      node = next
    }
    return node
  }

  private func isJointLead(_ unit: Int, ofTask task: Int) -> Bool {
    guard tasks[task].leadSharing == .joint else { return false }
    if holderSets[task].joint.contains(unit) { return true }
    let id = unitID(unit)
    return tasks[task].leads.contains { lead in
      switch lead {
      case .unit(let lead): lead == id
      case .group(let group): directory.members(of: group, on: asOf).contains(id)
      case .unmatched: false
      }
    }
  }

  private func occurrence(for address: ObligationAddress) throws(ObligationMismatch) -> Int {
    let all = Array(occurrencesOfTask[address.task])
    let ofPart = try occurrences(all, ofPart: address.part)
    guard let period = address.period else { return try only(of: ofPart, address.reported) }
    if let exact = ofPart.first(where: { occurrences[$0].period == period }) { return exact }
    let holding = ofPart.filter { occurrences[$0].period.contains(period) }
    if holding.count == 1 { return holding[0] }
    if let single = single(of: ofPart, during: period) { return single }
    let wanted = ids(holding.isEmpty ? Array(ofPart.prefix(12)) : holding)
    if holding.count > 1 { throw ObligationMismatch(.severalPeriods(candidates: wanted)) }
    if ofPart.contains(where: { period.contains(occurrences[$0].period) }) {
      throw ObligationMismatch(.periodTooLong(period.id, wanted: wanted))
    }
    throw ObligationMismatch(.noSuchPeriod(period.id, wanted: wanted))
  }

  /// The one single deadline that was open in a period or before it: it is told of until done.
  private func single(of numbers: [Int], during period: Period) -> Int? {
    guard let last = period.lastDay, numbers.count == 1, let only = numbers.first,
      occurrences[only].period == .once, last >= occurrences[only].opens
    else { return nil }
    return only
  }

  private func occurrences(
    _ all: [Int], ofPart part: String?
  ) throws(ObligationMismatch) -> [Int] {
    var parts: [String] = []
    for number in all {
      if let part = occurrences[number].part, !parts.contains(part) { parts.append(part) }
    }
    guard let part else {
      if parts.count > 1 { throw ObligationMismatch(.noPart(parts: parts)) }
      return all
    }
    let found = all.filter { occurrences[$0].part == part }
    if found.isEmpty { throw ObligationMismatch(.unknownPart(parts: parts)) }
    return found
  }

  /// The one occurrence of a task that has one; else nothing, with the candidates.
  private func only(of numbers: [Int], _ reported: CivilDate?) throws(ObligationMismatch) -> Int {
    if numbers.count == 1 { return numbers[0] }
    guard let reported else {
      throw ObligationMismatch(.noPeriod(candidates: ids(Array(numbers.prefix(12)))))
    }
    let opened = numbers.count { occurrences[$0].opens <= reported }
    let nearest = numbers[
      max(0, min(opened, numbers.count) - 2)..<min(max(opened, 2), numbers.count)]
    throw ObligationMismatch(.noPeriod(candidates: ids(Array(nearest))))
  }

  private func ids(_ numbers: [Int]) -> [String] { numbers.map { occurrences[$0].period.id } }
}

/// A row that speaks of no obligation.
package struct ObligationMismatch: Error, Hashable, Sendable {
  package var reason: MismatchReason

  package init(_ reason: MismatchReason) { self.reason = reason }
}
