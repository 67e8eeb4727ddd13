import SpecModel

/// Renders the decoders of a group: one line per member.
struct DecoderFile {
  static func render(_ group: SourceGroupPlan) -> SwiftCode { .source(group.types.map(type)) }

  private static func type(_ type: TypePlan) -> SwiftCode {
    switch type {
    case .record(let record): self.record(record)
    case .union(let union): self.union(union)
    case .enumeration(let enumeration): self.enumeration(enumeration)
    }
  }

  // MARK: Records

  private static func record(_ record: RecordPlan) -> SwiftCode {
    """
    extension \(record.name): JSONRecord {
      \(.paragraphs([required(record), placeholder(record), reader(record)]))
    }
    """
  }

  private static func required(_ record: RecordPlan) -> SwiftCode {
    let required = record.members.filter { !$0.isOptional }
    if required.isEmpty { return "" }
    if required.count == 1 {
      return "private static let required: _RequiredMembers<Member> = [.\(required[0].name)]"
    }
    return """
      private static let required: _RequiredMembers<Member> = [
        \(.lines(required.map { ".\($0.name)," }))
      ]
      """
  }

  private static func reader(_ record: RecordPlan) -> SwiftCode {
    let outer: SwiftCode = record.outerTag == nil ? "outer" : "outer.record"
    let end: SwiftCode =
      record.members.contains { !$0.isOptional }
      ? "try json.endRecord(\(outer), requiring: Self.required, &_preserved)"
      : "try json.endRecord(\(outer), &_preserved)"
    return """
      public mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
        let outer = try json.beginRecord(\(record.outerTag.map { "tag: \(jsonName: $0)" } ?? ""))
        while json.nextPass() {
          \(.lines(record.members.flatMap(lines) + ["try json.preserveUnknownMember(in: &_preserved)"]))
        }
        \(.lines([end] + record.hoisted.map { hoisted($0, in: outer) }))
      }
      """
  }

  /// Accepts a member beside the object that it belongs in, if that object is missing.
  private static func hoisted(_ member: HoistedMemberPlan, in outer: SwiftCode) -> SwiftCode {
    let arguments: [SwiftCode] = ["\(jsonName: member.wireName)", "in: \(outer)", "&_preserved", ".\(member.ruling)"]
    return """
      if \(member.container) == nil,
        let \(member.name): \(member.type) = \(wrapped("try json.hoisted", arguments, indentation: 10))
      {
        \(member.container) = \(member.value)
      }
      """
  }

  /// Assigns a placeholder to each required member. A call of the memberwise initializer would copy them.
  private static func placeholder(_ record: RecordPlan) -> SwiftCode {
    let required = record.variables.filter { !$0.isOptional }
    if required.isEmpty { return "public init(_placeholder placeholder: _Placeholder) {}" }
    return """
      public init(_placeholder placeholder: _Placeholder) {
        \(.lines(required.map { "\($0.name) = \($0.placeholder)" }))
      }
      """
  }

  /// The line that decodes a member, and one more for each alias.
  private static func lines(_ member: MemberPlan) -> [SwiftCode] {
    if let constant = member.constant {
      let presence: [SwiftCode] = member.isOptional ? ["&\(constant.presence)"] : []
      let arguments: [SwiftCode] = ["Member.\(member.name)", "\(jsonName: member.wireName)", constant.literal]
      return [wrapped("try json.constant", arguments + presence, indentation: 6)]
    }
    if let outer = member.outer {
      let arguments: [SwiftCode] = ["Member.\(member.name)", "\(jsonName: member.wireName)"]
      switch outer {
      case .tag: return [wrapped("try json.tag", arguments, indentation: 6)]
      case .content:
        let more: [SwiftCode] = ["&\(member.name)", "tag: outer.tag"]
        return [wrapped("try json.content", arguments + more, indentation: 6)]
      }
    }
    var forms: [SwiftCode] = []
    var others: [(name: String, form: SwiftCode)] = []
    for tolerance in member.tolerances {
      let ruling = SwiftIdentifier(ruling: tolerance.ruling)
      switch tolerance.input {
      case .numberInText: forms.append("numberInText: .\(ruling)")
      case .nullInText: forms.append("nullInText: .\(ruling)")
      case .alias(let name): others.append((name, "alias: .\(ruling)"))
      }
    }
    return [line(member, member.wireName, forms)] + others.map { line(member, $0.name, forms + [$0.form]) }
  }

  private static func line(_ member: MemberPlan, _ wireName: String, _ forms: [SwiftCode]) -> SwiftCode {
    let value: SwiftCode = member.storage.map { "\($0).value" } ?? "\(member.name)"
    let arguments: [SwiftCode] = ["Member.\(member.name)", "\(jsonName: wireName)", "&\(value)"]
    return wrapped("try json.member", arguments + forms, indentation: 6)
  }

  // MARK: Unions

