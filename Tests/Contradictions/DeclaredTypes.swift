import SpecText

/// The types of a spec, read from its trees.
///
/// The checker is not asked: what contradicts must not depend on it.
struct DeclaredTypes {
  struct Member {
    /// The record that has the member.
    var owner = ""
    var name: String
    /// A scalar, a record, a union or an enum.
    var type: String
    /// The lists and maps around the type, from the outside, each with what it states about its items.
    var containers: [(key: String, item: Place)] = []
    /// Whether it can be missing or null, or null if it is an item.
    var isOptional = false
    var constant: String?
    /// The tags, if the member selects the case of a union.
    var tags: [String]?
    /// `minimum` and so on.
    var limits: [String: String] = [:]
    var hasDefault = false

    var isMap: Bool { containers.first?.key == "map" }

    /// An item of the list, or a value of the map.
    var item: Member {
      var item = Member(owner: owner, name: name, type: type, containers: Array(containers.dropFirst()))
      guard let stated = containers.first?.item else { return item }
      item.isOptional = stated["nullable"]?.text == "true"
      item.limits = DeclaredTypes.limits { stated[$0]?.text }
      return item
    }

    /// What two statements about the same member share. All records of a union share its tag.
    var key: String { tags == nil && constant == nil ? "\(owner).\(name)" : name }
  }

  struct Record {
    var members: [Member] = []
    /// The keys and values of each rule.
    var rules: [[String: String]] = []
  }

  struct Union {
    /// The member that selects the case, and the member beside it that has the content.
    var tag: String?
    var content: String?
    /// The type of a tag beside its content.
    var type: String?
    /// The member of the record around the value that selects the case.
    var outerTag: String?
    /// For each case that its members select, these members.
    var selectors: [String: [String]] = [:]
    var cases: [(tag: String, type: String)] = []

    /// Whether the JSON kind selects the case.
    var isByKind: Bool { tag == nil && outerTag == nil && selectors.isEmpty }
  }

  private(set) var records: [String: Record] = [:]
  private(set) var unions: [String: Union] = [:]
  private var enums: [String: [String]] = [:]
  private var shared: [String: SyntaxNode] = [:]

  init(_ trees: [SyntaxNode]) {
    func each(_ section: String, _ read: (Place) -> Void) {
      for tree in trees { Place(root: tree)[section]?.children.forEach(read) }
    }
    each("members") { shared[$0.key] = $0.node }
    each("records") { records[$0.key] = record($0) }
    each("unions") { unions[$0.key] = Self.union($0) }
    each("enums") { enums[$0.key] = $0["values"]?.children.compactMap(Self.value) }
    for (name, record) in records {
      for union in record.members.compactMap({ unions[$0.type] }) {
        guard let index = record.members.firstIndex(where: { $0.name == union.outerTag }) else { continue }
        records[name]?.members[index].tags = union.cases.map(\.tag)
      }
    }
    for (name, union) in unions {
      for item in union.cases where union.selectors[item.tag]?.isEmpty == true {
        let members = records[item.type]?.members ?? []
        unions[name]?.selectors[item.tag] = members.filter { !$0.isOptional }.map(\.name)
      }
    }
  }

  private func record(_ place: Place) -> Record {
    Record(
      members: place["members"]?.children.map { member($0, of: place.key) } ?? [],
      rules: place["rules"]?.children.map { rule in
        Dictionary(rule.children.map { ($0.key, $0.text ?? "") }) { first, _ in first }
      } ?? [])
  }

  /// `- source`, or `- source: {type: text}`. What the record does not state is that of the shared member.
  private func member(_ item: Place, of owner: String) -> Member {
    let name = item.text ?? item.children.first?.key ?? ""
    let bodies = [item.children.first, shared[name].map(Place.init(root:))].compactMap(\.self)
    func text(_ key: String) -> String? { bodies.lazy.compactMap { $0[key]?.text }.first }
    var member = Member(owner: owner, name: name, type: "text")
    if let stated = bodies.first(where: { Self.type(in: $0) != nil }).flatMap(Self.type) {
      (member.type, member.containers) = stated
    }
    member.isOptional = text("optional") == "true"
    member.constant = text("value")
    member.hasDefault = text("default") != nil
    member.limits = Self.limits(text)
    return member
  }

  private static func limits(_ text: (String) -> String?) -> [String: String] {
    let keys = [
      "minimum", "maximum", "exclusive-minimum", "exclusive-maximum", "min-length", "max-length", "min-count",
      "max-count", "pattern",
    ]
    return Dictionary(keys.compactMap { key in text(key).map { (key, $0) } }) { first, _ in first }
  }

