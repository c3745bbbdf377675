import CScan

/// Cuts lines of plain JSON objects into cells, many at a time.
///
/// A line is plain if it ends with LF or CR LF and is one object whose keys are columns, none twice,
/// and whose values are strings without escapes, numbers without an exponent, and nulls; one blank
/// may stand behind a colon or comma, and nothing else. Empty lines are passed over.
///
/// A string's cell is what stands between the quotes, a number's the number as written; a null and
/// a key that the line does not have are no cells.
package struct PlainObjectScan: Sendable {
  /// Longer lines are not plain.
  private let lengthLimit: Int
  private let keys: PlainKeySet
  /// For each column, and first for the beginning of a line, the column that followed it last.
  private var following: [Int32]
  /// For each column the number of the line that had it last.
  private var seen: [UInt32]
  /// Of the line that is being read.
  private var stamp: UInt32 = 0

  /// - Parameter columns: The keys, one for each column of the grid.
  package init(columns: [String], lengthLimit: Int) {
    self.lengthLimit = min(lengthLimit, Int(Int32.max))
    keys = PlainKeySet(columns)
    following = (0...Int32(clamping: columns.count)).map { $0 }
    seen = [UInt32](repeating: 0, count: columns.count + 1)
  }

  /// Works as `PlainRowScan.scan`.
  package mutating func scan(
    _ bytes: [UInt8], from start: Int, to end: Int, line: inout Int, into grid: inout CellGrid
  ) -> (next: Int, stop: PlainRowScan.Stop) {
    let (keys, lengthLimit) = (keys, lengthLimit)
    guard grid.columnCount == keys.count, keys.count > 0, bytes.count < Int(UInt32.max) else {
      return (start, start < end ? .unusual : .end)
    }
    var state = State(row: start, line: line, stamp: stamp)
    bytes.withUnsafeBytes { raw in
      following.withUnsafeMutableBufferPointer { following in
        seen.withUnsafeMutableBufferPointer { seen in
          keys.withKeys { keys in
            grid.fill { count, places, rows, lines in
              var run = Run(
                raw: raw, keys: keys, lengthLimit: lengthLimit, following: following, seen: seen,
                places: places, rows: rows, lines: lines, count: count, block: start - 64)
              run.read(before: end, &state)
              return run.count
            }
          }
        }
      }
    }
    line = state.line
    stamp = state.stamp
    return (state.row, state.stop)
  }
}

/// What a scan is called with and gives back.
private struct State {
  /// Where the line being read begins.
  var row: Int
  var line: Int
  var stamp: UInt32
  var stop = PlainRowScan.Stop.unusual

  init(row: Int, line: Int, stamp: UInt32) {
    self.row = row
    self.line = line
    self.stamp = stamp
  }
}

/// The reading of lines in bytes that are lent.
private struct Run {
  let raw: UnsafeRawBufferPointer
  let keys: PlainKeySet.Keys
  let lengthLimit: Int
  let following: UnsafeMutableBufferPointer<Int32>
  let seen: UnsafeMutableBufferPointer<UInt32>
  let places: UnsafeMutablePointer<UInt32>
  let rows: UnsafeMutablePointer<UInt32>
  let lines: UnsafeMutablePointer<UInt32>
  /// Rows of the grid.
  private(set) var count: Int
  /// The last line feed: what is read up to a line's end lies before it.
  private let lastFeed: Int
  /// The block of 64 bytes that was looked at last, and its places where a string may end.
  private var block: Int
  private var stops: UInt64 = 0
  private var pending: UInt64 = 0
  private var doubt = UTF8Doubt()

  init(
    raw: UnsafeRawBufferPointer, keys: PlainKeySet.Keys, lengthLimit: Int,
    following: UnsafeMutableBufferPointer<Int32>, seen: UnsafeMutableBufferPointer<UInt32>,
    places: UnsafeMutablePointer<UInt32>, rows: UnsafeMutablePointer<UInt32>,
    lines: UnsafeMutablePointer<UInt32>, count: Int, block: Int
  ) {
    self.raw = raw
    self.keys = keys
    self.lengthLimit = lengthLimit
    self.following = following
    self.seen = seen
    self.places = places
    self.rows = rows
    self.lines = lines
    self.count = count
    self.block = block
    lastFeed = raw.lastIndex(of: 0x0A) ?? -1
  }

  /// Reads lines until one is not wanted or not plain, or the grid is full.
  mutating func read(before end: Int, _ state: inout State) {
    while state.row < end {
      if count == CellGrid.rowLimit {
        state.stop = .full
        return
      }
      let start = state.row
      guard start <= lastFeed else { return }
      if raw[start] == UInt8(ascii: "{") {
        guard let next = object(at: start, &state) else { return }
        state.row = next
      } else {
        guard let next = lineEnd(start) else { return }
        state.row = next
      }
      state.line &+= 1
    }
    state.stop = .end
  }

