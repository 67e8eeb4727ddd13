import VoiceWebhooks

/// A body that costs as much as one of its length can, in one way.
struct Shape: Sendable {
  let name: String
  let isAccepted: Bool
  let model: any JSONModel.Type
  private let before: String
  private let after: String
  /// The part for each index of the repetition.
  private let part: @Sendable (Int) -> String

  init(
    _ name: String, _ before: String, _ after: String, as model: any JSONModel.Type = VoiceEvent.self,
    isAccepted: Bool = true, _ part: @escaping @Sendable (Int) -> String
  ) {
    (self.name, self.before, self.after, self.model) = (name, before, after, model)
    self.isAccepted = isAccepted
    self.part = part
  }

  /// A body of at most this many bytes, filled up with white space.
  func body(_ length: Int) -> [UInt8] {
    var body = Array(before.utf8)
    var index = 0
    while true {
      let next = Array(part(index).utf8)
      if body.count + next.count + after.utf8.count > length { break }
      body += next
      index += 1
    }
    // A comma that separates parts is one too many at the end.
    if body.last == UInt8(ascii: ","), index > 0 { body.removeLast() }
    body += after.utf8
    return body + Array(repeating: UInt8(ascii: " "), count: length - body.count)
  }
}

private let event = #"{"eventType":"CALL_RECORDING_STATUS","payload":{"#
private let unknownMember = event + #""x":"#
private let text = event + #""recordingId":""#

private let numbers = #"{"eventType":"VIRTUAL_NUMBER_UPDATE","payload":{"virtualNumbers":["#
private let callflow = #"{"callflow":["#

/// A body as it comes every day, which nothing makes costly.
let usualBody = Array(
  (#"{"namespace":"VOICE","eventType":"CALL_STATUS","description":"Status of the call","payload":{"#
    + #""eventId":"eb0fc709-9693-11ea-454d-1705dde98182","callId":"4af4c6bc-9693-11ea-a0c0-0d0d0dde9818","#
    + #""sessionId":"5d6e3c1a-9693-11ea-b1f1-1f1f1fde9818","subAccountId":"example_account","#
    + #""callStatus":"CALL_DISCONNECTED","callDirection":"OUTBOUND","callType":"PSTN","source":"+6568888888","#
    + #""destination":"+6512345678","sourceFormat":"MSISDN","destinationFormat":"MSISDN","sourceCountryCode":"SG","#
    + #""destinationCountryCode":"SG","callDuration":10,"sipCode":200,"timestamp":"2026-01-02T03:04:05.678Z"}}"#).utf8)

/// An item so long that a body has room for just as many as a list may have.
private func padded(_ item: String) -> String {
  String(repeating: " ", count: (1 << 20) / DecodeLimits.standard.itemCount + 1 - item.utf8.count) + item
}

/// Members of objects that have so many: what separates one from the last, and the member.
private func members(
  _ count: Int = DecodeLimits.standard.memberCount, _ name: @escaping @Sendable (Int) -> String
) -> @Sendable (Int) -> String {
  { index in
    let separator = index == 0 ? "{" : index.isMultiple(of: count) ? "},{" : ","
    return separator + #""\#(name(index))":0"#
  }
}

/// A name of this many bytes that no other one of its object equals.
private func name(_ index: Int, _ filling: String, _ length: Int) -> String {
  String(index) + String(repeating: filling, count: (length - String(index).utf8.count) / filling.utf8.count)
}

/// Combining marks in an order that is none of Unicode's: whoever normalises them sorts.
private let marks = "\u{301}\u{316}"

let shapes = [
  Shape("a long text", text, #""}}"#) { _ in "x" },
  Shape("combining marks in a text", text, #""}}"#) { _ in marks },
  Shape("combining marks in a listed text", event + #""status":""#, #""}}"#) { _ in marks },
  Shape("escapes", text, #""}}"#) { _ in #"\u00e9"# },
  Shape("short escapes", text, #""}}"#) { _ in #"\n"# },
  Shape("pairs of surrogates", unknownMember + #"""#, #""}}"#) { _ in #"\ud83d\ude00"# },
  Shape("white space", event, "}}") { _ in "\n" },
  Shape("a number that never ends", unknownMember, "}}", isAccepted: false) { _ in "1" },
  Shape("long numbers", unknownMember + "[", "]}}") { _ in String(repeating: "9", count: 128) + "," },
  Shape("digits", unknownMember + "[", "]}}") { _ in "0," },
  Shape("arrays that are never closed", unknownMember, "}}", isAccepted: false) { _ in "[" },
  Shape("arrays at the greatest depth", unknownMember + "[", "]}}") { _ in
    String(repeating: "[", count: 61) + String(repeating: "]", count: 61) + ","
  },
  Shape("objects at the greatest depth", unknownMember + "[", "]}}") { _ in
    String(repeating: #"{"":"#, count: 61) + "0" + String(repeating: "}", count: 61) + ","
  },
  Shape("empty objects", unknownMember + "[", "]}}") { _ in "{}," },
  Shape("objects of many members", unknownMember + "[", "}]}}", members { "\($0)" }),
  Shape("objects of many long names", unknownMember + "[", "}]}}", members { name($0, "n", 256) }),
  Shape("objects of many names of combining marks", unknownMember + "[", "}]}}", members { name($0, marks, 256) }),
  Shape("names with escapes", unknownMember + "[", "}]}}", members { #"\u006e"# + name($0, "n", 200) }),
  Shape("unknown members with large values", event, "}}") { index in
    #""\#(index)":"\#(String(repeating: "x", count: 1050))","#
  },
  Shape("records that are too many", numbers, "]}}", isAccepted: false) { _ in "{}," },
  Shape("as many records as there may be", numbers, "]}}") { _ in padded("{},") },
  Shape("records in the opposite order", numbers, "]}}") { _ in
    padded(
      #"{"updateStatus":"UPDATED","numberHealthCheckEnabled":true,"billingCurrency":"","billingUnit":1,"#
        + #""incomingRate":1,"rentalPrice":1,"referenceId":"","operationalStatus":"","countryCode":"","#
        + #""updatedTimestamp":"","msisdn":""},"#)
  },
  Shape("records of unknown members", numbers, "}]}}", members { "\($0)" }),
  // An array that has just outgrown its room has twice as much as it needs.
  Shape("records of a few more unknown members", numbers, "}]}}", members(130) { String($0 % 130, radix: 36) }),
  Shape("as many records of unknown members", numbers, "}]}}", members(43) { String($0 % 43, radix: 36) }),
  Shape("actions that are too many", callflow, "]}", as: CallActionReply.self, isAccepted: false) { _ in
    #"{"action":"hangup"},"#
  },
  Shape("as many actions as there may be", callflow, "]}", as: CallActionReply.self) { _ in
    padded(#"{"action":"hangup"},"#)
  },
  Shape("as many unknown actions as there may be", callflow, "]}", as: CallActionReply.self) { _ in
    padded(#"{"action":""},"#)
  },
  Shape("actions told apart at their end", callflow, "]}", as: CallActionReply.self) { _ in
    #"{"x":["# + String(repeating: "[],", count: 300) + #"0],"params":{"text":"","voiceProfile":""},"action":"say"},"#
  },
  Shape("as many deviations as there may be", callflow, "]}", as: CallActionReply.self) { _ in
    padded(#"{"action":"Hangup"},"#)
  },
]
