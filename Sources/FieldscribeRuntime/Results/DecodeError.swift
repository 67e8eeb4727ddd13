/// The reason why a body was refused.
///
/// It contains no values of the body, so it can be logged. Member names in it are shortened and in printable ASCII.
public struct DecodeError: Error, Hashable, Sendable {
  /// The kind of error.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The body is empty or contains only white space.
    case emptyBody
    /// The body is longer than ``DecodeLimits/bodyLength``.
    case tooLarge
    /// The body ends before its JSON value is complete.
    case unexpectedEnd
    /// The body is not valid JSON by RFC 8259.
    case syntax
    /// A string contains invalid UTF-8, an invalid escape, a lone surrogate or an unescaped control character.
    case invalidString
    /// An object has two members of the same name.
    case duplicateName
    /// A member name is longer than ``DecodeLimits/nameLength``.
    case nameTooLong
    /// A number is longer than ``DecodeLimits/numberLength``.
    case numberTooLong
    /// Objects and arrays are nested deeper than ``DecodeLimits/depth``.
    case tooDeep
    /// An object has more members than ``DecodeLimits/memberCount``.
    case tooManyMembers
    /// An array has more items than ``DecodeLimits/itemCount``.
    case tooManyItems
    /// The body is valid JSON, but not an object.
    case notAnObject
    /// The body is valid JSON, but not an array.
    case notAnArray
    /// The body continues after the object or array.
    case trailingBytes
    /// A value has another JSON kind than its type, and no ruling tolerates it.
    case wrongKind
    /// A required member is missing or null.
    case missingMember
    /// A number where an integer is expected has a fraction or an exponent, or does not fit into 64 bits.
    case notAnInteger
    /// A number is too large for a `Double`.
    case numberOutOfRange
    /// The body is an event of another type than the one that was decoded.
    case unexpectedEventType
  }

  /// The kind of error.
  public let code: Code
  /// The byte offset of the error in the body.
  public let offset: Int
  /// The value or member with the error, as a JSON Pointer in printable ASCII. Long names are shortened.
  public let pointer: String

  init(_ code: Code, offset: Int, pointer: String) {
    self.code = code
    self.offset = offset
    self.pointer = pointer
  }
}

extension DecodeError: CustomStringConvertible {
  /// One line of printable ASCII with at most 256 bytes.
  public var description: String {
    let location = pointer.isEmpty ? "" : " in \"\(pointer)\""
    return "\(code.rawValue) at byte \(offset)\(location): \(code.message)"
  }
}

extension DecodeError.Code {
  /// A sentence for people.
  var message: String {
    switch self {
    case .emptyBody: "the body is empty"
    case .tooLarge: "the body is longer than the limit"
    case .unexpectedEnd: "the body ends before its JSON is complete"
    case .syntax: "the body is not valid JSON (RFC 8259)"
    case .invalidString: "the string has invalid UTF-8 or an invalid escape"
    case .duplicateName: "the object has two members of this name"
    case .nameTooLong: "the member name is longer than the limit"
    case .numberTooLong: "the number is longer than the limit"
    case .tooDeep: "objects and arrays are nested deeper than the limit"
    case .tooManyMembers: "the object has more members than the limit"
    case .tooManyItems: "the array has more items than the limit"
    case .notAnObject: "the body is not a JSON object"
    case .notAnArray: "the body is not a JSON array"
    case .trailingBytes: "the body continues after its JSON value"
    case .wrongKind: "the value has the wrong JSON type"
    case .missingMember: "the required member is missing or null"
    case .notAnInteger: "expected an integer of 64 bits without a fraction or an exponent"
    case .numberOutOfRange: "the number is too large for a Double"
    case .unexpectedEventType: "the event has another type than expected"
    }
  }
}
