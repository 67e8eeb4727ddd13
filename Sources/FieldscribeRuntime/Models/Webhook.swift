/// One documented webhook: the event that it receives and the reply that it returns.
public protocol Webhook {
  associatedtype Event: JSONModel
  associatedtype Reply: WebhookReply

  /// What the webhook's page forbids and this event does.
  static func violations(in event: Event) -> [Violation]
  /// What the webhook's page forbids and this reply does.
  static func violations(in reply: Reply) -> [Violation]
}

/// What a webhook returns. Every ``JSONModel`` can be a reply.
public protocol WebhookReply: Sendable {
  /// The body of the reply, unvalidated.
  func json() -> [UInt8]
}

/// The reply of a webhook that wants only a good status: it has no body.
public struct Acknowledgement: WebhookReply, Hashable {
  /// The reply without a body.
  public init() {}
  public func json() -> [UInt8] { [] }
}

extension Webhook {
  /// Decodes a body as the event of this webhook.
  @inlinable
  public static func decode(
    _ body: [UInt8], limits: DecodeLimits = .standard
  ) throws(DecodeError) -> Decoded<Event> {
    try Event.decode(body, limits: limits)
  }

  /// Decodes a body as the event of this webhook: in place where its bytes are contiguous.
  @inlinable
  public static func decode(
    _ body: some Sequence<UInt8>, limits: DecodeLimits = .standard
  ) throws(DecodeError) -> Decoded<Event> {
    try Event.decode(body, limits: limits)
  }

  /// Encodes a reply that the page allows. Advice alone does not keep it from being sent.
  ///
  /// - Throws: everything that the reply violates, when something of it has severity error.
  public static func encode(_ reply: Reply) throws(EncodeError) -> [UInt8] {
    let violations = violations(in: reply)
    if violations.contains(where: { $0.severity == .error }) { throw EncodeError(violations: violations) }
    let body = reply.json()
    // Members of your own can repeat a name, or make the body too long: what nobody could read is not sent either.
    if !body.isEmpty, let fault = JSONText.fault(in: body) {
      throw EncodeError(violations: violations + [Violation(fault)])
    }
    return body
  }
}

extension Webhook where Reply == Acknowledgement {
  /// An acknowledgement breaks no rule.
  public static func violations(in reply: Acknowledgement) -> [Violation] { [] }
}

/// Why a reply was not encoded: all that it violates, advice included.
public struct EncodeError: Error, Hashable, Sendable {
  public let violations: [Violation]
}

extension EncodeError: CustomStringConvertible {
  public var description: String { violations.map(\.description).joined(separator: "; ") }
}
