import SpecModel

/// Makes a body that has everything that the model knows and breaks nothing of it, as one webhook sees it.
struct BodyMaker {
  let model: Model
  let webhook: Webhook

  func record(_ name: String) -> Record? { model.records.first { $0.name == name } }
  func union(_ name: String) -> Union? { model.unions.first { $0.name == name } }
  func enumeration(_ name: String) -> Enumeration? { model.enumerations.first { $0.name == name } }

  /// The values that the pages of the webhook leave of a member; nil where they do not narrow it.
  func restriction(_ member: Member, of record: Record) -> [String]? {
    webhook.restrictions.first { $0.subject == .member(record: record.name, name: member.name) }?.values
  }

  func restriction(tagOf union: Union) -> [String]? {
    webhook.restrictions.first { $0.subject == .tag(union: union.name) }?.values
  }

  func body(of record: Record) -> Tree {
    var tree = Tree.object(record.members.map { ($0.name, value(of: $0, in: record)) })
    for case .lessThan(let member, let other) in record.rules.map(\.condition) {
      if case .raw(let text) = tree[member], let number = Int(text) { tree[other] = .raw(String(number + 1)) }
    }
    return tree
  }

  func value(of member: Member, in record: Record) -> Tree {
    if let constant = member.constant { return .raw("\"\(constant)\"") }
    return value(of: member.type, restriction(member, of: record), member.constraints)
  }

  func value(of type: MemberType, _ narrowed: [String]? = nil, _ constraints: Constraints = Constraints()) -> Tree {
    switch type {
    case .scalar(let scalar):
      .raw(narrowed?.first.map { scalar.kind == .string ? "\"\($0)\"" : $0 } ?? scalar.good(constraints))
    case .enumeration(let name):
      .raw(enumeration(name).map { $0.json(narrowed?.first ?? $0.values[0].text) } ?? "?")
    case .record(let name): record(name).map(body) ?? .raw("?")
    case .union(let name): union(name).flatMap(items)?.first ?? .raw("?")
    case .list(.union(let name)): .array(union(name).flatMap(items) ?? [])
    case .list(let item): .array([value(of: item)])
    }
  }

  /// A value of each case that the webhook has.
  private func items(of union: Union) -> [Tree] {
    let tags = restriction(tagOf: union)
    return union.cases.filter { tags?.contains($0.tag) ?? true }.map { item($0, of: union) }
  }

  func item(_ item: Union.Case, of union: Union) -> Tree {
    let content = value(of: item.type)
    switch union.discriminator {
    case .tagBeside(let tag, let name):
      // A record without members has nothing to stand in.
      guard hasContent(item) else { return .object([(tag, .raw("\"\(item.tag)\""))]) }
      return .object([(tag, .raw("\"\(item.tag)\"")), (name, content)])
    case .tag, .jsonKind: return content
    }
  }

  func hasContent(_ item: Union.Case) -> Bool {
    guard case .record(let name) = item.type else { return true }
    return record(name)?.members.isEmpty == false
  }
}

extension Enumeration {
  func json(_ text: String) -> String { isNumeric ? text : "\"\(text)\"" }
}

extension Scalar {
  /// A value that has the format.
  func good(_ constraints: Constraints) -> String {
    switch self {
    case .text: #""text""#
    case .personalText: #""words""#
    case .integer, .seconds, .milliseconds, .number: constraints.minimum?.text ?? "1"
    case .boolean: "true"
    case .uuid: #""77e6a667-133a-11ef-9dd4-e911cc6fc82f""#
    case .phoneNumber: #""+6512345678""#
    case .countryCode: #""SG""#
    case .timestamp: #""2024-05-16T04:12:11.217Z""#
    case .url: #""https://example.com/a.wav""#
    case .digits: #""12#""#
    }
  }

  /// Texts that break the format; none where every text is fine.
  var bad: [String] { others.flatMap { [$0, $0 + #"\u0000"#] } }

  private var others: [String] {
    switch self {
    case .text, .personalText, .integer, .seconds, .milliseconds, .number, .boolean: []
    case .uuid: ["", "x", "77e6a667-133a-11ef-9dd4-e911cc6fc82", "{77e6a667-133a-11ef-9dd4-e911cc6fc82f}"]
    case .phoneNumber: ["", "123456", "+0123456789", "tel:+6512345678", "+65 12345678", "+65123\\u202e45678"]
    case .countryCode: ["", "sg", "SGP", "S\u{212A}", "\u{FF33}\u{FF27}"]
    case .timestamp: ["", "yesterday", "2023-02-29T00:00:00Z", "2024-05-16T24:00:00Z", "2024-05-16T04:12:11Zjunk"]
    case .url: ["", "example.com", "ftp://example.com", "https://a b", "javascript:alert(1)"]
    case .digits: ["A", "1 2", "\u{FF11}"]
    }
  }
}
