import SpecModel
import SpecText

/// Reads the key `signature` of a webhook: tree -> ``Signature``.
///
/// `{header: Stripe-Signature, value: "t={timestamp},v1={signature}", algorithm: hmac-sha256, encoding: hex,
/// signs: "{timestamp}.{body}"}`, or `{doc: ...}` for a scheme that is no HMAC of the body.
struct SignatureReader {
  static func signature(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> Signature? {
    guard let fields = Fields(node, of: "'signature'", Language.signature, &diagnostics) else { return nil }
    let doc = fields.node("doc").map { _ in fields.doc("doc", &diagnostics) }
    if let doc, !Language.signature.keyNames.dropLast().contains(where: { fields.node($0) != nil }) {
      return Signature(doc: doc, scheme: nil)
    }
    return scheme(fields, &diagnostics).map { Signature(doc: doc ?? "", scheme: $0) }
  }

  private static func scheme(_ fields: Fields, _ diagnostics: inout Diagnostics) -> Signature.Scheme? {
    let header = fields.requiredText("header", &diagnostics)
    if let header { checkHeader(header, &diagnostics) }
    for key in ["algorithm", "encoding"] { _ = fields.requiredNode(key, &diagnostics) }
    let algorithm: Located<Signature.Algorithm>? = fields.choice("algorithm", .algorithm, &diagnostics)
    let encoding: Located<Signature.Encoding>? = fields.choice("encoding", .encoding, &diagnostics)
    let separator = separator(fields, &diagnostics)
    let values = value(fields, separator, &diagnostics)
    guard let signs = fields.requiredText("signs", &diagnostics),
      let signed = parts(signs, values.map(\.name), &diagnostics)
    else { return nil }
    if signed.count(where: { $0 == .body }) != 1 {
      diagnostics.append(
        .expected(
          "'{body}' once", for: "'signs'; describe a scheme that does not sign the body with 'doc' alone",
          at: signs.range))
    }
    let time = fields.text("time", &diagnostics).flatMap { time -> Signature.Part? in
      if values.contains(where: { $0.name == time.value }) { return .field(time.value) }
      checkHeader(time, &diagnostics)
      return .header(time.value)
    }
    let isTimed = values.contains { $0.name == timestamp }
    guard let header, let algorithm, let encoding else { return nil }
    return Signature.Scheme(
      header: header.value, algorithm: algorithm.value, encoding: encoding.value, fields: values,
      separator: separator, signs: signed, time: time ?? (isTimed ? .field(timestamp) : nil))
  }

  /// The names of fields that have a meaning.
  private static let signature = "signature"
  private static let timestamp = "timestamp"

  private static func separator(_ fields: Fields, _ diagnostics: inout Diagnostics) -> String {
    guard let text = fields.text("separator", &diagnostics) else { return "," }
    if [",", ";", " ", "&", "|"].contains(text.value) { return text.value }
    diagnostics.append(.expected("one of ',', ';', ' ', '&' and '|'", for: "'separator'", at: text.range))
    return ","
  }

  /// The fields of `t={timestamp},v1={signature}`. Without the key `value`, the signature is the whole value.
  private static func value(
    _ fields: Fields, _ separator: String, _ diagnostics: inout Diagnostics
  ) -> [Signature.Field] {
    guard let value = fields.text("value", &diagnostics) else { return [.init(prefix: "", name: signature)] }
    var found: [Signature.Field] = []
    for item in value.value.split(separator: separator) {
      let pieces = pieces(of: String(item))
      guard case .name(let name)? = pieces.last, pieces.count <= 2 else {
        return reported(value, "each part between two '\(separator)' to be a text and one name in braces", &diagnostics)
      }
      let prefix: String = if case .text(let text)? = pieces.first { text } else { "" }
      found.append(Signature.Field(prefix: prefix, name: name))
    }
    if found.count(where: { $0.name == signature }) != 1 || Set(found.map(\.name)).count < found.count {
      return reported(value, "'{signature}' once, and each other name once", &diagnostics)
    }
    let isClear = found.allSatisfy { field in
      found.allSatisfy { $0.name == field.name || !$0.prefix.hasPrefix(field.prefix) }
    }
    if !isClear { return reported(value, "parts that begin differently, such as 't=' and 'v1='", &diagnostics) }
    return found
  }

  private static func reported(
    _ value: Located<String>, _ expected: String, _ diagnostics: inout Diagnostics
  ) -> [Signature.Field] {
    diagnostics.append(.expected(expected, for: "'value'", at: value.range))
    return [.init(prefix: "", name: signature)]
  }

  /// The parts of `v0:{X-Slack-Request-Timestamp}:{body}`. A name that is no field is the name of a header.
  private static func parts(
    _ signs: Located<String>, _ names: [String], _ diagnostics: inout Diagnostics
  ) -> [Signature.Part]? {
    var isValid = true
    let parts = pieces(of: signs.value).map { piece -> Signature.Part in
      switch piece {
      case .text(let text): return .text(text)
      case .name("body"): return .body
      case .name(let name) where names.contains(name) && name != signature: return .field(name)
      case .name(let name):
        isValid = checkHeader(Located(value: name, range: signs.range), &diagnostics) && isValid
        return .header(name)
      }
    }
    return isValid ? parts : nil
  }

  private enum Piece {
    case text(String)
    case name(String)
  }

  /// Splits a text at names in braces. A brace without a partner is text.
  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      if start > rest.startIndex { pieces.append(.text(String(rest[..<start]))) }
      pieces.append(.name(String(rest[rest.index(after: start)..<end])))
      rest = rest[rest.index(after: end)...]
    }
    return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
  }

  @discardableResult
  private static func checkHeader(_ header: Located<String>, _ diagnostics: inout Diagnostics) -> Bool {
    if isHeaderName(header.value) { return true }
    diagnostics.append(.badName("header", header, pattern: headerNamePattern))
    return false
  }
}
