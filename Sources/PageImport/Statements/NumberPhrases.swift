// Phrases about the limits and the unit of a number, and the length of texts and arrays.
/// Words that measure something, as parts of patterns.
private enum Nouns {
  static let units =
    "milliseconds|millisecond|ms|seconds|second|sec|secs|minutes|minute|hours|hour|days|day|bytes|%|percent"
  static let seconds = "seconds|secs|sec"
  static let milliseconds = "milliseconds|millis|msec|msecs|ms|milli-seconds"
  static let characters = "characters|character|chars|char|letters|symbols"
  static let items = "items|item|elements|element|entries|entry|objects|object|values|members"
}

extension Phrase {
  /// The smallest and largest number, length and count.
  static let limits =
    lengths + counts + ranges + [
      Phrase(
        "must|should be? > {number} and < {number}", .captured("exclusive-minimum"), .captured("exclusive-maximum")),
      Phrase("default|defaults and maximum|max value? is|are|: {number}", .captured("maximum"), .captured("default")),
      Phrase("min|minimum ...2 is|of|:|= {number}", .captured("minimum")),
      Phrase("min|minimum value? {number}", .captured("minimum")),
      Phrase("max|maximum ...2 is|of|:|= {number}", .captured("maximum")),
      Phrase("max|maximum value? {number}", .captured("maximum")),
      Phrase("greater|larger|higher|more than or equal to {number}", .captured("minimum")),
      Phrase("less|smaller|lower than or equal to {number}", .captured("maximum")),
      Phrase("must|should be greater|larger|higher|more than {number}", .captured("exclusive-minimum")),
      Phrase("must|should be less|smaller|lower than {number}", .captured("exclusive-maximum")),
      Phrase("must|should be at least {number}", .captured("minimum")),
      Phrase("must|should be at most {number}", .captured("maximum")),
    ]

  private static let lengths = [
    Phrase(
      "between|from {number} and|to|- {number} \(Nouns.characters)", .captured("min-length"), .captured("max-length")),
    Phrase("{number} to|-|and {number} \(Nouns.characters)", .captured("min-length"), .captured("max-length")),
    Phrase("exactly {number} \(Nouns.characters)", .captured("min-length"), .captured("max-length")),
    Phrase("up to {number} \(Nouns.characters)", .captured("max-length")),
    Phrase("at most {number} \(Nouns.characters)", .captured("max-length")),
    Phrase("no more|longer than {number} \(Nouns.characters)", .captured("max-length")),
    Phrase("not|cannot exceed|be? more|longer? than? {number} \(Nouns.characters)", .captured("max-length")),
    Phrase("limited to {number} \(Nouns.characters)", .captured("max-length")),
    Phrase("at least {number} \(Nouns.characters)", .captured("min-length")),
    Phrase("max|maximum of? {number} \(Nouns.characters)", .captured("max-length")),
    Phrase("min|minimum of? {number} \(Nouns.characters)", .captured("min-length")),
    Phrase("{number} \(Nouns.characters) max|maximum|or", .captured("max-length")),
    Phrase("max|maximum ...3 length|size is|of|:|=? {number} kb|mb|bytes"),
    Phrase("max|maximum ...3 length is|of|:|=? {number}", .captured("max-length")),
    Phrase("min|minimum ...3 length is|of|:|=? {number}", .captured("min-length")),
    Phrase("max-length|maxlength is|of|:|=? {number}", .captured("max-length")),
    Phrase("min-length|minlength is|of|:|=? {number}", .captured("min-length")),
  ]

  private static let counts = [
    Phrase("max|maximum of? {count} {marked}? \(Nouns.items)", .captured("max-count")),
    Phrase("max|maximum of {count} {name} \(Nouns.items)", .captured("max-count")),
    Phrase("min|minimum of? {count} {marked}? \(Nouns.items)", .captured("min-count")),
    Phrase("up to {count} \(Nouns.items)", .captured("max-count")),
    Phrase("at most {count} \(Nouns.items)", .captured("max-count")),
    Phrase("at least {count} \(Nouns.items)", .captured("min-count")),
    Phrase("array|list containing|of|with a single", .text("max-count", "1"), because: "it is a list of a single item"),
    Phrase("array with a single element", .text("max-count", "1"), because: "it is a list of a single item"),
  ]

  private static let ranges = [
    Phrase(
      "between {number} \(Nouns.units)? and {number}", .captured("minimum"), .captured("maximum")),
    Phrase(
      "range|ranging|ranges ...4 from|of|is|:|between? {number} \(Nouns.units)? ( ...3 ) to|and|- {number}",
      .captured("minimum"), .captured("maximum")),
    Phrase(
      "range|ranging|ranges ...4 from|of|is|:|between? {number} \(Nouns.units)? to|and|-|... {number}",
      .captured("minimum"), .captured("maximum")),
    Phrase("range ...5 {number} <=|>= {own} <= {number}", .captured("minimum"), .captured("own"), .captured("maximum")),
    Phrase("value|values|number|integer from {number} to|through {number}", .captured("minimum"), .captured("maximum")),
    Phrase("any value between {number} to|and {number}", .captured("minimum"), .captured("maximum")),
    Phrase("between {number} to {number}", .captured("minimum"), .captured("maximum")),
  ]

  /// The unit of a number.
  static let units: [Phrase] = times + measures

  private static let times: [Phrase] = {
    var phrases: [Phrase] = []
    for (words, unit) in [(Nouns.seconds, "seconds since 1970"), (Nouns.milliseconds, "milliseconds since 1970")] {
      for pattern in [
        "in \(words) since the? epoch|1970|1970-01-01|unix", "\(words) since the? epoch|1970|1970-01-01|unix",
        "unix|epoch timestamp|time|epoch? in \(words)",
        "epoch|unix \(words)", "epoch|unix timestamp|time|epoch? ( in? \(words) )",
      ] {
        phrases.append(Phrase(pattern, .text("unit", unit)))
      }
    }
    return phrases + [Phrase("unix|epoch timestamp|time", .text("unit", "unix timestamp"))]
  }()

  private static let measures: [Phrase] = {
    var phrases: [Phrase] = []
    for (words, unit) in [
      (Nouns.seconds, "seconds"), (Nouns.milliseconds, "milliseconds"), ("minutes", "minutes"), ("hours", "hours"),
      ("days", "days"),
    ] {
      for pattern in ["in \(words)", "^ \(words) $", "number of \(words)", "unit|units : \(words)", "n \(words)"] {
        phrases.append(Phrase(pattern, .text("unit", unit)))
      }
    }
    return phrases
  }()
}
