import SpecModel

// What the documentation says besides the spec's own words: in comments of the source and in the pages alike.

extension Member {
  /// Unit, format, limits and default, a sentence each.
  func notes(in model: Model) -> [String] {
    var notes: [String] = []
    if let constant { notes.append("Always `\(constant)`.") }
    if case .scalar(let scalar) = type, let note = scalar.note { notes.append(note) }
    let stated: [(sentence: String?, facts: [StatedFact.Kind])] = [
      (constraints.range, [.minimum, .maximum]),
      (constraints.lengths, [.minimumLength, .maximumLength]),
      (constraints.counts, [.minimumCount, .maximumCount]),
      (presentWhen.map { "Comes when `\($0.member)` is `\($0.value)`" }, [.presentWhen]),
      (defaultValue.map { "When it is missing, \($0) is assumed" }, [.defaultValue]),
    ]
    return notes
      + stated.compactMap { sentence, facts in sentence.map { "\($0)\(origin(of: facts, in: model))." } }
  }

  /// The pages that say it, where others with a row of the member do not, or the ruling, where none does.
  private func origin(of kinds: [StatedFact.Kind], in model: Model) -> String {
    let facts = facts.filter { kinds.contains($0.kind) }
    let saying = facts.flatMap(\.sources)
    if !saying.isEmpty && Set(saying.map(\.page)).isSuperset(of: sources.filter(\.isRow).map(\.page)) { return "" }
    let pages = model.pages(of: saying).map(model.title)
    let rulings = facts.filter(\.sources.isEmpty).compactMap(\.ruling).map { "ruling `\($0)`" }
    let names = pages + rulings.unique
    return names.isEmpty ? "" : " (\(names.joined(separator: "; ")))"
  }

  /// What is read besides the documented form, and by which ruling.
  var toleranceNote: String {
    tolerances.map { tolerance in
      switch tolerance.input {
      case .numberInText: "Digits in a text are read, too (ruling `\(tolerance.ruling)`)."
      case .nullInText: "The texts `null`, `Null` and `NULL` are read as null (ruling `\(tolerance.ruling)`)."
      case .alias(let name): "The name `\(name)` is read, too (ruling `\(tolerance.ruling)`)."
      }
    }.joined(separator: " ")
  }
}

extension Rule {
  /// The rule in a sentence or two, backticks around code.
  var note: String {
    let advice = severity == .warning ? "Advice only." : nil
    return [condition.words, doc, advice].compactMap(\.self).joined(separator: " ")
  }
}

extension Rule.Condition {
  var words: String {
    switch self {
    case .requires(let member, nil, let other): "`\(member)` needs `\(other)`."
    case .requires(let member, let value?, let other): "`\(member)` needs `\(other)` when it is `\(value)`."
    case .lessThan(let member, let other): "`\(member)` is less than `\(other)`."
    case .atMost(let list, let tag, let count): "`\(list)` has at most \(count) of `\(tag)`."
    case .last(let list, let tag): "`\(tag)` is the last of `\(list)`."
    case .notBefore(let list, let tag, let next): "In `\(list)`, `\(tag)` does not come right before `\(next)`."
    }
  }
}

extension HoistedMember {
  var note: String { "A member `\(name)` beside it is read, too (ruling `\(ruling)`)." }
}

extension Alias {
  var note: String { "The name `\(text)` is read, too (ruling `\(ruling)`)." }
}

extension Scalar {
  fileprivate var note: String? {
    switch self {
    case .text, .personalText, .integer, .number, .boolean: nil
    case .uuid: "Written as 8-4-4-4-12 hexadecimal digits."
    case .phoneNumber: "E.164: 7 to 15 digits, with or without a plus."
    case .countryCode: "Two capital letters, ISO 3166-1 alpha-2."
    case .timestamp: "Date and time with a zone, RFC 3339."
    case .url: "A URL."
    case .digits: "Keys 0 to 9, * and #, or blank."
    case .seconds: "In seconds."
    case .milliseconds: "In milliseconds."
    }
  }
}

extension Constraints {
  fileprivate var range: String? { note(minimum?.text, maximum?.text, unit: "") }

  fileprivate var lengths: String? {
    note(minimumLength.map(String.init), maximumLength.map(String.init), unit: " characters")
  }

  fileprivate var counts: String? {
    note(minimumCount.map(String.init), maximumCount.map(String.init), unit: " items")
  }

  private func note(_ minimum: String?, _ maximum: String?, unit: String) -> String? {
    switch (minimum, maximum) {
    case (nil, nil): nil
    case (let minimum?, nil):
      "At least \(minimum)\(minimum == "1" ? String(unit.dropLast(unit.isEmpty ? 0 : 1)) : unit)"
    case (nil, let maximum?): "At most \(maximum)\(unit)"
    case (let minimum?, let maximum?): "From \(minimum) to \(maximum)\(unit)"
    }
  }
}

extension Model {
  func title(_ page: String) -> String { self.page(page)?.title ?? page }

  /// `Call Status: row callDuration (String).` The rows of each page or, where it has none, lists and samples.
  func provenanceNote(_ sources: [Provenance]) -> String {
    pages(of: sources).compactMap { page in
      let rows = sources.lazy.filter { $0.page == page && $0.isRow }
      guard let source = rows.first ?? sources.first(where: { $0.page == page }) else { return nil }
      return "\(title(page)): \(source.location.note)."
    }.joined(separator: " ")
  }
}

extension Provenance.Location {
  fileprivate var note: String {
    switch self {
    case .row(_, let name, let type): "row `\(name)`, \(type)"
    case .list(let title): "list of \(title)"
    case .sample(let title): "sample `\(title)`"
    case .comment(let name, let title): "comment on `\(name)` in sample `\(title)`"
    }
  }
}
