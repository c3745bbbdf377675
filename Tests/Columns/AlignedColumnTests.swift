import Columns
import Testing

@Suite struct AlignedColumnTests {
  @Test func `a column has one value at each place`() {
    var column = AlignedColumn<Int32>(repeating: 7, count: 100)
    #expect(column.count == 100 && !column.isEmpty)
    column[0] = 1
    column[99] = 2
    #expect(column.indices.map { column[$0] } == [1] + [Int32](repeating: 7, count: 98) + [2])
    #expect(column.span.count == 100 && column.span[99] == 2)
  }

  @Test func `a copy is changed alone`() {
    var column = AlignedColumn<UInt64>(repeating: 3, count: 5)
    let copy = column
    column[4] = 9
    #expect(column[4] == 9 && copy[4] == 3)
  }

  @Test func `no places`() {
    let column = AlignedColumn<Int64>()
    #expect(column.isEmpty && column.indices.isEmpty && column.span.isEmpty)
  }

  @Test func `a large column is the same`() {
    var column = AlignedColumn<UInt64>(repeating: 1, count: 1 << 20)
    column[1 << 19] = 5
    var sum: UInt64 = 0
    for place in column.indices { sum += column[place] }
    #expect(sum == 1 << 20 + 4)
  }
}
