import SpecText

/// The titles of one section. The reader refuses a title that occurs twice.
struct DraftTitles {
  private var taken: Set<String>
  /// How often each title was asked for.
  private var counts: [String: Int] = [:]

  private static let longest = 100

  init(_ taken: [String] = []) { self.taken = Set(taken) }

  /// The title, with a number behind it if another part has it: `Request (2)`.
  mutating func unique(_ title: String) -> String {
    let words = oneLine(title)
    let short = String(String.UnicodeScalarView(words.unicodeScalars.prefix(Self.longest)))
    let base = oneLine(short).isEmpty ? placeholder : oneLine(short)
    var count = counts[base] ?? 0
    var result: String
    repeat {
      count += 1
      result = count == 1 ? base : "\(base) (\(count))"
    } while !taken.insert(result).inserted
    counts[base] = count
    return result
  }
}

extension [SpecValue.Entry] {
  /// Sets the value of a key. A new key gets its place in the order of the language.
  mutating func set(_ key: String, _ value: SpecValue, in order: [String]) {
    if let index = firstIndex(where: { $0.key == key }) {
      self[index].value = value
    } else {
      let later = order.drop { $0 != key }
      insert(.init(key, value), at: firstIndex { later.contains($0.key) } ?? count)
    }
  }
}
