import SpecModel

/// Renders how a family is read: one line a member.
struct DecoderFile {
  static func render(_ family: FamilyPlan) -> SwiftCode { .source(family.types.map(type)) }

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
      \(.paragraphs([required(record), blank(record), filler(record)]))
    }
    """
  }

  private static func required(_ record: RecordPlan) -> SwiftCode {
    let required = record.members.filter { !$0.isOptional }
    if required.isEmpty { return "" }
    if required.count == 1 {
      return "private static let required: RequiredMembers<Member> = [.\(required[0].name)]"
    }
    return """
      private static let required: RequiredMembers<Member> = [
        \(.lines(required.map { ".\($0.name)," }))
      ]
      """
  }

  private static func filler(_ record: RecordPlan) -> SwiftCode {
    let end: SwiftCode =
      record.members.contains { !$0.isOptional }
      ? "try json.endRecord(outer, requiring: Self.required, &kept)" : "try json.endRecord(outer, &kept)"
    return """
      public mutating func fill(from json: inout JSONReader) throws(JSONFailure) {
        let outer = try json.beginRecord()
        while json.nextRound() {
          \(.lines(record.members.flatMap(lines) + ["try json.keepUnknown(in: &kept)"]))
        }
        \(.lines([end] + record.misplaced.map(misplaced)))
      }
      """
  }

  /// Looks for a member where it does not belong, if the object that it belongs in is not there.
  private static func misplaced(_ member: MisplacedPlan) -> SwiftCode {
    let arguments: [SwiftCode] = ["\(literal: member.wireName)", "in: outer", "&kept", ".\(member.ruling)"]
    return """
      if \(member.container) == nil,
        let \(member.name): \(member.type) = \(wrapped("try json.misplaced", arguments, indentation: 10))
      {
        \(member.container) = \(member.value)
      }
      """
  }

  /// A blank value for each required member. Assigned one by one: to delegate to the other initializer would copy.
  private static func blank(_ record: RecordPlan) -> SwiftCode {
    let required = record.variables.filter { !$0.isOptional }
    if required.isEmpty { return "public init(blank: JSONBlank) {}" }
    return """
      public init(blank: JSONBlank) {
        \(.lines(required.map { "\($0.name) = \($0.blank)" }))
      }
      """
  }

  /// The line that reads a member, and one more for each other name that a ruling lets it have.
  private static func lines(_ member: MemberPlan) -> [SwiftCode] {
    if let constant = member.constant {
      let arguments: [SwiftCode] = ["Member.\(member.name)", "\(literal: member.wireName)", "\(literal: constant)"]
      return [wrapped("try json.constant", arguments, indentation: 6)]
    }
    var forms: [SwiftCode] = []
    var others: [(name: String, form: SwiftCode)] = []
    for tolerance in member.tolerances {
      let ruling = SwiftIdentifier(camelCase: tolerance.ruling)
      switch tolerance.form {
      case .numberInText: forms.append("numberInText: .\(ruling)")
      case .nullInText: forms.append("nullInText: .\(ruling)")
      case .otherCase(let name): others.append((name, "otherCase: .\(ruling)"))
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
      \(.paragraphs([blank(union), reader(union)]))
    }
    """
  }

  private static func blank(_ union: UnionPlan) -> SwiftCode {
    guard union.needsBlank, let first = union.cases.first else { return "" }
    return """
      init(blank: JSONBlank) {
        self = .\(first.name)(\(first.blank))
      }
      """
  }

  private static func reader(_ union: UnionPlan) -> SwiftCode {
    """
    public init(from json: inout JSONReader) throws(JSONFailure) {
      \(choice(union))
    }
    """
  }

  private static func choice(_ union: UnionPlan) -> SwiftCode {
    guard let tag = union.discriminator.tagName else {
      return """
        switch json.kind() {
        \(.lines(union.cases.map { "case .\($0.name): self = .\($0.name)(try \($0.type)(from: &json))" }))
        default: throw json.wrongKind()
        }
        """
    }
    let property = SwiftIdentifier(member: tag)
    let documented = union.cases.map { item in
      """
      if tag.equals(\(literal: item.tag)) {
        self = .\(item.name)(\(content(item, of: union)))
      }
      """ as SwiftCode
    }
    let tolerated = union.cases.flatMap { item in
      item.otherTags.map { other in
        """
        if tag.equals(\(literal: other.text)) {
          json.tolerate(tag, .\(SwiftIdentifier(camelCase: other.ruling)))
          self = .\(item.name)(\(content(item, of: union)))
        }
        """ as SwiftCode
      }
    }
    let other: SwiftCode = """
      {
        self = .unrecognized(\(SwiftIdentifier(unrecognized: union.name.text))(\(property.label): tag.text, json: try json.text()))
      }
      """
    return """
      let tag = try json.tag(\(literal: tag))
      \(.alternatives(documented + tolerated + [other]))
      """
  }

  private static func content(_ item: UnionPlan.Case, of union: UnionPlan) -> SwiftCode {
    guard case .tagBeside(let tag, let content) = union.discriminator else { return "try \(item.type)(from: &json)" }
    if item.record?.members.isEmpty == true { return "try json.content(beside: \(literal: tag))" }
    return "try json.content(\(literal: content), beside: \(literal: tag))"
  }

  // MARK: Enums

  private static func enumeration(_ enumeration: EnumerationPlan) -> SwiftCode {
    enumeration.isNumeric ? integers(enumeration) : texts(enumeration)
  }

  private static func integers(_ enumeration: EnumerationPlan) -> SwiftCode {
    """
    extension \(enumeration.name) {
      public init?(matching number: Int) {
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
        public init?(matching token: borrowing JSONToken) {
          \(.alternatives(branches + [other]))
        }\(tolerated(enumeration))
      }
      """
  }

  /// The values by the other texts that rulings let them have.
  private static func tolerated(_ enumeration: EnumerationPlan) -> SwiftCode {
    let branches = enumeration.values.flatMap { value in
      value.otherTexts.map { other in
        """
        if token.equals(\(literal: other.text)) {
          return (.\(value.name), .\(SwiftIdentifier(camelCase: other.ruling)))
        }
        """ as SwiftCode
      }
    }
    if branches.isEmpty { return "" }
    return """


        public static func tolerated(
          _ token: borrowing JSONToken
        ) -> (value: \(enumeration.name), ruling: Ruling)? {
          \(.alternatives(branches))
          return nil
        }
      """
  }
}

/// A call on one line where it fits, else with its arguments on the next.
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
