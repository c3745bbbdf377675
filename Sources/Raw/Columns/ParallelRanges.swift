import Dispatch
import Synchronization

/// Splits 0..<count in neighbouring ranges, works on them at the same time, and gives the results
/// in the order of the ranges.
///
/// The number of ranges follows from the parameters, never from the machine. What is joined from
/// the results must not depend on where the cuts lie; then no output depends on `threads`.
///
/// - Parameters:
///   - threads: The most ranges to make; 1 works in the caller's thread.
///   - minimumPerRange: Fewer are not worth a thread. Only a last range made short by `alignment`
///     may have fewer, or the one range there is.
///   - alignment: Each range but the first begins at a multiple of it: 64 for bit sets.
/// - Returns: One result per range; none where `count` is 0.
package func parallelRanges<Result: Sendable>(
  count: Int, threads: Int, minimumPerRange: Int, alignment: Int = 1,
  _ body: @Sendable (Range<Int>) -> Result
) -> [Result] {
  let ranges = ranges(
    of: count, atMost: threads, minimumPerRange: minimumPerRange, alignment: alignment)
  guard ranges.count > 1 else { return ranges.map(body) }
  let results = Mutex([Result?](repeating: nil, count: ranges.count))
  DispatchQueue.concurrentPerform(iterations: ranges.count) { index in
    let result = body(ranges[index])
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.compactMap(\.self) }
}

/// The ranges that `parallelRanges` hands out: lengths differ by one unit of alignment at most.
package func ranges(
  of count: Int, atMost threads: Int, minimumPerRange: Int, alignment: Int = 1
) -> [Range<Int>] {
  guard count > 0 else { return [] }
  let alignment = max(alignment, 1)
  let blocks = count / alignment + (count % alignment == 0 ? 0 : 1)
  let parts = max(1, min(threads, count / max(minimumPerRange, 1), blocks))
  let (perPart, extra) = blocks.quotientAndRemainder(dividingBy: parts)
  var ranges: [Range<Int>] = []
  var start = 0
  for part in 0..<parts {
    let length = (perPart + (part < extra ? 1 : 0)) * alignment
    let end = min(count, start + length)
    ranges.append(start..<end)
    start = end
  }
  return ranges
}