  private static func union(_ union: UnionPlan) -> SwiftCode {
    if let code = HeaderUnionCode(union) { return code.decoder }
    return """
      extension \(union.name): \(union.isOuter ? "_TaggedContent" : "JSONModel") {
        \(.paragraphs([selectors(of: union), placeholder(union), reader(union)]))
      }
      """
  }

  private static func placeholder(_ union: UnionPlan) -> SwiftCode {
    guard union.needsPlaceholder, let first = union.cases.first else { return "" }
    return """
      init(_placeholder placeholder: _Placeholder) {
        self = .\(first.name)\(first.isNull ? "" : "(\(first.placeholder))")
      }
      """
  }

  private static func reader(_ union: UnionPlan) -> SwiftCode {
    if union.isOuter {
      return """
        public init(_from json: inout _JSONReader, tag: borrowing _JSONToken) throws(_JSONError) {
          \(choice(union))
        }
        """
    }
    return """
      public init(_from json: inout _JSONReader) throws(_JSONError) {
        \(choice(union))
      }
      """
  }

  private static func choice(_ union: UnionPlan) -> SwiftCode {
    switch union.discriminator {
    case .tag(let tag), .tagBeside(let tag, _):
      """
      let tag = \(search(for: tag, isOptional: union.cases.contains { $0.tags.isEmpty }))
      \(taggedCases(union))
      """
    case .outerTag: taggedCases(union)
    case .members: selectedCases(union)
    // Has a decoder of its own.
    case .header: ""
    case .jsonKind:
      """
      switch json.kind() {
      \(.lines(union.cases.map(kindCase)))
      default: self = .unrecognized(try json.unlistedKind())
      }
      """
    }
  }

  private static func kindCase(_ item: UnionPlan.Case) -> SwiftCode {
    if item.isNull {
      return """
        case .\(item.name):
          try json.null()
          self = .\(item.name)
        """
    }
    return "case .\(item.name): self = .\(item.name)(try \(item.type)(_from: &json))"
  }

  /// A branch for each tag and for each alias, and one for all other tags.
  private static func taggedCases(_ union: UnionPlan) -> SwiftCode {
    let documented = union.cases.map { item in
      """
      \(condition(of: item))
        self = .\(item.name)(\(content(item, of: union)))
      }
      """ as SwiftCode
    }
    let tolerated = union.cases.flatMap { item in
      item.aliases.map { other in
        """
        if tag.equals(\(literal: other.text)) {
          json.tolerate(tag, .\(SwiftIdentifier(ruling: other.ruling)))
          self = .\(item.name)(\(content(item, of: union)))
        }
        """ as SwiftCode
      }
    }
    let value: SwiftCode = union.tag?.isOptionalIfUnrecognized == true ? "tag.value" : "tag.text"
    let other: SwiftCode = """
      {
        self = .unrecognized(\(SwiftIdentifier(unrecognized: union.name.text))(\(union.tag?.name.label ?? "tag"): \(value), json: try json.text()))
      }
      """
    return .alternatives(documented + tolerated + [other])
  }

  // MARK: Unions by members

  /// The list of all members that select a case.
  private static func selectors(of union: UnionPlan) -> SwiftCode {
    let names = union.cases.flatMap(\.has).unique.map { "\(literal: $0)" as SwiftCode }
    if names.isEmpty { return "" }
    let line: SwiftCode = "private static let selectors: _MemberNames = [\(.list(names))]"
    if line.width + 2 <= DocComment.lineWidth { return line }
    return """
      private static let selectors: _MemberNames = [
        \(.lines(names.map { "\($0)," }))
      ]
      """
  }

  /// A branch for each case, and one for objects that no case describes.
  private static func selectedCases(_ union: UnionPlan) -> SwiftCode {
    let branches = union.cases.map { item -> SwiftCode in
      let value: SwiftCode = "self = .\(item.name)(\(content(item, of: union)))"
      if item.has.isEmpty && union.cases.count == 1 { return value }
      let head: SwiftCode = item.has.isEmpty ? "{" : condition(item.has)
      return """
        \(head)
          \(value)
        }
        """
    }
    if union.cases.allSatisfy(\.has.isEmpty) { return .lines(branches) }
    let other: SwiftCode = """
      {
        self = .unrecognized(try json.text())
      }
      """
    let isExhaustive = union.cases.last?.has.isEmpty ?? false
    return """
      let members = try json.members(Self.selectors)
      \(.alternatives(isExhaustive ? branches : branches + [other]))
      """
  }

  private static func condition(_ names: [String]) -> SwiftCode {
    let terms = names.map { "members.has(\(literal: $0))" as SwiftCode }
    let line: SwiftCode = "if \(.conjunction(terms)) {"
    if line.width + 11 <= DocComment.lineWidth { return line }
    return """
      if \(.lines(terms.enumerated().map { $0 == 0 ? $1 : "  && \($1)" }))
      {
      """
  }

