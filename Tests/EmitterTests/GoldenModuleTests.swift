import GoldenWebhooks
import Testing

// How the golden module behaves: what the real spec does not have yet, and names that could hurt.

private let money = #"{"units":5}"#

private func parcel(_ changes: [String: String] = [:]) -> String {
  let usual: [(name: String, value: String)] = [
    ("number", #""eb0fc709-9693-11ea-454d-1705dde98182""#), ("moved", #""2026-01-01T08:00:00.250+01:00""#),
    ("route", #"{"by":"road"}"#), ("weight", "12"), ("width", "1.5"), ("price", money), ("fragile", "true"),
    ("state", #""LOST""#),
    ("sizes", "[1,2]"),
    ("pieces", #"[{"name":"box","pieces":[{"name":"box"}]}]"#),
  ]
  let members = usual.map { "\"\($0.name)\":\(changes[$0.name] ?? $0.value)" }
  let others = changes.filter { change in !usual.contains { $0.name == change.key } }
  return "{" + (members + others.map { "\"\($0.key)\":\($0.value)" }.sorted()).joined(separator: ",") + "}"
}

private func event(_ changes: [String: String] = [:]) -> [UInt8] {
  Array(#"{"type":"PARCEL","parcel":\#(parcel(changes))}"#.utf8)
}

/// Bodies that are read and written back byte for byte, with the places of their violations.
private let accepted: [(changes: [String: String], violations: [String])] = [
  ([:], ["/parcel/state values"]),
  (["state": #""IN_TRANSIT""#], []),
  (["state": #""DELIVERED / LEFT""#, "price": #""five""#], []),
  (["state": #""Lost""#, "price": "5.25"], []),
  (["state": #""Lost""#, "price": "true"], []),
  (["state": #""Lost""#, "price": #"{"units":-1}"#], ["/parcel/price/units range", "/parcel/price/units values"]),
  (["state": #""Lost""#, "height": "20.5"], ["/parcel/height range", "/parcel/height values"]),
  (["state": #""Lost""#, "height": "1.5"], []),
  (["state": #""Lost""#, "labels": "[]"], ["/parcel/labels count"]),
  (["state": #""Lost""#, "transit": "-6"], ["/parcel/transit range", "/parcel/transit values"]),
  (["state": #""Lost""#, "pause": "3601"], ["/parcel/pause range"]),
  (["state": #""Lost""#, "code": #""1""#], ["/parcel/code length"]),
  (["state": #""Lost""#, "frost": "-2"], ["/parcel/frost range", "/parcel/frost values"]),
  (["state": #""Lost""#, "frost": "-5", "depth": "-0.5", "route": #""by road""#], []),
  (["state": #""Lost""#, "depth": "0"], ["/parcel/depth range"]),
  (["state": #""Lost""#, "narrow": #"{"name":"pin"}"#], ["/parcel/narrow/name values"]),
  (["state": #""Lost""#, "fragile": "false"], ["/parcel/fragile values"]),
  (["state": #""Lost""#, "country": #""sg""#], ["/parcel/country format", "/parcel/country values"]),
  (["state": #""Lost""#, "sender": #""+6512345678""#, "code": #""12#""#, "link": #""https://a.b/c""#], []),
  (
    ["state": #""Lost""#, "pieces": #"[{"name":"box"},{"name":""}]"#],
    ["/parcel/pieces/1/name length", "/parcel/pieces/1/name values"]
  ),
  (
    ["state": #""Lost""#, "spares": #"[{"name":"box","pieces":[{"name":"lid"}]}]"#],
    ["/parcel/spares/0/pieces/0/name values"]
  ),
]

@Test(arguments: accepted.indices) func theGoldenEventIsReadJudgedAndWrittenBack(_ row: Int) throws {
  let (changes, violations) = accepted[row]
  let received = try ParcelUpdate.decode(event(changes))
  #expect(received.deviations.isEmpty)
  #expect(ParcelUpdate.violations(in: received.value).map { "\($0.path) \($0.rule)" } == violations)
  let written = try ParcelEvent.decode(received.value.json()).value
  #expect(written == received.value && received.value.json().count == event(changes).count)
}

@Test func toleratedFormsHaveDeviations() throws {
  let received = try ParcelEvent.decode(event(["weight": #""12""#, "Note": #""soft""#]))
  #expect(received.deviations.map(\.ruling) == [.weightIsANumber, .`default`])
  #expect(received.value.parcel.weight == 12 && received.value.parcel.note == "soft")
}

@Test func unionsAreToldApart() throws {
  for (price, expected) in [(#""five""#, Amount.string("five")), ("5", .number(5)), ("false", .boolean(false))] {
    #expect(try ParcelEvent.decode(event(["price": price])).value.parcel.price == expected)
  }
  #expect(throws: DecodeError.self) { try ParcelEvent.decode(event(["price": "[5]"])) }
  #expect(try ParcelEvent.decode(event(["price": money])).value.parcel.price == .object(Money(units: 5)))
  let reply = ParcelReply(steps: [.send(to: "+6512345678"), .`class`(for: "the bell"), .stop])
  #expect(try ParcelReply.decode(ParcelUpdate.encode(reply)).value == reply)
  #expect(reply.steps.map(\.`do`) == ["send", "class", "stop"])
}

@Test func anEchoJudgesEventAndReplyAlike() throws {
  let sent = Send(to: "12", hours: 25)
  #expect(Echo.violations(in: sent).map(\.path) == ["/to", "/hours", "/hours"])
  #expect(throws: EncodeError.self) { try Echo.encode(sent) }
}

@Test func namesThatCouldHurtKeepTheirNamesOnTheWire() throws {
  var mines = Landmines()
  mines.`class` = "a"
  mines.init_ = "b"
  mines.kept_ = "c"
  mines.json_ = "d"
  mines.description = "e"
  let json = LandmineEvent(mines: mines, word: .init("class")).json()
  #expect(
    String(decoding: json, as: UTF8.self) == """
      {"type":"landmine","mines":{"class":"a","init":"b","json":"d","kept":"c","description":"e"},"word":"class"}
      """)
  #expect(try LandmineEvent.decode(json).value.mines == mines)
  #expect(try ShopEvent.decode(json).value == .landmine(LandmineEvent(mines: mines, word: .init("class"))))
}

/// A record of more than 64 members: every place has a bit of its own.
@Test func eachOfManyMembersIsToldNullFromAbsent() throws {
  let names = ["Any", "while", "yield", "callflow", "result"]
  for name in names {
    let body = Array(#"{"type":"landmine","mines":{"\#(name)":null}}"#.utf8)
    #expect(try LandmineEvent.decode(body).value.json() == body)
    let twice = Array(#"{"type":"landmine","mines":{"\#(name)":"","\#(name)":""}}"#.utf8)
    #expect(throws: DecodeError.self) { try LandmineEvent.decode(twice) }
  }
}
