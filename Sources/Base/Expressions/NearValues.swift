import CivilCalendar
import ExactNumbers

extension Value {
  /// The value, the next one on each side, and the ends of the range; for a text one before it and
  /// one after it.
  func around(within range: ClosedRange<Int>?) -> [Value] {
    switch self {
    case .int(let number):
      let numbers = [number.subtractingReportingOverflow(1), number.addingReportingOverflow(1)]
      let near = [number] + numbers.filter { !$0.overflow }.map(\.partialValue)
      guard let range else { return near.map(Value.int) }
      let inside =
        near.filter { range.contains(Int($0)) }
        + [range.lowerBound, range.upperBound]
        .map(Int64.init)
      return inside.map(Value.int)
    case .decimal(let number):
      let units = [number.units, number.units - 1, number.units + 1]
      var near = units.compactMap(Decimal.init(units:))
      if let range {
        let (low, high) = (Decimal(range.lowerBound), Decimal(range.upperBound))
        near = near.filter { one in low.map { $0 <= one } ?? true && high.map { one <= $0 } ?? true
        }
        near += [low, high].compactMap { $0 }
      }
      return near.map(Value.decimal)
    case .date(let date):
      return [.date(date), .date(date.addingDays(-1)), .date(date.addingDays(1))]
    case .string(let text): return [self, .text(text.text + "\u{1}"), .text("")]
    default: return [self]
    }
  }
}
