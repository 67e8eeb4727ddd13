// Phrases about the product, and about the values and the presence of other members.
extension Phrase {
  /// What depends on the product or on the value of another member.
  static let conditions = [
    Phrase(
      "for the? {product} ...7 is|be|are always? {single}", .pair("value-for"), holdsInConditions: true),
    Phrase(
      "for {token} {noun}? {noun}? ,? the value is null", .condition("null-when"), holdsInConditions: true),
    Phrase(
      "for {token} {noun}? {noun}? ,? this|the|it|contains|indicates|shows", .condition("present-when"),
      holdsInConditions: true),
    Phrase("null if|when {name} is|equals|= set? to? {single}", .pair("null-when")),
    Phrase("not|ignored|except|unless|empty|default|must|should ...3 if|when {name} is|equals|= set? to? {single}"),
    Phrase(
      "if|when {name} is|equals|= set? to? {single}", .pair("present-when"),
      because: "the description is about this case"),
    Phrase(
      "( if|when {name} is|equals|= set? to? {single}", .pair("present-when"),
      because: "the description is about this case"),
  ]

  /// How a member depends on the presence of others.
  static let relations = [
    Phrase(
      "if provided|set|present|specified|used ,? {name} is mandatory|required", .captured("requires"),
      holdsInConditions: true),
    Phrase(
      "if provided|set|present|specified|used ,? {name} must|has|needs to? also? be provided|set|present|specified",
      .captured("requires"), holdsInConditions: true),
    Phrase(
      "if {truth} ,? {name} must be provided|set|present|specified", .pair("requires-when"), holdsInConditions: true),
    Phrase("if {truth} ,? {name} is mandatory|required", .pair("requires-when"), holdsInConditions: true),
    Phrase("must|should be less|smaller|lower than the? {name}", .captured("less-than")),
    Phrase("^ requires {name} $", .captured("requires")),
    Phrase("must|can only? be? used|sent|provided only? together? with {name}", .captured("requires")),
    Phrase("{name} must also be enabled|set|provided|present", .captured("requires")),
    Phrase("cannot|can't be used|combined|set|sent|provided together? with {name}", .captured("excludes")),
    Phrase("must|can|may|should not be used|combined|set|sent|provided together? with {name}", .captured("excludes")),
    Phrase("mutually exclusive with {name}", .captured("excludes")),
    Phrase(
      "when using {name} ,? the? {own} parameter|option|field|property? is not supported", .captured("excludes"),
      .captured("own"), holdsInConditions: true),
  ]
}
