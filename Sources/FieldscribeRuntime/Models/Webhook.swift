/// What every webhook has: the event that it receives, the reply that it returns, and the rules of its pages for both.
///
/// A generated webhook is a ``Webhook``, or a ``HeaderWebhook`` if an HTTP header names its event.
public protocol WebhookDefinition: SendableMetatype {
  /// The event in the request body.
  associatedtype Event: Hashable, Sendable
  /// The reply in the response body; ``Acknowledgement`` if there is no body, and ``PlainText`` if it is not JSON.
  associatedtype Reply: WebhookReply

  /// Validates an event by the rules of the webhook's page.
  /// - Returns: the violations, or an empty array for a valid event.
  static func violations(in event: Event) -> [Violation]
  /// Validates a reply by the rules of the webhook's page.
  /// - Returns: the violations, or an empty array for a valid reply.
  static func violations(in reply: Reply) -> [Violation]
}

/// A documented webhook whose event is decoded from the body alone.
public protocol Webhook: WebhookDefinition where Event: JSONModel {}

/// A reply of a webhook. Each ``JSONModel`` can be one.
public protocol WebhookReply: Sendable {
  /// Encodes the body of the reply, without validating it.
  func _body() -> [UInt8]
  /// What the body is.
  var _format: _ReplyFormat { get }
}

/// What the body of a reply is.
public enum _ReplyFormat: Sendable {
  case json, plainText, empty
}

extension JSONModel {
  public func _body() -> [UInt8] { json() }
  public var _format: _ReplyFormat { .json }
}

/// The reply of a webhook whose sender evaluates only the HTTP status. It has no body.
public struct Acknowledgement: WebhookReply, Hashable {
  /// Creates the reply.
  public init() {}
  /// The empty body.
  public func json() -> [UInt8] { [] }

  public func _body() -> [UInt8] { [] }
  public var _format: _ReplyFormat { .empty }
}

/// The reply of a webhook whose sender expects plain text.
public struct PlainText: WebhookReply, ExpressibleByStringInterpolation {
  /// The text of the body.
  public var text: String

  /// Creates the reply.
  public init(_ text: String) { self.text = text }

  public init(stringLiteral text: String) { self.text = text }

  public func _body() -> [UInt8] { Array(text.utf8) }
  public var _format: _ReplyFormat { .plainText }
}

extension PlainText: Hashable {
  public static func == (left: PlainText, right: PlainText) -> Bool { left.text.hasBytes(of: right.text) }

  public func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }
}

extension Webhook {
  /// Decodes a request body as the event of this webhook.
  ///
  /// - Parameters:
  ///   - body: the bytes of the body, in UTF-8.
  ///   - limits: the limits for this body; a body that exceeds one of them is refused.
  /// - Returns: the event, and the deviations that rulings tolerated. The event is not validated.
  /// - Throws: a ``DecodeError`` if the body is not valid JSON, exceeds a limit, or does not fit the event.
  @inlinable
  public static func decode(
    _ body: [UInt8], limits: DecodeLimits = .standard
  ) throws(DecodeError) -> Decoded<Event> {
    try Event.decode(body, limits: limits)
  }

  /// Decodes a request body from any sequence of bytes, such as `Data`. Contiguous bytes are read without a copy.
  ///
  /// - Parameters:
  ///   - body: the bytes of the body, in UTF-8.
  ///   - limits: the limits for this body; a body that exceeds one of them is refused.
  /// - Returns: the event, and the deviations that rulings tolerated. The event is not validated.
  /// - Throws: a ``DecodeError`` if the body is not valid JSON, exceeds a limit, or does not fit the event.
  @inlinable
  public static func decode(
    _ body: some Sequence<UInt8>, limits: DecodeLimits = .standard
  ) throws(DecodeError) -> Decoded<Event> {
    try Event.decode(body, limits: limits)
  }

}

extension WebhookDefinition {
  /// The value of the HTTP header `Content-Type` for a reply; nil if the reply has no body.
  public static func contentType(of reply: Reply) -> String? {
    switch reply._format {
    case .json: "application/json"
    case .plainText: "text/plain; charset=utf-8"
    case .empty: nil
    }
  }

  /// Validates a reply and encodes it in UTF-8. Violations of severity `warning` are ignored.
  ///
  /// - Throws: an ``EncodeError`` with all violations, if one of them has severity `error`. It also throws if the
  ///   result is not valid JSON within the standard limits, for example because an unknown member repeats a documented
  ///   name.
  public static func encode(_ reply: Reply) throws(EncodeError) -> [UInt8] {
    let violations = violations(in: reply)
    if violations.contains(where: { $0.severity == .error }) { throw EncodeError(violations: violations) }
    let body = reply._body()
    // Unknown members that were added can repeat a name or make the body too long.
    if reply._format == .json, let error = JSONText.error(in: body) {
      throw EncodeError(violations: violations + [Violation(error)])
    }
    return body
  }
}

extension WebhookDefinition where Reply == Acknowledgement {
  /// An empty array, because an acknowledgement has no rules.
  public static func violations(in reply: Acknowledgement) -> [Violation] { [] }
}

extension WebhookDefinition where Reply == PlainText {
  /// An empty array, because a plain text has no rules.
  public static func violations(in reply: PlainText) -> [Violation] { [] }
}

/// The error for a reply that violates a rule of its page.
public struct EncodeError: Error, Hashable, Sendable {
  /// All violations of the reply. At least one of them has severity `error`.
  public let violations: [Violation]
}

extension EncodeError: CustomStringConvertible {
  public var description: String { violations.map(\.description).joined(separator: "; ") }
}
