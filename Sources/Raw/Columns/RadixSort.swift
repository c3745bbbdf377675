/// Sorts values by whole numbers, ascending; values of equal keys keep their order.
///
/// Goes over the values once for each eleven bits in which keys differ, without comparing any.
///
/// - Parameters:
///   - keys: One for each value; in order afterwards.
///   - values: In the order of their keys afterwards.
package func sortByKeys(_ keys: inout [UInt64], _ values: inout [Int32]) {
  precondition(keys.count == values.count, "a key for each value")
  let different = keys.reduce((UInt64.max, UInt64.zero)) { ($0.0 & $1, $0.1 | $1) }
  let varying = different.0 ^ different.1
  guard keys.count > 1, varying != 0 else { return }
  var otherKeys = [UInt64](repeating: 0, count: keys.count)
  var otherValues = [Int32](repeating: 0, count: values.count)
  var shift: UInt64 = 0
  while shift < 64 {
    if varying >> shift & UInt64(RadixPass.size - 1) != 0 {
      RadixPass(keys.span, shift: shift).move(
        keys.span, values.span, to: &otherKeys, &otherValues)
      swap(&keys, &otherKeys)
      swap(&values, &otherValues)
    }
    shift += UInt64(RadixPass.bits)
  }
}

/// One pass: where the values of each digit go.
private struct RadixPass {
  static let bits = 11
  static let size = 1 << bits

  let shift: UInt64
  /// The next place of each digit.
  private var places = [Int](repeating: 0, count: size)

  init(_ keys: Span<UInt64>, shift: UInt64) {
    self.shift = shift
    for index in keys.indices { places[digit(keys[index])] += 1 }
    var place = 0
    for digit in places.indices {
      let count = places[digit]
      places[digit] = place
      place += count
    }
  }

  private func digit(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: key >> shift & UInt64(Self.size - 1))
  }

  consuming func move(
    _ keys: Span<UInt64>, _ values: Span<Int32>, to otherKeys: inout [UInt64],
    _ otherValues: inout [Int32]
  ) {
    var pass = self
    var newKeys = otherKeys.mutableSpan
    var newValues = otherValues.mutableSpan
    for index in keys.indices {
      let key = keys[index]
      let digit = pass.digit(key)
      let place = pass.places[digit]
      pass.places[digit] = place + 1
      newKeys[place] = key
      newValues[place] = values[index]
    }
  }
}
