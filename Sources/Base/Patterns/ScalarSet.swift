/// Code points as ranges, ascending and apart from each other.
struct ScalarSet: Hashable, Sendable {
  typealias Span = ClosedRange<UInt32>

  static let last: UInt32 = 0x10FFFF

  private(set) var spans: [Span]

  init() { spans = [] }

  /// Ranges in any order; they may overlap.
  init(_ ranges: [Span]) {
    spans = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let open = spans.last, range.lowerBound <= open.upperBound &+ 1 else {
        spans.append(range)
        continue
      }
      spans[spans.count - 1] = open.lowerBound...max(open.upperBound, range.upperBound)
    }
  }

  static let all = ScalarSet([0...last])

  func contains(_ scalar: UInt32) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].lowerBound <= scalar
  }

  func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(spans + other.spans) }

  var inverted: ScalarSet {
    var gaps: [Span] = []
    var next: UInt32 = 0
    for span in spans {
      if span.lowerBound > next { gaps.append(next...span.lowerBound - 1) }
      next = span.upperBound + 1
    }
    if next <= Self.last { gaps.append(next...Self.last) }
    return ScalarSet(gaps)
  }

  /// With every code point that differs from one of these in case alone.
  var foldingCase: ScalarSet {
    var more: [Span] = []
    for family in CaseFolding.families where family.contains(where: contains) {
      more += family.map { $0...$0 }
    }
    return more.isEmpty ? self : union(ScalarSet(more))
  }
}

/// Families of code points that are the same but for their case, as Unicode's simple folding has
/// them.
enum CaseFolding {
  /// Each with two members or more.
  static let families: [[UInt32]] = {
    var byFold: [UInt32: [UInt32]] = [:]
    // No letter with case lies beyond the first two planes.
    for number in UInt32(0x41)...0x1FFFF {
      guard let scalar = Unicode.Scalar(number), let fold = fold(scalar) else { continue }
      byFold[fold, default: []].append(number)
    }
    return byFold.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value)
  }()

  /// The small letter that stands for a family; nil for what has no case.
  private static func fold(_ scalar: Unicode.Scalar) -> UInt32? {
    let properties = scalar.properties
    // The dotless i folds to itself.
    guard properties.isCased || properties.changesWhenCaseMapped, scalar.value != 0x131 else {
      return nil
    }
    let upper = single(properties.uppercaseMapping) ?? scalar
    return (single(upper.properties.lowercaseMapping) ?? upper).value
  }

  private static func single(_ text: String) -> Unicode.Scalar? {
    let scalars = text.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }
}