  /// The innermost name of a type, and the lists and maps around it: `type: text`, or `map: {list: text}`.
  private static func type(in place: Place) -> (name: String, containers: [(key: String, item: Place)])? {
    for key in ["type", "list", "map"] {
      guard let stated = place[key] else { continue }
      let inner = stated.text.map { ($0, []) } ?? type(in: stated)
      return inner.map { ($0.0, (key == "type" ? [] : [(key, stated)]) + $0.1) }
    }
    return nil
  }

  private static func union(_ place: Place) -> Union {
    let by = place["by"]
    var union = Union(tag: by?["member"]?.text ?? by?["header"]?.text, content: by?["content"]?.text)
    union.type = by?["type"]?.text
    union.outerTag = by?["outer"]?.text
    let items = place["cases"]?.children ?? []
    let cases = items.compactMap(\.children.first)
    union.cases = cases.flatMap { item in
      let type = item.text ?? item["type"]?.text ?? item["list"]?.text ?? ""
      let tags = item["tags"]?.children.compactMap(\.text) ?? [item["without-tag"] == nil ? item.key : ""]
      return tags.map { (tag: $0, type: type) }
    }
    // The case `null` has no type.
    union.cases += items.compactMap(\.text).map { ($0, "") }
    if place["by"]?.text == "members" {
      for item in cases { union.selectors[item.key] = item["has"]?.children.compactMap(\.text) ?? [] }
    }
    return union
  }

  /// `- BUSY: doc`, or `- busy: {value: 1, doc: doc}`.
  private static func value(_ item: Place) -> String? {
    item.text ?? item.children.first.map { $0["value"]?.text ?? $0.key }
  }

  // MARK: Members

  /// The direct members of a record, or of a union and all its cases.
  func members(of type: String) -> [Member] {
    guard let union = unions[type] else { return records[type]?.members ?? [] }
    let tag =
      union.tag.map { [Member(name: $0, type: self.type(ofTag: $0, union), tags: union.cases.map(\.tag))] } ?? []
    let content = union.content.map { [Member(name: $0, type: "object")] } ?? []
    return tag + content + (union.content == nil ? union.cases.flatMap { members(of: $0.type) } : [])
  }

  /// The type of a tag: that of the member of the first case, if it is in the cases.
  private func type(ofTag name: String, _ union: Union) -> String {
    let members = union.content == nil ? union.cases.flatMap { records[$0.type]?.members ?? [] } : []
    return members.first { $0.name == name }?.type ?? union.type ?? "text"
  }

  /// The member that a page names: in one of the types, or below them, in the same letters or in others.
  func member(_ name: String, in types: [String]) -> Member? {
    var (level, seen) = (types, Set(types))
    while !level.isEmpty {
      let members = level.flatMap(members)
      let found =
        members.first { $0.name == name } ?? members.first { $0.name.lowercased() == name.lowercased() }
      if let found { return found }
      level = (members.map(\.type) + level.flatMap { unions[$0]?.cases.map(\.type) ?? [] })
        .filter { seen.insert($0).inserted }
    }
    return memberAtPath(name, in: types)
  }

  /// The member at a path: `data.id`, `items[].sku`, `tags[]`.
  private func memberAtPath(_ path: String, in types: [String]) -> Member? {
    let parts = path.replacing("[]", with: "").split(separator: ".", maxSplits: 1).map(String.init)
    if parts.count < 2 { return parts == [path] ? nil : parts.first.flatMap { member($0, in: types) } }
    return member(parts[0], in: types).flatMap { member(parts[1], in: [$0.type]) }
  }

  /// The type of an object in a sample: the case of a union that the tag or the header selects.
  func record(of type: String, for object: Place, header: String? = nil) -> String {
    guard let union = unions[type] else { return type }
    if !union.selectors.isEmpty {
      let names = Set(object.children.filter { $0.kind != "null" }.map(\.key))
      return union.cases.first { names.isSuperset(of: union.selectors[$0.tag] ?? []) }?.type ?? type
    }
    guard let tag = union.tag else { return union.cases.first { $0.tag == "object" }?.type ?? type }
    let literal = header ?? object[tag]?.text?.split(separator: " ", maxSplits: 1).last.map(String.init)
    guard let selected = union.cases.first(where: { $0.tag == literal }), union.content == nil else { return type }
    return record(of: selected.type, for: object)
  }

