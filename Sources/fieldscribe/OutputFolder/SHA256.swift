/// SHA-256 as FIPS 180-4 defines it.
struct SHA256 {
  /// The hash in lowercase hexadecimal digits, as `sha256sum` prints it.
  static func hexadecimal(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    let wholeBlocks = bytes.count - bytes.count % blockSize
    for start in stride(from: 0, to: wholeBlocks, by: blockSize) { hash.add(bytes, start) }
    let end = lastBlocks(bytes[wholeBlocks...], messageSize: bytes.count)
    for start in stride(from: 0, to: end.count, by: blockSize) { hash.add(end, start) }
    let (a, b, c, d, e, f, g, h) = hash.state
    return [a, b, c, d, e, f, g, h].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private static let blockSize = 64
  // An access to an array costs as much as half of a round.
  private var state: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) = (
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
  )

  /// The rest of the message, a one bit, zeros to fill a block, and the length in bits.
  private static func lastBlocks(_ rest: ArraySlice<UInt8>, messageSize: Int) -> [UInt8] {
    let zeros = (2 * blockSize - 9 - rest.count) % blockSize
    let length = UInt64(messageSize) * 8
    return Array(rest) + [0x80] + [UInt8](repeating: 0, count: zeros)
      + (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * $0)) }
  }

  private mutating func add(_ message: [UInt8], _ start: Int) {
    var (a, b, c, d, e, f, g, h) = state
    var w0 = Self.word(message, start + 0)
    var w1 = Self.word(message, start + 4)
    var w2 = Self.word(message, start + 8)
    var w3 = Self.word(message, start + 12)
    var w4 = Self.word(message, start + 16)
    var w5 = Self.word(message, start + 20)
    var w6 = Self.word(message, start + 24)
    var w7 = Self.word(message, start + 28)
    var w8 = Self.word(message, start + 32)
    var w9 = Self.word(message, start + 36)
    var w10 = Self.word(message, start + 40)
    var w11 = Self.word(message, start + 44)
    var w12 = Self.word(message, start + 48)
    var w13 = Self.word(message, start + 52)
    var w14 = Self.word(message, start + 56)
    var w15 = Self.word(message, start + 60)
    let constants = Self.constants
    var index = 0
    while true {
      Self.round(a, b, c, &d, e, f, g, &h, w0 &+ constants[index])
      Self.round(h, a, b, &c, d, e, f, &g, w1 &+ constants[index + 1])
      Self.round(g, h, a, &b, c, d, e, &f, w2 &+ constants[index + 2])
      Self.round(f, g, h, &a, b, c, d, &e, w3 &+ constants[index + 3])
      Self.round(e, f, g, &h, a, b, c, &d, w4 &+ constants[index + 4])
      Self.round(d, e, f, &g, h, a, b, &c, w5 &+ constants[index + 5])
      Self.round(c, d, e, &f, g, h, a, &b, w6 &+ constants[index + 6])
      Self.round(b, c, d, &e, f, g, h, &a, w7 &+ constants[index + 7])
      Self.round(a, b, c, &d, e, f, g, &h, w8 &+ constants[index + 8])
      Self.round(h, a, b, &c, d, e, f, &g, w9 &+ constants[index + 9])
      Self.round(g, h, a, &b, c, d, e, &f, w10 &+ constants[index + 10])
      Self.round(f, g, h, &a, b, c, d, &e, w11 &+ constants[index + 11])
      Self.round(e, f, g, &h, a, b, c, &d, w12 &+ constants[index + 12])
      Self.round(d, e, f, &g, h, a, b, &c, w13 &+ constants[index + 13])
      Self.round(c, d, e, &f, g, h, a, &b, w14 &+ constants[index + 14])
      Self.round(b, c, d, &e, f, g, h, &a, w15 &+ constants[index + 15])
      index += 16
      if index == 64 { break }
      Self.extend(&w0, w1, w9, w14)
      Self.extend(&w1, w2, w10, w15)
      Self.extend(&w2, w3, w11, w0)
      Self.extend(&w3, w4, w12, w1)
      Self.extend(&w4, w5, w13, w2)
      Self.extend(&w5, w6, w14, w3)
      Self.extend(&w6, w7, w15, w4)
      Self.extend(&w7, w8, w0, w5)
      Self.extend(&w8, w9, w1, w6)
      Self.extend(&w9, w10, w2, w7)
      Self.extend(&w10, w11, w3, w8)
      Self.extend(&w11, w12, w4, w9)
      Self.extend(&w12, w13, w5, w10)
      Self.extend(&w13, w14, w6, w11)
      Self.extend(&w14, w15, w7, w12)
      Self.extend(&w15, w0, w8, w13)
    }
    state.0 &+= a
    state.1 &+= b
    state.2 &+= c
    state.3 &+= d
    state.4 &+= e
    state.5 &+= f
    state.6 &+= g
    state.7 &+= h
  }

  /// One round. The roles of the eight variables rotate from round to round.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32,
    _ word: UInt32
  ) {
    let choice = g ^ (e & (f ^ g))
    let sum1 = (e &>> 6 | e &<< 26) ^ (e &>> 11 | e &<< 21) ^ (e &>> 25 | e &<< 7)
    let first = h &+ sum1 &+ choice &+ word
    let majority = (a & b) | (c & (a | b))
    let sum0 = (a &>> 2 | a &<< 30) ^ (a &>> 13 | a &<< 19) ^ (a &>> 22 | a &<< 10)
    d &+= first
    h = first &+ sum0 &+ majority
  }

  /// The next word of the schedule, from those 16, 15, 7 and 2 words before it.
  @inline(__always)
  private static func extend(_ word: inout UInt32, _ early: UInt32, _ middle: UInt32, _ late: UInt32) {
    let sigma0 = (early &>> 7 | early &<< 25) ^ (early &>> 18 | early &<< 14) ^ early &>> 3
    let sigma1 = (late &>> 17 | late &<< 15) ^ (late &>> 19 | late &<< 13) ^ late &>> 10
    word = word &+ sigma0 &+ middle &+ sigma1
  }

  @inline(__always)
  private static func word(_ message: [UInt8], _ at: Int) -> UInt32 {
    UInt32(message[at]) << 24 | UInt32(message[at + 1]) << 16 | UInt32(message[at + 2]) << 8 | UInt32(message[at + 3])
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
