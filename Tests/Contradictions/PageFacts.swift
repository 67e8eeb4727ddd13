import SpecText

/// What the edits of a page have to know of the other pages.
struct PageFacts {
  let types: DeclaredTypes
  let page: Place
  /// The pages that must agree with this one: this page and the others of its webhooks, without those that are revised.
  private let peers: [Place]
  /// All pages.
  private let pages: [Place]
  let formats: [String]
  /// How often the peers state something about a member.
  private var counts: [String: [String: Int]] = [:]

  init(_ page: Place, among pages: [Place], of webhooks: [Set<String>], _ types: DeclaredTypes) {
    (self.page, self.pages, self.types) = (page, pages, types)
    let own = page["page"]?.text ?? ""
    let revised = Set(pages.compactMap { $0["revises"]?.text })
    let related = webhooks.filter { $0.contains(own) && !revised.contains(own) }.reduce(into: Set<String>()) {
      $0.formUnion($1)
    }
    peers = pages.filter { other in
      let id = other["page"]?.text ?? ""
      return id == own || related.contains(id) && !revised.contains(id)
    }
    let printed = pages.flatMap(\.rows).compactMap { $0.row["format"]?.text }
    formats = Set(printed + ["uuid", "timestamp"]).sorted()
    for peer in peers { count(peer) }
  }

  private mutating func count(_ page: Place) {
    for statement in page.statements {
      let key = types.key(statement.name, in: statement.subjects)
      for value in statement.place.statedValues { count(value, of: key) }
      // The tag in a table of one case is not a list of values.
      let isTag = types.unions.values.contains { union in
        union.tag == statement.name && union.cases.contains { statement.subjects.contains($0.type) }
      }
      if !statement.place.statedValues.isEmpty, !isTag { count("values", of: key) }
      for flag in ["optional", "nullable"] where statement.place[flag]?.text == "true" { count(flag, of: key) }
    }
    for sample in page["samples"]?.children ?? [] {
      for body in sample["items"]?.children ?? [sample["shape"]].compactMap(\.self) {
        countLiterals(below: body, sample["of"]?.text ?? "")
      }
    }
    if page["declares"]?["reply-status"] != nil { count("reply-status", of: "") }
  }

  private mutating func count(_ fact: String, of key: String) { counts[key, default: [:]][fact, default: 0] += 1 }

  private mutating func countLiterals(below place: Place, _ type: String) {
    let record = place.kind == "object" ? types.record(of: type, for: place) : type
    for child in place.children {
      let member = types.member(child.key, in: [record])
      for literal in child.literal?.split(separator: " | ") ?? [] {
        count(String(literal), of: member?.key ?? child.key)
      }
      let content = types.content(of: record, for: place)
      let below = child.key == content?.name ? content?.type : child.key.isEmpty ? type : member?.type
      countLiterals(below: child, below ?? "")
    }
  }

  /// Whether the pages that must agree state something about a member once more: a value, `values` or `optional`.
  func isRepeated(_ fact: String, of key: String) -> Bool { times(fact, of: key) > 1 }

  /// How often the pages that must agree state something about a member.
  func times(_ fact: String, of key: String) -> Int { counts[key]?[fact] ?? 0 }

  /// Whether the page has a key at any depth.
  func has(key: String) -> Bool {
    func has(_ place: Place) -> Bool { place.children.contains { $0.key == key || has($0) } }
    return has(page)
  }

  /// The id of a page of another product or endpoint.
  func otherPage(than id: String?) -> String? {
    func place(_ page: Place) -> [String?] { [page["product"]?.text, page["endpoint"]?.text] }
    return pages.first { $0["page"]?.text != id && place($0) != place(page) }?["page"]?.text
  }

  /// The revision of the page that this page revises.
  var revisedRevision: String? {
    let id = page["revises"]?.text
    return id == nil ? nil : pages.first { $0["page"]?.text == id }?["revision"]?.text
  }
}

extension Place {
  /// The rows of a page with their names.
  var rows: [(name: String, row: Place)] { (self["tables"]?.children ?? []).flatMap(\.tableRows) }

  /// The rows of a table: `- source: String`, or `- source: {type: String}`.
  var tableRows: [(name: String, row: Place)] {
    (self["rows"]?.children ?? []).compactMap(\.children.first).map { ($0.key, $0) }
  }

  /// What rows, lists and comments of a page state about members, with the types that have the member.
  var statements: [(name: String, subjects: [String], place: Place)] {
    let rows = (self["tables"]?.children ?? []).flatMap { table in
      table.tableRows.map { ($0.name, table["of"]?.texts.compactMap(\.text) ?? [], $0.row) }
    }
    let lists = (self["lists"]?.children ?? []).map { list in
      let parts = list["of"]?.text?.split(separator: ".").map(String.init) ?? []
      return (parts.last ?? "", [parts.first ?? ""], list)
    }
    let comments = (self["samples"]?.children ?? []).flatMap { sample in
      (sample["comments"]?.children ?? []).map { comment in
        (comment.key.split(separator: ".").last.map(String.init) ?? "", [sample["of"]?.text ?? ""], comment)
      }
    }
    return rows + lists + comments
  }

  /// The values that a row, list or comment prints.
  var statedValues: [String] {
    (self["value"].map { [$0] } ?? self["values"]?.children ?? []).compactMap(\.text)
  }

  /// The value in a sample: `string VOICE`.
  var literal: String? {
    guard let parts = text?.split(separator: " ", maxSplits: 1), parts.count == 2 else { return nil }
    return String(parts[1])
  }

  /// The JSON kind in a sample.
  var kind: String {
    switch node.content {
    case .scalar(let text): text.split(separator: " ", maxSplits: 1).first.map(String.init) ?? ""
    case .mapping: "object"
    case .sequence: "array"
    }
  }
}
