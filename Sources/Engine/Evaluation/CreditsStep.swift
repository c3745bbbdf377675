import Columns
import Compliance
import Obligations
import Results

/// Credits of all obligations: each different one is worked out once.
struct CreditsStep: Sendable {
  let report: Report
  private let step: CreditStep
  /// For each factor the places where its rule failed or is unknown, and where that is waived.
  private let failing: [BitSet?]
  private let waived: [BitSet?]
  /// Where `deadline/overdue` is waived.
  private let overdueWaived: BitSet?

  init(_ report: Report) {
    self.report = report
    step = CreditStep(scoring: report.scoring)
    let places = report.scoring.factors.map { factor in
      report.rules.firstIndex { $0.id == factor.rule && $0.scope == .obligation }
    }
    failing = places.map { place in
      place.map { rule in
        var set = report.verdicts[rule].fail
        set.formUnion(report.verdicts[rule].unknown)
        return set
      }
    }
    waived = places.map { place in
      place.map { report.verdicts[$0].waived }.flatMap { $0.isNone ? nil : $0 }
    }
    let overdue = report.rules.firstIndex {
      $0.id == RuleID("deadline/overdue") && $0.scope == .obligation
    }
    overdueWaived = overdue.map { report.verdicts[$0].waived }.flatMap { $0.isNone ? nil : $0 }
  }

  /// All that decides on a credit.
  private struct Key: Hashable, Sendable {
    var clock: Clock
    var selfAssessed: Clock
    var marks: ObligationMarks
    var isAspirational: Bool
    var isOverdueWaived = false
    /// Factors that apply, with and without waivers, as bits.
    var factors: UInt64 = 0
    var withoutWaivers: UInt64 = 0

    /// A small number where nothing rare is so; nil: it goes by hash.
    var short: Int? {
      guard clock == selfAssessed, !isAspirational, !isOverdueWaived, factors == withoutWaivers,
        factors < 16
      else { return nil }
      return shortest
    }

    /// The small number of one of which nothing rare is so.
    var shortest: Int {
      clock.place << 6 | Int(truncatingIfNeeded: marks.rawValue >> 7 & 1) << 5
        | Int(truncatingIfNeeded: marks.rawValue >> 4 & 1) << 4
        | Int(truncatingIfNeeded: factors)
    }
  }

  private struct Part: Sendable {
    var keys: [Key] = []
    var places: [Int32] = []
  }

  func column(threads: Int) -> CreditColumn {
    guard failing.count <= 64 else { return columnOneByOne() }
    let parts = parallelRanges(
      count: report.obligations.count, threads: threads, minimumPerRange: 4096, alignment: 64
    ) { part($0) }
    var numbers: [Key: Int32] = [:]
    var values: [Credit] = []
    let places = parts.map { part in
      let global = part.keys.map { key in
        if let known = numbers[key] { return known }
        let number = Int32(clamping: values.count)
        numbers[key] = number
        values.append(credit(key))
        return number
      }
      return part.places.map { global[Int($0)] }
    }
    return CreditColumn(values: values, places: places)
  }

  private func part(_ range: Range<Int>) -> Part {
    var part = Part()
    part.places.reserveCapacity(range.count)
    var short = [Int32](repeating: -1, count: 1024)
    var others: [Key: Int32] = [:]
    for segment in report.obligations.segments(range) {
      if isPlain(segment) {
        addPlain(segment, &short, to: &part)
        continue
      }
      forEachKey(segment) { key in
        if let place = key.short {
          if short[place] < 0 {
            short[place] = Int32(clamping: part.keys.count)
            part.keys.append(key)
          }
          part.places.append(short[place])
        } else if let known = others[key] {
          part.places.append(known)
        } else {
          let place = Int32(clamping: part.keys.count)
          others[key] = place
          part.keys.append(key)
          part.places.append(place)
        }
      }
    }
    return part
  }

