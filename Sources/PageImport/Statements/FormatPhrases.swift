// Phrases about the format of a text.
extension Phrase {
  /// The format of a text, in the words that pages use in sentences.
  static let formats = [
    Phrase("not a? UUID|GUID|uuid|guid"),
    Phrase("not the? same as"),
    Phrase("UUID|UUIDs|GUID|GUIDs", .text("format", "uuid")),
    Phrase("e.164|e164|e.164-formatted", .text("format", "e164")),
    Phrase("iso 8601 duration|durations|interval"),
    Phrase("iso-8601|iso8601 duration|durations|interval"),
    Phrase("iso 8601|8601-1 date $", .text("format", "date")),
    Phrase("iso-8601|iso8601 date $", .text("format", "date")),
    Phrase("iso 8601", .text("format", "timestamp")),
    Phrase("iso-8601|iso8601|rfc3339|rfc-3339", .text("format", "timestamp")),
    Phrase("rfc 3339", .text("format", "timestamp")),
    Phrase("yyyy-mm-dd $", .text("format", "date")),
    Phrase("yyyy-mm-ddthh", .text("format", "timestamp")),
    Phrase("iso 3166 ...3 alpha-3"),
    Phrase("iso 3166 - 2"),
    Phrase("iso 3166|3166-1", .text("format", "country-code")),
    Phrase("iso-3166|iso-3166-1|iso3166|iso-3166-1-alpha-2", .text("format", "country-code")),
    Phrase("iso 4217", .text("format", "currency")),
    Phrase("iso-4217|iso4217", .text("format", "currency")),
    Phrase("iso 639|639-1", .text("format", "language-tag")),
    Phrase("iso-639|iso-639-1|bcp-47|bcp47|BCP-47", .text("format", "language-tag")),
    Phrase("bcp 47", .text("format", "language-tag")),
    Phrase("base64|base64-encoded|base-64", .text("format", "base64")),
  ]
}
