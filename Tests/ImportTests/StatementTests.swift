import PageImport
import SpecModel
import SpecText
import Testing

/// A description, and the facts that it states in the notation of the spec.
struct StatedCase: Sendable, CustomTestStringConvertible {
  var text: String
  var facts: String
  var type: String
  var name: String

  init(_ text: String, _ facts: String, type: String = "String", name: String = "parcelNote") {
    self.text = text
    self.facts = facts
    self.type = type
    self.name = name
  }

  var testDescription: String { text }

  /// The facts that the importer finds in a table with the description and some other rows.
  var found: String {
    let page = """
      # Parcels (Night Shift)

      | Name | Type | Description |
      | --- | --- | --- |
      | \(name) | \(type) | \(text) |
      | direction | String | `IN` or `OUT` |
      | holdTimeout | Integer | |
      | label | String | |
      """
    let row = readPage(SourceText(name: "page.md", utf8: Array(page.utf8))).tables.first?.rows.first
    return row?.facts.descriptions.joined(separator: "; ") ?? "no row"
  }
}

@Test(arguments: [
  StatedCase("(Optional) What to print", "optional: true"),
  StatedCase("Optional. What to print", "optional: true"),
  StatedCase("What to print, optional", "optional: true"),
  StatedCase("What to print [optional]", "optional: true"),
  StatedCase("Optional text to print", "optional: true"),
  StatedCase("This field is optional.", "optional: true"),
  StatedCase("It can be omitted.", "optional: true"),
  StatedCase("Required. What to print", "optional: false"),
  StatedCase("(mandatory) What to print", "optional: false"),
  StatedCase("Required if the parcel is fragile", ""),
  StatedCase("The optional depots of the vendor", ""),
  StatedCase("Nullable", "nullable: true"),
  StatedCase("The door, or `null`.", "nullable: true"),
  StatedCase("Will be null if nobody signed.", "nullable: true"),
  StatedCase("It can be `null`", "nullable: true"),
  StatedCase("It cannot be null", ""),
  StatedCase("Deprecated. Use `label`", "deprecated: true"),
  StatedCase("This field is deprecated.", "deprecated: true"),
  StatedCase("Replaces the deprecated number", ""),
])
func presenceOf(stated: StatedCase) { #expect(stated.found == stated.facts) }

@Test(arguments: [
  StatedCase("How long, in seconds", "unit: seconds", type: "Integer"),
  StatedCase("The wait (in milliseconds)", "unit: milliseconds", type: "Integer"),
  StatedCase("The wait (ms)", "unit: milliseconds", type: "Integer"),
  StatedCase("Number of seconds until it moves", "unit: seconds", type: "Integer"),
  StatedCase("Stops after n seconds of rest", "unit: seconds", type: "Integer"),
  StatedCase("In seconds since the epoch", "unit: seconds since 1970", type: "Integer"),
  StatedCase("The UNIX timestamp of the arrival", "unit: unix timestamp", type: "Integer"),
  StatedCase("It moves within 3 seconds", "", type: "Integer"),
  StatedCase("When the parcel came, in minutes", "unit: minutes", type: "Integer"),
  StatedCase("Between 1 and 5", "minimum: 1; maximum: 5", type: "Integer"),
  StatedCase("Must be between `3` seconds and `7200` seconds", "minimum: 3; maximum: 7200", type: "Integer"),
  StatedCase("A grade ranging from 1.0 (bad) to 5.0 (good)", "minimum: 1.0; maximum: 5.0", type: "Number"),
  StatedCase("The range is -1 to 1", "minimum: -1; maximum: 1", type: "Number"),
  StatedCase("The range of possible values is 3<=`parcelNote`<=10", "minimum: 3; maximum: 10", type: "Integer"),
  StatedCase("Max weight is 3", "maximum: 3", type: "Integer"),
  StatedCase("Maximum weight is 2.0 and minimum weight is 0.5.", "minimum: 0.5; maximum: 2.0", type: "Float"),
  StatedCase("How many (maximum `32`)", "maximum: 32", type: "Integer"),
  StatedCase("Must be greater than 0", "exclusive-minimum: 0", type: "Integer"),
  StatedCase("Greater than or equal to 1", "minimum: 1", type: "Integer"),
  StatedCase("Accepted values are 1, 2, 3 or 4", "minimum: 1; maximum: 4", type: "Integer"),
  StatedCase("Max length 20", "max-length: 20"),
  StatedCase("Maximum length: 20", "max-length: 20"),
  StatedCase("A text of up to 2,000 characters", "max-length: 2000"),
  StatedCase("Between 3 and 20 characters", "min-length: 3; max-length: 20"),
  StatedCase("Max 20 characters, at least 3 characters", "min-length: 3; max-length: 20"),
  StatedCase("Files of a maximum size of 5MB", ""),
  StatedCase("The default and maximum value is `7200` seconds", "default: 7200; maximum: 7200", type: "Integer"),
  StatedCase("A maximum of 10 items", "max-count: 10", type: "array"),
  StatedCase("If false, holdTimeout must be between 1 and 5", "", type: "Boolean"),
  StatedCase("`holdTimeout` is between 1 and 5", "", type: "Integer"),
])
func numbersOf(stated: StatedCase) { #expect(stated.found == stated.facts) }

@Test(arguments: [
  StatedCase("The id of a depot [UUID]", "format: uuid"),
  StatedCase("It is not a UUID", ""),
  StatedCase("A phone in E.164 format.", "format: e164"),
  StatedCase("When it came (ISO 8601 format)", "format: timestamp"),
  StatedCase("The ISO8601 time", "format: timestamp"),
  StatedCase("An ISO 8601 duration", ""),
  StatedCase("The country (ISO 3166-1 alpha-2 format, e.g., \"SG\", \"US\")", "format: country-code"),
  StatedCase("The country in ISO 3166-1 alpha-3", ""),
  StatedCase("An ISO 4217 code", "format: currency"),
  StatedCase("Format: BCP-47. Default: `en-US`.", "format: language-tag; default: en-US"),
  StatedCase("The picture, base64-encoded", "format: base64"),
  StatedCase("The public link of the picture", "format: url", name: "pictureUrl"),
  StatedCase("The number of clicks on the link", "", name: "clicks"),
])
func formatsOf(stated: StatedCase) { #expect(stated.found == stated.facts) }

@Test(arguments: [
  StatedCase("Defaults to `en`", "default: en"),
  StatedCase("Defaults to 3.", "default: 3", type: "Integer"),
  StatedCase("Defaults to the label of the depot", ""),
  StatedCase("Always formatted as a text", ""),
  StatedCase("Default repetition is 1. Max repetition is 3", "default: 1; maximum: 3", type: "Integer"),
  StatedCase("optional(default is 1)", "optional: true; default: 1", type: "Integer"),
  StatedCase("The default value is `mp3`, or `wav` with two channels.", "default: mp3"),
  StatedCase("With 0 being the default", "default: 0", type: "Integer"),
  StatedCase("This is set to *false* by default", "default: false", type: "Boolean"),
  StatedCase("The default value of `holdTimeout` is used", ""),
  StatedCase("Defaults to null", ""),
  StatedCase("The last step (e.g., `PACK`, `SHIP`)", "examples: PACK, SHIP"),
  StatedCase("For example: `left-door`.", "examples: left-door"),
  StatedCase("The last step (packBox or shipBox)", "examples: packBox, shipBox"),
])
func defaultsAndExamplesOf(stated: StatedCase) { #expect(stated.found == stated.facts) }

@Test(arguments: [
  StatedCase("Values can be \"LEFT\" or \"RIGHT\"", "values: LEFT, RIGHT"),
  StatedCase("Values: `LEFT` or `RIGHT` (by the door)", "values: LEFT, RIGHT"),
  StatedCase("Possible values are: **\"LEFT\"** or **\"RIGHT\"**", "values: LEFT, RIGHT"),
  StatedCase("Possible values:<br>`LEFT`<br>`RIGHT`", "values: LEFT, RIGHT"),
  StatedCase("Values can be:<br>- LEFT (\"by the door\"),<br>- RIGHT", "values: LEFT, RIGHT"),
  StatedCase(
    "Possible values are:<br>- **Open** - It is open.<br>- **Shut** - It is shut. Use `label`.", "values: Open, Shut"),
  StatedCase("Possible values:<br>`LEFT`<br>**For night shifts:**<br>- `RIGHT` (late)", "values: LEFT, RIGHT"),
  StatedCase("Possible values of the state are: <br>LEFT, RIGHT, MIDDLE", "values: LEFT, RIGHT, MIDDLE"),
  StatedCase("Options are: <ul><li>`a`</li><li>`b`</li></ul> The default value is `a`.", "values: a, b; default: a"),
  StatedCase("Set to either: <ul><li>`go` - it goes</li><li>`wait` - it waits</li></ul>", "values: go, wait"),
  StatedCase("Valid values: LEFT, RIGHT", "values: LEFT, RIGHT"),
  StatedCase("One of `a`, `b` and `c`.", "values: a, b, c"),
  StatedCase("can be either `in` or `out`", "values: in, out"),
  StatedCase("either `0` for a box or `1` for a letter", "values: 0, 1", type: "Integer"),
  StatedCase("Either a box (`0`) if it is large or a letter (`1`)", "values: 0, 1", type: "Integer"),
  StatedCase("Where it goes. LEFT or RIGHT", "values: LEFT, RIGHT"),
  StatedCase("Where it goes (LEFT or RIGHT)", "values: LEFT, RIGHT"),
  StatedCase("Possible values are open, shut, ajar and half open.", ""),
  StatedCase(
    "Possible values are half open, wide open, nearly shut and quite shut.",
    "values: half open, wide open, nearly shut, quite shut"),
  StatedCase("Possible values are: `*`, `#` or any digit e.g. `9`", ""),
  StatedCase("Possible values are listed in the guide, the index and the appendix", ""),
  StatedCase("The value is always `BOX`", "value: BOX"),
  StatedCase("For parcel events, the value will be \"PARCEL\"", "value: PARCEL"),
  StatedCase("For Night Shift, the value is always `LATE`", "value-for: Night Shift LATE"),
  StatedCase("For NightShift the value will always be LATE.", "value-for: Night Shift LATE"),
  StatedCase(
    "Values: `A1` or `B1`. For the night shift scenario, it would be \"B1\".",
    "values: A1, B1; value-for: Night Shift B1"),
  StatedCase("Values can be:<br>LATE (only for night shift)", "value-for: Night Shift LATE"),
  StatedCase("pack - Puts it into a box", "value: pack", name: "action"),
  StatedCase("The box type: `large` for a large box", "value: large", name: "type"),
  StatedCase("Set to `label` or another name", ""),
  StatedCase("Whether it is shut: `true` or `false`", "", type: "Boolean"),
])
func valuesOf(stated: StatedCase) { #expect(stated.found == stated.facts) }

@Test(arguments: [
  StatedCase(
    "For OUT parcels, this is the door. For IN parcels the value is null",
    "present-when: direction OUT; null-when: direction IN"),
  StatedCase("The door (when direction is `OUT`)", "present-when: direction OUT"),
  StatedCase("If direction is `OUT`, the label must be printed", ""),
  StatedCase("Only sent with letters", "optional: true"),
  StatedCase("If provided, holdTimeout is mandatory.", "requires: holdTimeout", type: "Integer"),
  StatedCase("If false, label must be provided", "requires-when: false label", type: "Boolean"),
  StatedCase("Must be less than holdTimeout.", "less-than: holdTimeout", type: "Integer"),
  StatedCase("It cannot be used together with `label`.", "excludes: label"),
])
func conditionsOf(stated: StatedCase) { #expect(stated.found == stated.facts) }

@Test(arguments: [
  "values: ", "MAY BE A ", "can be `a` or ", "(", "if when for ", "between 1 and ", "`x`<br>", "e.g. `a`, ", "1,000,",
  "for the Night Shift ", "\u{201C}a\u{2019} \u{2026}", "a/b/",
])
func hostileDescriptionsAreRead(text: String) {
  let long = String(repeating: text, count: 500)
  let page = "| Name | Type | Description |\n|---|---|---|\n| a | string | \(long) |\n"
  #expect(readPage(SourceText(name: "page.md", utf8: Array(page.utf8))).tables.count == 1)
}
