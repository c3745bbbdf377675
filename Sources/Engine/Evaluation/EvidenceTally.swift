import CivilCalendar
import Compliance
import Obligations

/// The requirement of an occurrence, laid out for judging item by item: up to eight leaves, bit n
/// or lane n for leaf n from left to right.
struct WantedEvidence: BitwiseCopyable, Sendable {
  /// Stands for no day: before all days, and behind all days.
  static let never = Int32.max
  private static let mostLeaves = 8

  /// Something is wanted at all.
  var isRequired = false
  /// Its dates are not known yet.
  var isWaiting = false
  /// Few leaves, each of one document at most, that ask for a type and a day alone; else the rest
  /// is not filled.
  var isPlain = false
  var namesTypesOnly = false
  /// Day number; `never` where there is no due day.
  private(set) var due = Self.never
  /// First days that count.
  private(set) var lower = SIMD8<Int32>(repeating: .min)
  private(set) var all: UInt8 = 0
  /// Leaves that want no document, and leaves whose day counts.
  private(set) var free: UInt8 = 0
  private(set) var proving: UInt8 = 0
  /// Whether the tree holds, one bit for each set of leaves that do.
  private var truth = SIMD4<UInt64>()

  init(_ requirement: EvidenceRequirement?, _ occurrence: Occurrence, _ step: EvidenceStep) {
    if case .task = occurrence.wait { isWaiting = true }
    let leaves = requirement?.leaves ?? []
    isPlain =
      leaves.count <= Self.mostLeaves
      && leaves.allSatisfy { $0.issuer == nil && $0.subject.isEmpty && (0...1).contains($0.count) }
    guard isPlain, let requirement else { return }
    isRequired = true
    namesTypesOnly = leaves.allSatisfy { $0.type != nil }
    due = occurrence.due?.dayNumber ?? Self.never
    for (number, leaf) in leaves.enumerated() {
      let bit: UInt8 = 1 << UInt8(truncatingIfNeeded: number)
      all |= bit
      if leaf.count == 0 { free |= bit }
      if leaf.proves { proving |= bit }
      lower[number] = step.lowerEnd(of: leaf, occurrence)?.dayNumber ?? .min
    }
    for mask in 0..<(1 << leaves.count)
    where requirement.holds(leaves.indices.map { mask >> $0 & 1 == 1 }) {
      truth[mask >> 6] |= 1 << UInt64(mask & 63)
    }
  }

  /// Whether the tree holds when these leaves do.
  func holds(_ leaves: UInt8) -> Bool {
    truth[Int(leaves) >> 6] >> UInt64(leaves & 63) & 1 == 1
  }
}

/// What the items of one row come to.
struct EvidenceTally {
  private static let noDay = Int32.min

  private var accepted = 0
  private var rejected = 0
  private var hasUnreadable = false
  private var hasLate = false
  private var hasOutside = false
  private var hasWrongType = false
  /// Leaves that an item satisfies, and those of them that an item with a date does.
  private var held: UInt8 = 0
  private var dated: UInt8 = 0
  /// First day of each leaf; `WantedEvidence.never`: none.
  private var days = SIMD8<Int32>(repeating: WantedEvidence.never)

  mutating func takeUnreadable() {
    hasUnreadable = true
    rejected += 1
  }

  /// Takes a document that was read.
  ///
  /// - Parameters:
  ///   - day: Day number of its date; `Int32.min`: it has none.
  ///   - fits: Leaves that it may satisfy by its type.
  mutating func take(_ day: Int32, fits: UInt8, _ wanted: WantedEvidence, asOf: Int32) {
    guard wanted.isRequired else {
      accepted += 1
      return
    }
    let isDated = day != Self.noDay
    var isValid = false
    var isOutside = false
    var isLate = false
    var rest = fits
    while rest != 0 {
      let number = rest.trailingZeroBitCount
      let bit: UInt8 = rest & (~rest &+ 1)
      rest ^= bit
      if isDated, day < wanted.lower[number] {
        isOutside = true
      } else if isDated, day > asOf {
        // A document of a day to come proves nothing yet.
        isLate = true
      } else {
        isValid = true
        held |= bit
        if isDated {
          dated |= bit
          days[number] = min(days[number], day)
          if day > wanted.due, wanted.proving & bit != 0 { isLate = true }
        }
      }
    }
    if isValid { accepted += 1 } else { rejected += 1 }
    hasLate = hasLate || isLate
    hasOutside = hasOutside || (isOutside && !isValid)
    if fits == 0, wanted.namesTypesOnly { hasWrongType = true }
  }

  /// The verdict on the whole requirement; nil: there were more items than it counts.
  func summary(_ wanted: WantedEvidence) -> EvidenceSummary? {
    var missing: UInt8 = 0
    var satisfied: CivilDate?
    var isComplete = true
    if wanted.isRequired {
      let held = held | wanted.free
      isComplete = wanted.holds(held)
      if isComplete { satisfied = firstDay(wanted, held) } else { missing = ~held & wanted.all }
    }
    var flags: UInt8 = 0
    if isComplete { flags |= EvidenceSummary.Flags.isComplete.rawValue }
    if hasLate { flags |= EvidenceSummary.Flags.hasLate.rawValue }
    if hasOutside { flags |= EvidenceSummary.Flags.hasOutside.rawValue }
    if hasUnreadable { flags |= EvidenceSummary.Flags.hasUnreadable.rawValue }
    if hasWrongType { flags |= EvidenceSummary.Flags.hasWrongType.rawValue }
    return EvidenceSummary(
      satisfiedOn: satisfied, accepted: accepted, rejected: rejected, missing: missing,
      flags: EvidenceSummary.Flags(rawValue: flags))
  }

  /// The earliest day by which the tree holds; nil: it holds without any.
  private func firstDay(_ wanted: WantedEvidence, _ held: UInt8) -> CivilDate? {
    let dated = dated & wanted.proving & ~wanted.free
    if wanted.holds(held & ~dated) { return nil }
    // One leaf that counts: its day.
    if dated & (dated &- 1) == 0 { return CivilDate(dayNumber: days[dated.trailingZeroBitCount]) }
    var first = WantedEvidence.never
    var rest = dated
    while rest != 0 {
      let day = days[rest.trailingZeroBitCount]
      rest &= rest - 1
      guard day < first else { continue }
      var open: UInt8 = 0
      for number in 0..<8 where days[number] > day {
        open |= 1 << UInt8(truncatingIfNeeded: number)
      }
      if wanted.holds(held & ~(open & dated)) { first = day }
    }
    return first == WantedEvidence.never ? nil : CivilDate(dayNumber: first)
  }
}
