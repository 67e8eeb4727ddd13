import SpecModel
import SpecText

// What rows state about the type of a member.

extension TableReading {
  /// The type of a member whose row prints these kinds.
  static func type(_ type: GuessedType, printed kinds: [JSONKind]) -> GuessedType {
    if type == .json { return type }
    if type == .scalar(Scalar.integer.name), kinds == [.number] { return .scalar(Scalar.number.name) }
    let isShown = type != .unknown && type.kinds.contains { kind in kinds.contains { kind.fits($0) } }
    // The structure that samples show is worth more than a word that contradicts it.
    if isShown || type.innermost.isDeclared { return type }
    if kinds.count > 3 { return .json }
    switch kinds[0] {
    case .string: return .text
    case .integer: return .scalar(Scalar.integer.name)
    case .number: return .scalar(Scalar.number.name)
    case .boolean: return .scalar(Scalar.boolean.name)
    case .object: return .map(.unknown, isNullable: false)
    case .array: return .list(.unknown, isNullable: false)
    case .null: return .json
    }
  }

  /// The type by the format, the unit and the values that a row states.
  ///
  /// - Parameter shown: the texts that samples show. An enum has them, too.
  mutating func type(_ type: GuessedType, stated facts: Facts, shown: [String], _ hint: NameHint) -> GuessedType {
    switch type {
    case .unknown:
      let implied = Self.type(impliedBy: facts)
      return implied == .unknown ? implied : self.type(implied, stated: facts, shown: shown, hint)
    case .list(let item, let isNullable):
      return .list(self.type(item, stated: facts.withoutCounts, shown: shown, hint), isNullable: isNullable)
    case .scalar(let name):
      guard let scalar = Scalar.named(name) else { return type }
      if scalar.kind == .string, let values = facts.texts("values"), let index = enumeration(values + shown, hint) {
        return .enumeration(index)
      }
      return Self.scalar(scalar, facts).map { .scalar($0.name) } ?? type
    case .enumeration(let index):
      guard let values = facts.texts("values") ?? facts.text("value").map({ [$0] }) else { return type }
      return enumeration(guesses.enums[index].values + values + shown, hint).map(GuessedType.enumeration) ?? .text
    case .record, .union, .map, .json: return type
    }
  }

  /// The type of a member that no sample shows and whose row prints none.
  private static func type(impliedBy facts: Facts) -> GuessedType {
    func has(_ keys: [String]) -> Bool { keys.contains { facts[$0] != nil } }
    if has(["min-count", "max-count"]) { return .list(type(impliedBy: facts.withoutCounts), isNullable: false) }
    if has(["unit"]) { return .scalar(Scalar.integer.name) }
    if has(["minimum", "maximum", "exclusive-minimum", "exclusive-maximum"]) { return .scalar(Scalar.number.name) }
    if has(["values", "value", "value-for", "examples", "format", "min-length", "max-length", "pattern"]) {
      return .text
    }
    guard let value = facts.text("default") else { return .unknown }
    if value == "true" || value == "false" { return .scalar(Scalar.boolean.name) }
    guard let number = DecimalNumber(value) else { return .text }
    return .scalar(number.integer == nil ? Scalar.number.name : Scalar.integer.name)
  }

  private mutating func enumeration(_ values: [String], _ hint: NameHint) -> Int? {
    let values = values.map(oneLine).distinct
    return values.allSatisfy { isShortKey($0) } ? addEnum(values, hint) : nil
  }

  /// The scalar with a format or unit. Of several, such as a date and a timestamp, the one that samples suggest counts.
  private static func scalar(_ scalar: Scalar, _ facts: Facts) -> Scalar? {
    let formats = facts.text("format").map(Scalar.formats.meanings) ?? []
    let units = facts.text("unit").map(Scalar.units.meanings) ?? []
    let fitting = Scalar.all.filter { one in
      one.kind == scalar.kind
        && (one.format.map { formats.contains($0.name) } ?? false || one.unit.map { units.contains($0.name) } ?? false)
    }
    // `ms` can be milliseconds since 1970, too. A duration is more probable, and it is the later one.
    let exact = fitting.first { [$0.unit?.name, $0.format?.name].contains(facts.text("unit") ?? facts.text("format")) }
    return fitting.contains(scalar) ? nil : exact ?? (units.isEmpty ? fitting.first : fitting.last)
  }

