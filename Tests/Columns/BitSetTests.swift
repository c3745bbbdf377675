import Columns
import TestSupport
import Testing

@Suite struct BitSetTests {
  private static let sizes = [0, 1, 2, 63, 64, 65, 127, 128, 129, 1000]

  private static func seeded(_ random: inout SeededGenerator, size: Int) -> [Bool] {
    let density = random.int(in: 0...10)
    return (0..<size).map { _ in random.int(in: 0...9) < density }
  }

  private static func set(_ bits: [Bool]) -> BitSet {
    var set = BitSet(size: bits.count)
    for (place, bit) in bits.enumerated() { set[place] = bit }
    return set
  }

  @Test(arguments: sizes) func agreesWithBools(size: Int) {
    var random = SeededGenerator(seed: UInt64(size))
    for _ in 0..<40 {
      let (a, b) = (Self.seeded(&random, size: size), Self.seeded(&random, size: size))
      let (left, right) = (Self.set(a), Self.set(b))
      #expect((0..<size).map { left[$0] } == a)
      #expect(left.count == a.count { $0 })
      #expect(left.places == a.indices.filter { a[$0] })
      #expect(left.isAll == a.allSatisfy { $0 })
      #expect(left.isNone == !a.contains(true))
      var (union, intersection, difference, inverse) = (left, left, left, left)
      union.formUnion(right)
      intersection.formIntersection(right)
      difference.subtract(right)
      inverse.invert()
      #expect(union == Self.set(zip(a, b).map { $0 || $1 }))
      #expect(intersection == Self.set(zip(a, b).map { $0 && $1 }))
      #expect(difference == Self.set(zip(a, b).map { $0 && !$1 }))
      #expect(inverse == Self.set(a.map { !$0 }))
      #expect((left == right) == (a == b))
      #expect(BitSet(size: size, words: left.words) == left)
      for start in stride(from: 0, through: size, by: size > 200 ? 7 : 1) {
        #expect(left.firstSet(from: start) == a.indices.first { $0 >= start && a[$0] })
      }
    }
  }

  @Test(arguments: sizes) func filled(size: Int) {
    let (all, none) = (BitSet(size: size, filledWith: true), BitSet(size: size))
    #expect(all.count == size && all.isAll)
    #expect(none.isNone && none.count == 0)
    #expect(all.isNone == (size == 0))
    #expect(BitSet(size: size, words: [.max, .max, .max]).count == min(size, 192))
  }

  @Test func joining() {
    var random = SeededGenerator(seed: 13)
    for _ in 0..<200 {
      let parts = (0..<random.int(in: 0...6)).map { _ in
        let size = random.int(in: 0...150)
        return Self.seeded(&random, size: size)
      }
      #expect(BitSet(joining: parts.map(Self.set)) == Self.set(parts.flatMap { $0 }))
    }
  }

  @Test func aThrowingBodyStopsTheWalk() {
    struct Stop: Error {}
    let set = BitSet(size: 200, filledWith: true)
    var seen = 0
    #expect(throws: Stop.self) {
      try set.forEachSet { place throws(Stop) in
        seen = place
        if place == 70 { throw Stop() }
      }
    }
    #expect(seen == 70)
  }
}
