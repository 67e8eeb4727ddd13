import SpecModel
import SpecText

extension SpecValue {
  var entries: [Entry] { if case .mapping(let entries) = content { entries } else { [] } }

  var items: [Item] { if case .sequence(let items) = content { items } else { [] } }

  var text: String? { if case .text(let text) = content { text } else { nil } }

  /// The text, or the texts of the items or entries.
  var texts: [String] {
    switch content {
    case .text(let text): [text]
    case .sequence(let items): items.flatMap(\.value.texts)
    case .mapping(let entries): entries.flatMap(\.value.texts)
    case .lines: []
    }
  }

  /// Whether two values of a key state the same. Other words for a format or unit make no difference, nor does the
  /// order.
  func states(_ other: SpecValue, key: String = "") -> Bool {
    switch (content, other.content) {
    case (.text(let left), .text(let right)):
      return left == right || isSame(.text(left), .text(right)) || Self.meanings(left, right, key)
    case (.sequence, .sequence):
      let texts = (items.compactMap(\.value.text), other.items.compactMap(\.value.text))
      return texts.0.count == items.count && texts.1.count == other.items.count && Set(texts.0) == Set(texts.1)
    case (.mapping(let left), .mapping(let right)):
      let known = Dictionary(left.map { ($0.key, $0.value) }) { first, _ in first }
      return left.count == right.count && right.allSatisfy { known[$0.key]?.states($0.value, key: $0.key) ?? false }
    case (.text, _), (.sequence, _), (.mapping, _), (.lines, _): return false
    }
  }

  /// Whether two words of a closed list can mean the same: `e164` and `E.164`.
  private static func meanings(_ left: String, _ right: String, _ key: String) -> Bool {
    guard case .word(_, let known)? = Statement.keys.first(where: { $0.name == key })?.form else { return false }
    return !Set(known.meanings(of: left)).isDisjoint(with: known.meanings(of: right))
  }

  /// The value in the style of an old one, with the comments of the texts that are in both.
  func styled(like old: SpecValue) -> SpecValue {
    guard case .sequence(let new) = content, case .sequence(let items) = old.content else {
      return SpecValue(content, isSpread: old.isSpread)
    }
    let known = Dictionary(items.map { ($0.value.text ?? "", $0) }) { first, _ in first }
    return SpecValue(
      .sequence(new.map { item in item.value.text.flatMap { known[$0] } ?? item }), isSpread: old.isSpread)
  }

  // MARK: Shapes

  /// Whether an old shape fits what a sample shows now. It may lack values that do not matter.
  func showsSame(as old: SpecValue) -> Bool {
    switch (content, old.content) {
    case (.text(let new), .text(let old)):
      let (new, old) = (Shown(new), Shown(old))
      return new.kind == old.kind && (old.literal == nil || new.literal == old.literal)
    case (.mapping(let new), .mapping(let old)):
      return new.map(\.key) == old.map(\.key) && zip(new, old).allSatisfy { $0.value.showsSame(as: $1.value) }
    case (.sequence(let new), .sequence(let old)):
      return new.count == old.count && zip(new, old).allSatisfy { $0.value.showsSame(as: $1.value) }
    case (.text, _), (.sequence, _), (.mapping, _), (.lines, _): return false
    }
  }

  /// The shape of a sample that has changed, with what is left of the old shape.
  func shape(keeping old: SpecValue) -> SpecValue {
    if showsSame(as: old) { return old }
    switch (content, old.content) {
    case (.mapping(let new), .mapping(let old)):
      let known = Dictionary(old.map { ($0.key, $0) }) { first, _ in first }
      let entries = new.map { entry in
        known[entry.key].map { Entry(entry.key, entry.value.shape(keeping: $0.value), $0.comments) } ?? entry
      }
      return SpecValue(.mapping(entries), isSpread: true)
    case (.sequence(let new), .sequence(let old)):
      let items = new.enumerated().map { index, item in
        old.element(at: index).map { Item(item.value.shape(keeping: $0.value), $0.comments) } ?? item
      }
      return SpecValue(.sequence(items), isSpread: true)
    case (.text, _), (.sequence, _), (.mapping, _), (.lines, _): return self
    }
  }

  /// The kind of a value in a sample and, if the shape has one, the value.
  private struct Shown {
    var kind: Substring
    var literal: Substring?

    init(_ text: String) {
      kind = text.prefix { $0 != " " }
      guard kind.endIndex < text.endIndex else { return }
      let rest = text[text.index(after: kind.endIndex)...]
      let isQuoted = rest.utf8.count > 1 && rest.utf8.first == 0x22 && rest.utf8.last == 0x22
      literal = isQuoted ? rest.dropFirst().dropLast() : rest
    }
  }
}