  // MARK: Facts

  /// The facts of a row that the types can state about a member of this type.
  func declarable(_ facts: Facts, _ member: GuessedMember) -> Facts {
    var stated = Facts()
    let allowed = Self.keys(for: member.type)
    for key in Statement.declarableKeys where allowed.contains(key.name) {
      guard let fact = facts[key.name], Self.isReadable(fact, key.form) else { continue }
      stated[key.name] = fact
    }
    if !areLimitsPossible(stated, member.type) {
      for key in Self.limitKeys { stated[key] = nil }
    }
    if let value = stated.text("default"), !member.isOptional || !isValue(value, member.type, stated) {
      stated["default"] = nil
    }
    if let value = facts.text("value"), facts["values"] == nil, member.type == .text, allowedText(value) == value {
      stated["value"] = .text(value)
    }
    return stated
  }

  private static let limitKeys = [
    "minimum", "maximum", "exclusive-minimum", "exclusive-maximum", "min-length", "max-length", "min-count",
    "max-count",
    "pattern",
  ]

  private static func keys(for type: GuessedType) -> Set<String> {
    let always: Set<String> = ["deprecated", "means", "present-when", "default"]
    switch type {
    case .list, .map: return always.union(["min-count", "max-count"])
    case .scalar(let name):
      guard let scalar = Scalar.named(name) else { return always }
      var keys = always
      if scalar.numbers != nil { keys.formUnion(limitKeys.prefix(4)) }
      if scalar.kind == .string { keys.formUnion(["min-length", "max-length", "pattern"]) }
      if scalar == .url { keys.insert("schemes") }
      return keys
    case .record, .enumeration, .union, .json, .unknown: return always
    }
  }

  /// Whether the reader takes a fact in its own form.
  private static func isReadable(_ fact: Fact, _ form: Statement.Key.Form) -> Bool {
    switch (form, fact) {
    case (.text, .text), (.number, .number), (.flag, .flag), (.texts, .texts), (.conditions, .conditions): true
    case (.pattern, .text(let pattern)): patternMistake(pattern) == nil
    case (.size, .number(let number)): number.integer.map { (0...0x7FFF_FFFF).contains($0) } ?? false
    case (.text, _), (.number, _), (.flag, _), (.texts, _), (.conditions, _), (.pattern, _), (.size, _), (.word, _):
      false
    }
  }

  private func areLimitsPossible(_ facts: Facts, _ type: GuessedType) -> Bool {
    let isWhole = type.kinds == [.integer] || type == .scalar(Scalar.integerText.name)
    let numbers = [facts.minimum, facts.maximum, facts.exclusiveMinimum, facts.exclusiveMaximum].compactMap(\.self)
    if isWhole, numbers.contains(where: { $0.integer == nil }) { return false }
    if facts.minimum != nil && facts.exclusiveMinimum != nil || facts.maximum != nil && facts.exclusiveMaximum != nil {
      return false
    }
    if let least = facts.minimum ?? facts.exclusiveMinimum, let most = facts.maximum ?? facts.exclusiveMaximum,
      most < least
    {
      return false
    }
    return facts.minimumLength ?? 0 <= facts.maximumLength ?? .max
      && facts.minimumCount ?? 0 <= facts.maximumCount ?? .max && facts.allowTextOfPattern
  }

  /// Whether a text is a value of a type.
  private func isValue(_ text: String, _ type: GuessedType, _ facts: Facts) -> Bool {
    switch type {
    case .enumeration(let index): return guesses.enums[index].values.contains(text)
    case .scalar(let name):
      guard let scalar = Scalar.named(name) else { return false }
      switch scalar.kind {
      case .boolean: return text == "true" || text == "false"
      case .integer: return DecimalNumber(text).map { $0.integer != nil && facts.allow($0) } ?? false
      case .number: return DecimalNumber(text).map(facts.allow) ?? false
      case .string:
        return scalar.allows(text, facts) && facts.allow(length: text.unicodeScalars.count) && facts.matchPattern(text)
      case .object, .array, .null: return false
      }
    case .record, .union, .list, .map, .json, .unknown: return false
    }
  }
}

extension Facts {
  /// What is stated about the items of a list.
  fileprivate var withoutCounts: Facts {
    var facts = self
    for key in ["min-count", "max-count"] { facts[key] = nil }
    return facts
  }
}
