/// How the sender of a webhook signs its requests: with an HMAC of the body, in an HTTP header.
///
/// The digest function is yours, so the runtime depends on no cryptography. With CryptoKit or swift-crypto:
///
/// ```swift
/// let isValid = ParcelEvents.signature.isValid(
///   body, header: { request.headers[$0] },
///   hmac: { HMAC<SHA256>.authenticationCode(for: $0, using: key) })
/// ```
///
/// A valid request can be sent again by anyone who saw it. If the scheme has a time, compare ``timestamp(header:)`` with
/// the current time.
public struct WebhookSignature: Hashable, Sendable {
  /// The algorithm of the HMAC.
  public enum Algorithm: String, Hashable, Sendable, CaseIterable {
    case hmacSHA1 = "hmac-sha1"
    case hmacSHA256 = "hmac-sha256"
    case hmacSHA384 = "hmac-sha384"
    case hmacSHA512 = "hmac-sha512"

    /// The length of a digest, in bytes.
    public var digestLength: Int {
      switch self {
      case .hmacSHA1: 20
      case .hmacSHA256: 32
      case .hmacSHA384: 48
      case .hmacSHA512: 64
      }
    }
  }

  /// How the header has the digest as text.
  public enum Encoding: String, Hashable, Sendable, CaseIterable {
    /// Hexadecimal digits of either case.
    case hex
    /// Base64 with padding (RFC 4648).
    case base64
  }

  /// A part of the header's value, recognized by its first characters: `t=1492774577`.
  public struct Field: Hashable, Sendable {
    /// The characters before the value: `t=`.
    public var prefix: String
    /// The name of the value: `timestamp`. The value `signature` is the digest.
    public var name: String

    /// Creates a field.
    public init(_ prefix: String, _ name: String) {
      self.prefix = prefix
      self.name = name
    }
  }

  /// A part of the bytes that are signed.
  public enum Part: Hashable, Sendable {
    case text(String)
    /// The body of the request.
    case body
    /// A field in the header of the signature.
    case field(String)
    /// The value of another header.
    case header(String)
  }

  /// The name of the header with the signature.
  public let header: String
  /// The algorithm of the HMAC.
  public let algorithm: Algorithm
  /// How the header has the digest as text.
  public let encoding: Encoding
  /// The fields of the header's value.
  public let fields: [Field]
  /// The character between two fields.
  public let separator: Character
  /// What is signed.
  public let signs: [Part]
  /// The part that is the time of the signature, if there is one.
  public let time: Part?

  /// Creates the description of a scheme.
  public init(
    header: String, algorithm: Algorithm, encoding: Encoding, fields: [Field] = [Field("", "signature")],
    separator: Character = ",", signs: [Part] = [.body], time: Part? = nil
  ) {
    self.header = header
    self.algorithm = algorithm
    self.encoding = encoding
    self.fields = fields
    self.separator = separator
    self.signs = signs
    self.time = time
  }
}

extension WebhookSignature {
  /// Whether a request is signed with the key of the digest function.
  ///
  /// The header can have several signatures, as while keys are replaced; one of them must match. The comparison takes
  /// the same time wherever two signatures differ. A request without a header that is needed is not valid.
  ///
  /// - Parameters:
  ///   - body: the bytes of the body, exactly as they were received.
  ///   - header: returns the value of a header, or nil. The case of a header's name does not matter.
  ///   - hmac: returns the HMAC of some bytes, by ``algorithm`` and your key.
  public func isValid<Digest: Sequence<UInt8>>(
    _ body: some Sequence<UInt8>, header: (String) -> String?, hmac: ([UInt8]) throws -> Digest
  ) rethrows -> Bool {
    guard let values = values(header: header), !values.signatures.isEmpty,
      let bytes = signedBytes(of: body, values, header)
    else { return false }
    let digest = Array(try hmac(bytes))
    guard digest.count == algorithm.digestLength else { return false }
    let expected = encoding.text(of: digest)
    var isFound = false
    for signature in values.signatures {
      let isEqual = haveEqualBytes(encoding.normalized(signature), expected)
      isFound = isFound || isEqual
    }
    return isFound
  }

  /// The bytes that are signed: the body, with what the scheme puts before or after it.
  ///
  /// - Returns: nil if a header or a field that is needed is missing or occurs with two values.
  public func signedBytes(of body: some Sequence<UInt8>, header: (String) -> String?) -> [UInt8]? {
    values(header: header).flatMap { signedBytes(of: body, $0, header) }
  }

