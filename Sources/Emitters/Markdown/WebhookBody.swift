import SpecModel

/// What a webhook carries one way, with the types in it that get a heading of their own.
struct WebhookBody {
  static let samplesTitle = "Samples"

  /// The name of a record or union.
  let type: String
  /// Each type once, in the order in which a reader meets them.
  private(set) var parts: [Part] = []

  /// A declared type inside the body.
  struct Part {
    var type: String
    var place: Place
    var anchor = ""

    var title: Markdown { place.title }
  }

  /// Where a part stands.
  struct Place {
    /// The members that lead there: `payload.details`, or `callflow[]` for the items of a list.
    var path = ""
    /// The case of a union that it belongs to.
    var tag: String?
    /// The kind of the JSON value, where the kind tells the cases apart.
    var kind: String?

    /// `payload`, `CALL_ACTION`, `payload` of `CALL_ACTION`, or `payload.eventData` as object.
    fileprivate var words: [(text: String, isCode: Bool)] {
      let path = self.path.isEmpty ? [] : [(self.path, true)]
      let owner = tag.map { path.isEmpty ? [($0, true)] : [("of", false), ($0, true)] } ?? []
      return path + owner + (kind.map { [("as", false), ($0, false)] } ?? [])
    }

    fileprivate var title: Markdown { .sentences(words.map { $0.isCode ? "\(code: $0.text)" : "\(text: $0.text)" }) }
  }

  /// Finds the parts.
  init(_ type: String, of webhook: Webhook, in model: Model) {
    self.type = type
    var seen: Set<String> = [type]
    var rest = Array(webhook.parts(of: type, in: Place(), model).reversed())
    while let inner = rest.popLast() {
      guard seen.insert(inner.type).inserted else { continue }
      parts.append(Part(type: inner.type, place: inner.heading))
      rest += webhook.parts(of: inner.type, in: inner.inside, model).reversed()
    }
  }

  /// Takes the anchors of its headings, in the order of the page.
  mutating func takeAnchors(under title: String, _ slugs: inout Slugs) {
    _ = slugs.slug(title)
    for place in parts.indices {
      parts[place].anchor = slugs.slug(parts[place].place.words.map(\.text).joined(separator: " "))
    }
    _ = slugs.slug(Self.samplesTitle)
  }

  /// The headings of the parts, by type.
  var sections: [String: MemberTable.Section] {
    Dictionary(parts.map { ($0.type, MemberTable.Section(title: $0.title, anchor: $0.anchor)) }) { first, _ in first }
  }
}

extension Webhook {
  /// A type right inside another: under which heading it stands, and where its own members do.
  fileprivate typealias InnerType = (type: String, heading: WebhookBody.Place, inside: WebhookBody.Place)

  /// The types right inside a type that the documentation of this webhook goes into.
  fileprivate func parts(of type: String, in place: WebhookBody.Place, _ model: Model) -> [InnerType] {
    if let union = model.union(type) { return cases(of: union, in: place, model) }
    return model.members(of: type).compactMap { member in
      guard let name = member.type.declaredName, model.enumeration(name) == nil else { return nil }
      var inner = place
      inner.path += (place.path.isEmpty ? "" : ".") + member.name + member.type.brackets
      inner.kind = nil
      return (name, inner, inner)
    }
  }

  private func cases(of union: Union, in place: WebhookBody.Place, _ model: Model) -> [InnerType] {
    union.cases.compactMap { item in
      guard let name = item.type.declaredName, leaves(item, of: union), documents(name, model) else { return nil }
      switch union.discriminator {
      case .tag: return (name, .init(tag: item.tag), .init(tag: item.tag))
      case .tagBeside(_, let content): return (name, .init(tag: item.tag), .init(path: content, tag: item.tag))
      case .jsonKind:
        var heading = place
        heading.kind = item.tag
        return (name, heading, place)
      }
    }
  }

  /// Whether the pages leave this case of a union.
  func leaves(_ item: Union.Case, of union: Union) -> Bool {
    restrictions.allSatisfy { $0.subject != .tag(union: union.name) || $0.values.contains(item.tag) }
  }

  /// Whether there is anything about the members of a type on the pages.
  private func documents(_ type: String, _ model: Model) -> Bool {
    guard let record = model.record(type) else { return model.union(type) != nil }
    return record.members.contains { $0.sources.contains { pages.contains($0.page) } }
  }
}

extension MemberType {
  /// Behind a path, one pair for each list.
  fileprivate var brackets: String {
    if case .list(let item) = self { item.brackets + "[]" } else { "" }
  }
}
