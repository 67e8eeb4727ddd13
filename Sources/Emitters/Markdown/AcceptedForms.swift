import SpecModel

/// The forms that rulings let a decoder accept besides the documented ones.
struct AcceptedForms {
  /// One form, with the member, case or value that has it.
  struct Item: Equatable {
    var subject: String
    var form: Markdown
    var ruling: String
  }

  private var itemsByType: [String: [Item]] = [:]

  init(_ model: Model) {
    for record in model.records {
      for member in record.members {
        add(record.name, member.tolerances.map { Item(subject: member.name, form: $0.input.phrase, ruling: $0.ruling) })
      }
      add(record.name, record.hoisted.map { Item(subject: $0.container, form: $0.phrase, ruling: $0.ruling) })
    }
    for union in model.unions {
      for item in union.cases { add(union.name, item.aliases.map { $0.item(of: item.tag) }) }
    }
    for enumeration in model.enumerations {
      for value in enumeration.values { add(enumeration.name, value.aliases.map { $0.item(of: value.text) }) }
    }
  }

  private mutating func add(_ type: String, _ items: [Item]) {
    if !items.isEmpty { itemsByType[type, default: []] += items }
  }

  /// The forms of one type.
  func of(_ type: String) -> [Item] { itemsByType[type] ?? [] }

  /// The forms that each ruling allows, in the order of these types.
  func byRuling(in types: [String]) -> [String: [Markdown]] {
    Dictionary(grouping: types.flatMap(of), by: \.ruling).mapValues { $0.map(\.form).unique }
  }

  /// The list below the table of a type.
  func list(of type: String, _ links: DocsMap.Links) -> Markdown {
    let items = of(type)
    if items.isEmpty { return "" }
    return .paragraphs([
      "Also accepted, and reported as a deviation:",
      .bullets(items.map { "\(code: $0.subject): \($0.form) (ruling \(links.ruling($0.ruling)))" }),
    ])
  }
}

extension Tolerance.Input {
  fileprivate var phrase: Markdown {
    switch self {
    case .numberInText: "a number in a string"
    case .nullInText: "the strings \(code: "null"), \(code: "Null") and \(code: "NULL") as null"
    case .alias(let name): "the name \(code: name)"
    }
  }
}

extension HoistedMember {
  fileprivate var phrase: Markdown { "a member \(code: name) beside \(code: container)" }
}

extension Alias {
  fileprivate func item(of subject: String) -> AcceptedForms.Item {
    AcceptedForms.Item(subject: subject, form: "the name \(code: text)", ruling: ruling)
  }
}
