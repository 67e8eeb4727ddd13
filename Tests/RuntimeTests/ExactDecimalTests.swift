import FieldscribeFoundation
import FieldscribeRuntime
import Foundation
import Testing

private func number(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }

@Suite struct ExactDecimalTests {
  /// Texts of JSON numbers, and texts that are none (RFC 8259, section 6).
  static let valid = [
    "0", "-0", "0.10", "1", "-1", "12.50", "1e2", "1E+2", "1e-2", "0e0", "-0.0e-00", "12345678901234567890123", "1e400",
    "0.00000000000000000000000000000000000001", "1e999999999", "-1e-99999999999999999999", "100000000000000000000.000",
  ]
  static let invalid = [
    "", " ", "-", "+1", "01", "-01", ".5", "5.", "1.e2", "1e", "1e+", "1 ", " 1", "1,5", "0x1", "NaN", "Infinity",
    "\u{FF11}", "1\u{301}", "1_000", "--1", "1.2.3", "1e2.5", "1e2e3", "null", "\"1\"", "1\0",
  ]

  @Test func onlyJSONNumbersAreNumbers() {
    #expect(Self.valid.filter { ExactDecimal($0) == nil } == [])
    #expect(Self.invalid.filter { ExactDecimal($0) != nil } == [])
    #expect(Self.valid.filter { DecimalText($0).value?.text != $0 } == [])
    #expect(Self.invalid.filter { DecimalText($0).value != nil || IntegerText($0).value != nil } == [])
  }

  @Test func numbersAreWrittenAsTheyCame() throws {
    for text in Self.valid {
      let body = #"{"total":\#(text),"rate":"\#(text)"}"#
      #expect(outcome(Array(body.utf8), as: Bill.self) == body)
      let bill = try Bill.decode(Array(body.utf8)).value
      #expect(try bill.total.text == text && bill.total == number(text) && bill.rate?.value == bill.total)
    }
    for text in Self.invalid where !["", "null", "\"1\"", " ", "1 ", " 1", "-", "1e", "1e+", "5."].contains(text) {
      #expect(outcome(Array(#"{"total":\#(text)}"#.utf8), as: Bill.self).hasPrefix("syntax /total"), "\(text)")
    }
    for text in [#""1""#, "true", "[]", "{}"] {
      #expect(outcome(Array(#"{"total":\#(text)}"#.utf8), as: Bill.self) == "wrongKind /total")
    }
    #expect(outcome(Array(#"{"total":null}"#.utf8), as: Bill.self) == "missingMember /total")
    let long = "1" + String(repeating: "0", count: 128)
    #expect(outcome(Array(#"{"total":\#(long)}"#.utf8), as: Bill.self) == "numberTooLong /total")
  }

  @Test func literalsArePreserved() throws {
    let (price, whole, none): (ExactDecimal, ExactDecimal, ExactDecimal) = ("12.50", -3, "12,50")
    #expect(price.text == "12.50" && whole.text == "-3" && none.text == "12,50" && "\(price)" == "12.50")
    #expect((0 as ExactDecimal).text == "0" && ExactDecimal(Int.min).text == "-9223372036854775808")
    // A literal that is no number is JSON nevertheless, and a violation.
    #expect(String(decoding: Bill(total: none).json(), as: UTF8.self) == #"{"total":"12,50"}"#)
    #expect(none == none && none != "12.50" && none < "-1e99" && !(none < none) && ("a" as ExactDecimal) < "b")
    #expect(Set([none, "12,50", "x"]).count == 2)
  }

  /// Numbers in ascending order. Those of a line are equal.
  static let ordered = [
    ["-1e99999999999999999999"], ["-1e1000"], ["-12345678901234567890123.5"], ["-12345678901234567890123"],
    ["-2", "-2.0", "-0.2e1", "-20E-1"], ["-1"], ["-0.1"], ["-1e-99999999999999999999"],
    ["0", "-0", "0.00", "0e999999999999999999999", "-0.0e-5"],
    ["1e-100000000000000000001", "0.1e-100000000000000000000", "10e-100000000000000000002"],
    ["1e-100000000000000000000"], ["0.099"], ["0.1", "0.10", "1e-1", "0.01e1", "100e-3"], ["0.11"], ["0.9999999"],
    ["1", "1.0", "1e0", "1e00", "1e-0", "0.1e1", "10e-1", "0.0000000001e10"], ["1.0000000000000000000000001"], ["9"],
    ["10", "1e1", "1E+1", "1e+01", "0.001e4"], ["99"], ["100", "1e2"], ["12345678901234567890122"],
    ["12345678901234567890123", "1.2345678901234567890123e22"], ["12345678901234567890124"], ["1e400"], ["1.1e400"],
    ["1e999999999", "10e999999998", "0.1e1000000000"], ["1e9999999999999999999"],
    ["1e10000000000000000000", "0.1e10000000000000000001", "10e9999999999999999999"],
    ["1e100000000000000000000"],
  ]

