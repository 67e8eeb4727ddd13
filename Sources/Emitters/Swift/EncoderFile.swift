import SpecModel

/// Renders the encoders of a group: the mirror of ``DecoderFile``.
struct EncoderFile {
  static func render(_ group: SourceGroupPlan) -> SwiftCode { .source(group.types.map(type)) }

  private static func type(_ type: TypePlan) -> SwiftCode {
    switch type {
    case .record(let record): writer(of: record.name, lines(record))
    case .union(let union): writer(of: union.name, choice(union))
    case .enumeration(let enumeration): self.enumeration(enumeration)
    }
  }

  private static func writer(of name: SwiftIdentifier, _ body: SwiftCode) -> SwiftCode {
    """
    extension \(name) {
      public func _write(to json: inout _JSONWriter) {
        \(body)
      }
    }
    """
  }

  private static func lines(_ record: RecordPlan) -> SwiftCode {
    .lines(["json.beginRecord()"] + record.members.map(line) + ["json.endRecord(_preserved)"])
  }

  private static func line(_ member: MemberPlan) -> SwiftCode {
    var arguments: [SwiftCode] = ["\(jsonName: member.wireName)"]
    if let constant = member.constant, !member.isOptional {
      arguments.append(constant.isText ? "literal: \(constant.literal)" : constant.literal)
    } else {
      arguments.append("\(member.name)")
    }
    if member.isOptional { arguments.append("nullIf: _preserved.isNull(Member.\(member.name))") }
    return wrapped("json.member", arguments, indentation: 4)
  }

  private static func choice(_ union: UnionPlan) -> SwiftCode {
    let cases = union.cases.map { item -> SwiftCode in
      item.isNull
        ? "case .\(item.name): json.writeNull()" : "case .\(item.name)(let value): \(content(item, of: union))"
    }
    let hasText = union.discriminator.selector == nil
    let text: SwiftCode = hasText ? "other" : "other.json"
    return """
      switch self {
      \(.lines(cases + ["case .unrecognized(let other): json.write(\(text))"]))
      }
      """
  }

  private static func content(_ item: UnionPlan.Case, of union: UnionPlan) -> SwiftCode {
    guard case .tagBeside(let tag, let content) = union.discriminator else { return "value._write(to: &json)" }
    let start: SwiftCode = "json.write(tag: \(jsonName: tag.name), \(item.tagValue)"
    if item.record?.members.isEmpty == true { return "\(start), value)" }
    return "\(start), content: \(jsonName: content), value)"
  }

  private static func enumeration(_ enumeration: EnumerationPlan) -> SwiftCode {
    if enumeration.isNumeric {
      return """
        extension \(enumeration.name) {
          public var number: Int {
            switch self {
            \(.lines(enumeration.values.map { "case .\($0.name): \($0.number)" }))
            case .unrecognized(let number): number
            }
          }
        }
        """
    }
    return """
      extension \(enumeration.name) {
        public var _wire: _WireText {
          switch self {
          \(.lines(enumeration.values.map { "case .\($0.name): \(literal: $0.text)" }))
          case .unrecognized(let text): .text(text)
          }
        }
      }
      """
  }
}
