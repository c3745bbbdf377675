/// SplitMix64 with a fixed start: the same cases in every run.
struct Seeded {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func pick<T>(_ values: [T]) -> T { values[below(values.count)] }

  /// Vietnamese letters, stray marks, spaces and signs.
  mutating func text(length: Int) -> String {
    var text = String.UnicodeScalarView()
    let letters = Array(
      "aăâbcdđeêghiklmnoôơpqrstuưvxyĐÐƯẾộ -–&.,\u{301}\u{323}\u{A0}\u{200B}中".unicodeScalars)
    for _ in 0..<below(length + 1) { text.append(pick(letters)) }
    return String(text)
  }
}
