/// What each obligation earns: many earn the same, so each different credit stands once.
package struct CreditColumn: Sendable {
  /// The different credits.
  package private(set) var values: [Credit] = [Credit()]
  /// For each obligation its place in `values`; `elsewhere` where it is in `rest`.
  package private(set) var places: [UInt16] = []
  private var rest: [Int: Int] = [:]

  private static let elsewhere = UInt16.max

  package init() {}

  package var count: Int { places.count }

  package subscript(number: Int) -> Credit {
    get { values[place(of: number)] }
    set {
      values.append(newValue)
      set(values.count - 1, at: number)
    }
  }

  /// Place in `values` of what an obligation earns.
  package func place(of number: Int) -> Int {
    let place = places[number]
    return place == Self.elsewhere ? rest[number] ?? 0 : Int(place)
  }

  /// Adds an obligation that earns nothing and is in no base.
  package mutating func append() { places.append(0) }

  /// Takes the place of what was there.
  ///
  /// - Parameters:
  ///   - values: The different credits.
  ///   - places: Of the obligations, part after part.
  package init(values: [Credit], places parts: [[Int32]]) {
    self.values = values
    places.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts {
      for place in part {
        if let short = UInt16(exactly: place), short != Self.elsewhere {
          places.append(short)
        } else {
          rest[places.count] = Int(place)
          places.append(Self.elsewhere)
        }
      }
    }
  }

  private mutating func set(_ place: Int, at number: Int) {
    if let short = UInt16(exactly: place), short != Self.elsewhere {
      places[number] = short
      rest[number] = nil
    } else {
      places[number] = Self.elsewhere
      rest[number] = place
    }
  }
}

extension CreditColumn: Equatable {
  /// The same credits, wherever they stand.
  package static func == (a: Self, b: Self) -> Bool {
    a.count == b.count && (0..<a.count).allSatisfy { a[$0] == b[$0] }
  }
}
