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
    let end: SwiftCode =
      record.members.contains { !$0.isOptional }
      ? "try json.endRecord(outer, requiring: Self.required, &_preserved)" : "try json.endRecord(outer, &_preserved)"
    return """
      public mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
        let outer = try json.beginRecord()
        while json.nextPass() {
          \(.lines(record.members.flatMap(lines) + ["try json.preserveUnknownMember(in: &_preserved)"]))
        }
        \(.lines([end] + record.hoisted.map(hoisted)))
      }
      """
  }

  /// Accepts a member beside the object that it belongs in, if that object is missing.
  private static func hoisted(_ member: HoistedMemberPlan) -> SwiftCode {
    let arguments: [SwiftCode] = ["\(literal: member.wireName)", "in: outer", "&_preserved", ".\(member.ruling)"]
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
      let arguments: [SwiftCode] = ["Member.\(member.name)", "\(literal: member.wireName)", constant.literal]
      return [wrapped("try json.constant", arguments + presence, indentation: 6)]
    }
    var forms: [SwiftCode] = []
    var others: [(name: String, form: SwiftCode)] = []
    for tolerance in member.tolerances {
      let ruling = SwiftIdentifier(camelCase: tolerance.ruling)
      switch tolerance.input {
      case .numberInText: forms.append("numberInText: .\(ruling)")
      case .nullInText: forms.append("nullInText: .\(ruling)")
      case .alias(let name): others.append((name, "alias: .\(ruling)"))
      }
    }
    return [line(member, member.wireName, forms)] + others.map { line(member, $0.name, forms + [$0.form]) }
  }

  private static func line(_ member: MemberPlan, _ wireName: String, _ forms: [SwiftCode]) -> SwiftCode {
    let arguments: [SwiftCode] = ["Member.\(member.name)", "\(literal: wireName)", "&\(member.name)"]
    return wrapped("try json.member", arguments + forms, indentation: 6)
  }

  // MARK: Unions

  private static func union(_ union: UnionPlan) -> SwiftCode {
    """
    extension \(union.name): JSONModel {
      \(.paragraphs([placeholder(union), reader(union)]))
    }
    """
  }

  private static func placeholder(_ union: UnionPlan) -> SwiftCode {
    guard union.needsPlaceholder, let first = union.cases.first else { return "" }
    return """
      init(_placeholder placeholder: _Placeholder) {
        self = .\(first.name)(\(first.placeholder))
      }
      """
  }

  private static func reader(_ union: UnionPlan) -> SwiftCode {
    """
    public init(_from json: inout _JSONReader) throws(_JSONError) {
      \(choice(union))
    }
    """
  }

  private static func choice(_ union: UnionPlan) -> SwiftCode {
    guard let tag = union.discriminator.tag, let property = union.tag else {
      return """
        switch json.kind() {
        \(.lines(union.cases.map { "case .\($0.name): self = .\($0.name)(try \($0.type)(_from: &json))" }))
        default: throw json.wrongKind()
        }
        """
    }
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
          json.tolerate(tag, .\(SwiftIdentifier(camelCase: other.ruling)))
          self = .\(item.name)(\(content(item, of: union)))
        }
        """ as SwiftCode
      }
    }
    let value: SwiftCode = property.isOptionalIfUnrecognized ? "tag.value" : "tag.text"
    let other: SwiftCode = """
      {
        self = .unrecognized(\(SwiftIdentifier(unrecognized: union.name.text))(\(property.name.label): \(value), json: try json.text()))
      }
      """
    return """
      let tag = \(search(for: tag, isOptional: union.cases.contains { $0.tags.isEmpty }))
      \(.alternatives(documented + tolerated + [other]))
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
    if tag.kind == .text && tag.containers.isEmpty && !isOptional { return "try json.tag(\(literal: tag.name))" }
    let function: SwiftCode =
      switch tag.kind {
      case .text: "try json.textTag"
      case .integer: "try json.integerTag"
      case .boolean: "try json.booleanTag"
      }
    let containers = tag.containers.enumerated().map { index, name -> SwiftCode in
      index == 0 ? "in: \(literal: name)" : "\(literal: name)"
    }
    let arguments = ["\(literal: tag.name)" as SwiftCode] + containers + (isOptional ? ["isOptional: true"] : [])
    return wrapped(function, arguments, indentation: 4)
  }

  private static func content(_ item: UnionPlan.Case, of union: UnionPlan) -> SwiftCode {
    guard case .tagBeside(let tag, let content) = union.discriminator else { return "try \(item.type)(_from: &json)" }
    if item.record?.members.isEmpty == true { return "try json.content(beside: \(literal: tag.name))" }
    return "try json.content(\(literal: content), beside: \(literal: tag.name))"
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
          return (.\(value.name), .\(SwiftIdentifier(camelCase: other.ruling)))
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
