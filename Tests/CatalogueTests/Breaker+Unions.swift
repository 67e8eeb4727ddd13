import SpecModel

extension Breaker {
  mutating func breakList(of item: MemberType, at path: [String]) {
    let place = pointer(path)
    for (text, code, inside) in [
      ("[null]", "wrongKind", "/0"), ("[[]]", "wrongKind", "/0"), ("[1]", "wrongKind", "/0"),
      (#"["a"]"#, "wrongKind", "/0"), ("[,]", "syntax", "/0"), ("[", "syntax", "/0"), ("[}", "syntax", "/0"),
    ] {
      add(text, at: path, .refused(code, place + inside), text)
    }
    guard case .array(let items)? = sound.at(path[...]) else { return }
    add("comma at the end", at: path, .refused("syntax", place + "/\(items.count)")) {
      $0 = .raw($0.text.dropLast() + ",]")
    }
    switch item {
    case .record(let name): if let record = maker.record(name) { breakRecord(record, at: path + ["0"]) }
    case .union(let name): if let union = maker.union(name) { breakItems(items, of: union, at: path) }
    case .scalar, .enumeration, .list: break
    }
  }

  /// Cases that the JSON kind tells apart: each of them is fine.
  mutating func breakUnion(_ union: Union, at path: [String]) {
    guard union.discriminator == .jsonKind else { return }
    for item in union.cases {
      let value = maker.item(item, of: union)
      add("a \(item.tag)", at: path, .fine) { $0 = value }
    }
    if let item = union.cases.first, case .record(let name) = item.type, let record = maker.record(name) {
      breakRecord(record, at: path)
    }
  }

  /// The items of a list, each of a case that a text member tells.
  private mutating func breakItems(_ items: [Tree], of union: Union, at path: [String]) {
    guard case .tagBeside(let tag, let content) = union.discriminator else { return }
    let allowed = maker.restriction(tagOf: union)
    let cases = union.cases.filter { allowed?.contains($0.tag) ?? true }
    for (place, item) in zip(items.indices, cases) {
      let path = path + [String(place)]
      breakTag(tag, item, isNarrowed: allowed != nil, at: path)
      if maker.hasContent(item) { breakContent(content, item, at: path) }
    }
    for item in union.cases where allowed?.contains(item.tag) == false {
      let violation = "\(pointer(path))/\(items.count)/\(tag) values error"
      let more = Tree.array(items + [maker.item(item, of: union)])
      add("another action, \(item.tag)", at: path, .accepted(violations: [violation])) { $0 = more }
    }
  }

  private mutating func breakTag(_ tag: String, _ item: Union.Case, isNarrowed: Bool, at path: [String]) {
    let place = pointer(path, tag)
    add("missing \(tag)", at: path, .refused("missingMember", place)) { $0[tag] = nil }
    add("null", at: path + [tag], .refused("missingMember", place), "null")
    for text in ["1", "[]", "{}", "true"] { add(text, at: path + [tag], .refused("wrongKind", place), text) }
    breakSyntax(at: path + [tag])
    add("\(tag) twice", at: path, .refused("duplicateName", place)) { $0.add(tag, $0[tag] ?? .raw("null")) }
    let kept = Expected.accepted(violations: isNarrowed ? ["\(place) values error"] : [])
    for text in ["other", item.tag.uppercased(), item.tag.replacing("k", with: "\u{212A}") + " "] {
      add("'\(text)', which is not listed", at: path + [tag], kept, "\"\(text)\"")
    }
    for other in item.aliases {
      let deviation = Expected.accepted(deviations: ["\(place) \(other.ruling)"])
      add("'\(other.text)'", at: path + [tag], deviation, "\"\(other.text)\"")
    }
  }

  private mutating func breakContent(_ content: String, _ item: Union.Case, at path: [String]) {
    let place = pointer(path, content)
    add("missing \(content)", at: path, .refused("missingMember", place)) { $0[content] = nil }
    add("null", at: path + [content], .refused("missingMember", place), "null")
    for text in ["1", "[]", "true", #""x""#] { add(text, at: path + [content], .refused("wrongKind", place), text) }
    add("\(content) twice", at: path, .refused("duplicateName", place)) { $0.add(content, $0[content] ?? .raw("{}")) }
    if case .record(let name) = item.type, let record = maker.record(name) {
      breakRecord(record, at: path + [content])
    }
  }
}

extension Tree {
  func at(_ path: ArraySlice<String>) -> Tree? {
    guard let step = path.first else { return self }
    return self[step]?.at(path.dropFirst())
  }
}
