import SpecModel
import SpecText

/// Makes types from the values that samples have at one position.
struct ShapeReading {
  private(set) var guesses = Guesses()
  /// The files whose samples can have placeholders: pages, and not bodies.
  private let pageFiles: Set<Int>

  /// The largest number of members that a record can have.
  static let mostMembers = 256
  /// The largest number of records. Values beyond are maps.
  static let mostRecords = 500
  private static let depthLimit = 24
  /// How many lists and maps can be nested.
  private static let collectionLimit = 6

  /// What is known about objects besides their members.
  private struct Context {
    /// The path to the tag of a union, and the only tag if there is one.
    var tag: (path: [String], value: String?)?
    /// The member whose type the tag beside it tells, with that type.
    var content: (name: String, type: GuessedType)?
  }

  /// The members of which tables of a page say that each type has another value.
  private let tags: Set<String>

  init(pageFiles: Set<Int>, tags: Set<String>) {
    self.pageFiles = pageFiles
    self.tags = tags
  }

  private func isOnPage(_ values: [PrintedValue]) -> Bool { values.contains { pageFiles.contains($0.range.file) } }

  // MARK: Types

  /// The record or union of bodies that are objects.
  mutating func root(of objects: [PrintedValue], _ hint: NameHint) -> GuessedType {
    tagged(objects, hint, depth: 0) ?? .record(record(objects, hint, Context(), 0))
  }

  /// The type of values, and why it is not a better one.
  mutating func type(
    of values: [PrintedValue], _ hint: NameHint, depth: Int = 0, collections: Int = 0
  ) -> (type: GuessedType, remark: String?) {
    let values = values.filter { $0.kind != .null }
    let kinds = Set(values.map { $0.kind == .integer ? .number : $0.kind })
    guard let kind = kinds.first else { return (.unknown, nil) }
    if kinds.count > 1 {
      let names = JSONKind.allCases.filter(kinds.contains).map(\.rawValue)
      return (.json, "the samples have values of the kinds \(names.joined(separator: " and "))")
    }
    if depth > Self.depthLimit { return (.json, "the values are nested too deep") }
    switch kind {
    case .string: return (text(values.flatMap(shownTexts), hint), nil)
    case .boolean: return (.scalar(Scalar.boolean.name), nil)
    case .integer, .number:
      return (.scalar(TextForms.scalar(ofNumbers: values.map(\.literal), name: hint.name).name), nil)
    case .null: return (.unknown, nil)
    case .array:
      if collections >= Self.collectionLimit { return (.json, "the lists are nested too deep") }
      let items = values.flatMap(\.items)
      let inner = NameHint(Words.singular(hint.name), in: hint.outer)
      let item = type(of: items, inner, depth: depth + 1, collections: collections + 1)
      let isNullable = item.type != .json && item.type != .unknown && items.contains { $0.kind == .null }
      return (.list(item.type, isNullable: isNullable), item.remark)
    case .object: return object(values, hint, depth: depth, collections: collections)
    }
  }

  /// The text of a value or, if it is a placeholder, the texts that it names.
  private func shownTexts(_ value: PrintedValue) -> [String] {
    let literal = value.literal
    guard pageFiles.contains(value.range.file), standsForOther(literal) else { return [literal] }
    return alternatives(literal)
  }

  /// The texts of values and of the items of lists.
  private func texts(in values: [PrintedValue]) -> [String] {
    values.flatMap { value in value.kind == .string ? shownTexts(value) : texts(in: value.items) }
  }

  private mutating func text(_ literals: [String], _ hint: NameHint) -> GuessedType {
    let scalar = TextForms.scalar(of: literals, name: hint.name)
    if scalar != .text { return .scalar(scalar.name) }
    return enumeration(literals, hint).map(GuessedType.enumeration) ?? .text
  }

  // MARK: Enums

  /// An enum, if few words repeat.
  private mutating func enumeration(_ literals: [String], _ hint: NameHint) -> Int? {
    let values = literals.distinct
    guard (2...GuessedEnum.mostValues).contains(values.count), literals.count >= 4,
      literals.count >= 2 * values.count,
      values.allSatisfy(Words.isWordLike), Set(Words.of(hint.name)).isDisjoint(with: Self.freeTexts)
    else { return nil }
    return guesses.addEnum(values, hint)
  }

  /// Words in the names of members whose texts are no words of a closed list.
  private static let freeTexts: Set<String> = [
    "id", "ids", "name", "token", "message", "description", "title", "text", "number", "key", "path", "body", "address",
    "user", "city", "ref", "reference", "sku", "version", "label",
  ]

  // MARK: Objects

  private mutating func object(
    _ objects: [PrintedValue], _ hint: NameHint, depth: Int, collections: Int
  ) -> (type: GuessedType, remark: String?) {
    let names = objects.flatMap { $0.membersByName.keys.filter(isShortKey) }.distinct
    let isMap = isMap(objects, names, hint)
    if isMap || names.isEmpty || guesses.records.count >= Self.mostRecords || names.count > Self.mostMembers {
      if collections >= Self.collectionLimit { return (.json, "the maps are nested too deep") }
      let tooMany = names.count > Self.mostMembers && !isMap
      return map(objects, hint, depth, collections, tooMany ? "the object has \(names.count) members" : nil)
    }
    return (tagged(objects, hint, depth: depth) ?? .record(record(objects, hint, Context(), depth)), nil)
  }

