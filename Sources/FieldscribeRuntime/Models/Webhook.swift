/// A documented webhook: the event that it receives and the reply that it returns.
public protocol Webhook: SendableMetatype {
  /// The event in the request body.
  associatedtype Event: JSONModel
  /// The reply in the response body; ``Acknowledgement`` if there is no body.
  associatedtype Reply: WebhookReply

  /// Validates an event by the rules of the webhook's page.
  /// - Returns: the violations, or an empty array for a valid event.
  static func violations(in event: Event) -> [Violation]
  /// Validates a reply by the rules of the webhook's page.
  /// - Returns: the violations, or an empty array for a valid reply.
  static func violations(in reply: Reply) -> [Violation]
}

/// A reply of a webhook. Each ``JSONModel`` can be one.
public protocol WebhookReply: Sendable {
  /// Encodes the body of the reply as JSON in UTF-8, without validating it.
  func json() -> [UInt8]
}

/// The reply of a webhook whose sender evaluates only the HTTP status. It has no body.
public struct Acknowledgement: WebhookReply, Hashable {
  /// Creates the reply.
  public init() {}
  /// The empty body.
  public func json() -> [UInt8] { [] }
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

  /// Validates a reply and encodes it as JSON in UTF-8. Violations of severity `warning` are ignored.
  ///
  /// - Throws: an ``EncodeError`` with all violations, if one of them has severity `error`. It also throws if the
  ///   result is not valid JSON within the standard limits, for example because an unknown member repeats a documented
  ///   name.
  public static func encode(_ reply: Reply) throws(EncodeError) -> [UInt8] {
    let violations = violations(in: reply)
    if violations.contains(where: { $0.severity == .error }) { throw EncodeError(violations: violations) }
    let body = reply.json()
    // Unknown members that were added can repeat a name or make the body too long.
    if !body.isEmpty, let error = JSONText.error(in: body) {
      throw EncodeError(violations: violations + [Violation(error)])
    }
    return body
  }
}

extension Webhook where Reply == Acknowledgement {
  /// An empty array, because an acknowledgement has no rules.
  public static func violations(in reply: Acknowledgement) -> [Violation] { [] }
}

/// The error for a reply that violates a rule of its page.
public struct EncodeError: Error, Hashable, Sendable {
  /// All violations of the reply. At least one of them has severity `error`.
  public let violations: [Violation]
}

extension EncodeError: CustomStringConvertible {
  public var description: String { violations.map(\.description).joined(separator: "; ") }
}
