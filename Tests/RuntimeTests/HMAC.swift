/// HMAC-SHA-256 (RFC 2104), for tests only.
func hmacSHA256(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
  let key = key.count > 64 ? sha256(key) : key
  let padded = key + Array(repeating: 0, count: 64 - key.count)
  return sha256(padded.map { $0 ^ 0x5C } + sha256(padded.map { $0 ^ 0x36 } + message))
}

/// SHA-256 (FIPS 180-4).
private func sha256(_ message: [UInt8]) -> [UInt8] {
  var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  let length = UInt64(message.count) * 8
  let zeros = (119 - message.count % 64) % 64
  let end = (0..<8).map { UInt8(length >> (56 - 8 * $0) & 255) }
  let padded = message + [0x80] + Array(repeating: 0, count: zeros) + end
  for start in stride(from: 0, to: padded.count, by: 64) {
    var words = (0..<16).map { word in
      (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(padded[start + 4 * word + $1]) }
    }
    for index in 16..<64 {
      let (a, b) = (words[index - 15], words[index - 2])
      let first = rotated(a, 7) ^ rotated(a, 18) ^ a >> 3
      let second = rotated(b, 17) ^ rotated(b, 19) ^ b >> 10
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var s = state
    for index in 0..<64 {
      let choice = s[4] & s[5] ^ ~s[4] & s[6]
      let majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]
      let first = s[7] &+ (rotated(s[4], 6) ^ rotated(s[4], 11) ^ rotated(s[4], 25)) &+ choice
      let sum = first &+ constants[index] &+ words[index]
      let second = (rotated(s[0], 2) ^ rotated(s[0], 13) ^ rotated(s[0], 22)) &+ majority
      s = [sum &+ second, s[0], s[1], s[2], s[3] &+ sum, s[4], s[5], s[6]]
    }
    for index in 0..<8 { state[index] &+= s[index] }
  }
  return state.flatMap { word in (0..<4).map { UInt8(word >> (24 - 8 * $0) & 255) } }
}

private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

/// The first bits of the fractional parts of the cube roots of the first 64 primes.
private let constants: [UInt32] = {
  var primes: [Int] = []
  var number = 2
  while primes.count < 64 {
    if primes.allSatisfy({ number % $0 != 0 }) { primes.append(number) }
    number += 1
  }
  return primes.map { prime in
    // The largest integer whose cube is at most the prime times 2^96, by bisection.
    var (low, high): (UInt64, UInt64) = (0, 1 << 36)
    while high - low > 1 {
      let middle = (low + high) / 2
      let isBelow = cubeIsAtMost(middle, prime)
      if isBelow { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }
}()

/// Whether the cube of a number is at most the prime times 2^96.
private func cubeIsAtMost(_ number: UInt64, _ prime: Int) -> Bool {
  let square = number.multipliedFullWidth(by: number)
  // The square has at most 70 bits, and the cube at most 105.
  let low = square.low.multipliedFullWidth(by: number)
  let high = square.high * number + low.high
  return high < UInt64(prime) << 32 || high == UInt64(prime) << 32 && low.low == 0
}