  @Test func numbersAreComparedWithoutRounding() throws {
    let numbers = try Self.ordered.map { try $0.map(number) }
    for (index, left) in numbers.enumerated() {
      for (otherIndex, right) in numbers.enumerated() {
        for left in left {
          for right in right {
            #expect((left < right) == (index < otherIndex), "\(left) < \(right)")
            #expect((left == right) == (index == otherIndex), "\(left) == \(right)")
            if left == right { #expect(left.hashValue == right.hashValue, "\(left) \(right)") }
          }
        }
      }
    }
    #expect(Set(numbers.joined()).count == numbers.count)
  }

  /// Random numbers in several spellings, compared with `Decimal`.
  @Test func theOrderIsThatOfDecimal() throws {
    var generator = SystemRandomNumberGenerator()
    func random() -> String {
      let digits = (0..<Int.random(in: 1...6, using: &generator)).map { _ in String(Int.random(in: 0...9)) }.joined()
      let whole = digits.drop { $0 == "0" }
      var text = (Bool.random() ? "-" : "") + (whole.isEmpty ? "0" : String(whole))
      if Bool.random() { text += "." + (0..<Int.random(in: 1...4)).map { _ in String(Int.random(in: 0...2)) }.joined() }
      if Bool.random() { text += ["e", "E"].randomElement()! + String(Int.random(in: -6...6)) }
      return text
    }
    for _ in 0..<20_000 {
      let (left, right) = (random(), random())
      let (first, second) = (try number(left), try number(right))
      let (reference, other) = (Decimal(string: left)!, Decimal(string: right)!)
      let isRight =
        (first < second) == (reference < other) && (first == second) == (reference == other)
        && (first != second || first.hashValue == second.hashValue) && Decimal(first) == reference
      if !isRight { Issue.record("\(left) \(right)") }
    }
  }

  @Test func decimalsConvertWhenTheyAreExact() throws {
    for text in ["0", "-0", "0.10", "12345678901234567890.123", "1e2", "-1e-100", "1e127", "1e37", "0.1e-2"] {
      let decimal = try #require(Decimal(number(text)), "\(text)")
      #expect(try ExactDecimal(decimal) == number(text), "\(text)")
    }
    let tooLarge = [
      "1e400", "1e999999999", "1e-999999999", "1e99999999999999999999", String(repeating: "1", count: 45),
      "0." + String(repeating: "1", count: 45), "1e200", "1e-200",
    ]
    for text in tooLarge { #expect(try Decimal(number(text)) == nil, "\(text)") }
    #expect(ExactDecimal(Decimal.nan) == nil)
    #expect(ExactDecimal(Decimal(string: "-12.5")!) == "-12.50")
    #expect(ExactDecimal(Decimal.greatestFiniteMagnitude).flatMap { Decimal($0) } == .greatestFiniteMagnitude)
  }

  @Test func longNumbersTakeLinearTime() throws {
    let digits = String(repeating: "7", count: 1_000_000)
    let texts = [
      digits, "0." + digits, "1e" + digits, "-1e-" + digits, String(repeating: "0", count: 1) + "." + digits,
    ]
    let start = ContinuousClock.now
    for text in texts {
      let value = try number(text)
      #expect(try !(value < value) && value == number(text) && value != "1" && value.hashValue == value.hashValue)
    }
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test func exactValuesAreCodable() throws {
    func roundTrip<Value: Codable & Equatable>(_ value: Value) throws -> Bool {
      try JSONDecoder().decode([Value].self, from: JSONEncoder().encode([value])) == [value]
    }
    for text in Self.valid {
      let data = try JSONEncoder().encode([number(text)])
      #expect(try JSONDecoder().decode([ExactDecimal].self, from: data).map(\.text) == [text])
    }
    #expect(try JSONDecoder().decode([ExactDecimal].self, from: Data(#"[12,"1.50"]"#.utf8)) == [12, "1.5"])
    for text in ["[0.5]", #"["x"]"#, "[null]", "[true]"] {
      #expect(throws: DecodingError.self) { try JSONDecoder().decode([ExactDecimal].self, from: Data(text.utf8)) }
    }
    #expect(try roundTrip(DecimalText("1,5")) && roundTrip(IntegerText("07")) && roundTrip(BooleanText("yes")))
    #expect(try roundTrip(EpochSeconds(rawValue: -1)) && roundTrip(EpochMilliseconds(rawValue: .max)))
    #expect(try roundTrip(Base64Text("=")) && roundTrip(EmailAddress("x")) && roundTrip(IPAddress("::")))
    #expect(String(decoding: try JSONEncoder().encode([EpochSeconds(rawValue: 5)]), as: UTF8.self) == "[5]")
  }
}