  /// The time of the signature as it is in the request, such as seconds since 1970.
  ///
  /// It is trustworthy only if the request is valid and the time is one of the parts that are signed.
  ///
  /// - Returns: nil if the scheme has no time or the request has none.
  public func timestamp(header: (String) -> String?) -> String? {
    guard let time, let values = values(header: header) else { return nil }
    return text(of: time, values, header)
  }

  /// The longest value of a header that is read, in bytes.
  private static var lengthLimit: Int { 8192 }
  /// The maximum number of signatures in one header.
  private static var signatureLimit: Int { 16 }

  /// The values of the fields in the header.
  private struct Values {
    var signatures: [[UInt8]] = []
    var others: [(name: String, text: String)] = []
  }

  /// - Returns: nil if the header is missing or too long, or has two values of a field other than the signature.
  private func values(header: (String) -> String?) -> Values? {
    guard let value = header(self.header), value.utf8.count <= Self.lengthLimit else { return nil }
    var values = Values()
    for item in value.utf8.split(whereSeparator: isSeparator) {
      let text = item.drop { $0 == .space }
      guard let field = fields.first(where: { text.starts(with: $0.prefix.utf8) }) else { continue }
      let bytes = Array(text.dropFirst(field.prefix.utf8.count)).withoutSpacesAtEnd
      if field.name == "signature" {
        guard values.signatures.count < Self.signatureLimit else { return nil }
        values.signatures.append(bytes)
        continue
      }
      let other = String(decoding: bytes, as: UTF8.self)
      let first = values.others.first { $0.name == field.name }?.text
      guard first?.hasBytes(of: other) != false else { return nil }
      if first == nil { values.others.append((field.name, other)) }
    }
    return values
  }

  private func isSeparator(_ byte: UInt8) -> Bool { separator.utf8.count == 1 && separator.utf8.first == byte }

  private func signedBytes(
    of body: some Sequence<UInt8>, _ values: Values, _ header: (String) -> String?
  ) -> [UInt8]? {
    var bytes: [UInt8] = []
    for part in signs {
      if case .body = part {
        bytes += body
      } else {
        guard let text = text(of: part, values, header) else { return nil }
        bytes += text.utf8
      }
    }
    return bytes
  }

  private func text(of part: Part, _ values: Values, _ header: (String) -> String?) -> String? {
    switch part {
    case .text(let text): text
    case .body: nil
    case .field(let name): values.others.first { $0.name == name }?.text
    case .header(let name): header(name).flatMap { $0.utf8.count <= Self.lengthLimit ? $0 : nil }
    }
  }
}

extension WebhookSignature.Encoding {
  /// A digest as the header has it.
  fileprivate func text(of digest: [UInt8]) -> [UInt8] {
    switch self {
    case .hex: digest.flatMap { [Self.hexadecimal[Int($0 >> 4)], Self.hexadecimal[Int($0 & 15)]] }
    case .base64: Self.base64(digest)
    }
  }

  /// A received signature as ``text(of:)`` would write it.
  fileprivate func normalized(_ signature: [UInt8]) -> [UInt8] {
    switch self {
    case .hex: signature.map { UInt8(ascii: "A")...UInt8(ascii: "F") ~= $0 ? $0 | 0x20 : $0 }
    case .base64: signature
    }
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func base64(_ digest: [UInt8]) -> [UInt8] {
    stride(from: 0, to: digest.count, by: 3).flatMap { index -> [UInt8] in
      let bytes = digest[index..<min(index + 3, digest.count)]
      let word = bytes.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
      let all = (0..<4).map { letters[word >> (18 - 6 * $0) & 63] }
      return all.prefix(bytes.count + 1) + Array(repeating: UInt8(ascii: "="), count: 3 - bytes.count)
    }
  }
}

extension [UInt8] {
  fileprivate var withoutSpacesAtEnd: [UInt8] {
    Array(self[..<(lastIndex { $0 != .space }.map { $0 + 1 } ?? 0)])
  }
}

/// Compares two texts. The time depends on their lengths only, and not on their bytes.
@inline(never)
private func haveEqualBytes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  guard left.count == right.count else { return false }
  var difference: UInt8 = 0
  for index in left.indices { difference |= left[index] ^ right[index] }
  return difference == 0
}
