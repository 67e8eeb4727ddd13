/// A union whose case is named by an HTTP header of the request. The body is the value of the case, without a tag.
///
/// Without the header it cannot be decoded, so it is not `Codable`. Store its ``headerValue`` beside its JSON.
public protocol HeaderUnion: JSONWritable, Hashable, Sendable {
  /// The name of the header: `X-GitHub-Event`.
  static var headerName: String { get }
  /// The value of the header: `push`.
  var headerValue: String { get }

  /// Reads the value at the cursor as the case that the header names.
  init(_from json: inout _JSONReader, header: _HeaderValue) throws(_JSONError)
}

/// The value of a header, for comparisons with the documented ones.
public struct _HeaderValue: Sendable {
  public let text: String

  /// Whether the value has exactly these bytes.
  public func equals(_ documented: StaticString) -> Bool { text.hasBytes(of: documented) }
}

extension HeaderUnion {
  /// Two values are equal if their headers and their JSON have the same bytes.
  @inline(never)
  public static func == (left: Self, right: Self) -> Bool {
    left.headerValue.hasBytes(of: right.headerValue) && left.json() == right.json()
  }

  @inline(never)
  public func hash(into hasher: inout Hasher) {
    headerValue.hashBytes(into: &hasher)
    hasher.combine(json())
  }

  /// Decodes a request body as the case that the header names.
  ///
  /// - Parameters:
  ///   - body: the bytes of the body, in UTF-8.
  ///   - value: the value of the header ``headerName``. With a value that no page lists, the body can be any JSON value
  ///     and is preserved.
  ///   - limits: the limits for this body; a body that exceeds one of them is refused.
  /// - Returns: the value, and the deviations that rulings tolerated.
  /// - Throws: a ``DecodeError`` if the body is not valid JSON, exceeds a limit, or does not fit the case.
  public static func decode(
    _ body: [UInt8], header value: String, limits: DecodeLimits = .standard
  ) throws(DecodeError) -> Decoded<Self> {
    unsafe try body.span.bytes.withUnsafeBytes { bytes throws(DecodeError) in
      if let error = unsafe _JSONReader.sizeError(of: bytes, limits) { throw error }
      var json = unsafe _JSONReader(bytes, limits: limits)
      do throws(_JSONError) {
        try json.beginValue()
        return try decoded(from: &json, _HeaderValue(text: value))
      } catch {
        throw json.decodeError(error)
      }
    }
  }

  /// Decodes a request body from any sequence of bytes, such as `Data`.
  ///
  /// - Parameters:
  ///   - body: the bytes of the body, in UTF-8.
  ///   - value: the value of the header ``headerName``. With a value that no page lists, the body can be any JSON value
  ///     and is preserved.
  ///   - limits: the limits for this body; a body that exceeds one of them is refused.
  /// - Returns: the value, and the deviations that rulings tolerated.
  /// - Throws: a ``DecodeError`` if the body is not valid JSON, exceeds a limit, or does not fit the case.
  public static func decode(
    _ body: some Sequence<UInt8>, header value: String, limits: DecodeLimits = .standard
  ) throws(DecodeError) -> Decoded<Self> {
    // One byte more than the limit is enough to detect a body that is too long.
    try decode(Array(body.prefix(limits.bodyLength + 1)), header: value, limits: limits)
  }

  private static func decoded(
    from json: inout _JSONReader, _ header: _HeaderValue
  ) throws(_JSONError) -> Decoded<Self> {
    let opening = json.offset
    let value: Self
    do throws(_JSONError) {
      value = try Self(_from: &json, header: header)
    } catch {
      throw error.code == .wrongKind && error.offset == opening ? _JSONError(.notAnObject, at: opening) : error
    }
    return Decoded(value: value, deviations: try json.endDocument())
  }
}

/// A documented webhook whose event is named by an HTTP header: the header and the body are decoded together.
public protocol HeaderWebhook: WebhookDefinition where Event: HeaderUnion {}

extension HeaderWebhook {
  /// Decodes a request body as the event that the header ``HeaderUnion/headerName`` names.
  ///
  /// - Parameters:
  ///   - body: the bytes of the body, in UTF-8.
  ///   - value: the value of the header.
  ///   - limits: the limits for this body; a body that exceeds one of them is refused.
  /// - Returns: the event, and the deviations that rulings tolerated. The event is not validated.
  /// - Throws: a ``DecodeError`` if the body is not valid JSON, exceeds a limit, or does not fit the event.
  public static func decode(
    _ body: some Sequence<UInt8>, header value: String, limits: DecodeLimits = .standard
  ) throws(DecodeError) -> Decoded<Event> {
    try Event.decode(body, header: value, limits: limits)
  }
}
