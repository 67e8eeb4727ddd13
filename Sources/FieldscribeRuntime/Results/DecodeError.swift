/// Why a body was refused. Holds no value of the body, and names of members only shortened and as printable ASCII.
public struct DecodeError: Error, Hashable, Sendable {
  /// What is wrong with the body.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The body has no bytes, or only white space.
    case emptyBody
    /// The body is longer than the limit.
    case tooLarge
    /// The body ends inside a value.
    case unexpectedEnd
    /// Not JSON as RFC 8259 has it.
    case syntax
    /// A text with bad UTF-8, a bad escape, a lone surrogate or a raw control character.
    case badText
    case duplicateName
    case nameTooLong
    case numberTooLong
    case tooDeep
    case tooManyMembers
    case tooManyItems
    /// The body is JSON, but no object.
    case notAnObject
    /// Something follows the object.
    case trailingBytes
    /// A value of another JSON kind than the member's, which no ruling lets pass.
    case wrongKind
    /// A required member is missing or null.
    case missingMember
    /// A number with a fraction or an exponent, or past 64 bits, where an integer is due.
    case notAnInteger
    /// A number that no double can hold.
    case numberOutOfRange
    /// The event is not the one that the webhook receives.
    case unexpectedEventType
  }

  public let code: Code
  /// Where in the body, in bytes.
  public let offset: Int
  /// The value or member concerned, as a JSON Pointer in printable ASCII; long names are cut.
  public let pointer: String

  init(_ code: Code, offset: Int, pointer: String) {
    self.code = code
    self.offset = offset
    self.pointer = pointer
  }
}

extension DecodeError: CustomStringConvertible {
  /// One line of printable ASCII, at most 256 bytes.
  public var description: String {
    let place = pointer.isEmpty ? "" : " in \"\(pointer)\""
    return "\(code.rawValue) at byte \(offset)\(place): \(code.expectation)"
  }
}

extension DecodeError.Code {
  var expectation: String {
    switch self {
    case .emptyBody: "expected a JSON object"
    case .tooLarge: "the body is longer than the limit"
    case .unexpectedEnd: "the body ends too early"
    case .syntax: "expected JSON as in RFC 8259"
    case .badText: "expected valid UTF-8 and valid escapes"
    case .duplicateName: "expected each name once"
    case .nameTooLong: "the name is longer than the limit"
    case .numberTooLong: "the number is longer than the limit"
    case .tooDeep: "nested deeper than the limit"
    case .tooManyMembers: "more members than the limit"
    case .tooManyItems: "more items than the limit"
    case .notAnObject: "expected a JSON object"
    case .trailingBytes: "expected nothing after the object"
    case .wrongKind: "expected another kind of JSON value"
    case .missingMember: "expected a member that is not null"
    case .notAnInteger: "expected a 64-bit integer without fraction or exponent"
    case .numberOutOfRange: "expected a number that a double can hold"
    case .unexpectedEventType: "expected the event of this webhook"
    }
  }
}
