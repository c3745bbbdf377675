import Columns
import TestSupport
import Testing

@Suite struct IDTableTests {
  @Test func numbersInFirstSeenOrder() {
    var table = IDTable()
    let words = ["xa-hai-an", "", "PAR-02", "xa-hai-an", "é", "e\u{301}", "", "PAR-02"]
    #expect(words.map { table.add($0) } == [0, 1, 2, 0, 3, 4, 1, 2])
    #expect(table.count == 5)
    #expect(table.string(of: 0) == "xa-hai-an")
    #expect(table.bytes(of: 1) == [])
    #expect(table.bytes(of: 4) == Array("e\u{301}".utf8))
    #expect(table.number(of: "é") == 3)
    #expect(table.number(of: "PAR-2") == nil)
    #expect(table.number(of: Array("PAR-02".utf8).span) == 2)
    let span = table.span(of: 2)
    #expect(span.count == 6)
    #expect(span[0] == UInt8(ascii: "P"))
  }

  /// Against a dictionary, with many strings that share their beginnings and lengths.
  @Test(arguments: 0..<8) func agreesWithADictionary(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var table = IDTable(minimumCapacity: seed == 0 ? 5000 : 0)
    var known: [[UInt8]: Int32] = [:]
    var order: [[UInt8]] = []
    for _ in 0..<6000 {
      let length = random.int(in: 0...20)
      let bytes = (0..<length).map { _ in UInt8(random.int(in: 0...(seed < 4 ? 1 : 255))) }
      #expect(table.number(of: bytes) == known[bytes])
      let number = table.add(bytes)
      if let before = known[bytes] {
        #expect(number == before)
      } else {
        #expect(number == Int32(order.count))
        known[bytes] = number
        order.append(bytes)
      }
    }
    #expect(table.count == order.count)
    #expect((0..<Int32(table.count)).map { table.bytes(of: $0) } == order)
    let sorted = order.sorted { $0.lexicographicallyPrecedes($1) }
    #expect(table.numbersInByteOrder.map { table.bytes(of: $0) } == sorted)
  }

  /// Two strings made so that all their hashes are equal; they are two strings all the same.
  @Test func equalHashes() {
    func mixed(_ word: UInt64) -> UInt64 {
      let (high, low) = (word ^ 0xA076_1D64_78BD_642F)
        .multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
      return high ^ low
    }
    func bytes(_ words: [UInt64]) -> [UInt8] {
      words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
    }
    let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    let one = bytes([1, 3])
    let other = bytes([2, 3 ^ mixed(seed ^ 1) ^ mixed(seed ^ 2)])
    #expect(IDTable.hash(of: one.span) == IDTable.hash(of: other.span))
    var table = IDTable()
    #expect(table.add(one) == 0)
    #expect(table.number(of: other) == nil)
    #expect(table.add(other) == 1)
    #expect(table.bytes(of: 0) == one && table.bytes(of: 1) == other)
  }

  /// Short strings that differ in length or one byte have different hashes.
  @Test func hashesTellShortStringsApart() {
    var hashes: Set<UInt64> = []
    var count = 0
    for length in 0...12 {
      for bits in 0..<(1 << length) {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: bits >> $0 & 1) }
        hashes.insert(IDTable.hash(of: bytes.span))
        count += 1
      }
    }
    #expect(hashes.count == count)
  }

  @Test func tablesAreAddedUp() {
    var first = IDTable()
    for word in ["a", "b", "c"] { _ = first.add(word) }
    var second = IDTable()
    for word in ["d", "b", "e", "a"] { _ = second.add(word) }
    #expect(first.add(allOf: second) == [3, 1, 4, 0])
    #expect((0..<5).map { first.string(of: $0) } == ["a", "b", "c", "d", "e"])
  }
}
