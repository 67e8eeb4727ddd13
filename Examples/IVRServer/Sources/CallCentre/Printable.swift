import VoiceWebhooks

// What may be kept and logged. A sender can put any text into an id or a status, and of any length.

extension Identifier {
  /// Whether the id is short enough to be kept.
  var isKeepable: Bool { text.utf8.count <= 64 }

  /// The id for a log: only if it looks like one, because any other text may be a phone number.
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
  /// The text of a value that a page lists; any other text stays out of logs.
  var listed: String {
    if case .literal(let text) = wire { text.description } else { "unlisted" }
  }
}

extension DecodeError {
  /// The place for a log: only where the member at fault is a documented one. Any other name may hold anything.
  var printablePointer: String? {
    switch code {
    case .wrongKind, .missingMember, .notAnInteger, .numberOutOfRange, .unexpectedEventType: pointer
    default: nil
    }
  }
}
