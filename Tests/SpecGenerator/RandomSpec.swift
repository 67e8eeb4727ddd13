package import SpecText

/// Random specs, made of one that has everything of the language: its names and texts are replaced, some of its members,
/// values and types are copied under other names, and some of its parts are changed, moved or removed.
///
/// Nothing here depends on the keys of the language, so that a new key in the first spec is in the random ones, too.
package struct RandomSpecs: Sendable {
  private let slots: Slots
  private let names: [Slot]
  private let words: [String]
  private let texts: [String]

  /// - Parameters:
  ///   - slots: the slots of the first spec
  ///   - words: names that members and values get
  ///   - texts: texts that are put where any text can be
  package init(_ slots: Slots, words: [String], texts: [String]) {
    (self.slots, self.words, self.texts) = (slots, words, texts)
    names = slots.all.filter(\.isName)
  }

  /// The spec of a seed. No type and no ruling has the name of one in another spec, so that many compile together.
  package func tree(seed: Int) -> SyntaxNode {
    var random = SeededGenerator(seed: seed)
    let share = random.one(of: [0, 0.05, 0.3])
    var replaced: [PlacedText] = []
    for slot in slots.all {
      let isUnique = slot.form == .type || slot.form == .ruling
      if isUnique || random.chance(share) { replaced.append((slot, text(for: slot, "\(seed)", &random))) }
    }
    var tree = slots.tree(with: replaced)
    for number in 0..<random.one(of: [0, 1, 2, 4, 8]) {
      let slot = random.one(of: names)
      let name = replaced.first { $0.slot.original == slot.original }?.text ?? slot.original
      for copy in 0..<random.one(of: [1, 1, 1, 2, 5, 30, 70]) {
        tree = tree.copying(name, as: text(for: slot, "\(seed)c\(number)d\(copy)", &random))
      }
    }
    if random.chance(0.7) {
      let share = random.one(of: [0.002, 0.01, 0.05])
      let refused = SpecTemplate(tree).texts.indices.filter { _ in random.chance(share) }
      tree = tree.removing(Set(refused)) ?? tree
    }
    for _ in 0..<random.number(below: 6) { change(&tree, &random) }
    return tree
  }

  /// The replacement in a slot.
  private func text(for slot: Slot, _ number: String, _ random: inout SeededGenerator) -> String {
    let word = random.chance() ? random.one(of: words) : random.letters
    switch slot.form {
    case .type: return "\(slot.original)x\(number)"
    case .ruling: return "\(slot.original)-\(number)"
    case .member: return word
    case .text where !slot.isName: return random.one(of: texts)
    case .text:
      return random.one(of: [
        word, word.uppercased(), "\(word) / x", "\"\(word)\"", "\\(\(word))", "\(word).7", "x \(word)",
      ])
    }
  }

  // MARK: Changes

  /// Changes one text in all its positions, or the items of one mapping or sequence.
  private func change(_ tree: inout SyntaxNode, _ random: inout SeededGenerator) {
    let all = SpecTemplate(tree).texts
    let numbers = all.filter { Double($0) != nil }
    if !numbers.isEmpty, random.chance() {
      let number = random.one(of: numbers)
      let pool = random.chance(0.05) ? Numbers.odd : number.contains(".") ? Numbers.real : Numbers.whole
      let other = random.one(of: pool)
      let slots = all.indices.filter { all[$0] == number }.map { (SpecTemplate.Slot(index: $0), other) }
      tree = SpecTemplate(tree).tree(with: Dictionary(uniqueKeysWithValues: slots))
      return
    }
    var number = random.number(below: tree.containers)
    tree.update(&number) { changeItems(of: &$0, all, &random) }
  }

  private func changeItems(of node: inout SyntaxNode, _ all: [String], _ random: inout SeededGenerator) {
    var items = node.children
    if items.isEmpty { return }
    let index = random.number(below: items.count)
    switch random.number(below: 5) {
    case 0: if items.count > 1 { items.remove(at: index) }
    case 1:
      let other = random.number(below: items.count)
      (items[index].value, items[other].value) = (items[other].value, items[index].value)
    case 2:
      if case .scalar = items[index].value.content {
        let text = random.one(of: random.one(of: [texts, words, all, Numbers.whole, Numbers.real]))
        items[index].value = SyntaxNode(text)
      }
    case 3: if items[index].key == nil { items.insert(items[index], at: random.number(below: items.count + 1)) }
    default: items.shuffle(using: &random)
    }
    node.children = items
  }
}

