import SpecModel

// Unions, and lists of them.
extension Breaker {
  mutating func breakUnion(_ union: Union, at path: [String], _ tags: [ExpectedTag] = []) {
    guard let value = valid.value(at: path) else { return }
    switch union.discriminator {
    case .tag(let tag):
      guard let item = union.item(taggedWith: value.value(at: tag.path)?.literal) else { return }
      breakInside(item.type, at: path, tags + [ExpectedTag(path: tag.path, union: union)])
      if item.tags.isEmpty && tag.containers.isEmpty { addTag(tag, of: union, at: path) }
    case .tagBeside(let tag, let content):
      guard let item = union.item(taggedWith: value[tag.name]?.literal) else { return }
      breakTag(tag, item, of: union, at: path)
      if generator.hasContent(item) { breakContent(content, item, at: path) }
    case .members: breakSelectedCase(value, of: union, at: path)
    // The record that contains it has the tag.
    case .outerTag: break
    case .header: break
    case .jsonKind:
      for item in union.cases {
        let other = generator.value(of: item, of: union)
        add("a \(item.tag)", at: path, .fine, other)
      }
      if case .object = value, let item = union.cases.first(where: { $0.tag == JSONKind.object.rawValue }) {
        breakInside(item.type, at: path)
      }
    }
  }

  private mutating func breakSelectedCase(_ value: JSON, of union: Union, at path: [String]) {
    guard let item = union.caseSelected(by: value.presentMembers), case .record(let name) = item.type,
      let record = model.record(name)
    else { return }
    selections.append((union, item.tag, path))
    breakRecord(Owner(record: record, path: path))
    selections.removeLast()
    for name in item.has where union.caseSelected(by: value.presentMembers.subtracting([name])) == nil {
      add("no case without \(name)", at: path, .fine) { $0[name] = nil }
      add("no case with null as \(name)", at: path, .fine) { $0[name] = .null }
    }
  }

  /// Breaks the kind of a value whose case its JSON kind selects. A value of an unlisted kind is preserved.
  mutating func breakKinds(of union: Union, at path: [String]) {
    let listed = Set(union.cases.map(\.tag))
    for (kind, value) in sampleKinds
    where !listed.contains(kind.rawValue) && !(kind == .integer && listed.contains(JSONKind.number.rawValue)) {
      add("unlisted kind \(kind)", at: path, .fine, value)
    }
    if let number = union.cases.first(where: { $0.tag == JSONKind.number.rawValue }) {
      breakNumbers(of: number.type, at: path)
    }
  }

  /// Whether null is a value of the type.
  func listsNull(_ type: MemberType) -> Bool {
    guard case .union(let name) = type, let union = model.union(name) else { return false }
    return union.cases.contains { $0.type == .scalar(.null) }
  }

  /// Adds the tag to a value of the case without a tag.
  private mutating func addTag(_ tag: Union.Tag, of union: Union, at path: [String]) {
    add("null as the tag", at: path, .fine) { $0.add(.init(tag.name, .null)) }
    for value in unlistedTags(of: union) {
      add("an unlisted tag", at: path, unrecognized(value, of: union, at: path + [tag.name])) {
        $0.add(.init(tag.name, value))
      }
    }
  }

  /// Replaces the tag of a value: by none, by an unlisted one, and by values of other kinds.
  mutating func breakTag(of union: Union, at place: [String]) {
    if !union.hasCaseWithoutTag { add("null", at: place, .refused("missingMember", place), .null) }
    for value in unlistedTags(of: union) {
      add("unlisted tag \(value.text)", at: place, unrecognized(value, of: union, at: place), value)
    }
  }

