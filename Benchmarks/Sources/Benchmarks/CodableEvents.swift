import Foundation

// The same event as a careful user of Codable writes it.

struct CodableEvent: Codable {
  var namespace: String?
  var eventType: CodableEventType
  var description: String?
  var payload: CodablePayload
}

struct CodablePayload: Codable {
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

enum CodableEventType: String, Codable {
  case callAction = "CALL_ACTION"
  case callStatus = "CALL_STATUS"
}

enum CodableStatus: String, Codable {
  case initiated = "CALL_INITIATED"
  case received = "CALL_RECEIVED"
  case connected = "CALL_CONNECTED"
  case disconnected = "CALL_DISCONNECTED"
  case updated = "CALL_UPDATED"
  case dtmf = "DTMF_RECEIVED"
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
