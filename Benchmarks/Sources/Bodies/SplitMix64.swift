/// A small generator with a fixed seed: every run measures the same bodies.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func number(below limit: UInt64) -> Int { Int(next() % limit) }

  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[number(below: UInt64(choices.count))] }

  /// A text of letters, digits and what ids are often written with.
  mutating func text(_ lengths: ClosedRange<Int>) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz_-0123456789")
    let length = lengths.lowerBound + number(below: UInt64(lengths.count))
    return String((0..<length).map { _ in pick(letters) })
  }

  mutating func uuid() -> String {
    let digits = Array("0123456789abcdef")
    let runs = [8, 4, 4, 4, 12].map { count in String((0..<count).map { _ in pick(digits) }) }
    return runs.joined(separator: "-")
  }

  mutating func phone() -> String { "+65\(10_000_000 + next() % 90_000_000)" }

  mutating func timestamp(hasMilliseconds: Bool = false) -> String {
    func padded(_ value: Int, to count: Int = 2) -> String {
      let digits = String(value)
      return String(repeating: "0", count: count - digits.count) + digits
    }
    let day = "2024-\(padded(1 + number(below: 12)))-\(padded(1 + number(below: 28)))"
    let time = "\(padded(number(below: 24))):\(padded(number(below: 60))):\(padded(number(below: 60)))"
    return "\(day)T\(time)\(hasMilliseconds ? "." + padded(number(below: 1000), to: 3) : "")Z"
  }
}
