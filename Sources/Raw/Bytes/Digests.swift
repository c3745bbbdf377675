/// SHA-256 (FIPS 180-4) of bytes that come in pieces.
package struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  private var blocks = DigestBlocks()

  package init() {}

  package mutating func update(_ bytes: [UInt8]) {
    blocks.update(bytes) { SHA256.compress(&state, $0) }
  }

  /// The 32 bytes of the digest of all that came.
  package consuming func finish() -> [UInt8] {
    blocks.finish { SHA256.compress(&state, $0) }
    return bigEndianBytes(of: state)
  }

  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// The digest in 64 lower-case hexadecimal digits.
  package static func hex(of bytes: [UInt8]) -> String { hexText(digest(of: bytes)) }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]

  private static func compress(_ state: inout [UInt32], _ block: UnsafeRawBufferPointer) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { w in
      for i in 0..<16 {
        w[i] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: i * 4, as: UInt32.self))
      }
      for i in 16..<64 {
        let a = w[i - 15]
        let b = w[i - 2]
        let s0 = rotated(a, 25) ^ rotated(a, 14) ^ (a >> 3)
        let s1 = rotated(b, 15) ^ rotated(b, 13) ^ (b >> 10)
        w[i] = w[i - 16] &+ s0 &+ w[i - 7] &+ s1
      }
      constants.withUnsafeBufferPointer { rounds(&state, w, $0) }
    }
  }

  private static func rounds(
    _ state: inout [UInt32], _ w: UnsafeMutableBufferPointer<UInt32>,
    _ k: UnsafeBufferPointer<UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for i in 0..<64 {
      let s1 = rotated(e, 26) ^ rotated(e, 21) ^ rotated(e, 7)
      let t1 = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ k[i] &+ w[i]
      let s0 = rotated(a, 30) ^ rotated(a, 19) ^ rotated(a, 10)
      let t2 = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e) = (g, f, e, d &+ t1)
      (d, c, b, a) = (c, b, a, t1 &+ t2)
    }
    for (i, value) in [a, b, c, d, e, f, g, h].enumerated() { state[i] &+= value }
  }
}

/// SHA-1, for name-based UUIDs (RFC 9562) only; it protects nothing.
package enum SHA1 {
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
    var blocks = DigestBlocks()
    blocks.update(bytes) { compress(&state, $0) }
    blocks.finish { compress(&state, $0) }
    return bigEndianBytes(of: state)
  }

  private static func compress(_ state: inout [UInt32], _ block: UnsafeRawBufferPointer) {
    var w = [UInt32](repeating: 0, count: 80)
    for i in 0..<16 {
      w[i] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: i * 4, as: UInt32.self))
    }
    for i in 16..<80 { w[i] = rotated(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1) }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for i in 0..<80 {
      let (f, k): (UInt32, UInt32) =
        switch i / 20 {
        case 0: ((b & c) | (~b & d), 0x5a82_7999)
        case 1: (b ^ c ^ d, 0x6ed9_eba1)
        case 2: ((b & c) | (b & d) | (c & d), 0x8f1b_bcdc)
        default: (b ^ c ^ d, 0xca62_c1d6)
        }
      let t = rotated(a, 5) &+ f &+ e &+ k &+ w[i]
      (e, d, c, b, a) = (d, c, rotated(b, 30), a, t)
    }
    for (i, value) in [a, b, c, d, e].enumerated() { state[i] &+= value }
  }
}

/// Bytes as lower-case hexadecimal digits.
package func hexText(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

/// Cuts what comes into blocks of 64 bytes and adds the closing length.
private struct DigestBlocks: Sendable {
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  mutating func update(_ bytes: [UInt8], _ compress: (UnsafeRawBufferPointer) -> Void) {
    length &+= UInt64(bytes.count)
    guard !rest.isEmpty else {
      take(bytes, compress)
      return
    }
    let all = rest + bytes
    rest = []
    take(all, compress)
  }

  mutating func finish(_ compress: (UnsafeRawBufferPointer) -> Void) {
    let bits = length &* 8
    var tail = rest + [0x80]
    while tail.count % 64 != 56 { tail.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    rest = []
    take(tail, compress)
  }

  private mutating func take(_ bytes: [UInt8], _ compress: (UnsafeRawBufferPointer) -> Void) {
    let whole = bytes.count / 64 * 64
    bytes.withUnsafeBytes { raw in
      for start in stride(from: 0, to: whole, by: 64) {
        compress(UnsafeRawBufferPointer(rebasing: raw[start..<(start + 64)]))
      }
    }
    rest = Array(bytes[whole...])
  }
}

private func bigEndianBytes(of words: [UInt32]) -> [UInt8] {
  words.flatMap { word in
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
  }
}

@inline(__always)
private func rotated(_ word: UInt32, _ left: UInt32) -> UInt32 {
  (word << left) | (word >> (32 - left))
}
