import CallCentre

/// The phone numbers of the tests. They must never be logged.
let directory = Menu.Directory(
  callerID: "+6512345678", sales: "+6512340001", orders: "+6512340002", technical: "+6512340003")

/// The default session id in the tests.
let sessionID = "a4fad4b3-b388-12ee-b217-2fb8260fcf59"

/// A body as the platform posts it. `changes` sets members of the payload as JSON; nil removes a member.
func body(_ eventType: String, _ changes: [String: String?] = [:]) -> [UInt8] {
  let usual: [String: String?] = [
    "eventId": #""77e6a667-133a-11ef-9dd4-e911cc6fc82f""#,
    "callId": #""627e25f1-133a-11ef-b08c-e33c09483244""#,
    "sessionId": "\"\(sessionID)\"",
    "callStatus": #""CALL_RECEIVED""#,
    "callDirection": #""INBOUND""#,
    "source": #""+6568888888""#,
    "destination": #""+6598888888""#,
    "callDuration": "0",
    "timestamp": #""2024-05-16T04:12:11.217Z""#,
  ]
  let members = usual.merging(changes) { $1 }.compactMap { name, value in value.map { "\"\(name)\":\($0)" } }
  return Array(
    #"{"namespace":"VOICE","eventType":"\#(eventType)","payload":{\#(members.joined(separator: ","))}}"#.utf8)
}

/// A summary as the platform posts it.
func summary(of session: String = sessionID, status: String = "COMPLETED") -> [UInt8] {
  Array(
    """
    {"namespace":"VOICE","eventType":"SESSION_SUMMARY","payload":{"sessionId":"\(session)",\
    "sessionStatus":"\(status)","callCount":2,"details":{"callA":{"source":"+6568888888"}}}}
    """.utf8)
}

extension Answer {
  var text: String { String(decoding: body, as: UTF8.self) }
  /// The line of the log, without its timestamp.
  var line: String { "\(logLine.level) \(logLine.message) \(logLine.metadata)" }
  func field(_ name: String) -> String? { logLine.metadata[name].map { "\($0)" } }
}
