import FieldscribeRuntime
import Testing

/// Texts of up to 15 ASCII bytes are decoded and encoded by a fast path.
@Suite struct ShortTextTests {
  /// Texts of 0 to 18 bytes, with a byte of each kind at each index.
  static let texts: [String] = (0...18).flatMap { length -> [String] in
    let plain = Array("abcdefghijklmnopqr".unicodeScalars.prefix(length))
    let others: [Unicode.Scalar] = ["\"", "\\", "\u{0}", "\u{1F}", " ", "\u{7F}", "\u{80}", "\u{E9}", "\u{FF21}"]
    return [text(plain)]
      + plain.indices.flatMap { index in
        others.map { other in text(plain[..<index] + [other] + plain[(index + 1)...]) }
      }
  }

  private static func text(_ scalars: some Collection<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  @Test func textsRoundTripUnchanged() throws {
    for text in Self.texts {
      var leg = try leg()
      leg.reference = text
      let body = LegEvent(payload: leg).json()
      let read = try #require(LegEvent.decode(body).value.payload.reference)
      #expect(Array(read.utf8) == Array(text.utf8))
      #expect(read == text && read.hashValue == text.hashValue && read.count == text.count)
      #expect(read + "x" == text + "x" && Array(read.unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test func textsAreReadAtEveryDistanceFromTheEnd() throws {
    for text in Self.texts {
      let body = Speak(text: text).json()
      for padding in 0...18 {
        let padded = body + Array(repeating: UInt8(ascii: " "), count: padding)
        #expect(try Speak.decode(padded).value.text.utf8.elementsEqual(text.utf8))
      }
    }
  }

  @Test func namesOfUnknownMembersArePreserved() throws {
    for text in Self.texts where !text.isEmpty {
      var event = LegEvent(payload: try leg())
      event.unknownMembers = [UnknownMember(name: text, value: try #require(JSONText("1")))]
      let read = try LegEvent.decode(event.json()).value.unknownMembers
      #expect(read.map { Array($0.name.utf8) } == [Array(text.utf8)])
    }
  }
}
