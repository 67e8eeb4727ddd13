import SpecModel

/// Renders unions whose case is selected by an HTTP header.
struct HeaderUnionCode {
  let union: UnionPlan
  /// The name of the header.
  let header: String

  /// - Returns: nil if the body selects the case.
  init?(_ union: UnionPlan) {
    guard let header = union.discriminator.headerName else { return nil }
    self.union = union
    self.header = header
  }

  private var other: SwiftIdentifier { SwiftIdentifier(unrecognized: union.name.text) }

  var declaration: SwiftCode {
    let cases = union.cases.map { item -> SwiftCode in
      """
      \(doc: item.doc, outer: 2)
      case \(item.name)(\(item.type))
      """
    }
    let unrecognized: SwiftCode = """
      /// A value whose header no page lists.
      case unrecognized(\(other))
      """
    let name: SwiftCode = """
      \(doc: DocComment("The name of the HTTP header that selects the case: `\(header)`."), outer: 2)
      public static var headerName: String { \(literal: header) }
      """
    let value: SwiftCode = """
      \(doc: DocComment("The value of the HTTP header `\(header)`."), outer: 2)
      public var headerValue: String {
        switch self {
        \(.lines(union.cases.map { "case .\($0.name): \($0.tags[0])" }))
        case .unrecognized(let other): other.headerValue
        }
      }
      """
    let shared = union.sharedMembers.map { ModelFile.sharedMember($0, of: union) }
    return """
      \(doc: union.doc)
      public enum \(union.name): Hashable, Sendable {
        \(.paragraphs([.lines(cases + [unrecognized]), name, value] + shared))
      }

      /// A value of ``\(union.name)`` whose header no page lists.
      public struct \(other): Hashable, Sendable {
        /// The value of the HTTP header.
        public let headerValue: String
        /// The whole value, without insignificant whitespace.
        public let json: JSONText
      }
      """
  }

  var decoder: SwiftCode {
    let documented = union.cases.map { item in
      """
      if header.equals(\(item.tags[0])) {
        self = .\(item.name)(try \(item.type)(_from: &json))
      }
      """ as SwiftCode
    }
    let unlisted: SwiftCode = """
      {
        self = .unrecognized(\(other)(headerValue: header.text, json: try json.text()))
      }
      """
    return """
      extension \(union.name): HeaderUnion {
        public init(_from json: inout _JSONReader, header: _HeaderValue) throws(_JSONError) {
          \(.alternatives(documented + [unlisted]))
        }
      }
      """
  }
}