  /// Nothing rare decides on any credit of it.
  private func isPlain(_ segment: ObligationColumns.Segment) -> Bool {
    guard let frame = segment.frame, overdueWaived == nil, failing.count <= 4,
      waived.allSatisfy({ $0 == nil })
    else { return false }
    let marks = report.obligations.marks
    return !report.obligations.frames[frame].occurrence.isAspirational
      && !segment.numbers.contains { marks[$0].rawValue & Self.isApart != 0 }
  }

  private static let isApart = ObligationMarks.isApart.rawValue

  /// As `forEachKey` for a segment of which `isPlain` holds.
  private func addPlain(
    _ segment: ObligationColumns.Segment, _ short: inout [Int32], to part: inout Part
  ) {
    let (clock, marks) = (report.obligations.clock, report.obligations.marks)
    var factorsOfPlaces = [UInt64](repeating: 0, count: segment.numbers.count)
    for (factor, set) in failing.enumerated() {
      guard let words = set?.words else { continue }
      for (place, number) in segment.numbers.enumerated() {
        factorsOfPlaces[place] |=
          (words[number >> 6] >> UInt64(number & 63) & 1) << UInt64(factor)
      }
    }
    for (place, number) in segment.numbers.enumerated() {
      let factors = factorsOfPlaces[place]
      let key = Key(
        clock: clock[number], selfAssessed: clock[number],
        marks: ObligationMarks(rawValue: marks[number].rawValue & Self.ofCredit),
        isAspirational: false, factors: factors, withoutWaivers: factors)
      let known = key.shortest
      if short[known] < 0 {
        short[known] = Int32(clamping: part.keys.count)
        part.keys.append(key)
      }
      part.places.append(short[known])
    }
  }

  private static let ofCredit = ObligationMarks.ofCredit.rawValue

  private func forEachKey(_ segment: ObligationColumns.Segment, _ body: (Key) -> Void) {
    let columns = report.obligations
    let (clock, marks) = (columns.clock, columns.marks)
    let (due, selfAssessed) = (columns.due, columns.selfAssessedClock)
    let isAspirational = segment.frame.map { columns.frames[$0].occurrence.isAspirational }
    for number in segment.numbers {
      let mark = marks[number].intersection(.ofCredit)
      var key = Key(
        clock: clock[number], selfAssessed: clock[number], marks: mark,
        isAspirational: isAspirational ?? due[number].isAspirational)
      if marks[number].contains(.isApart) { key.selfAssessed = selfAssessed[number] }
      if let overdueWaived { key.isOverdueWaived = overdueWaived[number] }
      for factor in failing.indices {
        guard let failing = failing[factor], failing[number] else { continue }
        key.withoutWaivers |= 1 << UInt64(factor)
        if waived[factor]?[number] != true { key.factors |= 1 << UInt64(factor) }
      }
      body(key)
    }
  }

  private func credit(_ key: Key) -> Credit {
    func numbers(_ bits: UInt64) -> [Int] {
      failing.indices.filter { bits >> UInt64($0) & 1 == 1 }
    }
    return step.credit(
      clock: key.clock, selfAssessed: key.selfAssessed, marks: key.marks,
      isAspirational: key.isAspirational,
      CreditStep.Applied(
        factors: numbers(key.factors), withoutWaivers: numbers(key.withoutWaivers),
        isOverdueWaived: key.isOverdueWaived))
  }

  /// Where there are more factors than a word has bits.
  private func columnOneByOne() -> CreditColumn {
    let columns = report.obligations
    var column = CreditColumn()
    for number in 0..<columns.count {
      let withoutWaivers = failing.indices.filter { failing[$0]?[number] == true }
      column.append()
      column[number] = step.credit(
        clock: columns.clock[number], selfAssessed: columns.selfAssessedClock[number],
        marks: columns.marks[number], isAspirational: columns.due[number].isAspirational,
        CreditStep.Applied(
          factors: withoutWaivers.filter { waived[$0]?[number] != true },
          withoutWaivers: withoutWaivers,
          isOverdueWaived: overdueWaived?[number] ?? false))
    }
    return column
  }
}
