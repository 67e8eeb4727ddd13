import FieldscribeRuntime

/// A record with exact numbers and times, as the generator would print it.
struct Bill: Hashable, Sendable {
  var total: ExactDecimal
  var rate: DecimalText?
  var number: IntegerText?
  var paid: BooleanText?
  var made: EpochSeconds?
  var sent: EpochMilliseconds?
  var scan: Base64Text?
  var payer: EmailAddress?
  var address: IPAddress?
  var _preserved = _PreservedMembers()

  enum Member: UInt8, RecordMember { case total, rate, number, paid, made, sent, scan, payer, address }
}

extension Bill: JSONRecord {
  private static let required: _RequiredMembers<Member> = [.total]

  init(_placeholder placeholder: _Placeholder) { total = 0 }

  mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
    let outer = try json.beginRecord()
    while json.nextPass() {
      try json.member(Member.total, "total", &total)
      try json.member(Member.rate, "rate", &rate)
      try json.member(Member.number, "number", &number)
      try json.member(Member.paid, "paid", &paid)
      try json.member(Member.made, "made", &made, numberInText: .durationInText)
      try json.member(Member.sent, "sent", &sent)
      try json.member(Member.scan, "scan", &scan)
      try json.member(Member.payer, "payer", &payer)
      try json.member(Member.address, "address", &address)
      try json.preserveUnknownMember(in: &_preserved)
    }
    try json.endRecord(outer, requiring: Self.required, &_preserved)
  }

  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("total", total)
    json.member("rate", rate, nullIf: _preserved.isNull(Member.rate))
    json.member("number", number, nullIf: _preserved.isNull(Member.number))
    json.member("paid", paid, nullIf: _preserved.isNull(Member.paid))
    json.member("made", made, nullIf: _preserved.isNull(Member.made))
    json.member("sent", sent, nullIf: _preserved.isNull(Member.sent))
    json.member("scan", scan, nullIf: _preserved.isNull(Member.scan))
    json.member("payer", payer, nullIf: _preserved.isNull(Member.payer))
    json.member("address", address, nullIf: _preserved.isNull(Member.address))
    json.endRecord(_preserved)
  }
}
