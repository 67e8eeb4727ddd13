/// A part of a prose: what phrases are made of.
struct Word: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case word
    case number
    /// A text in code or quotes.
    case marked
    /// Punctuation.
    case sign
    /// The end of a line that another line follows.
    case lineEnd
    /// The beginning of an item, after the end of a line.
    case item
  }

  var kind: Kind
  /// The text as it is printed.
  var text: String
  /// The text in small letters, for comparisons.
  var folded: String
  /// Whether it is set apart from its surroundings.
  var isMarked: Bool
  /// Whether a sentence ends here.
  let endsSentence: Bool

  init(_ kind: Kind, _ text: String, isMarked: Bool = false) {
    self.kind = kind
    self.text = text
    folded = text.utf8.contains { $0.isCapital || $0 >= 0x80 } ? text.lowercased() : text
    endsSentence =
      kind == .lineEnd || kind == .item || kind == .sign && (text == "." || text == "?" || text == "!")
    self.isMarked = isMarked || kind == .marked
  }

  static let lineEnd = Word(.lineEnd, "\n")
  static let item = Word(.item, "*")

  func isSign(_ text: String) -> Bool { kind == .sign && self.text == text }
}

extension Word {
  /// Whether it is written in capital letters: `CALL_ACTION`, `PSTN`. These are often values.
  var isCapitals: Bool {
    kind == .word && text.utf8.count > 1 && text.utf8.first?.isCapital == true
      && text.utf8.allSatisfy { $0.isCapital || $0.isDigit || $0 == .underscore }
  }

  /// Whether it cannot be a word of English: `callId`, `no_answer`, `en-US`, `mp3`.
  var isIdentifier: Bool {
    guard kind == .word, text.utf8.count > 1, text.utf8.first?.isLetter == true else { return false }
    var previous: UInt8 = 0
    var isOdd = false
    for byte in text.utf8 {
      guard byte.isAlphanumeric || byte == .underscore || byte == .dash else { return false }
      isOdd = isOdd || byte.isDigit || byte == .underscore
      isOdd = isOdd || byte.isCapital && (previous.isSmallLetter || previous == .dash)
      previous = byte
    }
    return isOdd
  }

  /// Whether it is an abbreviation that pages do not list as a value: `HTTP`.
  var isAcronym: Bool { Self.acronyms.contains(text) }

  private static let acronyms: Set<String> = [
    "HTTP", "HTTPS", "TTS", "DTMF", "SIP", "RFC", "UUID", "GUID", "ISO", "URL", "URI", "JSON", "API", "ID", "IDS",
    "IVR",
    "POST", "GET", "PUT", "MOS", "SMS", "MMS", "AWS", "SFTP", "FTP", "IP", "UTC", "GMT", "MCC", "MNC", "HTML", "XML",
    "DEPRECATED", "NOTE", "OK", "EG", "PIN", "UTF", "GSM", "NULL", "DLR", "SDK", "VN", "PDU", "DID", "MO", "MT", "CSV",
    "PDF", "SHA", "HMAC", "NOT", "AND", "OR", "IF", "ASCII", "MIME", "TLS", "SSL", "DNS", "IANA", "IETF", "BCP", "EUR",
    "USD", "JWT", "OAUTH", "SKU", "REST", "ASR", "TLD", "ASM", "MX", "MD5", "SHA1", "SHA256", "UI", "US", "EU", "UK",
    "NA", "TBD", "FAQ", "PII", "SSML", "CDR", "CDRS", "MSISDN_", "BETA", "MUST", "ONLY", "ALL", "ANY", "NO", "YES",
  ]
}
