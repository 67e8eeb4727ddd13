import SpecModel

/// Reads a list of items: members with their types, or the values of a member.
struct ListReader {
  /// An item that begins with a name.
  private struct Item {
    var name: String
    /// The second name in `a or b`; nil if there is one name.
    var otherName: String?
    var isCode: Bool
    /// The words behind the name and its type.
    var words: [Word]
    var type: TypeCell
    /// Whether something explains the name: a type in brackets, or words behind a dash or a colon.
    var isExplained: Bool
  }

  enum Subject {
    case members([PrintedRow])
    case values([String], title: String?)
    case leftOut(String)
    /// Prose.
    case nothing
  }

  let context: PageContext
  let surroundings: Surroundings

  func read(_ list: [Prose]) -> Subject {
    let items = list.compactMap(item)
    guard items.count == list.count, items.count > 1, Set(items.map(\.name)).count == items.count else {
      return .nothing
    }
    let typed = items.count { $0.type.type != nil }
    let known = items.count { context.members.contains($0.name) && $0.isCode }
    let areMembers = items.allSatisfy {
      NameCell.isMemberName($0.name) && NameCell.isMemberName($0.otherName ?? $0.name)
    }
    if areMembers,
      typed * 2 >= items.count
        || known * 2 >= items.count && (items.contains(where: \.isExplained) || known == items.count)
    {
      return .members(zip(items, list).flatMap { rows($0, $1) })
    }
    let isAlike = items.allSatisfy(\.isExplained) || items.allSatisfy { $0.isCode && $0.words.isEmpty }
    guard isAlike else { return .nothing }
    if isAboutValues, items.allSatisfy({ $0.otherName == nil }) {
      return .values(items.map(\.name), title: announcedTitle)
    }
    return items.allSatisfy(\.isCode)
      ? .leftOut("a list of names: " + items.map(\.name).joined(separator: ", ")) : .nothing
  }

  private func item(_ prose: Prose) -> Item? {
    let words = prose.words
    guard let first = words.first, first.kind == .marked || first.kind == .word, first.text.utf8.count <= 80,
      !first.text.contains(" ")
    else { return nil }
    var rest = words.dropFirst()
    var otherName: String?
    if rest.first?.folded == "or", let other = rest.dropFirst().first, other.kind == .marked, first.kind == .marked {
      otherName = other.text
      rest = rest.dropFirst(2)
    }
    var type = TypeCell()
    if rest.first?.isSign("(") == true, let end = rest.firstIndex(where: { $0.isSign(")") }) {
      let words = rest[rest.startIndex + 1..<end]
      let cell = TypeCell(words.map { $0.isSign(",") ? "," : " " + $0.text }.joined())
      if !cell.kinds.isEmpty {
        type = cell
        rest = rest[(end + 1)...]
      }
    }
    let separator = rest.first.map { $0.isSign("-") || $0.isSign(":") || $0.isSign("--") || $0.isSign("=") } ?? false
    if separator { rest = rest.dropFirst() }
    let isEnd = rest.isEmpty && !separator
    guard separator || isEnd || type.type != nil else { return nil }
    return Item(
      name: first.text, otherName: otherName, isCode: first.isMarked, words: Array(rest), type: type,
      isExplained: type.type != nil || !rest.isEmpty)
  }

  private func rows(_ item: Item, _ prose: Prose) -> [PrintedRow] {
    [item.name, item.otherName].compactMap(\.self).map { name in
      context.row(name, item.type, item.words, prose.text, at: prose.range)
    }
  }

  private static let cues: Set<String> = [
    "action", "actions", "value", "values", "status", "statuses", "types", "event", "events", "states", "codes",
    "options",
    "one",
  ]
  private static let others: Set<String> = [
    "header", "headers", "parameters", "fields", "properties", "endpoint", "endpoints",
  ]

  /// Whether the text above says that these are values.
  private var isAboutValues: Bool {
    if announcedTitle != nil { return true }
    let heading = Self.words(surroundings.heading ?? "")
    let introduction = Self.words(surroundings.introduction)
    return !heading.union(introduction).isDisjoint(with: Self.cues) && introduction.isDisjoint(with: Self.others)
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter }.suffix(40).map(String.init))
  }

  /// `The supported actions are:` -> `supported actions`
  private var announcedTitle: String? {
    let words = surroundings.introduction.split { $0 == " " || $0 == "\n" }.map(String.init)
    guard
      let start = words.lastIndex(where: {
        ["supported", "possible", "available", "allowed", "valid"].contains($0.lowercased())
      }), let end = words[start...].firstIndex(where: { ["are", "is", "are:", "is:"].contains($0.lowercased()) }),
      end - start > 1, end - start < 7
    else { return nil }
    return words[start..<end].joined(separator: " ")
  }
}
