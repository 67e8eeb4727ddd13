// Phrases about members that can be missing, null or deprecated.
extension Phrase {
  /// Whether a member can be missing or null, and whether it is deprecated.
  static let presence = [
    Phrase("^^ optional", .flag("optional", true)),
    Phrase("^ optional $", .flag("optional", true)),
    Phrase("field|parameter|property|attribute|option|value|member|key|this|it is optional $", .flag("optional", true)),
    Phrase("can|may be omitted|missing|absent", .flag("optional", true)),
    Phrase("can|may be left out", .flag("optional", true)),
    Phrase("not always present|included|sent|returned", .flag("optional", true)),
    Phrase(
      "only present|included|returned|sent|available|provided|populated if|when|for|during|in|on|with",
      .flag("optional", true), because: "it is only there under a condition"),
    Phrase(
      "^ present|included|returned|sent|available|provided only? if|when|during", .flag("optional", true),
      because: "it is only there under a condition"),
    Phrase("^ required $", .flag("optional", false)),
    Phrase("^ mandatory $", .flag("optional", false)),
    Phrase("field|parameter|property|attribute|option|this|it is required|mandatory $", .flag("optional", false)),

    Phrase("^ nullable", .flag("nullable", true)),
    Phrase("can|may|might|could|will also? be null", .flag("nullable", true)),
    Phrase("or|is|be|otherwise null if|when|unless|otherwise|for", .flag("nullable", true)),
    Phrase("^ null if|when|unless|for", .flag("nullable", true)),
    Phrase("or null $", .flag("nullable", true)),

    Phrase("^^ deprecated", .flag("deprecated", true)),
    Phrase("^ deprecated $", .flag("deprecated", true)),
    Phrase(
      "this|the field|property|parameter|attribute|option|value? is|has been? deprecated", .flag("deprecated", true)),
  ]
}
