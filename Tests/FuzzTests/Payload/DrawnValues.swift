import FieldscribeRuntime

extension Drawing {
  mutating func next<Value: Drawable>() -> Value { Value(from: &self) }

  /// A string that may be a documented value, may be undocumented, and may violate a format.
  fileprivate mutating func text() -> String {
    let usual = [
      "+6512345678", "eb0fc709-9693-11ea-454d-1705dde98182", "2024-05-16T04:12:11.217Z", "SG", "12#", "null",
      "https://example.com/a.wav", "en-US-ZiraRUS", "CALL_RECEIVED", "INBOUND", "PSTN", "MSISDN", "COMPLETED",
      "\u{212A}", "2016-12-31t23:59:60.1234567890+00:00", "EB0FC709-9693-11EA-454D-1705DDE98182",
    ]
    let choice = byte()
    if choice < 0x40 { return usual[Int(choice) % usual.count] }
    let bytes = some(choice & 0x3F) { $0.byte() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A value that can be drawn.
protocol Drawable {
  init(from drawing: inout Drawing)
}

extension String: Drawable {
  init(from drawing: inout Drawing) { self = drawing.text() }
}

extension Bool: Drawable {
  init(from drawing: inout Drawing) { self = drawing.byte() & 1 != 0 }
}

extension Int: Drawable {
  init(from drawing: inout Drawing) {
    let first = Int(Int8(bitPattern: drawing.byte()))
    self = drawing.some(7) { $0.byte() }.reduce(first) { $0 << 8 | Int($1) }
  }
}

extension Double: Drawable {
  init(from drawing: inout Drawing) {
    let small = Double(Int8(bitPattern: drawing.byte())) / 4
    self = small == 31.75 ? Double(bitPattern: UInt64(bitPattern: Int64(Int(from: &drawing)))) : small
  }
}

extension Optional: Drawable where Wrapped: Drawable {
  init(from drawing: inout Drawing) { self = drawing.byte() & 1 == 0 ? nil : drawing.next() }
}

extension Array: Drawable where Element: Drawable {
  init(from drawing: inout Drawing) { self = drawing.some(5) { $0.next() } }
}

extension TextScalar {
  init(from drawing: inout Drawing) { self.init(drawing.next()) }
}

extension OpenEnum {
  init(from drawing: inout Drawing) { self.init(drawing.next()) }
}

extension OpenIntegerEnum {
  init(from drawing: inout Drawing) { self.init(drawing.next()) }
}

extension Identifier: Drawable {}
extension Timestamp: Drawable {}
extension PhoneNumber: Drawable {}
extension Digits: Drawable {}
extension PersonalText: Drawable {}
extension DecimalText: Drawable {}
extension IntegerText: Drawable {}
extension BooleanText: Drawable {}
extension Base64Text: Drawable {}
extension EmailAddress: Drawable {}
extension IPAddress: Drawable {}

extension IntegerScalar {
  init(from drawing: inout Drawing) { self.init(rawValue: drawing.next()) }
}

extension EpochSeconds: Drawable {}
extension EpochMilliseconds: Drawable {}

extension ExactDecimal: Drawable {
  init(from drawing: inout Drawing) {
    self = ExactDecimal(drawing.next() as String) ?? ExactDecimal(drawing.next() as Int)
  }
}

extension JSONText: Drawable {
  init(from drawing: inout Drawing) {
    self = JSONText(JSONValue(from: &drawing)) ?? JSONText("null")!
  }
}

extension JSONValue: Drawable {
  init(from drawing: inout Drawing) {
    switch drawing.byte() % 7 {
    case 0: self = .null
    case 1: self = .bool(drawing.next())
    case 2: self = .number(drawing.next())
    case 3: self = .number(String(Int(from: &drawing)))
    case 4: self = .string(drawing.next())
    case 5: self = .array(drawing.next())
    default: self = .object(drawing.some(5) { Member(name: $0.next(), value: $0.next()) })
    }
  }
}

extension UnknownMember: Drawable {
  /// No documented name begins with this prefix.
  init(from drawing: inout Drawing) { self.init(name: "~" + drawing.next(), value: drawing.next()) }
}

extension JSONRecord {
  /// The record with unknown members, and with null for these members if they are nil.
  func drawn(_ drawing: inout Drawing, nulls: Member...) -> Self {
    var record = self
    for member in nulls where drawing.next() { record.setNull(member) }
    record.unknownMembers = UnknownMembers(drawing.next() as [UnknownMember])
    record.unknownMembersBesideTag = UnknownMembers(drawing.next() as [UnknownMember])
    return record
  }
}
