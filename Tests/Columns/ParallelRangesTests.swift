import Columns
import Testing

@Suite struct ParallelRangesTests {
  private static let counts = [0, 1, 2, 6, 7, 8, 100, 1000, 10_007]

  @Test(arguments: counts, [1, 2, 7, 64]) func joinedResultIsTheSame(count: Int, threads: Int) {
    let parts = parallelRanges(count: count, threads: threads, minimumPerRange: 1) { range in
      range.map { $0 * $0 }
    }
    #expect(parts.flatMap { $0 } == (0..<count).map { $0 * $0 })
    #expect(parts.count == min(threads, count))
  }

  @Test(arguments: counts, [1, 2, 7]) func rangesFollowOneAnother(count: Int, threads: Int) {
    for minimum in [0, 1, 3, 50, 5000] {
      for alignment in [0, 1, 8, 64] {
        let ranges = ranges(
          of: count, atMost: threads, minimumPerRange: minimum, alignment: alignment)
        #expect(ranges.first?.lowerBound ?? 0 == 0)
        #expect(ranges.last?.upperBound ?? 0 == count)
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        #expect(ranges.allSatisfy { !$0.isEmpty && $0.lowerBound % max(alignment, 1) == 0 })
        #expect(ranges.count <= threads)
        #expect(ranges.count < 2 || alignment > 1 || ranges.allSatisfy { $0.count >= minimum })
      }
    }
  }

  @Test(arguments: [-1, 0, 1]) func oneThreadAtLeast(threads: Int) {
    let sums = parallelRanges(count: 10, threads: threads, minimumPerRange: 1) { $0.reduce(0, +) }
    #expect(sums == [45])
  }

  @Test func bitsJoinAtWordBounds() {
    let parts = parallelRanges(count: 1000, threads: 7, minimumPerRange: 1, alignment: 64) {
      range in
      var bits = BitSet(size: range.count)
      for row in range where row % 3 == 0 { bits[row - range.lowerBound] = true }
      return bits
    }
    #expect(BitSet(joining: parts).places == stride(from: 0, to: 1000, by: 3).map { $0 })
  }
}
