import SpecModel

// Unions, and lists of them.
extension Breaker {
  mutating func breakUnion(_ union: Union, at path: [String]) {
    guard let value = valid.value(at: path) else { return }
    switch union.discriminator {
    case .tag(let tag):
      guard let item = union.cases.first(where: { $0.tag == value[tag]?.literal }),
        case .record(let name) = item.type, let record = model.record(name)
      else { return }
      breakRecord(Owner(record: record, path: path, tag: tag))
      let pages = generator.allowedTags(of: union).map { _ in "values" }
      add(
        "another tag", at: path + [tag],
        .accepted(deviations: [], violations: errors(pages, at: path + [tag])), .string("OTHER"))
    case .tagBeside(let tag, let content):
      guard let item = union.cases.first(where: { $0.tag == value[tag]?.literal }) else { return }
      breakTag(tag, item, of: union, at: path)
      if generator.hasContent(item) { breakContent(content, item, at: path) }
    case .members: breakSelectedCase(value, of: union, at: path)
    // The record that contains it has the tag.
    case .outerTag: break
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

  mutating func breakTag(_ tag: String, _ item: Union.Case, of union: Union, at path: [String]) {
    let place = path + [tag]
    add("missing \(tag)", at: path, .refused("missingMember", place)) { $0[tag] = nil }
    add("null", at: place, .refused("missingMember", place), .null)
    for value in [JSON.number("1"), .array([]), .object([]), .boolean(true)] {
      add(value.text, at: place, .refused("wrongKind", place), value)
    }
    breakSyntax(at: place)
    add("\(tag) twice", at: path, .refused("duplicateName", place)) { $0.add(.init(tag, .string(item.tag))) }
    let known = Set(union.cases.flatMap { [$0.tag] + $0.aliases.map(\.text) })
    let unlisted = ["other", item.tag.uppercased(), item.tag.replacing("k", with: "\u{212A}") + " "]
    let pages = errors(generator.allowedTags(of: union).map { _ in "values" }, at: place)
    for text in unlisted where !known.contains(text) {
      add("unlisted '\(text)'", at: place, .accepted(deviations: [], violations: pages), .string(text))
    }
    for other in item.aliases {
      let deviation = DecodingOutcome.Deviation(pointer: pointer(place), ruling: other.ruling)
      add("'\(other.text)'", at: place, .accepted(deviations: [deviation], violations: []), .string(other.text))
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

  mutating func breakList(of item: MemberType, _ member: Member, of owner: Owner) {
    let path = owner.path + [member.name]
    guard case .array(let items)? = valid.value(at: path) else { return }
    let taken = kinds(of: item)
    for (kind, value) in sampleKinds where !taken.contains(kind) {
      let code = kind == .number && taken.contains(.integer) ? "notAnInteger" : "wrongKind"
      add("\(kind) in a list", at: path, .refused(code, path + ["0"]), .array([value]))
    }
    add(
      "null in a list", at: path, listsNull(item) ? .fine : .refused("wrongKind", path + ["0"]), .array([.null]))
    for text in ["[,]", "[", "[}"] { add(text, at: path, .refused("syntax", path + ["0"]), .raw(text)) }
    add("comma at the end", at: path, .refused("syntax", path + ["\(items.count)"])) {
      $0 = .raw($0.text.dropLast() + ",]")
    }
    breakCounts(of: item, member, of: owner)
    switch item {
    case .record: if !items.isEmpty { breakInside(item, at: path + ["0"]) }
    case .union(let name):
      for index in items.indices { breakInside(item, at: path + ["\(index)"]) }
      if let union = model.union(name) { addForbiddenCases(of: union, to: items, member, of: owner) }
    case .scalar, .enumeration, .list: break
    }
  }

  /// Items of the cases that a page does not allow.
  private mutating func addForbiddenCases(
    of union: Union, to items: [JSON], _ member: Member, of owner: Owner
  ) {
    guard case .tagBeside(let tag, _) = union.discriminator else { return }
    let kept = items.prefix((member.facts.maximumCount ?? .max) - 1)
    let place = owner.path + [member.name, "\(kept.count)", tag]
    for item in union.cases {
      let pages = generator.allowedTags(of: union).filter { !$0.contains(item.tag) }
      if pages.isEmpty { continue }
      let more = JSON.array(kept + [generator.value(of: item, of: union)])
      addAccepted("forbidden \(item.tag)", in: owner, errors(pages.map { _ in "values" }, at: place)) {
        $0[member.name] = more
      }
    }
  }

  private mutating func breakCounts(of item: MemberType, _ member: Member, of owner: Owner) {
    let path = owner.path + [member.name]
    var smallest = generator
    smallest.style = .smallest
    let value = smallest.value(of: item)
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
