/// Names that the module cannot have: folders and files of the output, and modules of the system.
package let reservedModuleNames: Set<String> = [
  "darwin", "dispatch", "docs", "foundation", "foundationessentials", "glibc", "manifest", "musl", "swift",
  "synchronization", "testing", "xctest",
]

/// Names that a declared type cannot have, because generated code uses them for something else.
package let reservedTypeNames: Set<String> = [
  "Any", "Protocol", "Self", "Swift", "Type",
  // The standard library.
  "Array", "Bool", "Codable", "Decoder", "Double", "Encoder", "Error", "Hashable", "Hasher", "Int", "Never", "Optional",
  "Result", "Sendable", "String", "UInt8", "Void",
  // The runtime.
  "Acknowledgement", "DecodeError", "DecodeLimits", "Decoded", "Deviation", "Digits", "EncodeError",
  "FieldscribeRuntime",
  "HeaderUnion", "HeaderWebhook", "Identifier", "Instant", "JSONBatch", "JSONMap", "JSONModel", "JSONReadable",
  "JSONRecord", "JSONText", "JSONValue", "JSONWritable",
  "OpenEnum",
  "Base64Text", "BooleanText", "DecimalText", "EmailAddress", "EpochMilliseconds", "EpochSeconds", "ExactDecimal",
  "IPAddress", "IntegerScalar", "IntegerText",
  "OpenIntegerEnum", "PersonalScalar", "PersonalText", "PhoneNumber", "PlainText", "RecordMember", "Ruling",
  "TextScalar",
  "Timestamp", "UnknownMember", "UnknownMembers", "Violation", "Webhook", "WebhookDefinition", "WebhookReply",
  "WebhookSignature",
  // Nested in records and webhooks.
  "Event", "Member", "Reply",
]
