// Phrases about the default, the examples and the values of a member.
extension Phrase {
  private static let good =
    "possible|accepted|allowed|valid|supported|permitted|available|acceptable|expected|potential"
  private static let things = "values|value|options|option|states|statuses|types|choices|settings"
  private static let verbs = "are|is|include|includes|can|could|may"

  /// The value that the receiver assumes.
  static let defaults = [
    Phrase(
      "the default value for ...8 is {single}", .captured("examples"), because: "it is the default value for an event"),
    Phrase("default value|values? of? : {value}", .captured("default"), holdsInConditions: false),
    Phrase("default value|values? is|are|to|of|= set? to? {value}", .captured("default")),
    Phrase("default value|values? will be {value}", .captured("default")),
    Phrase("default {noun} is|: {value}", .captured("noun"), .captured("default")),
    Phrase("defailt|defualt|deafult value? is {value}", .captured("default")),
    Phrase("defaults|defaulted|defaulting to {value}", .captured("default")),
    Phrase("defaults is|are|:|= {value}", .captured("default")),
    Phrase("default $ {value} $", .captured("default")),
    Phrase("with {value} being|as the default", .captured("default")),
    Phrase("set|sets to {value} by default", .captured("default")),
    Phrase("is {value} by default", .captured("default")),
    Phrase("( default {value} )", .captured("default")),
  ]

  static let examples = [
    Phrase("e.g|eg|ex :|,? {examples}", .captured("examples")),
    Phrase("for|an example :|,|is? {examples}", .captured("examples")),
    Phrase("example|examples : {examples}", .captured("examples")),
    Phrase("such as {examples}", .captured("examples")),
    Phrase("^ like {examples}", .captured("examples")),
  ]

  /// The values of a member.
  static let values = [
    Phrase("\(good) values? range|ranges"),
    Phrase("\(good) ...1 \(things) for {marked}|the? ...3 \(verbs) be? :? {values}", .captured("values")),
    Phrase("\(good) ...1 \(things) \(verbs)? be? one? of? either? :|-|,? {values}", .captured("values")),
    Phrase("\(good) ...1 \(things) for ...4 \(verbs) be? :? {values}", .captured("values")),
    Phrase(
      "values|options|value|states|statuses can|could|may|will|must be one? of? either? :? {values}",
      .captured("values")),
    Phrase("values|options are one? of? :? {values}", .captured("values")),
    Phrase("values|options|enum : {values}", .captured("values")),
    Phrase("values|options {marks}", .captured("values")),
    Phrase(
      "one of the? following|these? values|options|strings|types|states|statuses? are? :? {values}", .captured("values")
    ),
    Phrase("one of the|these? \(good)? values|options|states|statuses? :? {values}", .captured("values")),
    Phrase("set to either :? {values}", .captured("values")),
    Phrase("either {marks}", .captured("values")),
    Phrase("can|could|must|may|will|should be either|one? of? {marks}", .captured("values")),
    Phrase("currently {marks}", .captured("values"), because: "there can be more later"),
    Phrase("is either {marks}", .captured("values")),

    Phrase("value|values :|is|are always? set? to? {single}", .captured("value")),
    Phrase("value will|would|must|can|should always? be always? {single}", .captured("value")),
    Phrase("this will|must always? be {single}", .captured("value")),
    Phrase("always be|equals? set? to? {single}", .captured("value")),
    Phrase("always {single}", .captured("value")),
    Phrase("^ {own} : {single}", .captured("own"), .captured("value")),
    Phrase("{own} : {marked} for", .captured("own"), .captured("value")),
    Phrase("^ set to {marked} to|for|: ", .captured("value"), because: "the page says to set it"),
    Phrase("to {marked} to enable this", .captured("value"), because: "the page says to set it"),
  ]
}
