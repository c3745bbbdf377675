/// The working days of a calendar as numbers, so that a term is a sum and a span a difference.
///
/// Between the first and the last exception both ways are tables; before and after, the week's
/// pattern gives them in closed form. Days and numbers are plain integers: the day before the
/// earliest date has a number too.
struct WorkingDayNumbers: Hashable, Sendable {
  private let pattern: WeekPattern
  /// The first day of the table; the table is empty where there are no exceptions.
  private let firstDay: Int
  /// Number of the last working day before the table.
  private let numberBefore: Int
  /// For each day of the table: working days of the table through that day.
  private let counts: [Int32]
  /// For each working day of the table, in order: its place in the table.
  private let places: [Int32]
  /// What exceptions have added to the pattern's numbers after the table.
  private let shift: Int

  /// - Parameter exceptions: Each day once, in order.
  init(pattern: WeekPattern, exceptions: [(day: Int, isWorked: Bool)]) {
    self.pattern = pattern
    guard let first = exceptions.first?.day, let last = exceptions.last?.day else {
      (firstDay, numberBefore, counts, places, shift) = (0, 0, [], [], 0)
      return
    }
    var counts: [Int32] = []
    var places: [Int32] = []
    counts.reserveCapacity(last - first + 1)
    var following = exceptions.startIndex
    for day in first...last {
      var isWorked = pattern.isWorked(day)
      if following < exceptions.endIndex, exceptions[following].day == day {
        isWorked = exceptions[following].isWorked
        following += 1
      }
      if isWorked { places.append(Int32(truncatingIfNeeded: day - first)) }
      counts.append(Int32(truncatingIfNeeded: places.count))
    }
    firstDay = first
    numberBefore = pattern.number(through: first - 1)
    shift = numberBefore + places.count - pattern.number(through: last)
    self.counts = counts
    self.places = places
  }

  /// The number of the last working day up to a day.
  func number(through day: Int) -> Int {
    let place = day - firstDay
    if counts.isEmpty || place < 0 { return pattern.number(through: day) }
    if place < counts.count { return numberBefore + Int(counts[place]) }
    return pattern.number(through: day) + shift
  }

  /// The day of a number; `nil` where it would lie outside the table and no weekday is worked.
  func day(numbered number: Int) -> Int? {
    let index = number - numberBefore - 1
    if places.indices.contains(index) { return firstDay + Int(places[index]) }
    if counts.isEmpty || index < 0 { return pattern.day(numbered: number) }
    return pattern.day(numbered: number - shift)
  }
}
