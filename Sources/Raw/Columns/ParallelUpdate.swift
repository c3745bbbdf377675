import Dispatch

/// Calls the body once with each element and its place, several at the same time.
///
/// The elements must not depend on one another: the order of the calls is not given.
///
/// - Parameter threads: The most that work at the same time; 1 works in the caller's thread.
package func parallelUpdate<Element: Sendable>(
  _ elements: inout [Element], threads: Int,
  _ body: @Sendable (inout Element, Int) -> Void
) {
  let workers = min(threads, elements.count)
  guard workers > 1 else {
    for place in elements.indices { body(&elements[place], place) }
    return
  }
  elements.withUnsafeMutableBufferPointer { buffer in
    // Each place is handed to one call alone, so no two calls meet in an element.
    nonisolated(unsafe) let base = buffer
    let count = base.count
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      var place = worker
      while place < count {
        body(&base[place], place)
        place += workers
      }
    }
  }
}
