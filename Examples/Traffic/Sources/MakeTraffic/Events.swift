/// The documented events.
enum Kind {
  case callAction
  case callStatus
  case sessionSummary

  var eventType: String {
    switch self {
    case .callAction: "CALL_ACTION"
    case .callStatus: "CALL_STATUS"
    case .sessionSummary: "SESSION_SUMMARY"
    }
  }

  /// The page that the event is compared with if the product is the IVR.
  var page: String {
    switch self {
    case .callAction: "ivr-call-action"
    case .callStatus: "call-status"
    case .sessionSummary: "session-summary-ivr"
    }
  }
}

/// Valid events, as in the pages and in captures.
extension Random {
  mutating func event(_ kind: Kind) -> JSON {
    var members: [JSON.Member] = [
      .init(name: "namespace", value: .text("VOICE")),
      .init(name: "eventType", value: .text(kind.eventType)),
    ]
    switch kind {
    case .callAction:
      members.append(.init(name: "description", value: .text("Action request of a call")))
      members.append(.init(name: "payload", value: callAction()))
    case .callStatus:
      members.append(.init(name: "description", value: .text("Status update of a call")))
      members.append(.init(name: "payload", value: callStatus()))
    case .sessionSummary:
      members.append(.init(name: "description", value: .text("Summary of a completed call session")))
      members.append(.init(name: "version", value: .raw("5")))
      members.append(.init(name: "payload", value: sessionSummary()))
    }
    // Newer captures have the payload first.
    if isOne(in: 4) { members.insert(members.removeLast(), at: 0) }
    return .object(members)
  }

  private mutating func callAction() -> JSON {
    let isInbound = isOne(in: 3)
    return .object([
      "eventId": id(), "callId": id(), "sessionId": id(), "subAccountId": .text("fieldscribe_hq"),
      "callStatus": .text(isInbound ? "CALL_RECEIVED" : "ACTION_COMPLETED"),
      "callDirection": .text(isInbound ? "INBOUND" : "OUTBOUND"), "callType": .text("PSTN"),
      "source": phoneNumber(), "destination": phoneNumber(), "sourceFormat": .text("MSISDN"),
      "destinationFormat": .text("MSISDN"), "sourceCountryCode": country(), "destinationCountryCode": country(),
      "sourceRefId": isInbound ? nil : .text("ref-\(number(below: 1000))"),
      "destinationRefId": isInbound ? .text("ref-\(number(below: 1000))") : nil, "callDuration": seconds(),
      "eventData": isInbound ? nil : eventData(), "sipCode": .raw("200"), "timestamp": time(),
      "clientActionId": isInbound ? nil : .text("menu\(number(below: 100))"),
    ])
  }

  /// Captured digits in all known shapes.
  private mutating func eventData() -> JSON {
    let digits = "\(number(below: 10_000))#"
    return pick([.object(["dtmf": .text(digits)]), .object(["dtmf": .raw("null")]), .text(digits), .raw("null")])
  }

  private mutating func callStatus() -> JSON {
    let status = [
      "CALL_INITIATED", "CALL_RECEIVED", "CALL_CONNECTED", "CALL_DISCONNECTED", "CALL_UPDATED", "DTMF_RECEIVED",
    ]
    return .object([
      "eventId": id(), "callId": id(), "sessionId": id(), "subAccountId": .text("fieldscribe_hq"),
      "callStatus": .text(pick(status)), "callDirection": .text(pick(["INBOUND", "OUTBOUND"])),
      "callType": .text("PSTN"), "source": phoneNumber(), "destination": phoneNumber(),
      "sourceFormat": .text("MSISDN"), "destinationFormat": .text("MSISDN"),
      "sourceCountryCode": isOne(in: 8) ? .raw("null") : country(),
      "destinationCountryCode": isOne(in: 8) ? .raw("null") : country(),
      "sourceRefId": .text("ref-\(number(below: 1000))"), "destinationRefId": isOne(in: 2) ? .raw("null") : nil,
      "callDuration": seconds(), "eventData": .text(" "), "sipCode": .raw(pick(["200", "404", "486", "503"])),
      "timestamp": time(),
    ])
  }

  private mutating func sessionSummary() -> JSON {
    let status = pick(["COMPLETED", "COMPLETED", "NO_ANSWER", "BUSY", "CANCELED", "FAILED", "ERROR"])
    let error = JSON.object(["errorMsg": .text("There is no coverage."), "errorCode": .raw("-2004")])
    let legs = JSON.object(["callA": leg("OUTBOUND"), "callB": isOne(in: 2) ? leg("INBOUND") : nil])
    return .object([
      "sessionId": id(), "subAccountId": .text("fieldscribe_hq"), "sessionStatus": .text(status),
      "startTime": time(), "endTime": time(), "lastAction": .text(pick(["MAKE_CALL", "SAY_AND_CAPTURE", "HANGUP"])),
      "callCount": .raw("1"), "clientRequestId": isOne(in: 2) ? .text("request-\(number(below: 1000))") : nil,
      "errorDetails": status == "ERROR" ? error : nil, "details": legs,
    ])
  }

  private mutating func leg(_ direction: String) -> JSON {
    let quality = JSON.object([
      "mos": .raw("4.\(number(below: 10))"), "packetLossRate": .raw("0.0\(number(below: 10))"),
      "jitter": .raw("\(number(below: 40))"),
    ])
    return .object([
      "callId": id(), "callDirection": .text(direction), "callType": .text("PSTN"), "initiatedTimestamp": time(),
      "connectedTimestamp": isOne(in: 4) ? nil : time(), "disconnectedTimestamp": time(), "source": phoneNumber(),
      "destination": phoneNumber(), "sourceFormat": .text("MSISDN"), "destinationFormat": .text("MSISDN"),
      "sourceCountryCode": country(), "destinationCountryCode": country(),
      "sourceRefId": .text("ref-\(number(below: 1000))"),
      "callStatus": .text(pick(["COMPLETED", "NO_ANSWER", "BUSY", "CANCELED", "FAILED"])), "callDuration": seconds(),
      "callQuality": quality,
    ])
  }

  private mutating func id() -> JSON {
    let digits = padded(next(), 16, radix: 16) + padded(next(), 16, radix: 16)
    var groups: [Substring] = []
    var rest = digits[...]
    for count in [8, 4, 4, 4, 12] {
      groups.append(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    return .text(groups.joined(separator: "-"))
  }

  private mutating func phoneNumber() -> JSON { .text("+65\(10_000_000 + number(below: 90_000_000))") }

  private mutating func country() -> JSON { .text(pick(["SG", "ID", "DE", "US"])) }

  private mutating func seconds() -> JSON { .raw("\(number(below: 3600))") }

  /// With or without milliseconds. Both occur in real traffic.
  private mutating func time() -> JSON {
    func two(_ number: Int) -> String { padded(UInt64(number), 2) }
    let date = "2024-\(two(1 + number(below: 12)))-\(two(1 + number(below: 28)))"
    let clock = "\(two(number(below: 24))):\(two(number(below: 60))):\(two(number(below: 60)))"
    return .text("\(date)T\(clock)\(isOne(in: 2) ? "" : "." + padded(next() % 1000, 3))Z")
  }
}

private func padded(_ number: UInt64, _ count: Int, radix: Int = 10) -> String {
  let digits = String(number, radix: radix)
  return String(repeating: "0", count: count - digits.utf8.count) + digits
}
