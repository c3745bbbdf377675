/// Which days of the week are worked, and how many worked days any span has by that alone.
///
/// Worked days are numbered: the first one from Monday 1969-12-29 on is 1, the one before it 0.
struct WeekPattern: Hashable, Sendable {
  /// The Monday that the count begins with.
  private static let anchor = -3

  /// For Monday to Sunday: worked days from Monday through that day.
  private let counts: [Int]
  /// Offsets from Monday of the worked days.
  private let offsets: [Int]

  init(restDays: [Weekday]) {
    var counts: [Int] = []
    var offsets: [Int] = []
    for (offset, weekday) in Weekday.allCases.enumerated() {
      if !restDays.contains(weekday) { offsets.append(offset) }
      counts.append(offsets.count)
    }
    self.counts = counts
    self.offsets = offsets
  }

  /// Whether no day of the week is worked.
  var isIdle: Bool { offsets.isEmpty }

  /// The number of the last worked day up to a day.
  func number(through day: Int) -> Int {
    let (week, offset) = floorDivide(day - Self.anchor, by: 7)
    return week * offsets.count + counts[offset]
  }

  /// The day of a number; `nil` where no day of the week is worked.
  func day(numbered number: Int) -> Int? {
    guard !isIdle else { return nil }
    let (week, index) = floorDivide(number - 1, by: offsets.count)
    return Self.anchor + week * 7 + offsets[index]
  }

  func isWorked(_ day: Int) -> Bool {
    offsets.contains(floorDivide(day - Self.anchor, by: 7).remainder)
  }
}
