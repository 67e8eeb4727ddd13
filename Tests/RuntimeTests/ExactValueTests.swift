import FieldscribeFoundation
import FieldscribeRuntime
import Foundation
import Testing

private func violations(_ check: (inout _Validation) -> Void) -> [String] {
  var validation = _Validation(page: "page")
  check(&validation)
  return validation.violations.map { "\($0.path) \($0.rule) \($0.message)" }
}

@Suite struct ExactValueTests {
  @Test func textsArePreserved() throws {
    let texts = ["", " ", "x", "1", "true", "\u{E9}", "e\u{301}", "\u{202E}", String(repeating: "a", count: 100_000)]
    for text in texts {
      let body =
        #"{"total":1,"rate":"\#(text)","number":"\#(text)","paid":"\#(text)","scan":"\#(text)","payer":"\#(text)","#
        + #""address":"\#(text)"}"#
      #expect(outcome(Array(body.utf8), as: Bill.self) == body)
    }
    #expect(EmailAddress("\u{E9}") != EmailAddress("e\u{301}") && DecimalText("\u{E9}") != DecimalText("e\u{301}"))
    #expect(Set(texts.map { Base64Text($0) }).count == texts.count)
    let (rate, none): (DecimalText, EmailAddress) = ("0.5", "")
    #expect(rate == DecimalText("0.5") && none == EmailAddress("") && "\(rate)" == "0.5")
  }

