import FieldscribeRuntime
import Testing

private func paths(_ check: (inout _Validation) -> Void) -> [String] {
  var validation = _Validation(page: "page")
  check(&validation)
  return validation.violations.map { "\($0.path) \($0.rule) \($0.message)" }
}

@Suite struct ValidationTests {
  @Test func formatsAreValidated() {
    let good: [String] = ["+6568888888", "6568888888", "1234567", "+123456789012345"]
    let bad = [
      "", "+", "123456", "+0123456789", "0065688888", "+1234567890123456", "+65 6888888", "tel:+6568888888",
      "+65\r\n6888888",
    ]
    #expect(good.filter { number in !paths { $0.format(PhoneNumber(number), at: "n") }.isEmpty } == [])
    #expect(bad.filter { number in paths { $0.format(PhoneNumber(number), at: "n") }.count != 1 } == [])
    #expect(
      ["", " ", "  ", "0", "12#*", "AD"].filter { keys in !paths { $0.format(Digits(keys), at: "n") }.isEmpty } == [])
    #expect(
      ["E", "1 2", "\u{FF11}", "1\n"].filter { keys in paths { $0.format(Digits(keys), at: "n") }.isEmpty } == [])
    let ids = ["eb0fc709-9693-11ea-454d-1705dde98182", "EB0FC709-9693-11ea-454D-1705DDE98182"]
    #expect(ids.filter { id in !paths { $0.format(Identifier(id), at: "n") }.isEmpty } == [])
    let badIDs = [
      "", "x", "{eb0fc709-9693-11ea-454d-1705dde98182}", "eb0fc7099693-11ea-454d-1705dde98182aa",
      "gb0fc709-9693-11ea-454d-1705dde98182",
    ]
    #expect(badIDs.filter { id in paths { $0.format(Identifier(id), at: "n") }.isEmpty } == [])
    #expect(paths { $0.format(Timestamp("2019-10-16T08:12:01+08:00"), at: "n") } == [])
    #expect(paths { $0.format(Timestamp("2019-02-30T08:12:01Z"), at: "n") }.count == 1)
    #expect(["SG", "ZZ"].filter { code in !paths { $0.countryCode(code, at: "n") }.isEmpty } == [])
    #expect(
      ["sg", "SGP", "", "H\u{212A}", "\u{FF33}"].filter { code in paths { $0.countryCode(code, at: "n") }.isEmpty }
        == [])
    #expect(["http://a", "https://a.b/c?d=e"].filter { url in !paths { $0.url(url, at: "n") }.isEmpty } == [])
    let badURLs = [
      "", "a", "ftp://a", "http://", "http:///a", "https://a b", "javascript:alert(1)", "https://\u{E9}", "http://a\n",
    ]
    #expect(badURLs.filter { url in paths { $0.url(url, at: "n") }.isEmpty } == [])
  }

  @Test func boundsAreValidated() {
    let found = paths { check in
      check.length("e\u{301}\u{1F600}", in: 3...3, at: "good")
      check.length("abc", in: 4..., at: "a")
      check.length("abc", in: ...2, at: "b")
      check.length("", in: 1...2, at: "c")
      check.count([1], in: 1..., at: "good")
      check.count([Int](), in: 1..., at: "d")
      check.count([1, 2], in: 1...1, at: "j")
      check.count([1, 2, 3], in: 2...2, at: "k")
      check.length("ab", in: ...1, at: "l")
      check.range(4, in: 5...5, at: "m")
      check.range(5, in: 5...5, at: "good")
      check.range(-1, in: 0..., at: "e")
      check.range(1.5, in: 0.5...2, at: "good")
      check.range(2.5, in: ...2, at: "f")
      check.range(Double.nan, in: 0.5...2, at: "g")
      check.range(Double.infinity, in: 0..., at: "h")
      check.finite(Double.infinity, at: "i")
      check.finite(0, at: "good")
      check.count([1, 2], in: 0...1, at: "n")
      check.above(1, 0, at: "good")
      check.above(0, 0, at: "o")
      check.above(0.5, 0.5, at: "p")
      check.below(9, 10, at: "good")
      check.below(10, 10, at: "q")
      check.below(Double.infinity, 2.5, at: "r")
    }
    #expect(
      found == [
        "/a length must be at least 4 characters long", "/b length must be at most 2 characters long",
        "/c length must be 1 to 2 characters long", "/d count must have at least 1 item",
        "/j count must have exactly 1 item", "/k count must have exactly 2 items",
        "/l length must be at most 1 character long", "/m range must be exactly 5",
        "/e range must be at least 0",
        "/f range must be at most 2.0", "/g range must be 0.5 to 2.0", "/h range must be at least 0.0",
        "/i range must be a finite number",
        "/n count must have 0 to 1 items", "/o range must be more than 0", "/p range must be more than 0.5",
        "/q range must be less than 10", "/r range must be less than 2.5",
      ])
  }

  @Test func valuesAreValidated() {
    let found = paths { check in
      check.equals(LegState.open, .open, at: "good")
      check.equals(LegState("OPEN "), .open, at: "a")
      check.equals("VOICE", "VOICE", at: "good")
      check.equals("voice", "VOICE", at: "b")
      check.equals(1, 1, at: "good")
      check.equals(2, 1, at: "c")
      check.equals(true, false, at: "d")
      check.equals(1.5, 1.5, at: "good")
      check.equals(2.5, 1.5, at: "g")
      check.oneOf(2, [1, 2], at: "good")
      check.oneOf(3, [1, 2], at: "h")
      check.allowed(LegState.onHook, at: "good") { $0.isListed }
      check.allowed(LegState.unrecognized("OPEN"), at: "good") { $0.isListed }
      check.allowed(LegState("X"), at: "e") { $0.isListed }
      check.oneOf("x", ["x", "y"], at: "good")
      check.oneOf("z", ["x", "y"], at: "f", severity: .warning)
    }
    #expect(
      found == [
        #"/a values must be "OPEN""#, #"/b values must be "VOICE""#, "/c values must be 1", "/d values must be false",
        "/g values must be 1.5", "/h values must be one of 1, 2",
        #"/e values must be one of "OPEN", "ON_HOOK""#, #"/f values must be one of "x", "y""#,
      ])
  }

  @Test func relationsAreValidated() {
    let list = ["say", "say", "stop", "say"]
    let found = paths { check in
      check.requires(Int?.none, at: "good", String?.none, "other")
      check.requires(1, at: "good", "x", "other")
      check.requires(1, at: "b", String?.none, "other")
      check.less(1, at: "good", than: 2, "other")
      check.less(1, at: "good", than: Int?.none, "other")
      check.less(2, at: "c", than: 2, "other")
      check.atMost(3, "say", in: list, at: "good") { $0 == "say" }
      check.atMost(2, "say", in: list, at: "d") { $0 == "say" }
      check.atMost(1, "say", in: list, at: "f") { $0 == "say" }
      check.atLeast(3, "say", in: list, at: "good") { $0 == "say" }
      check.atLeast(4, "say", in: list, at: "h") { $0 == "say" }
      check.atLeast(1, "go", in: list, at: "i") { $0 == "go" }
      check.atLeast(1, "go", in: [String]?.none, at: "good") { $0 == "go" }
      check.excludes(1, at: "good", String?.none, "other")
      check.excludes(Int?.none, at: "good", "x", "other")
      check.excludes(1, at: "j", "x", "other")
      check.exactlyOne(of: ["a", "b", "c"], false, true, false)
      check.exactlyOne(of: ["a", "b", "c"], false, false, false)
      check.inside("k") { $0.exactlyOne(of: ["a", "b"], true, true, severity: .warning) }
      check.atLeastOne(of: ["a", "b"], true, true)
      check.each([1, 2], at: "l") { check, item in check.atLeastOne(of: ["a", "b"], false, item == 1) }
      check.requires(false, is: false, "false", at: "g", String?.none, "other")
      check.last("say", in: ["stop", "say"], at: "good") { $0 == "say" }
      check.last("stop", in: list, at: "e") { $0 == "stop" }
    }
    #expect(
      found == [
        "/b requires requires other", "/c less-than must be less than other",
        #"/d at-most must have at most 2 "say" items"#, #"/f at-most must have at most 1 "say" item"#,
        #"/h at-least must have at least 4 "say" items"#, #"/i at-least must have at least 1 "go" item"#,
        "/j excludes must not be present together with other", " exactly-one-of must have exactly one of a, b and c",
        "/k exactly-one-of must have exactly one of a and b",
        "/l/1 at-least-one-of must have at least one of a and b",
        "/g requires requires other when it is false", #"/e/2 order "stop" must be the last item"#,
      ])
  }

  @Test func absentValuesViolateNoRule() {
    let found = paths { check in
      check.format(Identifier?.none, at: "a")
      check.format(Timestamp?.none, at: "a")
      check.format(PhoneNumber?.none, at: "a")
      check.format(Digits?.none, at: "a")
      check.countryCode(nil, at: "a")
      check.url(nil, at: "a")
      check.length(nil, in: 1..., at: "a")
      check.count([Int]?.none, in: 1..., at: "a")
      check.range(Int?.none, in: 1..., at: "a")
      check.range(Double?.none, in: 1..., at: "a")
      check.finite(nil, at: "a")
      check.above(Int?.none, 1, at: "a")
      check.below(Double?.none, 1, at: "a")
      check.equals(LegState?.none, .open, at: "a")
      check.oneOf(String?.none, ["x"], at: "a")
      check.allowed(LegState?.none, at: "a") { $0.isListed }
      check.each([Int]?.none, at: "a") { check, _ in check.url("", at: "b") }
    }
    #expect(found == [])
  }

  @Test func webhooksValidateEventsAndReplies() throws {
    let event = try LegWebhook.decode(Array(legBody(["id": #""x""#, "source": #""1""#]).utf8)).value
    let found = LegWebhook.violations(in: event)
    #expect(found.map(\.path) == ["/payload/id", "/payload/source"])
    #expect(found.map(\.page) == ["legs", "legs"] && found.allSatisfy { $0.severity == .error })
    #expect(try LegWebhook.encode(Acknowledgement()) == [])

    let fine = Reply(steps: [.stop, .speak(text: "hi", speed: 2)])
    #expect(ReplyWebhook.violations(in: fine).map(\.severity) == [.warning])
    #expect(try ReplyWebhook.encode(fine) == fine.json())
    let wrong = Reply(steps: [.stop, .speak(text: "+6512345678", speed: 9.75)])
    do {
      _ = try ReplyWebhook.encode(wrong)
      Issue.record("encoded")
    } catch {
      #expect(error.violations.map(\.path) == ["/steps/0", "/steps/1/with/text", "/steps/1/with/speed"])
      #expect(!"\(error)".contains("6512345678") && !"\(error)".contains("9.75"))
    }
  }
}

extension LegState {
  /// The switch that generated code writes.
  fileprivate var isListed: Bool {
    switch self {
    case .open, .onHook: true
    default: false
    }
  }
}
