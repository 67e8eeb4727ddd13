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
  /// Whether no space is before it.
  var isJoined: Bool
  /// The id of the word in phrases; nil if no phrase has it.
  let id: Int?
  /// Whether a sentence ends here.
  let endsSentence: Bool

  init(_ kind: Kind, _ text: String, isMarked: Bool = false, isJoined: Bool = false) {
    self.kind = kind
    self.text = text
    folded = text.utf8.contains { $0.isCapital || $0 >= 0x80 } ? text.lowercased() : text
    id = kind == .lineEnd || kind == .item ? nil : PhraseTable.standard.ids.id(text, folded)
    endsSentence =
      kind == .lineEnd || kind == .item || kind == .sign && (text == "." || text == "?" || text == "!")
    self.isMarked = isMarked || kind == .marked
    self.isJoined = isJoined
  }

  static let lineEnd = Word(.lineEnd, "\n")
  static let item = Word(.item, "*")

  func isSign(_ text: String) -> Bool { kind == .sign && self.text == text }
}

extension Word {
  /// Whether it is written in capital letters: `CALL_ACTION`, `PSTN`. These are often values.
  var isCapitals: Bool {
    if kind != .word || text.utf8.count < 2 { return false }
    var letters = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): continue
      default: return false
      }
    }
    return letters > 0 && text.utf8.first.map { $0 >= UInt8(ascii: "A") } == true
  }

  /// Whether it cannot be a word of English: `callId`, `no_answer`, `en-US`, `mp3`.
  var isIdentifier: Bool {
    if kind != .word || text.utf8.count < 2 { return false }
    var previous: UInt8 = 0
    var isOdd = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        isOdd = isOdd || previous.isSmallLetter || previous == UInt8(ascii: "-")
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): isOdd = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"): break
      default: return false
      }
      previous = byte
    }
    return isOdd && text.utf8.first.map(\.isLetter) == true
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

extension UInt8 {
  var isSmallLetter: Bool { self &- UInt8(ascii: "a") < 26 }
}