  /// The condition that a tag selects a case, with the brace that opens its block.
  private static func condition(of item: UnionPlan.Case) -> SwiftCode {
    if item.tags.isEmpty { return "if tag.isAbsent {" }
    let conditions = item.tags.map { "tag.equals(\($0))" as SwiftCode }
    let line: SwiftCode = .joined(conditions, by: " || ")
    // Another branch adds the words before the condition.
    if line.width + "    } else if  {".utf8.count <= DocComment.lineWidth { return "if \(line) {" }
    return """
      if \(conditions[0])
        \(.lines(conditions.dropFirst().map { "|| \($0)" }))
      {
      """
  }

  /// The call that finds a tag. A required text in the case itself has a call of its own, which is the fastest.
  private static func search(for tag: Union.Tag, isOptional: Bool) -> SwiftCode {
    if tag.kind == .text && tag.containers.isEmpty && !isOptional { return "try json.tag(\(jsonName: tag.name))" }
    let function: SwiftCode =
      switch tag.kind {
      case .text: "try json.textTag"
      case .integer: "try json.integerTag"
      case .boolean: "try json.booleanTag"
      }
    let containers = tag.containers.enumerated().map { index, name -> SwiftCode in
      index == 0 ? "in: \(jsonName: name)" : "\(jsonName: name)"
    }
    let arguments = ["\(jsonName: tag.name)" as SwiftCode] + containers + (isOptional ? ["isOptional: true"] : [])
    return wrapped(function, arguments, indentation: 4)
  }

  private static func content(_ item: UnionPlan.Case, of union: UnionPlan) -> SwiftCode {
    guard case .tagBeside(let tag, let content) = union.discriminator else { return "try \(item.type)(_from: &json)" }
    if item.record?.members.isEmpty == true { return "try json.content(beside: \(jsonName: tag.name))" }
    return "try json.content(\(jsonName: content), beside: \(jsonName: tag.name))"
  }

  // MARK: Enums

  private static func enumeration(_ enumeration: EnumerationPlan) -> SwiftCode {
    enumeration.isNumeric ? integers(enumeration) : texts(enumeration)
  }

  private static func integers(_ enumeration: EnumerationPlan) -> SwiftCode {
    """
    extension \(enumeration.name) {
      public init?(_matching number: Int) {
        switch number {
        \(.lines(enumeration.values.map { "case \($0.number): self = .\($0.name)" }))
        default: return nil
        }
      }
    }
    """
  }

  private static func texts(_ enumeration: EnumerationPlan) -> SwiftCode {
    let branches = enumeration.values.map { value in
      """
      if token.equals(\(literal: value.text)) {
        self = .\(value.name)
      }
      """ as SwiftCode
    }
    let other: SwiftCode = """
      {
        return nil
      }
      """
    return """
      extension \(enumeration.name) {
        public init?(_matching token: borrowing _JSONToken) {
          \(.alternatives(branches + [other]))
        }\(tolerated(enumeration))
      }
      """
  }

  /// The function that finds a value by its aliases.
  private static func tolerated(_ enumeration: EnumerationPlan) -> SwiftCode {
    let branches = enumeration.values.flatMap { value in
      value.aliases.map { other in
        """
        if token.equals(\(literal: other.text)) {
          return (.\(value.name), .\(SwiftIdentifier(ruling: other.ruling)))
        }
        """ as SwiftCode
      }
    }
    if branches.isEmpty { return "" }
    return """


        public static func _tolerated(
          _ token: borrowing _JSONToken
        ) -> (value: \(enumeration.name), ruling: Ruling)? {
          \(.alternatives(branches))
          return nil
        }
      """
  }
}

/// A call on one line if it fits, else with its arguments on the next line, else with one argument per line.
func wrapped(_ function: SwiftCode, _ arguments: [SwiftCode], indentation: Int) -> SwiftCode {
  let line: SwiftCode = "\(function)(\(.list(arguments)))"
  let isFlat = arguments.allSatisfy { !$0.hasLines }
  if isFlat && line.width + indentation <= DocComment.lineWidth { return line }
  let second: SwiftCode = .list(arguments)
  if isFlat && second.width + indentation + 2 < DocComment.lineWidth {
    return """
      \(function)(
        \(second))
      """
  }
  return """
    \(function)(
      \(.lines(arguments.enumerated().map { $0 == arguments.count - 1 ? $1 : "\($1)," })))
    """
}

/// A block on one line if it fits, else with its body on a line of its own.
func block(_ head: SwiftCode, _ body: SwiftCode, indentation: Int) -> SwiftCode {
  let line: SwiftCode = "\(head) \(body) }"
  if !body.hasLines && line.width + indentation <= DocComment.lineWidth { return line }
  return """
    \(head)
      \(body)
    }
    """
}