  /// Tags that no page lists, and values of other kinds.
  private func unlistedTags(of union: Union) -> [JSON] {
    let known = Set(union.cases.flatMap { $0.tags + $0.aliases.map(\.text) })
    let kind = union.discriminator.tag?.kind ?? .text
    let own: [JSON] =
      switch kind {
      case .text: ["OTHER", "", "\u{212A}"].filter { !known.contains($0) }.map(JSON.string)
      case .integer: ["987654", "-9223372036854775808"].filter { !known.contains($0) }.map(JSON.number)
      case .boolean: ["true", "false"].filter { !known.contains($0) }.map { .boolean($0 == "true") }
      }
    let others: [JSON] = [
      .string(union.cases.flatMap(\.tags).first ?? "a"), .number("1"), .number("1.5"), .number("1e400"), .boolean(true),
      .array([.null, .object([.init("a", .string("}"))])]), .object([]),
    ]
    return own + others.filter { $0.kind.map(kind.isWritten(as:)) == false }
  }

  /// What becomes of a body whose tag is no listed one: it is kept.
  private func unrecognized(_ value: JSON, of union: Union, at place: [String]) -> DecodingOutcome {
    let kind = union.discriminator.tag?.kind ?? .text
    // The record around a content has the tag as a text.
    if case .outerTag = union.discriminator, value.kind != .string { return .refused("wrongKind", place) }
    // A tag of another kind than an integer or boolean is nil in Swift, where nothing is compared.
    let isCompared = kind == .text || value.kind.map(kind.isWritten(as:)) == true
    let lists = generator.allowedTags(of: union).filter { kind != .boolean || Set($0).count == 1 }
    return accepted(value, at: place, isCompared ? errors(lists.map { _ in "values" }, at: place) : [])
  }

  mutating func breakTag(_ tag: Union.Tag, _ item: Union.Case, of union: Union, at path: [String]) {
    let place = path + [tag.name]
    let value = tag.kind.json(item.tag)
    add("missing \(tag.name)", at: path, .refused("missingMember", place)) { $0[tag.name] = nil }
    breakTag(of: union, at: place)
    breakSyntax(at: place)
    add("\(tag.name) twice", at: path, .refused("duplicateName", place)) { $0.add(.init(tag.name, value)) }
    for other in item.aliases {
      let deviation = DecodingOutcome.Deviation(pointer: pointer(place), ruling: other.ruling)
      add("'\(other.text)'", at: place, .accepted(deviations: [deviation], violations: []), .string(other.text))
    }
    if tag.kind != .text { return }
    let known = Set(union.cases.flatMap { $0.tags + $0.aliases.map(\.text) })
    for text in [item.tag.uppercased(), item.tag.replacing("k", with: "\u{212A}") + " "] where !known.contains(text) {
      add("unlisted '\(text)'", at: place, unrecognized(.string(text), of: union, at: place), .string(text))
    }
  }

  private mutating func breakContent(_ content: String, _ item: Union.Case, at path: [String]) {
    let place = path + [content]
    add("missing \(content)", at: path, .refused("missingMember", place)) { $0[content] = nil }
    add("null", at: place, .refused("missingMember", place), .null)
    breakKinds(of: item.type, at: place)
    add("\(content) twice", at: path, .refused("duplicateName", place)) { $0.add(.init(content, .object([]))) }
    breakInside(item.type, at: place)
  }

  // MARK: Lists

  mutating func breakList(of item: MemberType.Item, _ member: Member, of owner: Owner) {
    let path = owner.path + [member.name]
    guard case .array(let items)? = valid.value(at: path) else { return }
    let taken = kinds(of: item.type)
    for (kind, value) in sampleKinds where !taken.contains(kind) {
      let code = kind == .number && taken.contains(.integer) ? "notAnInteger" : "wrongKind"
      add("\(kind) in a list", at: path, .refused(code, path + ["0"]), .array([value]))
    }
    if !item.isNullable, !taken.contains(.null) {
      add(
        "null in a list", at: path, listsNull(item.type) ? .fine : .refused("wrongKind", path + ["0"]), .array([.null]))
    }
    breakFormat(of: item, member, of: owner, at: "0") { .array([$0]) }
    for text in ["[,]", "[", "[}"] { add(text, at: path, .refused("syntax", path + ["0"]), .raw(text)) }
    add("comma at the end", at: path, .refused("syntax", path + ["\(items.count)"])) {
      $0 = .raw($0.text.dropLast() + ",]")
    }
    breakCounts(of: item, member, of: owner)
    let outer = listOwner
    listOwner = owner
    defer { listOwner = outer }
    switch item.type {
    case .record: if !items.isEmpty { breakInside(item.type, at: path + ["0"]) }
    case .union(let name):
      for index in items.indices { breakInside(item.type, at: path + ["\(index)"]) }
      if let union = model.union(name) { addForbiddenCases(of: union, to: items, member, of: owner) }
    case .scalar, .enumeration, .json, .list, .map: break
    }
  }

