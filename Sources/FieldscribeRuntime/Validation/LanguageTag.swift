extension String {
  /// Whether the text is a well-formed language tag of BCP 47 (RFC 5646, section 2.1).
  package var isLanguageTag: Bool {
    let tag = utf8
    if tag.count <= 11, irregularTags.contains(lowercased()) { return true }
    let parts = tag.split(separator: .minus, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.hasLength(1...8) && $0.allSatisfy { $0.isLetter || $0.isDigit } }) else { return false }
    var rest = parts[...]
    return rest.skipPrivateUse() || rest.skipLanguage()
  }
}

/// The tags of RFC 5646 that are valid although they have another form.
private let irregularTags: Set<String> = [
  "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo",
  "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de",
]

extension Substring.UTF8View {
  fileprivate func hasLength(_ lengths: ClosedRange<Int>) -> Bool { lengths.contains(count) }

  fileprivate func isLetters(_ lengths: ClosedRange<Int>) -> Bool { hasLength(lengths) && allSatisfy(\.isLetter) }

  fileprivate var isRegion: Bool { isLetters(2...2) || count == 3 && allSatisfy(\.isDigit) }

  fileprivate var isVariant: Bool { hasLength(5...8) || count == 4 && first?.isDigit == true }

  fileprivate var isX: Bool { count == 1 && first.map { $0 | 0x20 } == UInt8(ascii: "x") }
}

extension ArraySlice<Substring.UTF8View> {
  /// Moves past the first part if it fulfils a condition.
  private mutating func skip(if isPart: (Substring.UTF8View) -> Bool) -> Bool {
    guard let first, isPart(first) else { return false }
    removeFirst()
    return true
  }

  /// Whether these are the parts of `x-whatever`.
  fileprivate mutating func skipPrivateUse() -> Bool {
    guard count > 1, skip(if: \.isX) else { return false }
    removeAll()
    return true
  }

  /// Whether these are the parts of a tag that begins with a language.
  fileprivate mutating func skipLanguage() -> Bool {
    let isShort = first?.count ?? 0 <= 3
    guard skip(if: { $0.isLetters(2...8) }) else { return false }
    if isShort { for _ in 0..<3 where !skip(if: { $0.isLetters(3...3) }) { break } }
    _ = skip { $0.isLetters(4...4) }
    _ = skip(if: \.isRegion)
    while skip(if: \.isVariant) {}
    while let first, first.count == 1, !first.isX {
      removeFirst()
      guard skip(if: { $0.hasLength(2...8) }) else { return false }
      while skip(if: { $0.hasLength(2...8) }) {}
    }
    return isEmpty || skipPrivateUse()
  }
}