  @Test func textsHaveValues() {
    let integers: [(String, Int?)] = [
      ("0", 0), ("-0", 0), ("42", 42), ("-9223372036854775808", .min), ("9223372036854775808", nil), ("01", nil),
      ("+1", nil), ("1.0", nil), ("1e2", nil), ("", nil),
    ]
    for (text, value) in integers { #expect(IntegerText(text).value == value, "\(text)") }
    let flags: [(String, Bool?)] = [
      ("true", true), ("false", false), ("True", nil), ("1", nil), ("tru", nil), ("falsE", nil), ("", nil),
    ]
    for (text, value) in flags { #expect(BooleanText(text).value == value, "\(text)") }
    #expect(IntegerText(-5).text == "-5" && BooleanText(true).text == "true" && BooleanText(false).text == "false")
    #expect(DecimalText("0.50" as ExactDecimal).text == "0.50")
  }

  @Test func timesAreIntegers() throws {
    let body = #"{"total":1,"made":1700000000,"sent":-1}"#
    let bill = try Bill.decode(Array(body.utf8)).value
    #expect(bill.made == 1_700_000_000 && bill.sent == -1 && String(decoding: bill.json(), as: UTF8.self) == body)
    #expect(bill.made?.instant == Instant(seconds: 1_700_000_000) && "\(bill.sent ?? 0)" == "-1")
    #expect(
      outcome(Array(#"{"total":1,"made":"17"}"#.utf8), as: Bill.self)
        == #"{"total":1,"made":17} (/made duration-in-text)"#)
    #expect(outcome(Array(#"{"total":1,"made":null}"#.utf8), as: Bill.self) == #"{"total":1,"made":null}"#)
    for text in ["1.5", "1e3", "9223372036854775808"] {
      #expect(outcome(Array(#"{"total":1,"sent":\#(text)}"#.utf8), as: Bill.self) == "notAnInteger /sent")
    }
    #expect(outcome(Array(#"{"total":1,"sent":"1"}"#.utf8), as: Bill.self) == "wrongKind /sent")
    let milliseconds: [(Int, Int64, Int32)] = [
      (0, 0, 0), (1, 0, 1_000_000), (-1, -1, 999_000_000), (-1_000, -1, 0), (1_999, 1, 999_000_000),
      (.max, 9_223_372_036_854_775, 807_000_000), (.min, -9_223_372_036_854_776, 192_000_000),
    ]
    for (value, seconds, nanoseconds) in milliseconds {
      let time = EpochMilliseconds(rawValue: value)
      #expect(time.instant == Instant(seconds: seconds, nanoseconds: nanoseconds))
      if value != .min { #expect(EpochMilliseconds(time.instant) == time) }
    }
    #expect(EpochMilliseconds(Instant(seconds: .max)) == EpochMilliseconds(rawValue: .max))
    #expect(EpochMilliseconds(Instant(seconds: .min)) == EpochMilliseconds(rawValue: .min))
    #expect(EpochSeconds(Instant(seconds: -1, nanoseconds: 999_999_999)) == -1)
    #expect((1 as EpochSeconds) < 2 && EpochSeconds(rawValue: 3).rawValue == 3)
  }

  @Test func timesAndBytesConvertToFoundation() {
    #expect(Date(EpochSeconds(rawValue: -5)) == Date(timeIntervalSince1970: -5))
    #expect(Date(EpochMilliseconds(rawValue: 1_500)) == Date(timeIntervalSince1970: 1.5))
    #expect(
      EpochSeconds(Date(timeIntervalSince1970: -0.5)) == -1 && EpochSeconds(Date(timeIntervalSince1970: 1.9)) == 1)
    #expect(EpochMilliseconds(Date(timeIntervalSince1970: 1.001)) == 1_001)
    for (time, value) in [(Double.infinity, Int.max), (-.infinity, .min), (.nan, 0)] {
      let date = Date(timeIntervalSince1970: time)
      #expect(EpochSeconds(date).rawValue == value && EpochMilliseconds(date).rawValue == value)
    }
    #expect(Data(Base64Text("dGV4dA==")) == Data("text".utf8) && Data(Base64Text("dGV4dA")) == nil)
    #expect(Base64Text(Data("text".utf8)).text == "dGV4dA==" && Data(Base64Text("")) == Data())
  }

  @Test func personalValuesAreRedacted() throws {
    let (payer, address): (EmailAddress, IPAddress) = ("name@example.com", "192.0.2.1")
    var bill = try Bill.decode(Array(#"{"total":1}"#.utf8)).value
    (bill.payer, bill.address, bill.rate) = (payer, address, "shown")
    var dumped = ""
    dump(bill, to: &dumped)
    let shown = ["\(payer)", String(reflecting: address), "\([payer])", dumped, "\(bill)", String(reflecting: bill)]
    #expect(shown.filter { $0.contains("example") || $0.contains("192") } == [])
    #expect("\(payer)" == "<redacted>" && "\(bill)".contains("shown"))
    #expect(payer.text == "name@example.com" && address.text == "192.0.2.1")
  }

  @Test func exactValuesAreValidated() {
    let found = violations { check in
      check.format("12.50" as ExactDecimal, at: "good")
      check.format("12,50" as ExactDecimal, at: "a")
      check.format(DecimalText("0.10"), at: "good")
      check.format(DecimalText("x"), at: "b")
      check.format(IntegerText("01"), at: "c")
      check.format(BooleanText("1"), at: "d")
      check.range("0.1" as ExactDecimal, in: "0.10"..."0.2", at: "good")
      check.range("0.09999999999999999999999" as ExactDecimal, in: "0.10"..."0.2", at: "e")
      check.range("12,50" as ExactDecimal, in: 0..., at: "good")
      check.range(DecimalText("1e400"), in: ..."7.50", at: "f")
      check.range(DecimalText("x"), in: ..."7.50", at: "good")
      check.range(IntegerText("99999999999999999999"), in: 1...9, at: "g")
      check.range(IntegerText("1.5"), in: 1...9, at: "good")
      check.range(EpochSeconds(rawValue: -1), in: 0..., at: "h")
      check.equals("1.0" as ExactDecimal, 1, at: "good")
      check.equals("1.1" as ExactDecimal, "1.10", at: "good")
      check.equals(2 as ExactDecimal, "1.10", at: "i")
      check.oneOf("0.1" as ExactDecimal, [5, "0.10"], at: "good")
      check.oneOf(7 as ExactDecimal, [5, "0.10"], at: "j")
      check.less("0.1" as ExactDecimal, at: "good", than: "0.11", "other")
      check.less("0.10" as ExactDecimal, at: "k", than: "0.1", "other")
      check.format(ExactDecimal?.none, at: "good")
      check.range(ExactDecimal?.none, in: 0..., at: "good")
    }
    #expect(
      found == [
        "/a format must be a decimal number", #"/b format must be a decimal number in a string, such as "12.50""#,
        "/c format must be an integer in a string, without leading zeros", #"/d format must be "true" or "false""#,
        "/e range must be 0.10 to 0.2", "/f range must be at most 7.50", "/g range must be 1 to 9",
        "/h range must be at least 0", "/i values must be 1.10", "/j values must be one of 5, 0.10",
        "/k less-than must be less than other",
      ])
  }
}
