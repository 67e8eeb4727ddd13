import SpecModel
import SpecText

// A page can contain what a spec cannot have: U+0000, or a name twice in one object. No transcription can state it, and
// a draft says that it left it out.
extension PrintedPage {
  /// The page as far as a spec can state it.
  var allowed: PrintedPage {
    var page = self
    for index in page.lists.indices { page.lists[index].values = page.lists[index].values.map(allowedText) }
    for table in page.tables.indices {
      for row in page.tables[table].rows.indices { page.tables[table].rows[row].removeRefused() }
    }
    for index in page.samples.indices { page.samples[index].value = page.samples[index].value.allowed(depth: 0) }
    return page
  }
}

extension PrintedRow {
  fileprivate mutating func removeRefused() {
    name = allowedText(name)
    type = type.map(allowedText)
    facts = facts.allowed
  }
}

extension PrintedValue {
  fileprivate func allowed(depth: Int) -> PrintedValue {
    var value = self
    value.facts = facts.allowed
    let isTooDeep = depth >= ShapeWriter.depthLimit
    switch content {
    case .object(let members):
      var names: Set<String> = []
      let named = members.map { Member(name: allowedText($0.name), value: $0.value) }.filter {
        isShortKey($0.name) && names.insert($0.name).inserted
      }
      value.content = .object(
        isTooDeep ? [] : named.map { Member(name: $0.name, value: $0.value.allowed(depth: depth + 1)) })
    case .array(let items): value.content = .array(isTooDeep ? [] : items.map { $0.allowed(depth: depth + 1) })
    case .scalar(let kind, let literal): value.content = .scalar(kind, literal: literal.map(allowedText))
    }
    return value
  }
}

extension Facts {
  fileprivate var allowed: Facts {
    if isEmpty { return self }
    var facts = self
    for key in Statement.keys { facts[key.name] = self[key.name]?.allowed }
    return facts
  }
}

extension Fact {
  fileprivate var allowed: Fact {
    switch self {
    case .text(let text): .text(allowedText(text))
    case .texts(let texts): .texts(texts.map(allowedText))
    case .conditions(let conditions):
      .conditions(
        conditions.map { Condition(member: allowedText($0.member), value: allowedText($0.value)) })
    case .number, .flag: self
    }
  }
}
