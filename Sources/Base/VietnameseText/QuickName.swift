/// The common way to a name key: bytes in, bytes out, for text of ASCII and whole Vietnamese
/// letters with the dashes and quotes of print.
///
/// Gives what the general way of ``NameKey`` gives; any other character sends a text there.
struct QuickName {
  private typealias Codes = VietnameseLetterCodes

  private var key: [UInt8] = []
  /// The letters of the run that is being read, as codes.
  private var run: [UInt8] = []
  private var isPendingSpace = false
  /// Whether spaces beside the last character mean nothing; nil before the first one.
  private var lastClosesUp: Bool?

  /// The bytes of the key; nil where the text has a character that only the general way knows.
  static func key(of text: Span<UInt8>) -> [UInt8]? {
    var name = QuickName()
    name.key.reserveCapacity(text.count)
    guard name.read(text) else { return nil }
    return name.finished()
  }

  private mutating func read(_ text: Span<UInt8>) -> Bool {
    var at = 0
    while at < text.count {
      let byte = text[at]
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
      guard at + length <= text.count else { return false }
      switch byte {
      case 0..<0x80: add(ascii: byte)
      case 0xC2:
        guard text[at + 1] == 0xA0 else { return false }
        isPendingSpace = true
      case 0xC3...0xC6:
        guard add(UInt32(byte & 0x1F) << 6 | UInt32(text[at + 1] & 0x3F)) else { return false }
      case 0xE1:
        let low = UInt32(text[at + 1] & 0x3F) << 6 | UInt32(text[at + 2] & 0x3F)
        guard add(0x1000 | low) else { return false }
      case 0xE2:
        guard text[at + 1] == 0x80, add(sign: text[at + 2]) else { return false }
      default: return false
      }
      at += length
    }
    return true
  }

  private mutating func add(ascii byte: UInt8) {
    let code = Codes.code(ofASCII: byte)
    if code != Codes.none {
      open(closesUp: false)
      run.append(code)
      return
    }
    switch byte {
    case 0x20, 0x09...0x0D: isPendingSpace = true
    case UInt8(ascii: "`"): add(other: UInt8(ascii: "'"), closesUp: false)
    case UInt8(ascii: "-"), UInt8(ascii: "&"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"):
      add(other: byte, closesUp: true)
    default: add(other: byte, closesUp: false)
    }
  }

  /// A letter past ASCII; false for any other character.
  private mutating func add(_ value: UInt32) -> Bool {
    let code = Codes.code(of: value)
    guard code != Codes.none else { return false }
    open(closesUp: false)
    run.append(code)
    return true
  }

  /// One of U+2010 to U+2027 by its last byte.
  private mutating func add(sign last: UInt8) -> Bool {
    switch last {
    case 0x90...0x95: add(other: UInt8(ascii: "-"), closesUp: true)
    case 0x98, 0x99: add(other: UInt8(ascii: "'"), closesUp: false)
    case 0x96, 0x97, 0x9A...0xA7:
      add(other: 0xE2, closesUp: false)
      key.append(0x80)
      key.append(last)
    default: return false
    }
    return true
  }

  private mutating func add(other byte: UInt8, closesUp: Bool) {
    open(closesUp: closesUp)
    endRun()
    key.append(byte)
  }

  /// Writes the space before a character, where there is one that means something.
  private mutating func open(closesUp: Bool) {
    if isPendingSpace {
      endRun()
      if let lastClosesUp, !lastClosesUp, !closesUp { key.append(0x20) }
      isPendingSpace = false
    }
    lastClosesUp = closesUp
  }

  /// Writes the letters of a run; a lone tone stands on the last vowel.
  private mutating func endRun() {
    guard !run.isEmpty else { return }
    var toned: Int?
    var tones = 0
    var vowel = 0
    for (place, code) in run.enumerated() where Codes.isVowel(code) {
      vowel = place
      guard Codes.hasTone(code) else { continue }
      toned = place
      tones += 1
    }
    if tones == 1, let toned, toned != vowel {
      run[vowel] = Codes.vowel(run[vowel], withToneOf: run[toned])
      run[toned] = Codes.withoutTone(run[toned])
    }
    for code in run { Codes.append(code, to: &key) }
    run.removeAll(keepingCapacity: true)
  }

  private mutating func finished() -> [UInt8] {
    endRun()
    while let end = key.last, end == 0x2E || end == 0x3B || end == 0x2C || end == 0x20 {
      key.removeLast()
    }
    return key
  }
}
