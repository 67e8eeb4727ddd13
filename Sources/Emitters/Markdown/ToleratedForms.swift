import SpecModel

/// What rulings let a decoder read besides the documented form.
struct ToleratedForms {
  /// By ruling, each with the type that it is read in: those of members, of objects, of tags, of values.
  private var forms: [String: [(type: String, words: Markdown)]] = [:]

  init(_ model: Model) {
    for record in model.records {
      for form in record.members.lazy.flatMap(\.tolerances) { add(form.ruling, record.name, form.input.words) }
    }
    for record in model.records {
      for member in record.hoisted { add(member.ruling, record.name, member.words) }
    }
    for union in model.unions {
      for tag in union.cases.lazy.flatMap(\.aliases) { add(tag.ruling, union.name, tag.words) }
    }
    for enumeration in model.enumerations {
      for text in enumeration.values.lazy.flatMap(\.aliases) { add(text.ruling, enumeration.name, text.words) }
    }
  }

  private mutating func add(_ ruling: String, _ type: String, _ words: Markdown) {
    forms[ruling, default: []].append((type, words))
  }

  /// - Parameter types: the types to look in; nil for all.
  func by(_ ruling: String, in types: Set<String>? = nil) -> [Markdown] {
    (forms[ruling] ?? []).filter { types?.contains($0.type) ?? true }.map(\.words).unique
  }
}

extension Tolerance.Input {
  /// What is read besides the documented form.
  var words: Markdown {
    switch self {
    case .numberInText: "digits in a text"
    case .nullInText: "the texts \(code: "null"), \(code: "Null") and \(code: "NULL") as null"
    case .alias(let name): "the name \(code: name)"
    }
  }
}

extension HoistedMember {
  var words: Markdown { "a member \(code: name) beside \(code: container)" }
}

extension Alias {
  var words: Markdown { "the name \(code: text)" }
}
