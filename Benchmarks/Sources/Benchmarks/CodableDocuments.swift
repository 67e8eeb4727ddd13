import Foundation

// The same documents as a careful user of Codable writes them.

struct CodableEvent<Payload: Codable>: Codable {
  var namespace: String?
  var eventType: CodableEventType
  var description: String?
  var payload: Payload
}

struct CodableStatusPayload: Codable {
  var eventId: UUID
  var callId: UUID
  var sessionId: UUID
  var subAccountId: String?
  var callStatus: CodableStatus
  var callDirection: CodableDirection
  var callType: CodableNetwork?
  var source: String?
  var destination: String?
  var sourceFormat: CodableFormat?
  var destinationFormat: CodableFormat?
  var sourceCountryCode: String?
  var destinationCountryCode: String?
  var sourceRefId: String?
  var destinationRefId: String?
  var callDuration: Int
  var eventData: String?
  var sipCode: Int?
  var timestamp: Date
}

struct CodableActionPayload: Codable {
  var eventId: UUID
  var callId: UUID
  var sessionId: UUID
  var subAccountId: String?
  var callStatus: CodableStatus
  var callDirection: CodableDirection
  var callType: CodableNetwork?
  var source: String?
  var destination: String?
  var sourceFormat: CodableFormat?
  var destinationFormat: CodableFormat?
  var sourceCountryCode: String?
  var destinationCountryCode: String?
  var sourceRefId: String?
  var destinationRefId: String?
  var callDuration: Int
  var eventData: CodableInput?
  var sipCode: Int?
  var timestamp: Date
  var clientActionId: String?
}

struct CodableInput: Codable {
  var dtmf: String?
  var asrCaptured: String?
}

struct CodableSummary: Codable {
  var sessionId: UUID?
  var subAccountId: String?
  var sessionStatus: CodableOutcome?
  var startTime: Date?
  var endTime: Date?
  var lastAction: String?
  var callCount: Int?
  var clientRequestId: String?
  var details: CodableDetails?
}

struct CodableDetails: Codable {
  var callA: CodableLeg?
  var callB: CodableLeg?
}

struct CodableLeg: Codable {
  var callId: UUID?
  var callDirection: CodableDirection?
  var callType: CodableNetwork?
  var initiatedTimestamp: Date?
  var connectedTimestamp: Date?
  var disconnectedTimestamp: Date?
  var source: String?
  var destination: String?
  var sourceFormat: CodableFormat?
  var destinationFormat: CodableFormat?
  var sourceCountryCode: String?
  var destinationCountryCode: String?
  var sourceRefId: String?
  var destinationRefId: String?
  var callStatus: CodableOutcome?
  var callDuration: Int?
  var callQuality: CodableQuality?
}

struct CodableQuality: Codable {
  var mos: Double?
  var packetLossRate: Double?
  var jitter: Int?
}

struct CodableReply: Codable {
  var clientActionId: String?
  var callflow: [CodableStep]
}

enum CodableStep: Codable {
  case makeCall(CodableMakeCall)
  case say(CodableSay)
  case sayAndCapture(CodableSayAndCapture)

  enum Action: String, Codable { case makeCall, say, sayAndCapture }
  enum CodingKeys: String, CodingKey { case action, params }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    switch try object.decode(Action.self, forKey: .action) {
    case .makeCall: self = .makeCall(try object.decode(CodableMakeCall.self, forKey: .params))
    case .say: self = .say(try object.decode(CodableSay.self, forKey: .params))
    case .sayAndCapture: self = .sayAndCapture(try object.decode(CodableSayAndCapture.self, forKey: .params))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .makeCall(let params):
      try object.encode(Action.makeCall, forKey: .action)
      try object.encode(params, forKey: .params)
    case .say(let params):
      try object.encode(Action.say, forKey: .action)
      try object.encode(params, forKey: .params)
    case .sayAndCapture(let params):
      try object.encode(Action.sayAndCapture, forKey: .action)
      try object.encode(params, forKey: .params)
    }
  }
}

struct CodableMakeCall: Codable {
  var source: String
  var destination: String
  var callRecording: Bool?
}

struct CodableSay: Codable {
  var text: String
  var voiceProfile: String
  var repetition: Int?
  var speed: Double?
}

struct CodableSayAndCapture: Codable {
  var promptMessage: String
  var voiceProfile: String
  var successMessage: String?
  var failureMessage: String?
  var speed: Double?
  var completeOnHash: Bool?
  var minDigits: Int?
  var maxDigits: Int?
  var digitTimeout: Int?
  var overallTimeout: Int?
  var noOfTries: Int?
  var repetition: Int?
}

enum CodableEventType: String, Codable {
  case callAction = "CALL_ACTION"
  case callStatus = "CALL_STATUS"
  case sessionSummary = "SESSION_SUMMARY"
}

enum CodableStatus: String, Codable {
  case initiated = "CALL_INITIATED"
  case received = "CALL_RECEIVED"
  case connected = "CALL_CONNECTED"
  case disconnected = "CALL_DISCONNECTED"
  case updated = "CALL_UPDATED"
  case dtmf = "DTMF_RECEIVED"
  case actionCompleted = "ACTION_COMPLETED"
}

enum CodableOutcome: String, Codable {
  case completed = "COMPLETED"
  case noAnswer = "NO_ANSWER"
  case busy = "BUSY"
  case canceled = "CANCELED"
  case failed = "FAILED"
}

enum CodableDirection: String, Codable {
  case inbound = "INBOUND"
  case outbound = "OUTBOUND"
}

enum CodableNetwork: String, Codable {
  case pstn = "PSTN"
  case voip = "VOIP"
}

enum CodableFormat: String, Codable {
  case msisdn = "MSISDN"
}
