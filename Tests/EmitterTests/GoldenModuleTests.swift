import GoldenWebhooks
import Testing

// The behavior of the golden module: features that the real spec does not use, keywords and reserved names.

private let money = #"{"units":5}"#

private func parcel(_ changes: [String: String] = [:]) -> String {
  let usual: [(name: String, value: String)] = [
    ("number", #""eb0fc709-9693-11ea-454d-1705dde98182""#), ("route", #"{"type":"road"}"#), ("weight", "12"),
    ("width", "1.5"), ("price", "5"), ("fragile", "true"),
    ("insured", "false"), ("tone", #""""#), ("grade", "1"),
    ("state", #""LOST""#),
    ("pieces", #"[{"name":"box","pieces":[{"name":"box"}]}]"#),
  ]
  let members = usual.map { "\"\($0.name)\":\(changes[$0.name] ?? $0.value)" }
  let others = changes.filter { change in !usual.contains { $0.name == change.key } }
  return "{" + (members + others.map { "\"\($0.key)\":\($0.value)" }.sorted()).joined(separator: ",") + "}"
}

private func event(_ changes: [String: String] = [:]) -> [UInt8] {
  Array(#"{"type":"PARCEL","parcel":\#(parcel(changes))}"#.utf8)
}

/// Bodies that are decoded and encoded to the same bytes, with the paths of their violations.
private let accepted: [(changes: [String: String], violations: [String])] = [
  ([:], ["/parcel/state values"]),
  (["state": #""IN_TRANSIT""#], []),
  (["state": #""DELIVERED / LEFT""#, "price": #""five""#], []),
  (["state": #""Lost""#, "price": "5.25"], []),
  (["state": #""Lost""#, "price": "true"], []),
  (["state": #""Lost""#, "tone": #"{"units":-1}"#], ["/parcel/tone/units range", "/parcel/tone/units values"]),
  (["state": #""Lost""#, "height": "-0.75"], ["/parcel/height range", "/parcel/height values"]),
  (["state": #""Lost""#, "height": "1.5"], []),
  (["state": #""Lost""#, "labels": "[]"], ["/parcel/labels count"]),
  (["state": #""Lost""#, "transit": "-2"], ["/parcel/transit range", "/parcel/transit values"]),
  (["state": #""Lost""#, "pause": "3601"], ["/parcel/pause range"]),
  (["state": #""Lost""#, "transit": "-5", "route": #""by road""#], []),
  (["state": #""Lost""#, "tone": #"{"units":5,"code":"1"}"#], ["/parcel/tone/code length"]),
  (["state": #""Lost""#, "fragile": "false"], ["/parcel/fragile values"]),
  (["state": #""Lost""#, "country": #""sg""#], ["/parcel/country format", "/parcel/country values"]),
  (
    [
      "state": #""Lost""#, "sender": #""+6512345678""#, "tone": #"{"units":5,"code":"12#"}"#,
      "link": #""https://a.b/c""#,
    ], []
  ),
  (
    ["state": #""Lost""#, "pieces": #"[{"name":"box"},{"name":""}]"#],
    ["/parcel/pieces/1/name length", "/parcel/pieces/1/name values"]
  ),
  (
    ["state": #""Lost""#, "pieces": #"[{"name":"box","pieces":[{"name":"lid"}]}]"#],
    ["/parcel/pieces/0/pieces/0/name values"]
  ),
]

@Test(arguments: accepted.indices) func theGoldenEventIsDecodedValidatedAndEncoded(_ row: Int) throws {
  let (changes, violations) = accepted[row]
  let received = try ParcelUpdate.decode(event(changes))
  #expect(received.deviations.isEmpty)
  #expect(ParcelUpdate.violations(in: received.value).map { "\($0.path) \($0.rule)" } == violations)
  let written = try ParcelEvent.decode(received.value.json()).value
  #expect(written == received.value && received.value.json().count == event(changes).count)
}

@Test func toleratedFormsAreReportedAsDeviations() throws {
  let received = try ParcelEvent.decode(event(["weight": #""12""#, "Hidden": #""soft""#]))
  #expect(received.deviations.map(\.ruling) == [.numbersAreNumbers, .`default`])
  #expect(received.value.parcel.weight == 12 && received.value.parcel.hidden == "soft")
}

@Test func theCasesOfUnionsAreDistinguished() throws {
  for (price, expected) in [(#""five""#, Amount.string("five")), ("5", .number(5)), ("false", .boolean(false))] {
    #expect(try ParcelEvent.decode(event(["price": price])).value.parcel.price == expected)
  }
  let unlisted = try ParcelEvent.decode(event(["price": "[5]"])).value
  #expect(try unlisted.parcel.price == .unrecognized(#require(JSONText("[5]"))))
  #expect(!ParcelUpdate.violations(in: unlisted).contains { $0.path.hasPrefix("/parcel/price") })
  #expect(throws: DecodeError.self) { try ParcelEvent.decode(event(["price": "null"])) }
  #expect(try ParcelEvent.decode(event(["tone": money])).value.parcel.tone == .object(Money(units: 5)))
  let reply = ParcelReply(steps: [.send(to: "+6512345678"), .`class`(for: "the bell"), .stop])
  #expect(try ParcelReply.decode(ParcelUpdate.encode(reply)).value == reply)
  #expect(reply.steps.map(\.`do`) == ["send", "class", "stop"])
}

@Test func theMembersOfAnEventSelectItsCase() throws {
  let keys = try DoorMoved.decode(#"{"keys":"12","at":"noon","film":null}"#.utf8).value
  let typed = try #require(keys.typed)
  #expect(typed.keys == "12" && DoorMoved.violations(in: keys).map(\.path) == ["/at"])
  let rung = DoorEvent.bell(DoorBell(at: "2026-01-02T03:04:05Z", rings: 0))
  #expect(try DoorEvent.decode(rung.json()).value == rung)
  #expect(DoorMoved.violations(in: rung).map(\.path) == ["/rings"])
  let other = try DoorMoved.decode(#"{"knocks": 2}"#.utf8).value
  #expect(try other == .unrecognized(#require(JSONText(#"{"knocks":2}"#))))
}

extension DoorEvent {
  fileprivate var typed: DoorKeys? { if case .keys(let typed) = self { typed } else { nil } }
}

@Test func theTagOfALetterIsThatOfItsContent() throws {
  let body = #"{"set":{"cents":0},"stops":[{"days":3},{"days":31}],"category":null,"event_kind":"bill.late"}"#
  var letter = try LetterCame.decode(body.utf8).value
  #expect(letter.set == .billLate(Bill(cents: 0)) && letter.category == .null)
  #expect(LetterCame.violations(in: letter).map(\.path) == ["/set/cents", "/stops/1/days"])
  letter.set = .chat(Chat(words: "hello"))
  letter.category = .array(["a"])
  #expect(
    String(decoding: letter.json(), as: UTF8.self) == """
      {"event_kind":"chat","set":{"words":"hello"},"category":["a"],"stops":[{"days":3},{"days":31}]}
      """)
  let unlisted = try LetterCame.decode(#"{"event_kind":"gift","set":[1],"category":5,"stops":"x"}"#.utf8).value
  #expect(LetterCame.violations(in: unlisted).map(\.path) == ["/event_kind"])
  #expect(try LetterCame.decode(unlisted.json()).value == unlisted)
}

@Test func anEventAndAReplyOfOneTypeAreValidatedAlike() throws {
  let sent = Send(to: "12", hours: 25)
  #expect(Echo.violations(in: sent).map(\.path) == ["/to", "/hours", "/hours"])
  #expect(throws: EncodeError.self) { try Echo.encode(sent) }
}

@Test func keywordsAndReservedNamesKeepTheirNamesInJSON() throws {
  var mines = Landmines()
  mines.`class` = "a"
  mines.initValue = "b"
  mines.unknownMembersValue = "c"
  let json = LandmineEvent(mines: mines, word: .init("class")).json()
  #expect(
    String(decoding: json, as: UTF8.self) == """
      {"type":"landmine","mines":{"class":"a","init":"b","unknownMembers":"c"},"word":"class"}
      """)
  #expect(try LandmineEvent.decode(json).value.mines == mines)
  #expect(try ShopEvent.decode(json).value == .landmine(LandmineEvent(mines: mines, word: .init("class"))))
  #expect(
    [Landmines.Member.initValue, .class, .unknownMembersValue, .any].map(\.wireName) == [
      "init", "class", "unknownMembers", "Any",
    ])
}

@Test func nullAndAbsentAreDistinguishedForEachMember() throws {
  let names = ["Any", "class", "_", "init", "String"]
  for name in names {
    let body = Array(#"{"type":"landmine","mines":{"\#(name)":null}}"#.utf8)
    #expect(try LandmineEvent.decode(body).value.json() == body)
    let twice = Array(#"{"type":"landmine","mines":{"\#(name)":"","\#(name)":""}}"#.utf8)
    #expect(throws: DecodeError.self) { try LandmineEvent.decode(twice) }
  }
}

// MARK: Rules, derived members and tolerances

/// Bodies that a ruling accepts: the decoded values, the deviations, and the digits of `gate`.
@Test func hoistedMembersAreDecodedIntoTheirObject() throws {
  let received = try ParcelUpdate.decode(event(["keys": #""12""#, "pin": "4711", "tone": #""9*""#]))
  let parcel = received.value.parcel
  #expect(received.deviations.map(\.path) == ["/parcel/keys", "/parcel/pin"])
  #expect(received.deviations.allSatisfy { $0.ruling == .keysInsideEntry })
  #expect(parcel.entry == .object(Typed(keys: "12")) && parcel.lock?.pin == 4711 && parcel.gate == "9*")
  #expect(parcel.unknownMembers.isEmpty)
  #expect(try ParcelUpdate.decode(received.value.json()).value == received.value)

  // A hoisted member is an unknown member if the object is present.
  let entry = try ParcelUpdate.decode(event(["entry": #"{"keys":"1"}"#, "keys": #""2""#])).value.parcel
  #expect(entry.entry == .object(Typed(keys: "1")) && entry.unknownMembers.map(\.name) == ["keys"])
}

@Test func derivedMembersHaveOnlyDigits() throws {
  for (tone, digits) in [
    (#""12""#, "12"), (#""one two""#, nil), (#""""#, nil), (#"{"units":1,"code":"3"}"#, "3"), (money, nil),
  ] {
    #expect(try ParcelUpdate.decode(event(["tone": tone])).value.parcel.gate?.text == digits, "\(tone)")
  }
  for (entry, digits) in [(#"{"said":"12"}"#, "12"), ("{}", nil), (#""3""#, "3"), (#"{"said":"no"}"#, nil)] {
    #expect(try ParcelUpdate.decode(event(["entry": entry])).value.parcel.spoken?.text == digits, "\(entry)")
  }
}

/// Members that break a rule between them, with the violations.
private let ruled: [(changes: [String: String], found: [String])] = [
  (["transit": "-5", "pause": "-5"], ["warning /parcel/transit less-than"]),
  (["transit": "-5", "pause": "-4"], []),
  (["sender": #""+6512345678""#, "link": "null"], ["error /parcel/sender requires"]),
  (["insured": "null"], ["error /parcel/fragile requires"]),
  (["priority": #""DELIVERED / LEFT""#, "link": "null"], ["error /parcel/priority requires"]),
]

@Test(arguments: ruled.indices) func rulesBetweenMembersAreChecked(_ row: Int) throws {
  var (changes, expected) = ruled[row]
  if changes["insured"] == nil { changes["insured"] = "false" }
  let parcel = try ParcelUpdate.decode(event(changes)).value
  let found = ParcelUpdate.violations(in: parcel).filter { ["less-than", "requires"].contains($0.rule) }
  expected.sort()
  #expect(found.map { "\($0.severity) \($0.path) \($0.rule)" }.sorted() == expected)
}

@Test func rulesOfListsAreChecked() throws {
  let send = Step.send(to: "+6512345678")
  let rows: [(steps: [Step], found: [String])] = [
    ([send, .stop], []),
    ([.stop, send, .stop], ["error /steps/0 order"]),
    ([.`class`(), .`class`()], ["error /steps at-most"]),
    ([send, .`class`()], ["warning /steps/0 order"]),
    ([.`class`(), send], []),
    ([], ["error /steps count"]),
    ([.shout], ["error /steps/0/do values"]),
  ]
  for (steps, expected) in rows {
    let found = ParcelUpdate.violations(in: ParcelReply(steps: steps))
    #expect(found.map { "\($0.severity) \($0.path) \($0.rule)" } == expected)
  }
}

@Test func anAliasOfATagIsDecoded() throws {
  let received = try ParcelReply.decode(Array(#"{"steps":[{"do":"Halt"}]}"#.utf8))
  #expect(received.value.steps == [.stop] && received.deviations.map(\.ruling) == [.haltIsStop])
  #expect(received.value.json() == Array(#"{"steps":[{"do":"stop"}]}"#.utf8))
}

@Test func enumsOfIntegersAreOpen() throws {
  let parcel = try ParcelUpdate.decode(event(["grade": "7", "handling": #""-1""#]))
  #expect(parcel.deviations.map(\.path) == ["/parcel/handling"])
  #expect(parcel.value.parcel.grade == .unrecognized(7) && parcel.value.parcel.handling == .veryBad)
  #expect(Grade(1) == .good && Grade(2) == .noneValue && Grade(-1).number == -1 && Grade(9) == .unrecognized(9))
  let found = ParcelUpdate.violations(in: parcel.value).filter { $0.path == "/parcel/grade" }
  #expect(found.map(\.rule) == ["values"])
  #expect(try ParcelUpdate.decode(parcel.value.json()).value == parcel.value)
  for wrong in [#""1""#, "1.5", "true"] {
    #expect(throws: DecodeError.self) { try ParcelUpdate.decode(event(["grade": wrong])) }
  }
}

// MARK: Tags and constants

private func signal(_ members: String, frame: String = #"{"op":1}"#) -> [UInt8] {
  Array(#"{"version":2,"live":true,"origin":"Lost",\#(members)"frame":\#(frame)}"#.utf8)
}

@Test func optionalConstantsStoreTheirPresence() throws {
  let none = SignalEvent(frame: .hello(Hello(seq: 1)))
  #expect(none.object == nil && none.`class` == nil && none.test == nil && none.mark == nil && none.origin == .lost)
  let body = #"{"version":2,"live":true,"origin":"Lost","frame":{"op":10,"seq":1}}"#
  #expect(none.json() == Array(body.utf8))
  let all = SignalEvent(
    hasObject: true, hasClass: true, hasTest: true, hasMark: true, frame: .value1(Beat(seq: nil)))
  #expect(all.object == "signal" && all.`class` == 3 && all.test == false && all.mark == .good)
  #expect(try SignalEvent.decode(all.json()).value == all)
  let null = try SignalEvent.decode(signal(#""object":null,"#)).value
  #expect(null.object == nil && null.isNull(.object))
  #expect(throws: DecodeError.self) { try SignalEvent.decode(signal(#""object":"other","#)) }
}

@Test func tagsOfEachKindSelectTheirCase() throws {
  let frames: [(json: String, op: Int?, seq: Int?)] = [
    (#"{"op":10,"seq":3}"#, 10, 3), (#"{"op":1}"#, 1, nil), (#"{"op":7,"seq":4}"#, 7, 4),
    (#"{"op":"10","seq":"5"}"#, nil, nil),
  ]
  for (json, op, seq) in frames {
    let frame = try SignalEvent.decode(signal("", frame: json)).value.frame
    #expect(frame.op == op && frame.seq == seq && frame.json() == Array(json.utf8))
  }
  let members =
    #""switch":{"on":false},"packets":[{"kind":7,"body":{"weight":1}},{"kind":8},{"kind":9}],"answer":{"ok":true,"data":{"weight":2}},"#
    + #""dials":[{"step":-3},{"since":1},{"step":4},{"step":null}],"#
  let event = try SignalEvent.decode(signal(members)).value
  #expect(event.`switch` == .`false`(SwitchedOff()) && event.`switch`?.on == false)
  #expect(event.packets?.map(\.kind) == [7, 8, 9] && event.packets?.prefix(2) == [.load(weight: 1), .nothing])
  #expect(event.answer == .fine(weight: 2) && event.answer?.ok == true)
  #expect(event.dials?.map(\.step) == [-3, nil, 4, nil])
  guard case .idle(let idle) = event.dials?.last else {
    Issue.record("a null is no missing tag")
    return
  }
  #expect(idle.unknownMembers["step"]?.text == "null")
  #expect(try SignalEvent.decode(event.json()).value == event)
}

@Test func sharedMembersAreReachedOnTheUnion() throws {
  let chats: [(json: String, type: String, user: String?)] = [
    (#"{"type":"message","user":"Ann","text":"Hello."}"#, "message", "Ann"),
    (#"{"type":"message","subtype":"bot","bot":"B"}"#, "message", nil),
    (#"{"type":"message","subtype":"joined","user":"Bo"}"#, "message", "Bo"),
    (#"{"type":"busy","user":"Cy"}"#, "busy", "Cy"), (#"{"type":"away"}"#, "away", nil),
    (#"{"type":"left","user":"Di"}"#, "left", "Di"), (#"{"type":"left","user":1}"#, "left", nil),
    (#"{"type":3,"user":"Ed"}"#, "3", "Ed"),
  ]
  for (json, type, user) in chats {
    let event = try ChatEvent.decode(Array(json.utf8)).value
    #expect(event.type == type && event.user == user && event.json() == Array(json.utf8))
  }
  guard case .message(.unrecognized(let other)) = try ChatEvent.decode(Array(chats[2].json.utf8)).value else {
    Issue.record("an unlisted inner tag stays typed as the outer case")
    return
  }
  #expect(other.subtype == "joined")
  // The inner union does not share the id of the chat, so it is read from the inner cases.
  let ids: [(json: String, id: String?)] = [
    (#"{"type":"message","user":"Ann","chatid":"1","text":"Hello."}"#, "1"),
    (#"{"type":"message","subtype":"bot","bot":"B","chatid":"2"}"#, nil),
    (#"{"type":"message","subtype":"joined","chatid":"3"}"#, "3"),
    (#"{"type":"busy","user":"Cy","chatid":"4"}"#, "4"), (#"{"type":"away"}"#, nil),
    (#"{"type":"left","chatid":"5"}"#, "5"),
  ]
  for (json, id) in ids { #expect(try ChatEvent.decode(Array(json.utf8)).value.chatID == id, "\(json)") }
  let id = "eb0fc709-9693-11ea-854d-1705dde98182"
  let deliveries: [(json: String, place: String?)] = [
    (#"{"id":"\#(id)","data":{"event_type":"parcel.sent","place":"here"}}"#, "here"),
    (#"{"id":"\#(id)","data":{"event_type":"parcel.lost"}}"#, nil),
    (#"{"id":"\#(id)","data":{"event_type":"parcel.found","place":"there"}}"#, "there"),
  ]
  for (json, place) in deliveries {
    let delivery = try Delivery.decode(Array(json.utf8)).value
    #expect(delivery.place == place && delivery.id?.text == id && delivery.json() == Array(json.utf8))
  }
}
