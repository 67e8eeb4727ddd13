/// What became of the vectors of one group in one place: how many of each code, and a hash of every code and offset.
struct Summary {
  let group: String
  let place: String
  private(set) var count = 0
  private var codes: [String: Int] = [:]
  private var hash = Hash()

  init(group: String, place: String) {
    self.group = group
    self.place = place
  }

  mutating func add(_ outcome: Outcome) {
    count += 1
    codes[outcome.code, default: 0] += 1
    hash.add(outcome.code.utf8)
    hash.add(" \(outcome.offset)\n".utf8)
  }

  var text: String {
    let counts = codes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    return "\(group), as \(place): \(count) vectors, hash \(hash.text); \(counts)\n"
  }
}

/// FNV-1a, 64 bits: the same in every process, unlike `Hasher`.
private struct Hash {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
