import CivilCalendar
import Compliance
import Obligations

/// Small numbers whose order is that of what they stand for, for sorting without comparing texts.
///
/// Parts and units are ranked with the `/` that follows them in a key, so that ranks one after the
/// other have the order of the key's bytes.
struct OrderRanks {
  private let report: Report
  private let tasks: [UInt64]
  /// By number in the directory; last: no unit.
  private let units: [UInt64]
  private let parts: TextRanks
  private let periods: TextRanks
  /// Part and period of each frame.
  private let partOfFrame: [UInt64]
  private let periodOfFrame: [UInt64]

  /// Nil where a `/` inside a part or a unit makes its rank worthless.
  init?(_ report: Report, _ numbers: [Int32]) {
    self.report = report
    let columns = report.obligations
    let marks = columns.marks
    let apart = numbers.filter { marks[Int($0)].contains(.isApart) }
      .map { columns.identity[Int($0)] }
    let frames = columns.frames.map(\.occurrence)
    let unitTexts = report.directory.units.map(\.id.text) + [ObligationKey.noUnit.text]
    let partTexts =
      frames.map { Self.text(ofPart: $0.part) } + apart.map { Self.text(ofPart: $0.part) }
    let slash = UInt8(ascii: "/")
    guard !unitTexts.contains(where: { $0.utf8.contains(slash) }),
      !partTexts.contains(where: { $0.utf8.dropLast().contains(slash) })
    else { return nil }
    tasks = Self.ranks(report.tasks.indices) { a, b in
      let (own, other) = (report.tasks[a].weight, report.tasks[b].weight)
      return own != other ? own > other : a < b
    }
    units = Self.ranks(ofUnits: unitTexts)
    parts = TextRanks(partTexts)
    periods = TextRanks(frames.map(\.period.id) + apart.map(\.period.id))
    let (parts, periods) = (parts, periods)
    partOfFrame = frames.map { parts[Self.text(ofPart: $0.part)] }
    periodOfFrame = frames.map { periods[$0.period.id] }
  }

  private static func text(ofPart part: String?) -> String {
    (part.map { "#" + $0 } ?? "") + "/"
  }

  private static func ranks(ofUnits texts: [String]) -> [UInt64] {
    let bytes = texts.map { Array($0.utf8) + [UInt8(ascii: "/")] }
    return ranks(bytes.indices) { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }
  }

  private static func ranks(_ places: Range<Int>, _ isBefore: (Int, Int) -> Bool) -> [UInt64] {
    var ranks = [UInt64](repeating: 0, count: places.count)
    let isSorted = places.dropLast().allSatisfy { isBefore($0, $0 + 1) }
    let order = isSorted ? Array(places) : places.sorted(by: isBefore)
    for (rank, place) in order.enumerated() { ranks[place] = UInt64(rank) }
    return ranks
  }

  /// A number for each obligation, smaller for the worse one; nil where it would be too large.
  func keys(of numbers: [Int32]) -> [UInt64]? {
    let columns = report.obligations
    let late = columns.workingDaysLate(of: numbers)
    let most = late.reduce(0) { max($0, $1) }
    let widths = [most + 1, tasks.count, parts.count, units.count, periods.count].map { count in
      UInt64(Int.bitWidth - max(count - 1, 0).leadingZeroBitCount)
    }
    guard widths.reduce(0, +) <= 64 else { return nil }
    let marks = columns.marks
    var keys: [UInt64] = []
    keys.reserveCapacity(numbers.count)
    var frame = 0
    for (place, number) in numbers.enumerated() {
      let number = Int(number)
      var key = UInt64(most - late[place])
      if marks[number].contains(.isApart) {
        let identity = columns.identity[number]
        let unit = report.directory.index(of: identity.key.unit) ?? units.count - 1
        key = key << widths[1] | tasks[identity.task]
        key = key << widths[2] | parts[Self.text(ofPart: identity.part)]
        key = key << widths[3] | units[unit]
        key = key << widths[4] | periods[identity.period.id]
      } else {
        let found = columns.place(ofPlain: number, near: frame)
        frame = found.frame
        key = key << widths[1] | tasks[found.task]
        key = key << widths[2] | partOfFrame[frame]
        key = key << widths[3] | units[found.unit]
        key = key << widths[4] | periodOfFrame[frame]
      }
      keys.append(key)
    }
    return keys
  }
}

/// The ranks of texts by their bytes.
private struct TextRanks {
  private var ranks: [Identifier<TextRanks>: UInt64] = [:]

  init(_ texts: [String]) {
    for text in Set(texts.map { Identifier<TextRanks>($0) }).sorted() {
      ranks[text] = UInt64(ranks.count)
    }
  }

  var count: Int { ranks.count }

  /// The rank of one of the texts.
  subscript(text: String) -> UInt64 { ranks[Identifier(text)] ?? 0 }
}
