import VoiceWebhooks

// What may be stored and logged. A sender can put any text of any length into an id or a status.

extension Identifier {
  /// Whether the id is short enough to be stored.
  var isStorable: Bool { text.utf8.count <= 64 }

  /// The id for the log. If it is not a UUID, it could be a phone number and is not logged.
  var printable: String {
    let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isUUID = groups.map(\.count) == [8, 4, 4, 4, 12] && groups.joined().allSatisfy(\.isHexDigit)
    return isUUID ? text : "malformed"
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool { Character(UnicodeScalar(self)).isHexDigit }
}

extension OpenEnum {
  /// The value for the log. Only values that a page lists are logged.
  var listed: String {
    if case .literal(let text) = _wire { text.description } else { "unlisted" }
  }
}

extension DecodeError {
  /// The JSON pointer for the log. It is logged only if the member is documented, because other names can contain
  /// anything.
  var printablePointer: String? {
    switch code {
    case .wrongKind, .missingMember, .notAnInteger, .numberOutOfRange, .unexpectedEventType: pointer
    default: nil
    }
  }
}
