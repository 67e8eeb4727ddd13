import SpecModel
package import SpecText

extension PrintedPage {
  /// The pages that a file of a spec transcribes, by id: the file itself, or the entries of its key `pages`.
  package static func transcriptions(in tree: SyntaxNode) -> [(String, PrintedPage)] {
    let nested = (tree["pages"]?.items ?? [])
    return ([tree] + nested).compactMap { node in node.text("page").map { ($0, PrintedPage(transcription: node)) } }
  }

  /// What a page of a spec says that its page prints. The spec has to be one that the checker accepts.
  ///
  /// - Parameter tree: a file of the spec that has the key `page`.
  package init(transcription tree: SyntaxNode) {
    self.init(title: tree.text("title") ?? "")
    let declared = tree["declares"]
    allowsMoreMembers = declared?.text("more-members") == "true"
    replyStatus = (declared?.text("reply-status")).flatMap { Int($0) }
    lists = (tree["lists"]?.items ?? []).map(PrintedList.init(transcription:))
    tables = (tree["tables"]?.items ?? []).map(PrintedTable.init(transcription:))
    samples = (tree["samples"]?.items ?? []).map(PrintedSample.init(transcription:))
  }
}

extension PrintedList {
  fileprivate init(transcription node: SyntaxNode) {
    self.init(title: node.text("title") ?? "", values: node["values"]?.texts ?? [], range: node.range)
    subject = node.text("of")
  }
}

extension PrintedTable {
  fileprivate init(transcription node: SyntaxNode) {
    self.init(
      title: node.text("title") ?? "",
      rows: (node["rows"]?.items ?? []).map(PrintedRow.init(transcription:)), range: node.range)
    subjects = node["of"]?.texts ?? []
  }
}

extension PrintedRow {
  /// `- id`, `- id: String`, or `- id: {type: String, format: uuid}`.
  fileprivate init(transcription node: SyntaxNode) {
    guard case .mapping(let entries) = node.content, let entry = entries.first else {
      self.init(name: node.text ?? "", type: nil, range: node.range)
      return
    }
    self.init(
      name: entry.key, type: entry.value.text ?? entry.value.text("type"), facts: Facts(transcription: entry.value),
      range: node.range)
  }
}

extension Facts {
  fileprivate init(transcription node: SyntaxNode) {
    self.init()
    for key in Statement.keys {
      if let value = node[key.name] { self[key.name] = Fact(key.form, transcription: value) }
    }
  }
}

extension Fact {
  fileprivate init?(_ form: Statement.Key.Form, transcription node: SyntaxNode) {
    switch form {
    case .text, .pattern, .word:
      guard let text = node.text else { return nil }
      self = .text(text)
    case .number, .size:
      guard let number = node.text.flatMap({ DecimalNumber($0) }) else { return nil }
      self = .number(number)
    case .flag: self = .flag(node.text == "true")
    case .texts: self = .texts(node.texts)
    case .conditions:
      guard case .mapping(let entries) = node.content else { return nil }
      self = .conditions(entries.map { Condition(member: $0.key, value: $0.value.text ?? "") })
    }
  }
}

extension PrintedSample {
  fileprivate init(transcription node: SyntaxNode) {
    let shape = node["shape"] ?? node["items"] ?? SyntaxNode(range: node.range, content: .mapping([]))
    self.init(title: node.text("title") ?? "", value: PrintedValue(transcription: shape), range: node.range)
    subject = node.text("of")
    header = node.text("header")
    defects = node["defects"]?.texts ?? []
    for comment in node["comments"]?.entries ?? [] {
      value.add(Facts(transcription: comment.value), at: comment.key[...])
    }
  }
}

extension PrintedValue {
  fileprivate init(transcription node: SyntaxNode) {
    switch node.content {
    case .mapping(let entries):
      let members = entries.map { entry in
        var value = PrintedValue(transcription: entry.value)
        value.range.start = entry.keyRange.start
        return Member(name: entry.key, value: value)
      }
      self.init(.object(members), at: node.range)
    case .sequence(let items): self.init(.array(items.map { PrintedValue(transcription: $0) }), at: node.range)
    case .scalar(let text):
      let shown = SampleText(text)
      self.init(.scalar(JSONKind(rawValue: shown.word) ?? .string, literal: shown.literal), at: node.range)
    }
  }

  /// Adds the facts of a comment to the members at a path, which does not name the items of arrays. A name can have dots.
  fileprivate mutating func add(_ facts: Facts, at path: Substring) {
    switch content {
    case .scalar: break
    case .array(var items):
      for index in items.indices { items[index].add(facts, at: path) }
      content = .array(items)
    case .object(var members):
      for index in members.indices {
        let name = members[index].name
        if path == name {
          members[index].value.facts = facts
        } else if path.hasPrefix(name + ".") {
          members[index].value.add(facts, at: path.dropFirst(name.count + 1))
        }
      }
      content = .object(members)
    }
  }
}

extension SyntaxNode {
  fileprivate var entries: [Entry] { if case .mapping(let entries) = content { entries } else { [] } }
  /// The texts of a list, which can be one text.
  fileprivate var texts: [String] { text.map { [$0] } ?? (items ?? []).compactMap(\.text) }
  fileprivate subscript(_ key: String) -> SyntaxNode? { value(key) }
  fileprivate func text(_ key: String) -> String? { value(key)?.text }
}
