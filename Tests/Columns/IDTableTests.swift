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

  @Test func tablesAreAddedUp() {
    var first = IDTable()
    for word in ["a", "b", "c"] { _ = first.add(word) }
    var second = IDTable()
    for word in ["d", "b", "e", "a"] { _ = second.add(word) }
    #expect(first.add(allOf: second) == [3, 1, 4, 0])
    #expect((0..<5).map { first.string(of: $0) } == ["a", "b", "c", "d", "e"])
  }
}
