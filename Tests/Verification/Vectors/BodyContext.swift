import VoiceWebhooks

/// The body around a document, and the JSON kinds that are allowed in its position.
struct BodyContext: Sendable {
  let name: String
  /// The JSON kinds that the member takes, by the words that the other reader knows.
  let kinds: String
  let before: String
  let after: String
  var model: any JSONModel.Type = VoiceEvent.self

  func body(around document: [UInt8]) -> [UInt8] { Array(before.utf8) + document + Array(after.utf8) }

  /// What becomes of a body: `accepted` or the code of the error, and where; an accepted one as it is written back.
  func outcome(_ body: [UInt8]) -> (code: String, offset: Int, written: [UInt8]) {
    do { return ("accepted", 0, try model.rewritten(body)) } catch { return (error.code.rawValue, error.offset, []) }
  }
}

extension JSONModel {
  fileprivate static func rewritten(_ body: [UInt8]) throws(DecodeError) -> [UInt8] {
    let decoded: Decoded<Self> = try decode(body)
    return decoded.value.json()
  }
}

extension BodyContext {
  static let body = BodyContext(name: "the body", kinds: "body", before: "", after: "")
  /// A whole event or reply. The offset of an error is not predicted.
  static let event = BodyContext(name: "an event", kinds: "event", before: "", after: "")
  static let reply = BodyContext(name: "a reply", kinds: "event", before: "", after: "", model: CallActionReply.self)

  static let unknownMember = recording("an unknown member", "x", "any")
  static let unknownName = BodyContext(
    name: "an unknown name", kinds: "any", before: #"{"eventType":"CALL_RECORDING_STATUS","payload":{"#, after: ":1}}")
  static let unknownEvent = BodyContext(
    name: "a member of an unknown event", kinds: "body", before: #"{"x":"#, after: #","eventType":"X"}"#)

  static let text = recording("a text", "recordingId", "string,null")
  static let identifier = recording("an id", "sessionId", "string,null")
  static let listed = recording("a listed text", "status", "string,null")
  static let integer = recording("an integer", "durationSeconds", "integer,null")
  static let phoneNumber = virtualNumber("a phone number", "msisdn", "string,null")
  static let timestamp = virtualNumber("a timestamp", "updatedTimestamp", "string,null")
  static let number = virtualNumber("a number", "rentalPrice", "number,null")
  static let boolean = virtualNumber("a boolean", "numberHealthCheckEnabled", "boolean,null")
  static let list = BodyContext(
    name: "a list of records", kinds: "objects,null",
    before: #"{"eventType":"VIRTUAL_NUMBER_UPDATE","payload":{"virtualNumbers":"#, after: "}}")
  static let record = BodyContext(
    name: "a record", kinds: "object", before: #"{"eventType":"VIRTUAL_NUMBER_UPDATE","payload":"#, after: "}")
  static let digitsOrNumber = BodyContext(
    name: "an integer that may be a text", kinds: "integer,digits,null",
    before: #"{"eventType":"SESSION_SUMMARY","payload":{"errorDetails":{"errorCode":"#, after: "}}}")
  static let caseByKind = BodyContext(
    name: "a text or record", kinds: "any",
    before: #"{"eventType":"CALL_STATUS","payload":{"eventId":"","callId":"","sessionId":"","callStatus":"","#
      + #""callDirection":"","callDuration":0,"timestamp":"","eventData":"#, after: "}}")

  static let texts = [unknownMember, unknownName, text, identifier, listed, phoneNumber, timestamp, caseByKind]
  static let all =
    texts + [body, unknownEvent, integer, number, boolean, list, record, digitsOrNumber]

  private static func recording(_ name: String, _ member: String, _ kinds: String) -> BodyContext {
    BodyContext(
      name: name, kinds: kinds, before: #"{"eventType":"CALL_RECORDING_STATUS","payload":{""# + member + #"":"#,
      after: "}}")
  }

  private static func virtualNumber(_ name: String, _ member: String, _ kinds: String) -> BodyContext {
    BodyContext(
      name: name, kinds: kinds,
      before: #"{"eventType":"VIRTUAL_NUMBER_UPDATE","payload":{"virtualNumbers":[{""# + member + #"":"#, after: "}]}}")
  }
}
