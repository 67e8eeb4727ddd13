package import SpecText

/// The golden spec with random changes: its types under other names, and some of its parts renamed, moved, dropped or
/// changed.
package struct ChangedSpec: Sendable {
  private let places: Places
  private let words: [String]
  private let texts: [String]

  /// - Parameters:
  ///   - places: the places of the spec that is changed
  ///   - words: names that members get
  ///   - texts: texts that scalars get
  package init(_ places: Places, words: [String], texts: [String]) {
    (self.places, self.words, self.texts) = (places, words, texts)
  }

  /// The spec of a seed. No type and no ruling has the name of one in another spec, so that many compile together.
  package func tree(seed: Int) -> SyntaxNode {
    var random = SeededGenerator(seed: seed)
    var names: [(Place, String)] = []
    for place in places.all where place.isName {
      switch place.form {
      case .type: names.append((place, "\(place.original)x\(seed)"))
      case .ruling: names.append((place, "\(place.original)-\(seed)"))
      case .member where random.chance(0.05): names.append((place, random.one(of: words)))
      case .member, .text: break
      }
    }
    var tree = places.tree(with: names)
    for _ in 0..<random.one(of: [0, 0, 1, 1, 2, 3]) { change(&tree, &random) }
    return tree
  }

  /// Changes one mapping or sequence.
  private func change(_ tree: inout SyntaxNode, _ random: inout SeededGenerator) {
    var distance = random.number(below: count(of: tree))
    change(&tree, after: &distance, SpecTemplate(tree).texts, &random)
  }

  private func count(of node: SyntaxNode) -> Int {
    if case .scalar = node.content { return 0 }
    return node.children.reduce(1) { $0 + count(of: $1.value) }
  }

  private func change(
    _ node: inout SyntaxNode, after distance: inout Int, _ all: [String], _ random: inout SeededGenerator
  ) {
    if case .scalar = node.content { return }
    if distance == 0 { changeItems(of: &node, all, &random) }
    distance -= 1
    for index in node.children.indices where distance >= 0 {
      change(&node.children[index].value, after: &distance, all, &random)
    }
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
  /// The values of a mapping with their keys, or the items of a sequence.
  fileprivate var children: [(key: String?, value: SyntaxNode)] {
    get {
      switch content {
      case .scalar: []
      case .mapping(let entries): entries.map { ($0.key, $0.value) }
      case .sequence(let items): items.map { (nil, $0) }
      }
    }
    set {
      self =
        newValue.contains { $0.key == nil }
        ? SyntaxNode(.sequence(newValue.map(\.value))) : SyntaxNode(newValue.map { ($0.key!, $0.value) })
    }
  }
}

/// Numbers at the bounds of something.
enum Numbers {
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