  /// The type of the content that stands beside a tag.
  func content(of type: String, for object: Place) -> (name: String, type: String)? {
    guard let union = unions[type], let tag = union.tag, let name = union.content else { return nil }
    let literal = object[tag]?.text?.split(separator: " ", maxSplits: 1).last.map(String.init)
    return union.cases.first { $0.tag == literal }.map { (name, $0.type) }
  }

  /// The member with the type that a tag beside it decides; any other member is unchanged.
  func decided(_ member: Member?, beside object: Place) -> Member? {
    guard var member, let union = unions[member.type], let tag = union.outerTag else { return member }
    let literal = object[tag]?.text?.split(separator: " ", maxSplits: 1).last.map(String.init)
    member.type = union.cases.first { $0.tag == literal }?.type ?? member.type
    return member
  }

  /// The key of the member that a page names.
  func key(_ name: String, in types: [String]) -> String { member(name, in: types)?.key ?? name }

  /// The other cases of the union that has a record as a case.
  func siblings(of type: String) -> [String] {
    let union = unions.values.first { $0.cases.contains { $0.type == type } }
    return union?.cases.map(\.type).filter { $0 != type } ?? []
  }

  // MARK: Values

  /// All values that the types know for a member; nil if there are others.
  func values(of member: Member) -> [String]? {
    if let tags = member.tags { return tags }
    if member.constant != nil {
      let same = records.values.flatMap(\.members).filter { $0.name == member.name }
      return Set(same.compactMap(\.constant)).sorted()
    }
    if member.type == "boolean" { return ["true", "false"] }
    return enums[member.type]
  }

  private static let scalars = [
    "integer": "integer", "seconds": "integer", "milliseconds": "integer", "epoch-seconds": "integer",
    "epoch-milliseconds": "integer", "number": "number", "decimal": "number", "boolean": "boolean", "object": "object",
  ]

  private static let allKinds: Set = ["object", "array", "string", "integer", "number", "boolean", "null"]

  /// The JSON kinds of a member. A scalar that is not known here is a text.
  func kinds(of member: Member) -> Set<String> {
    if let container = member.containers.first { return [container.key == "map" ? "object" : "array"] }
    if member.type == "json" { return Self.allKinds }
    if records[member.type] != nil { return ["object"] }
    if let union = unions[member.type] { return union.isByKind ? Set(union.cases.map(\.tag)) : ["object"] }
    if let values = enums[member.type] { return values.allSatisfy { Int($0) != nil } ? ["integer"] : ["string"] }
    return [Self.scalars[member.type] ?? "string"]
  }

  /// Texts that do not have the format of a type.
  private static let badLiterals = [
    "text": [], "personal-text": [], "uuid": ["12345"], "phone-number": ["555-BILL"], "country-code": ["Deutschland"],
    "timestamp": ["2019-99-16T08:12:01Z"], "url": ["https:///a.wav"], "digits": ["12a"], "integer": ["banana", "1.5"],
    "seconds": ["banana", "1.5"], "milliseconds": ["banana", "1.5"], "number": ["banana"], "boolean": ["banana"],
    "epoch-seconds": ["banana", "1.5"], "epoch-milliseconds": ["banana", "1.5"], "decimal": ["banana", "1,50"],
    "decimal-text": ["banana", "1,50"], "integer-text": ["banana", "1.5"], "boolean-text": ["banana"],
    "base64": ["AAA"], "hex": ["0xff"], "currency": ["Dollars"], "language-tag": ["en_US"], "email": ["banana"],
    "ip-address": ["1.2.3"],
  ]

  /// Literals that no value of a member can have, each with what it breaks.
  func badLiterals(for member: Member) -> [(what: String, literal: String)] {
    if !member.containers.isEmpty || member.type == "json" || records[member.type] != nil || unions[member.type] != nil
    {
      return []
    }
    if let values = values(of: member) {
      return [("unknown value", values.allSatisfy { Int($0) != nil } ? "77777" : "BANANA")]
    }
    let formats = Self.badLiterals[member.type] ?? ["not a \(member.type)"]
    let limits: [String?] = [
      member.limits["minimum"].flatMap { number($0, plus: -1) },
      member.limits["maximum"].flatMap { number($0, plus: 1) },
      member.limits["exclusive-minimum"], member.limits["exclusive-maximum"],
      member.limits["pattern"].map { _ in " not matched " },
      member.limits["min-length"].flatMap { Int($0) }.flatMap { $0 > 0 ? String(repeating: "0", count: $0 - 1) : nil },
      member.limits["max-length"].flatMap { Int($0) }.map { String(repeating: "0", count: $0 + 1) },
    ]
    return formats.map { ("bad format", $0) } + limits.compactMap(\.self).map { ("outside the limits", $0) }
  }
}