  /// Values of a map. Its names are free.
  mutating func breakMap(of item: MemberType.Item, _ member: Member, of owner: Owner) {
    let path = owner.path + [member.name]
    guard case .object(let members)? = valid.value(at: path) else { return }
    let taken = kinds(of: item.type)
    for (kind, value) in sampleKinds where !taken.contains(kind) {
      let code = kind == .number && taken.contains(.integer) ? "notAnInteger" : "wrongKind"
      add("\(kind) in a map", at: path, .refused(code, path + ["a"]), .object([.init("a", value)]))
    }
    if !item.isNullable, !taken.contains(.null) {
      add("null in a map", at: path, .refused("missingMember", path + ["a"]), .object([.init("a", .null)]))
    }
    breakFormat(of: item, member, of: owner, at: "a") { .object([.init("a", $0)]) }
    var smallest = generator
    smallest.style = .smallest
    let value = smallest.value(of: item.type)
    add("a name twice", at: path, .refused("duplicateName", path + ["a"])) {
      $0 = .object([.init("a", value), .init("a", value, spelling: #"\u0061"#)])
    }
    add("too many members", at: path, .refused(code: "tooManyMembers", pointer: nil)) {
      $0 = .object((0..<1025).map { JSON.Member("n\($0)", value) })
    }
    if let name = members.first?.name { breakInside(item.type, at: path + [name]) }
  }

  /// Items of the cases that a page does not allow.
  private mutating func addForbiddenCases(
    of union: Union, to items: [JSON], _ member: Member, of owner: Owner
  ) {
    guard case .tagBeside(let tag, _) = union.discriminator else { return }
    let kept = items.prefix((member.facts.maximumCount ?? .max) - 1)
    let place = owner.path + [member.name, "\(kept.count)", tag.name]
    for item in union.cases {
      let pages = generator.allowedTags(of: union).filter { !$0.contains(item.tag) }
      if pages.isEmpty { continue }
      let more = JSON.array(kept + [generator.value(of: item, of: union)])
      addAccepted("forbidden \(item.tag)", in: owner, errors(pages.map { _ in "values" }, at: place)) {
        $0[member.name] = more
      }
    }
  }

  private mutating func breakCounts(of item: MemberType.Item, _ member: Member, of owner: Owner) {
    let path = owner.path + [member.name]
    var smallest = generator
    smallest.style = .smallest
    let value = smallest.value(of: item.type)
    let counts = 0...SampleGenerator.countLimit
    let limits = [("few", member.facts.minimumCount, -1), ("many", member.facts.maximumCount, 1)]
    for case (let word, let limit?, let past) in limits where counts.contains(limit) && counts.contains(limit + past) {
      let items = Array(repeating: value, count: limit + past)
      addAccepted("too \(word) items", in: owner, errors(["count"], at: path)) { $0[member.name] = .array(items) }
    }
    // A body with so many long items is too large first.
    guard value.text.utf8.count < 200 else { return }
    let items = JSON.array(Array(repeating: value, count: SampleGenerator.countLimit + 1))
    add(
      "more items than in any list", at: path, .refused("tooManyItems", path + ["\(SampleGenerator.countLimit)"]), items
    )
  }
}

extension Union.Tag.Kind {
  /// Whether a tag can be of this JSON kind. A number with a fraction is no integer.
  fileprivate func isWritten(as kind: JSONKind) -> Bool {
    switch self {
    case .text: kind == .string
    case .integer: kind == .integer
    case .boolean: kind == .boolean
    }
  }
}