  /// Reads the line at `start`; nil where it is not plain, else where the next one begins.
  @inline(__always)
  private mutating func object(at start: Int, _ state: inout State) -> Int? {
    state.stamp &+= 1
    if state.stamp == 0 {
      // Numbers of lines begin anew.
      seen.update(repeating: 0)
      state.stamp = 1
    }
    let cells = UnsafeMutableRawPointer(places + count * keys.count * 2)
    for column in 0..<keys.count {
      cells.storeBytes(of: UInt64.max, toByteOffset: column * 8, as: UInt64.self)
    }
    guard let close = members(start, state.stamp, cells), let next = lineEnd(close + 1) else {
      return nil
    }
    let text = start..<(close + 1)
    guard next - 1 - start <= lengthLimit, !doubt.meets(text) || UTF8Check.isValid(raw, text)
    else { return nil }
    rows[count * 2] = UInt32(truncatingIfNeeded: text.lowerBound)
    rows[count * 2 + 1] = UInt32(truncatingIfNeeded: text.upperBound)
    lines[count] = UInt32(truncatingIfNeeded: state.line)
    count += 1
    return next
  }

  /// What follows the line end at a place; nil where there is none.
  @inline(__always)
  private func lineEnd(_ at: Int) -> Int? {
    if raw[at] == 0x0A { return at + 1 }
    return raw[at] == 0x0D && raw[at + 1] == 0x0A ? at + 2 : nil
  }

  // Each byte that is read before the one at `at` is known not to be the line feed, so that none
  // is read past the last of them.

  /// Reads the members of an object; gives the place of the closing brace.
  @inline(__always)
  private mutating func members(
    _ start: Int, _ stamp: UInt32, _ cells: UnsafeMutableRawPointer
  ) -> Int? {
    var at = start + 1
    var before = 0
    while true {
      guard let column = column(at, after: before) else { return nil }
      if seen[column] == stamp { return nil }
      seen[column] = stamp
      before = column + 1
      at += keys.length(of: column)
      if raw[at] == 0x20 { at += 1 }
      switch raw[at] {
      case UInt8(ascii: "\""):
        guard let end = nextStop(at + 1, start), raw[end] == UInt8(ascii: "\"") else { return nil }
        Self.set(column, at + 1, end, cells)
        at = end + 1
      case UInt8(ascii: "n"):
        guard raw[at + 1] == UInt8(ascii: "u"), raw[at + 2] == UInt8(ascii: "l"),
          raw[at + 3] == UInt8(ascii: "l")
        else { return nil }
        at += 4
      default:
        guard let end = numberEnd(at) else { return nil }
        Self.set(column, at, end, cells)
        at = end
      }
      if raw[at] == UInt8(ascii: "}") { return at }
      guard raw[at] == UInt8(ascii: ",") else { return nil }
      at += raw[at + 1] == 0x20 ? 2 : 1
    }
  }

  /// The column of the key at a place, which the colon follows.
  @inline(__always)
  private mutating func column(_ at: Int, after before: Int) -> Int? {
    let likely = Int(following[before])
    if likely < keys.count, keys.matches(likely, raw, at) { return likely }
    guard let column = keys.find(raw, at) else { return nil }
    following[before] = Int32(truncatingIfNeeded: column)
    return column
  }

  /// The first place from `at` on where the plain part of a string ends.
  @inline(__always)
  private mutating func nextStop(_ at: Int, _ rowStart: Int) -> Int? {
    while true {
      if at < block + 64 {
        let rest = at > block ? stops & (UInt64.max << UInt64(at - block)) : stops
        if rest != 0 { return block + rest.trailingZeroBitCount }
      }
      guard block + 64 < raw.count, let base = raw.baseAddress else { return nil }
      block += 64
      let found = dondoc_scan_strings(
        base.assumingMemoryBound(to: UInt8.self) + block, raw.count - block, &pending)
      stops = found.stops
      if found.doubtful != 0 { doubt.add(block..<(block + 64), rowStart: rowStart) }
    }
  }

  /// Where a number without exponent ends that begins at a place.
  @inline(__always)
  private func numberEnd(_ start: Int) -> Int? {
    let first = raw[start] == UInt8(ascii: "-") ? start + 1 : start
    var at = first
    while raw[at] ^ 0x30 <= 9 { at += 1 }
    guard at > first, raw[first] != 0x30 || at == first + 1 else { return nil }
    guard raw[at] == UInt8(ascii: ".") else { return at }
    let places = at + 1
    at = places
    while raw[at] ^ 0x30 <= 9 { at += 1 }
    return at > places ? at : nil
  }

  @inline(__always)
  private static func set(
    _ column: Int, _ start: Int, _ end: Int, _ cells: UnsafeMutableRawPointer
  ) {
    let place =
      UInt64(truncatingIfNeeded: start) | UInt64(truncatingIfNeeded: end) << 32
    cells.storeBytes(of: place.littleEndian, toByteOffset: column * 8, as: UInt64.self)
  }
}
