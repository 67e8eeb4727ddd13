import FieldscribeRuntime
import Testing

/// A record with the greatest number of members. Six of them are read, at least one from each word of `MemberSet`.
private struct Wide: JSONRecord {
  var values = [0, 0, 0, 0, 0, 0]
  var _preserved = _PreservedMembers()

  init(_placeholder placeholder: _Placeholder) {}

  mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
    let outer = try json.beginRecord()
    while json.nextPass() {
      try json.member(Member.a0, "a", &values[0])
      try json.member(Member.d15, "b", &values[1])
      try json.member(Member.e0, "c", &values[2])
      try json.member(Member.i0, "d", &values[3])
      try json.member(Member.m0, "e", &values[4])
      try json.member(Member.p15, "f", &values[5])
      try json.preserveUnknownMember(in: &_preserved)
    }
    try json.endRecord(outer, requiring: [Member.a0, .d15, .e0, .i0, .m0, .p15], &_preserved)
  }

  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("a", values[0])
    json.member("b", values[1])
    json.member("c", values[2])
    json.member("d", values[3])
    json.member("e", values[4])
    json.member("f", values[5])
    json.endRecord(_preserved)
  }

  enum Member: UInt8, RecordMember, CaseIterable {
    case a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15
    case b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13, b14, b15
    case c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15
    case d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15
    case e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15
    case f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15
    case g0, g1, g2, g3, g4, g5, g6, g7, g8, g9, g10, g11, g12, g13, g14, g15
    case h0, h1, h2, h3, h4, h5, h6, h7, h8, h9, h10, h11, h12, h13, h14, h15
    case i0, i1, i2, i3, i4, i5, i6, i7, i8, i9, i10, i11, i12, i13, i14, i15
    case j0, j1, j2, j3, j4, j5, j6, j7, j8, j9, j10, j11, j12, j13, j14, j15
    case k0, k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, k11, k12, k13, k14, k15
    case l0, l1, l2, l3, l4, l5, l6, l7, l8, l9, l10, l11, l12, l13, l14, l15
    case m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15
    case n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11, n12, n13, n14, n15
    case o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11, o12, o13, o14, o15
    case p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15

    var wireName: String { self == .i0 ? "d" : _caseName }
  }
}

@Suite struct WideRecordTests {
  @Test func knownMembersCountTowardsTheLimit() {
    func outcome(unknown count: Int) -> String {
      let unknown = (0..<count).map { #","\#($0)":0"# }.joined()
      let body = #"{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6\#(unknown)}"#
      return RuntimeTests.outcome(Array(body.utf8), as: Wide.self, limits: DecodeLimits(memberCount: 8))
    }
    #expect(outcome(unknown: 2).hasPrefix("{"))
    #expect(outcome(unknown: 3) == "tooManyMembers /2")
  }

  @Test func nullIsRecordedForEachOf256Members() throws {
    let body = #"{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6}"#
    var wide = try Wide.decode(Array(body.utf8)).value
    let members = Wide.Member.allCases
    #expect(members.count == 256)
    for member in members {
      wide.setNull(member)
      #expect(members.filter { wide.isNull($0) } == [member])
      wide.clearNull(member)
    }
    #expect(outcome(Array(body.utf8), as: Wide.self) == body)
  }

  @Test func missingAndRepeatedMembersAreDetectedInEveryWord() {
    let members = ["a", "b", "c", "d", "e", "f"]
    // The case `i0` has another name in JSON.
    let wireNames = ["a0", "d15", "e0", "d", "m0", "p15"]
    for (name, wireName) in zip(members, wireNames) {
      let others = members.filter { $0 != name }.map { "\"\($0)\":1" }.joined(separator: ",")
      #expect(outcome(Array("{\(others)}".utf8), as: Wide.self) == "missingMember /\(wireName)")
      let repeated = "{\"\(name)\":1,\(others),\"\(name)\":1}"
      #expect(outcome(Array(repeated.utf8), as: Wide.self) == "duplicateName /\(name)")
    }
  }
}
