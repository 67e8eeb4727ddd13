package import SpecModel

/// What is known of the page around a description.
package struct ProseContext: Sendable {
  /// The name of the described member; empty if there is none.
  package var name: String
  /// The JSON kinds that the printed type allows; empty if it is not known.
  package var kinds: [JSONKind]
  package var products: ProductNames
  private let members: MemberNames
  /// The last part of the name, without case and separators.
  let foldedName: String
  private let lastPart: String

  package init(name: String, kinds: [JSONKind] = [], members: MemberNames = [], products: ProductNames = ProductNames())
  {
    self.name = name
    self.kinds = kinds
    self.members = members
    self.products = products
    lastPart = name.split(separator: ".").last.map(String.init) ?? name
    foldedName = MemberNames.folded(lastPart)
  }

  /// The name of another member that a word means.
  func member(named word: String) -> String? {
    members[word].flatMap { isOwn($0) ? nil : $0 }
  }

  func isOwn(_ word: Word) -> Bool {
    (word.kind == .word || word.kind == .marked) && !name.isEmpty
      && (word.folded == foldedName || word.text == name || word.text == lastPart)
  }

  private func isOwn(_ text: String) -> Bool { text == name || MemberNames.folded(text) == foldedName }

  /// Whether a word is the name of another member.
  func isOther(_ word: Word) -> Bool {
    members.contains(word.text) && word.text != name && word.text != lastPart
  }

  /// Whether the member can have a value of a kind.
  func allows(_ kind: JSONKind) -> Bool { kinds.isEmpty || kinds.contains(kind) }
}

/// The names of the members of a page.
package struct MemberNames: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var names: Set<String> = []
  private var byFoldedName: [String: String] = [:]

  package init(arrayLiteral names: String...) {
    for name in names { insert(name) }
  }

  package mutating func insert(_ name: String) {
    guard names.insert(name).inserted else { return }
    let folded = Self.folded(name)
    if byFoldedName[folded] == nil { byFoldedName[folded] = name }
    if let dot = name.utf8.lastIndex(of: .dot) { insert(String(name[name.utf8.index(after: dot)...])) }
  }

  package func contains(_ name: String) -> Bool { names.contains(name) }

  /// The name that is written like this, without regard to case and separators.
  subscript(_ word: String) -> String? { names.contains(word) ? word : byFoldedName[Self.folded(word)] }

  static func folded(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0.isSmallLetter || $0.isDigit }) { return name }
    let bytes = name.utf8.compactMap { $0 == .underscore || $0 == .dash || $0 == .space ? nil : $0.lowercased }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The names of products that a page mentions: `Number Masking`.
package struct ProductNames: Hashable, Sendable {
  private var names: [String: String] = [:]
  private var firstWords: Set<String> = []

  package init() {}

  /// Adds the products that a title or a paragraph could be about: pairs of words with capital letters, and in a title
  /// also words in capitals.
  package mutating func add(_ prose: Prose, isTitle: Bool = false) {
    for line in prose.lines { add(line.text, isTitle: isTitle) }
  }

  package mutating func add(_ text: String, isTitle: Bool = false) {
    let bytes = Array(text.utf8)
    var previous: Range<Int>?
    var index = 0
    while index < bytes.count {
      guard bytes[index].isCapital else {
        // A space between two words does not end a pair.
        if bytes[index] != .space { previous = nil }
        repeat {
          index += 1
        } while index < bytes.count && bytes[index - 1].isAlphanumeric && bytes[index].isAlphanumeric
        continue
      }
      let start = index
      while index < bytes.count, bytes[index].isAlphanumeric { index += 1 }
      if let previous, start == previous.upperBound + 1 { insert(bytes[previous.lowerBound..<index]) }
      add(bytes[start..<index], isTitle)
      let isJoiner = index - start <= 4 && Self.joiners.contains(bytes.text(start..<index))
      previous = isJoiner ? nil : start..<index
    }
  }

  /// Adds a single word: `NumberMasking`, or `IVR` in a title.
  private mutating func add(_ word: ArraySlice<UInt8>, _ isTitle: Bool) {
    guard word.count > 1 else { return }
    if word.allSatisfy({ $0.isCapital || $0.isDigit }) {
      if isTitle { insert(word) }
      return
    }
    if let spaced = Self.spaced(word) { insert(spaced) }
  }

  private mutating func insert(_ name: ArraySlice<UInt8>) {
    let folded = String(decoding: name.lazy.filter { $0 != .space }.map(\.lowercased), as: UTF8.self)
    if names[folded] != nil { return }
    names[folded] = String(decoding: name, as: UTF8.self)
    firstWords.insert(String(decoding: name.prefix { $0 != .space }.map(\.lowercased), as: UTF8.self))
    firstWords.insert(folded)
  }

  /// Whether the name of a product begins with a word.
  func canBegin(_ folded: String) -> Bool { firstWords.contains(folded) }

  subscript(_ words: [String]) -> String? { names[MemberNames.folded(words.joined())] }

  private static let joiners: Set<String> = ["For", "The", "A", "An", "In", "Of", "This", "FOR", "THE"]

  /// `NumberMasking` -> `Number Masking`; nil for a single word.
  private static func spaced(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard zip(word, word.dropFirst()).contains(where: { $0.isSmallLetter && $1.isCapital }) else { return nil }
    var spaced: ArraySlice<UInt8> = []
    for byte in word {
      if !byte.isLetter { return nil }
      if byte.isCapital, spaced.last?.isSmallLetter == true { spaced.append(.space) }
      spaced.append(byte)
    }
    return spaced
  }
}
