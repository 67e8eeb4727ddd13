import SpecModel

/// An example value, as JSON and as Swift. It decodes without a deviation.
indirect enum SamplePlan: Equatable {
  /// A text of any kind but an enum.
  case text(String)
  /// A documented value of an enum.
  case value(Enumeration.Value, isNumeric: Bool)
  /// A number without leading zeros.
  case number(DecimalNumber)
  /// A number of the scalar `decimal`, without leading zeros.
  case decimal(DecimalNumber)
  case flag(Bool)
  case null
  case list([SamplePlan])
  /// An object with free names.
  case map([Part])
  /// A value of any kind.
  case json(SamplePlan)
  case record(name: String, [Part])
  /// A case of a union whose tag is in the content.
  case choice(SwiftIdentifier, SamplePlan)
  /// A case of a union whose tag is beside the content. The content can be absent.
  case tagged(SwiftIdentifier, member: String, tag: SamplePlan, content: String?, record: String, [Part])

  struct Part: Equatable {
    /// The name in JSON.
    var name: String
    /// The property; nil if Swift has none for it.
    var property: SwiftIdentifier?
    var value: SamplePlan
    /// Whether the member is a constant, so that the Swift initializer has no parameter for its value.
    var isConstant = false
    /// Whether it is optional. Of an optional constant, the initializer has a parameter for its presence.
    var isOptional = false
  }

  /// The value with another one at a path of members.
  func replacing(at path: [String], with value: SamplePlan) -> SamplePlan {
    guard let name = path.first, case .record(let record, var parts) = self,
      let index = parts.firstIndex(where: { $0.name == name })
    else { return path.isEmpty ? value : self }
    parts[index].value = parts[index].value.replacing(at: Array(path.dropFirst()), with: value)
    return .record(name: record, parts)
  }
}

// In JSON.
extension SamplePlan {
  /// The value as JSON, indented by two spaces per level.
  func json() -> String { json(indentation: "") }

  private func json(indentation: String) -> String {
    switch self {
    case .text(let text): templateSafe(text)
    case .value(let value, let isNumeric): isNumeric ? value.text : templateSafe(value.text)
    case .number(let number), .decimal(let number): number.text
    case .flag(let flag): flag ? "true" : "false"
    case .null: "null"
    case .list(let items):
      jsonBlock("[", items.map { $0.json(indentation: indentation + "  ") }, "]", indentation)
    case .record(_, let parts): object(parts, indentation)
    case .map(let parts): object(parts, indentation)
    case .choice(_, let value), .json(let value): value.json(indentation: indentation)
    case .tagged(_, let member, let tag, let content, let record, let parts):
      object(
        [Part(name: member, value: tag)]
          + (content.map { [Part(name: $0, value: .record(name: record, parts))] } ?? []), indentation)
    }
  }

  private func object(_ parts: [Part], _ indentation: String) -> String {
    let members = parts.map { "\(templateSafe($0.name)): " + $0.value.json(indentation: indentation + "  ") }
    return jsonBlock("{", members, "}", indentation)
  }
}

/// An object or array with one item per line.
func jsonBlock(_ start: String, _ items: [String], _ end: String, _ indentation: String) -> String {
  if items.isEmpty { return start + end }
  return "\(start)\n" + items.map { indentation + "  " + $0 }.joined(separator: ",\n") + "\n\(indentation)\(end)"
}

/// JSON text in a page. Template engines take a brace and a mark for an expression, so one of the two is escaped.
func templateSafe(_ text: String) -> String {
  let json = jsonText(text)
  guard json.utf8.contains(UInt8(ascii: "{")) else { return json }
  return json.replacing("{{", with: "{\\u007B").replacing("{%", with: "\\u007B%").replacing("{#", with: "\\u007B#")
}

// In Swift.
extension SamplePlan {
  /// The value as a Swift expression of its type, where that type is known from the context.
  var swift: SwiftCode {
    switch self {
    case .text(let text): "\(literal: text)"
    case .value(let value, _): ".\(value.identifier)"
    case .number(let number): SwiftCode(decimal: number)
    case .decimal(let number): number.swift(for: .scalar(.decimal))
    case .flag(let flag): flag ? "true" : "false"
    case .null: "nil"
    case .list(let items) where items.count < 2: "[\(.list(items.map(\.swift)))]"
    case .list(let items):
      """
      [
        \(.lines(items.map { "\($0.swift)," }))
      ]
      """
    case .map(let parts): parts.isEmpty ? "[:]" : "[\(.list(parts.map { "\(literal: $0.name): \($0.value.swift)" }))]"
    case .json(let value): "JSONText(\(literal: value.json()))!"
    case .record(let name, let parts): "\(SwiftIdentifier(type: name))(\(.list(arguments(parts))))"
    case .choice(let name, .null): ".\(name)"
    case .choice(let name, let value): ".\(name)(\(value.swift))"
    case .tagged(let name, _, _, let content, _, let parts):
      ".\(name)\(content == nil ? "" : "(\(.list(arguments(parts))))")"
    }
  }

  /// `name: value` of each member that is not nil.
  func arguments(_ parts: [Part]) -> [SwiftCode] {
    let shown = parts.filter { (!$0.isConstant || $0.isOptional) && $0.value != .null }
    return shown.compactMap { part in
      part.property.map { property in
        part.isConstant
          ? "\(SwiftIdentifier(presenceOf: property)): true" : "\(property.label): \(part.value.swift)"
      }
    }
  }
}
