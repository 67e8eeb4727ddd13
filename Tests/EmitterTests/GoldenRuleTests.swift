import GoldenWebhooks
import Testing

// Rules about present members, exclusive limits and patterns, in the golden module.

/// Members of a label event, with the violations.
private let labels: [(members: String, found: [String])] = [
  (#""label":"AB-123","scale":1"#, []),
  (#""barcode":"1234","margin":0.5"#, []),
  (#""scale":1"#, ["error / exactly-one-of"]),
  (#""label":null,"scale":1"#, ["error / exactly-one-of"]),
  (#""label":"none","image":"https://a.b/","scale":1"#, ["error / exactly-one-of"]),
  (#""label":"none""#, ["warning / at-least-one-of"]),
  (#""label":"none","margin":0,"glossy":true"#, ["error /glossy excludes"]),
  (#""label":"none\n","scale":1"#, ["error /label pattern"]),
  (#""label":"AB-12","scale":1"#, ["error /label pattern"]),
  (#""barcode":"123","scale":1"#, ["error /barcode length"]),
  (#""barcode":"12*4","scale":1"#, ["error /barcode pattern"]),
  (#""label":"none","scale":0"#, ["error /scale range"]),
  (#""label":"none","scale":2.5"#, ["error /scale range"]),
  (#""label":"none","margin":0.999"#, []),
  (#""label":"none","margin":1"#, ["error /margin range"]),
  (#""label":"none","scale":1,"colors":["red",null],"codes":{"a":["1"],"b":[]}"#, []),
  (
    #""label":"none","scale":1,"colors":["red",null,"Blue"],"codes":{"a/b":["1","2"]}"#,
    ["error /codes/a~1b/1 pattern", "error /colors/2 pattern"]
  ),
  (#""label":"none","scale":1,"lines":[{"text":"a"},{"rule":{"width":1}}]"#, []),
  (
    #""label":"none","scale":1,"lines":[{"text":"a"},{},{"text":" "},{"text":"b","rule":{"width":0}}]"#,
    [
      "error /lines/1 exactly-one-of", "error /lines/2/text pattern", "error /lines/3 exactly-one-of",
      "error /lines/3/rule/width range",
    ]
  ),
]

@Test(arguments: labels.indices) func rulesAndPatternsAreChecked(_ row: Int) throws {
  let (members, expected) = labels[row]
  let body = #"{"depot":"north","copies":1,\#(members)}"#
  let event = try LabelAsked.decode(Array(body.utf8)).value
  let found = LabelAsked.violations(in: event).map { "\($0.severity) \($0.path.isEmpty ? "/" : $0.path) \($0.rule)" }
  #expect(found.sorted() == expected.sorted(), "\(body)")
}

@Test func casesOfAListAreCounted() {
  let rows: [(steps: [LabelStep], found: [String])] = [
    ([.print(), .print(ink: "#fff"), .eject], []),
    ([.print(), .cut, .eject], ["/steps at-least must have at least 2 \"print\" items"]),
    ([.print(), .eject, .print()], ["/steps/1 order \"eject\" must be the last item"]),
    ([.print(), .print()], ["/steps at-least must have at least 1 \"eject\" item"]),
    (
      [.print(ink: "#ff"), .print(), .eject],
      ["/steps/0/with/ink pattern must match the pattern ^#(?:[0-9a-f]{3}){1,2}$"]
    ),
  ]
  for (steps, expected) in rows {
    let found = LabelAsked.violations(in: LabelReply(steps: steps))
    #expect(found.map { "\($0.path) \($0.rule) \($0.message)" } == expected)
  }
}
