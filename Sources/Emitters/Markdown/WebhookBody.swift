import SpecModel

/// The event or the reply of a webhook, with the types in it that get a heading of their own.
struct WebhookBody {
  static let examplesTitle = "Examples"

  /// The name of a record or union: the type of the body, or of its items.
  let type: String
  /// What the types state about the list, if the body is one.
  let list: Webhook.List?
  /// Each type once, in the order of its first use.
  private(set) var parts: [Part] = []

  /// A declared type inside the body.
  struct Part {
    var type: String
    var location: Location
    var anchor = ""

    var title: Markdown { location.title }
  }

  /// Where a part is in the body.
  struct Location {
    /// The path of members to it: `payload.details`, or `callflow[]` for the items of a list.
    var path = ""
    /// The case of a union that it belongs to.
    var tag: String?
    /// The JSON type of the value, if it decides the case.
    var kind: String?

    /// `payload`, `CALL_ACTION`, `payload` of `CALL_ACTION`, or `payload.eventData` as object.
    fileprivate var parts: [(text: String, isCode: Bool)] {
      let path = self.path.isEmpty ? [] : [(self.path, true)]
      let owner = tag.map { path.isEmpty ? [($0, true)] : [("of", false), ($0, true)] } ?? []
      return path + owner + (kind.map { [("as", false), ($0, false)] } ?? [])
    }

    fileprivate var title: Markdown { .sentences(parts.map { $0.isCode ? "\(code: $0.text)" : "\(text: $0.text)" }) }
  }

  /// Finds the parts.
  init(_ body: Webhook.Body, of webhook: Webhook, in model: Model) {
    type = body.type
    list = body.list
    var seen: Set<String> = [type]
    var rest = Array(webhook.parts(of: type, in: Location(), model).reversed())
    while let inner = rest.popLast() {
      guard seen.insert(inner.type).inserted else { continue }
      parts.append(Part(type: inner.type, location: inner.heading))
      rest += webhook.parts(of: inner.type, in: inner.inside, model).reversed()
    }
  }

  /// Takes the anchors of its headings, in the order of the page.
  mutating func takeAnchors(under title: String, _ slugs: inout Slugs) {
    _ = slugs.slug(title)
    for index in parts.indices {
      parts[index].anchor = slugs.slug(parts[index].location.parts.map(\.text).joined(separator: " "))
    }
    _ = slugs.slug(Self.examplesTitle)
  }

  /// The headings of the parts, by type.
  var sections: [String: MemberTable.Section] {
    Dictionary(parts.map { ($0.type, MemberTable.Section(title: $0.title, anchor: $0.anchor)) }) { first, _ in first }
  }
}

extension Webhook {
  /// A type directly inside another, with the location for its heading and that of its own members.
  fileprivate typealias InnerType = (type: String, heading: WebhookBody.Location, inside: WebhookBody.Location)

  /// The types directly inside a type, if the page of this webhook documents them.
  fileprivate func parts(of type: String, in location: WebhookBody.Location, _ model: Model) -> [InnerType] {
    if let union = model.union(type) { return cases(of: union, in: location, model) }
    return model.members(of: type).compactMap { member in
      guard let name = member.type.declaredName, model.enumeration(name) == nil else { return nil }
      var inner = location
      inner.path += (location.path.isEmpty ? "" : ".") + member.name + member.type.brackets
      inner.kind = nil
      return (name, inner, inner)
    }
  }

  private func cases(of union: Union, in location: WebhookBody.Location, _ model: Model) -> [InnerType] {
    union.cases.compactMap { item in
      guard let name = item.type.declaredName, allows(item, of: union), documents(name, model) else { return nil }
      switch union.discriminator {
      case .tag, .members: return (name, .init(tag: item.tag), .init(tag: item.tag))
      case .outerTag:
        let inside = WebhookBody.Location(path: location.path, tag: item.tag)
        return (name, inside, inside)
      case .tagBeside(_, let content): return (name, .init(tag: item.tag), .init(path: content, tag: item.tag))
      case .header: return (name, .init(tag: item.tag), .init(tag: item.tag))
      case .jsonKind:
        var inside = location
        inside.path += item.type.brackets
        var heading = inside
        if item.type.brackets.isEmpty { heading.kind = item.tag }
        return (name, heading, inside)
      }
    }
  }

  /// Whether the pages allow this case of a union.
  func allows(_ item: Union.Case, of union: Union) -> Bool {
    restrictions.allSatisfy { $0.subject != .tag(union: union.name) || item.isAllowed(among: $0.values) }
  }

  /// Whether the pages have anything about the members of a type.
  private func documents(_ type: String, _ model: Model) -> Bool {
    guard let record = model.record(type) else { return model.union(type) != nil }
    return record.members.contains { $0.sources.contains { pages.contains($0.page) } }
  }
}

extension MemberType {
  /// One pair of brackets for each list, and one star for each map.
  fileprivate var brackets: String {
    switch self {
    case .list(let item): "[]" + item.type.brackets
    case .map(let item): ".*" + item.type.brackets
    case .scalar, .enumeration, .record, .union, .json: ""
    }
  }
}