extension SyntaxNode {
  /// How many mappings and sequences with content there are.
  fileprivate var containers: Int { children.isEmpty ? 0 : children.reduce(1) { $0 + $1.value.containers } }

  /// Changes the mapping or sequence of a number, which are counted from the top.
  fileprivate mutating func update(_ number: inout Int, _ change: (inout SyntaxNode) -> Void) {
    if children.isEmpty { return }
    if number == 0 { change(&self) }
    number -= 1
    for index in children.indices where number >= 0 { children[index].value.update(&number, change) }
  }

  /// The tree in which each entry and each item of a name is followed by a copy under another name.
  fileprivate func copying(_ name: String, as other: String) -> SyntaxNode {
    var copy = self
    copy.children = children.flatMap { key, value -> [(key: String?, value: SyntaxNode)] in
      if key == name { return [(key, value), (other, value)] }
      let only = value.children.count == 1 ? value.children[0] : nil
      if key == nil, only?.key == name { return [(nil, value), (nil, SyntaxNode([(other, only!.value)]))] }
      if key == nil, case .scalar(name) = value.content { return [(nil, value), (nil, SyntaxNode(other))] }
      return [(key, value.copying(name, as: other))]
    }
    return children.isEmpty ? self : copy
  }

  /// The tree without the nodes that errors of its generation point at.
  package func removing(_ generation: Generation) -> SyntaxNode? {
    removing(Set(generation.reportedErrors.compactMap(\.indexes.first)))
  }

  /// The tree without some of its keys and scalars, by their index in the file, and without nodes that become empty.
  package func removing(_ indexes: Set<Int>) -> SyntaxNode? {
    var next = 0
    return removing(indexes, &next)
  }

  private func removing(_ indexes: Set<Int>, _ next: inout Int) -> SyntaxNode? {
    if case .scalar = content {
      defer { next += 1 }
      return indexes.contains(next) ? nil : self
    }
    var copy = self
    copy.children = children.compactMap { key, value in
      let isRemoved = key != nil && indexes.contains(next)
      if key != nil { next += 1 }
      let rest = value.removing(indexes, &next)
      return isRemoved ? nil : rest.map { (key, $0) }
    }
    return copy.children.isEmpty ? nil : copy
  }
}

extension SeededGenerator {
  /// A short name of a few letters, so that two of them are often the same in other letters.
  fileprivate var letters: String {
    mutating get {
      let letters = Array("abcXYZ_019")
      return String(one(of: Array("abcXYZ_"))) + (0..<number(below: 9)).map { _ in String(one(of: letters)) }.joined()
    }
  }
}

/// Numbers at the bounds of something.
private enum Numbers {
  static let whole = words(
    "0 1 -1 2 7 255 1000000 -2147483648 9007199254740993 9223372036854775807 -9223372036854775808")
  static let real =
    whole + words("0.5 -0.5 1.0 0.1 3.14159265358979323846264338327950288")
    + [
      "1" + String(repeating: "0", count: 400), "0." + String(repeating: "0", count: 400) + "1",
      String(repeating: "9", count: 30),
    ]
  /// Numbers that are refused, or should be.
  static let odd = words("9223372036854775808 -0 -0.0 007 1e3 .5 5. 1_000 0x10 --1 1.5 true")

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
