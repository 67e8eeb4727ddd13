import SpecModel

/// Renders the types of a group: what a user of the module reads first.
struct ModelFile {
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
    \(doc: record.doc)
    public struct \(record.name): Hashable, Sendable {
      \(.paragraphs(record.members.map(property) + [preservedMembers, initializer(record), memberList(record)] + record.derivedMembers.map(derivedMember)))
    }
    """
  }

  private static func property(_ member: MemberPlan) -> SwiftCode {
    if case .tag(let tag, let content) = member.outer {
      // Without `self`, content called `set` would start a setter.
      return """
        \(doc: member.doc)
        public var \(member.name): \(member.type) { self.\(content).\(tag) }
        """
    }
    if let constant = member.constant, member.isOptional {
      return """
        \(doc: member.doc)
        public var \(member.name): \(member.type)? { \(constant.presence) ? \(constant.value) : nil }

        /// Whether `\(member.name.label)` is present.
        public var \(constant.presence) = false
        """
    }
    if let constant = member.constant {
      return """
        \(doc: member.doc)
        public var \(member.name): \(member.type) { \(constant.value) }
        """
    }
    let declaration: SwiftCode = "public var \(member.name): \(member.type)\(member.isOptional ? "?" : "")"
    guard let storage = member.storage else {
      return """
        \(doc: member.doc)
        \(declaration)
        """
    }
    return """
      \(doc: member.doc)
      \(declaration) {
        get { \(storage).value }
        set { \(storage) = _Box(newValue) }
      }
      var \(storage) = _Box<\(member.type)>()
      """
  }

  private static let preservedMembers: SwiftCode = """
    /// Storage of explicit nulls and unknown members. Use `isNull(_:)` and `unknownMembers` instead.
    public var _preserved = _PreservedMembers()
    """

  private static func initializer(_ record: RecordPlan) -> SwiftCode {
    let members = record.variables
    if members.isEmpty { return "public init() {}" }
    return """
      public init(
        \(parameters(members))
      ) {
        \(.lines(members.map(assignment)))
      }
      """
  }

  private static func assignment(_ member: MemberPlan) -> SwiftCode {
    member.storage.map { "\($0) = _Box(\(member.name))" } ?? "self.\(member.storedName) = \(member.storedName)"
  }

  /// One parameter per line, so that a new member is one new line.
  private static func parameters(_ members: [MemberPlan]) -> SwiftCode {
    .lines(
      members.enumerated().map { index, member in
        "\(parameter(member))\(index == members.count - 1 ? "" : ",")"
      })
  }

  private static func parameter(_ member: MemberPlan) -> SwiftCode {
    if let constant = member.constant { return "\(constant.presence): Bool = false" }
    return "\(member.name): \(member.type)\(member.isOptional ? "? = nil" : "")"
  }

  private static func memberList(_ record: RecordPlan) -> SwiftCode {
    if record.members.isEmpty {
      return """
        /// The record has no documented members.
        public typealias Member = _NoMembers
        """
    }
    let cases: SwiftCode = .lines(record.members.map { "case \($0.name)" })
    return """
      /// The documented members, in the order in which they are encoded.
      public enum Member: UInt8, RecordMember {
        \(.paragraphs([cases, wireNames(record.members)]))
      }
      """
  }

  /// The names in JSON, if some differ from the names in Swift.
  private static func wireNames(_ members: [MemberPlan]) -> SwiftCode {
    let renamed = members.filter { !$0.name.isName($0.wireName) }
    if renamed.isEmpty { return "" }
    let cases = renamed.map { "case .\($0.name): \(literal: $0.wireName)" as SwiftCode }
    return """
      public var wireName: String {
        switch self {
        \(.lines(renamed.count == members.count ? cases : cases + ["default: _caseName"]))
        }
      }
      """
  }

  private static func derivedMember(_ derived: DerivedMemberPlan) -> SwiftCode {
    let shapes = derived.shapes.map { "case .\($0.name)(let value): \($0.digits)" as SwiftCode }
    let others = derived.others.map { ".\($0)" as SwiftCode } + [".unrecognized"] + (derived.isOptional ? ["nil"] : [])
    return """
      \(doc: derived.doc)
      public var \(derived.name): Digits? {
        switch \(derived.member) {
        \(.lines(shapes + ["case \(.list(others)): nil"]))
        }
      }
      """
  }

  // MARK: Unions

  private static func union(_ union: UnionPlan) -> SwiftCode {
    if let code = HeaderUnionCode(union) { return code.declaration }
    guard let tag = union.tag, let tagName = union.discriminator.tag?.text else {
      let meaning: SwiftCode =
        union.discriminator == .members ? "An object with the members of no case" : "A value of another JSON type"
      let unrecognized: SwiftCode = """
        /// \(meaning), without insignificant whitespace.
        case unrecognized(JSONText)
        """
      return declaration(of: union, cases: union.cases.map(unionCase) + [unrecognized])
    }
    let other = SwiftIdentifier(unrecognized: union.name.text)
    let unrecognized: SwiftCode = """
      \(doc: DocComment("A value whose `\(tagName)` no page lists."), outer: 2)
      case unrecognized(\(other))
      """
    return .paragraphs([
      declaration(of: union, cases: union.cases.map(unionCase) + [unrecognized]),
      """
      /// A value of ``\(union.name)`` whose `\(tag.name.label)` no page lists.
      public struct \(other): Hashable, Sendable {
        \(doc: tag.unrecognizedDoc)
        public let \(tag.name): \(tag.type)\(tag.isOptionalIfUnrecognized ? "?" : "")
        /// The whole value, without insignificant whitespace.
        public let json: JSONText
      }
      """,
    ])
  }

  private static func declaration(of union: UnionPlan, cases: [SwiftCode]) -> SwiftCode {
    """
    \(doc: union.doc)
    public enum \(union.name): Hashable, Sendable {
      \(.paragraphs([.lines(cases), tag(of: union)] + union.sharedMembers.map { sharedMember($0, of: union) } + [factories(of: union)]))
    }
    """
  }

  private static func unionCase(_ item: UnionPlan.Case) -> SwiftCode {
    """
    \(doc: item.doc, outer: 2)
    case \(item.name)\(item.isNull ? "" : "(\(item.type))")
    """
  }

  /// The property with the tag.
  private static func tag(of union: UnionPlan) -> SwiftCode {
    guard let tag = union.tag else { return "" }
    let cases = union.cases.map { item -> SwiftCode in
      item.hasTagInside ? "case .\(item.name)(let value): \(item.tagValue)" : "case .\(item.name): \(item.tagValue)"
    }
    return """
      \(doc: tag.doc, outer: 2)
      public var \(tag.name): \(tag.type)\(tag.isOptional ? "?" : "") {
        switch self {
        \(.lines(cases))
        case .unrecognized(let other): other.\(tag.name)
        }
      }
      """
  }

  /// The property with a member that the cases share.
  static func sharedMember(_ shared: SharedMemberPlan, of union: UnionPlan) -> SwiftCode {
    let isBesideTag = union.tag != nil || union.discriminator.headerName != nil
    return """
      \(doc: shared.doc, outer: 2)
      public var \(shared.name): \(shared.type)? {
        \(sharedMember("self", shared.values, hasTag: isBesideTag, path: shared.path))
      }
      """
  }

  /// The choice of a shared member from the cases of a union.
  ///
  /// - Parameter path: the members that lead to it in a value of no case.
  private static func sharedMember(
    _ union: SwiftCode, _ values: [(name: SwiftIdentifier, value: SharedMemberPlan.Value)], hasTag: Bool, path: [String]
  ) -> SwiftCode {
    let cases = values.map { item -> SwiftCode in
      switch item.value {
      case .none: "case .\(item.name): nil"
      case .member(let member): "case .\(item.name)(let value): value.\(member)"
      case .cases(let inner, let hasTag, let path):
        """
        case .\(item.name)(let value):
          \(sharedMember("value", inner, hasTag: hasTag, path: path))
        """
      }
    }
    let json: SwiftCode = hasTag ? "other.json" : "other"
    return """
      switch \(union) {
      \(.lines(cases))
      case .unrecognized(let other): \(json)._member(\(.list(path.map { "\(jsonName: $0)" })))
      }
      """
  }

  /// Functions that make a case from the members of its record: `.say(text: "Welcome", voiceProfile: "en-US-ZiraRUS")`.
  private static func factories(of union: UnionPlan) -> SwiftCode {
    .paragraphs(
      union.cases.compactMap { item in
        item.record.map { factory(item, $0, of: union) }
      })
  }

  private static func factory(_ item: UnionPlan.Case, _ record: RecordPlan, of union: UnionPlan) -> SwiftCode {
    let members = record.variables
    if members.isEmpty {
      return """
        \(doc: record.summary)
        public static var \(item.name): \(union.name) { .\(item.name)(.init()) }
        """
    }
    let content = wrapped(".init", members.map { "\($0.storedName.label): \($0.storedName)" }, indentation: 6)
    return """
      \(doc: record.summary)
      public static func \(item.name)(
        \(parameters(members))
      ) -> \(union.name) {
        \(wrapped(".\(item.name)", [content], indentation: 4))
      }
      """
  }

  // MARK: Enums

  private static func enumeration(_ enumeration: EnumerationPlan) -> SwiftCode {
    """
    \(doc: enumeration.doc)
    public enum \(enumeration.name): \(enumeration.isNumeric ? "OpenIntegerEnum" : "OpenEnum") {
      \(.lines(enumeration.values.map(value)))
      /// A value that no page lists, as it was received.
      case unrecognized(\(enumeration.isNumeric ? "Int" : "String"))

      /// The listed values.
      \(allCases(enumeration))
    }
    """
  }

  /// Up to three cases on one line, else one per line, so that a new case is one new line.
  private static func allCases(_ enumeration: EnumerationPlan) -> SwiftCode {
    let cases = enumeration.values.map { ".\($0.name)" as SwiftCode }
    if cases.count <= 3 { return "public static var allCases: [\(enumeration.name)] { [\(.list(cases))] }" }
    return """
      public static var allCases: [\(enumeration.name)] {
        [
          \(.lines(cases.map { "\($0)," }))
        ]
      }
      """
  }

  private static func value(_ value: EnumerationPlan.Value) -> SwiftCode {
    """
    \(doc: value.doc, outer: 2)
    case \(value.name)
    """
  }
}