  /// The union of objects whose shapes a tag tells apart, or the record around it; nil if there is no tag.
  private mutating func tagged(_ objects: [PrintedValue], _ hint: NameHint, depth: Int) -> GuessedType? {
    guard let tag = TagFinder.tag(of: objects, known: tags) else { return nil }
    guard let content = tag.content, tag.path.count == 1 else {
      return union(tag, .member(tag.path), hint, depth) { [$0] }
    }
    let inner = hint.inside(content)
    let union = union(tag, .outer(tag.path[0]), inner, depth + 1) { $0.membersByName[content].map { [$0] } ?? [] }
    let context = Context(tag: (tag.path, nil), content: (content, union))
    return .record(record(objects, hint, context, depth))
  }

  /// Whether the names of the members are free: they are values, or they differ in each object.
  private func isMap(_ objects: [PrintedValue], _ names: [String], _ hint: NameHint) -> Bool {
    if names.isEmpty { return true }
    if names.allSatisfy(TextForms.isFreeName) { return true }
    let values = objects.flatMap { $0.membersByName.values }
    let kinds = Set(values.map { $0.kind == .integer ? .number : $0.kind }.filter { $0 != .null })
    if kinds.count > 1 { return false }
    if TextForms.hasFreeMembers(hint.name) { return kinds.first != .object && kinds.first != .array }
    // Each name is in few of many objects.
    return objects.count >= 5 && names.count >= 12 && values.count <= names.count * 2
      && values.count * 4 < names.count * objects.count
  }

  private mutating func map(
    _ objects: [PrintedValue], _ hint: NameHint, _ depth: Int, _ collections: Int, _ remark: String?
  ) -> (type: GuessedType, remark: String?) {
    let values = objects.flatMap { object in object.membersByName.sorted { $0.key < $1.key }.map(\.value) }
    if remark != nil { return (.map(.json, isNullable: false), remark) }
    let inner = NameHint(Words.singular(hint.name), in: hint.outer)
    let item = type(of: values, inner, depth: depth + 1, collections: collections + 1)
    let isNullable = item.type != .json && item.type != .unknown && values.contains { $0.kind == .null }
    return (.map(item.type, isNullable: isNullable), item.remark)
  }

  /// A union of the shapes that a tag tells apart.
  private mutating func union(
    _ tag: TagFinder.Tag, _ kind: GuessedUnion.Tag, _ hint: NameHint, _ depth: Int,
    _ content: (PrintedValue) -> [PrintedValue]
  ) -> GuessedType {
    let index = guesses.unions.count
    guesses.unions.append(GuessedUnion(hint: hint, tag: kind, cases: []))
    let cases = tag.groups.map { group in
      let isInside = if case .member = kind { true } else { false }
      let name = group.tags.count == 1 ? group.tags[0] : Words.common(group.tags) ?? group.tags.first ?? "other"
      let isTagged = isInside && !group.tags.isEmpty
      let context = Context(tag: isTagged ? (tag.path, group.tags.count == 1 ? group.tags[0] : nil) : nil)
      let record = record(group.objects.flatMap(content), hint.inside(name), context, depth)
      return GuessedUnion.Case(tags: group.tags, record: record)
    }
    guesses.unions[index].cases = cases
    return .union(index)
  }

  private mutating func record(
    _ objects: [PrintedValue], _ hint: NameHint, _ context: Context, _ depth: Int
  ) -> Int {
    let index = guesses.records.count
    guesses.records.append(GuessedRecord(hint: hint))
    var names: [String] = []
    var values: [String: [PrintedValue]] = [:]
    for object in objects {
      guard case .object(let members) = object.content else { continue }
      let named = object.membersByName
      for name in members.map({ allowedText($0.name) }).distinct where isShortKey(name) {
        if values[name] == nil { names.append(name) }
        if let value = named[name] { values[name, default: []].append(value) }
      }
    }
    let members = names.map { name in
      member(name, values[name] ?? [], of: objects.count, hint.inside(name), context, depth)
    }
    guesses.records[index].members = members
    guesses.records[index].isOnPage = isOnPage(objects)
    return index
  }

  private mutating func member(
    _ name: String, _ values: [PrintedValue], of count: Int, _ hint: NameHint, _ context: Context, _ depth: Int
  ) -> GuessedMember {
    let commented = values.reduce(Facts()) { $0.orElse($1.facts) }
    let isAbsent = commented.mayBeAbsent || commented["default"] != nil
    let isOptional = values.count < count || isAbsent || values.contains { $0.kind == .null }
    let isOnPage = isOnPage(values)
    if let content = context.content, content.name == name {
      return GuessedMember(name: name, type: content.type, isOnPage: isOnPage)
    }
    guard let tag = context.tag, tag.path.first == name else {
      let (type, remark) = type(of: values, hint, depth: depth + 1)
      let shown = Array(texts(in: values).distinct.prefix(GuessedEnum.mostShown))
      return GuessedMember(
        name: name, type: type, isOptional: isOptional, isOnPage: isOnPage, commented: commented, shown: shown,
        remark: remark)
    }
    if tag.path.count > 1 {
      let inner = Context(tag: (Array(tag.path.dropFirst()), tag.value))
      return GuessedMember(name: name, type: .record(record(values, hint, inner, depth + 1)), isOnPage: isOnPage)
    }
    var member = GuessedMember(name: name, type: .text, isOnPage: isOnPage)
    member.facts["value"] = tag.value.map(Fact.text)
    return member
  }
}

extension Sequence where Element: Hashable {
  /// The elements without those that occurred before, in linear time.
  var distinct: [Element] {
    var known: Set<Element> = []
    return filter { known.insert($0).inserted }
  }
}

extension PrintedValue {
  /// A text as a spec can have it, or the printed literal; empty if only the kind is known.
  var literal: String { if case .scalar(_, let literal?) = content { allowedText(literal) } else { "" } }

  var items: [PrintedValue] { if case .array(let items) = content { items } else { [] } }
}
