import Columns
import TestSupport
import Testing

@Test(arguments: [0, 1, 2, 3, 100, 5000]) func sortsByKeysAndKeepsEqualsInOrder(count: Int) {
  var random = SeededGenerator(seed: UInt64(count) + 7)
  for bits: UInt64 in [0, 1, 5, 11, 12, 30, 63] {
    let keys = (0..<count).map { _ in
      (UInt64(random.int(in: 0...Int.max)) >> (63 - bits)) << (bits < 20 ? 40 : 0)
    }
    let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    var sorted = keys
    var values = keys.indices.map { Int32($0) }
    sortByKeys(&sorted, &values)
    #expect(values == order.map { Int32($0) }, "\(bits) bits")
    #expect(sorted == order.map { keys[$0] }, "\(bits) bits")
  }
}
