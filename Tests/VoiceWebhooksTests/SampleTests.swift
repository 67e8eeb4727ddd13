import Foundation
import Testing
import VoiceWebhooks

/// The JSON samples of the two pages, their comments and commas mended.
enum Samples {
  static let callAction = """
    {
      "namespace": "VOICE",
      "eventType": "CALL_ACTION",
      "description": "Action request of a call",
      "payload": {
        "eventId": "eb0fc709-9693-11ea-454d-1705dde98182",
        "callId": "a1d6a5e3-efec-11e9-b999-7d370b5f90d1",
        "sessionId": "a1d6a5e2-efec-11e9-b999-efc71013a78f",
        "subAccountId": "your_subaccount_id",
        "callStatus": "CALL_RECEIVED",
        "callDirection": "INBOUND",
        "callType": "PSTN",
        "source": "+65123456789",
        "destination": "+65987654321",
        "sourceFormat": "MSISDN",
        "destinationFormat": "MSISDN",
        "sourceCountryCode": "SG",
        "destinationCountryCode": "SG",
        "destinationRefId": "vn-ref-1",
        "callDuration": 0,
        "sipCode": 200,
        "timestamp": "2019-10-16T08:12:01Z"
      }
    }
    """

  /// With the placeholders of the page, which are no values of their enums.
  static let callStatus = """
    {
      "namespace": "VOICE",
      "eventType": "CALL_STATUS",
      "description": "Status update of a call",
      "payload": {
        "eventId": "eb0fc709-9693-11ea-454d-1705dde98182",
        "callId": "a1d6a5e3-efec-11e9-b999-7d370b5f90d1",
        "sessionId": "a1d6a5e2-efec-11e9-b999-efc71013a78f",
        "subAccountId": "account_x",
        "callStatus": "CALL_INITIATED",
        "callDirection": "INBOUND | OUTBOUND",
        "callType": "PSTN | VOIP",
        "source": "+6283891703225",
        "destination": "+622150996455",
        "sourceFormat": "MSISDN",
        "destinationFormat": "MSISDN",
        "sourceCountryCode": "ID | Null",
        "destinationCountryCode": "ID | Null",
        "sourceRefId": "NumberRef1 | Null",
        "destinationRefId": "vn-ref-1 | Null",
        "callDuration": 10,
        "eventData": " ",
        "sipCode": 200,
        "timestamp": "2019-10-16T08:12:01Z"
      }
    }
    """

  static let replies = [
    """
    {"clientActionId": "NumberMaskingId1", "callflow": [
      {"action": "makeCall", "params": {"source": "6512345678", "destination": "6587654321", "callRecording": true}}]}
    """,
    """
    {"clientActionId": "NumberMaskingId1", "callflow": [
      {"action": "say", "params": {"text": "Hello", "voiceProfile": "en-US-ZiraRUS", "repetition": 1, "speed": 1.0}}]}
    """,
    """
    {"clientActionId": "NumberMaskingId1", "callflow": [{"action": "hangup"}]}
    """,
    """
    {"clientActionId": "NumberMaskingId1", "callflow": [
      {"action": "say", "params": {"text": "Hello", "voiceProfile": "en-US-ZiraRUS", "repetition": 1, "speed": 1.0}},
      {"action": "hangup"}]}
    """,
  ]
}

/// The JSON value of a text, for comparing what was read with what is written: 1 is 1.0, and order means nothing.
func tree(_ text: String) throws -> NSObject { try tree(Array(text.utf8)) }

func tree(_ bytes: [UInt8]) throws -> NSObject {
  try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? NSObject)
}

@Test func theCallActionSampleIsReadAndWrittenBack() throws {
  let received = try NumberMaskingCallAction.decode(Array(Samples.callAction.utf8))
  #expect(received.deviations.isEmpty)
  #expect(NumberMaskingCallAction.violations(in: received.value).isEmpty)
  let payload = received.value.payload
  #expect(payload.callStatus == .callReceived && payload.callDirection == .inbound && payload.callDuration == 0)
  #expect(payload.source?.text == "+65123456789" && payload.destinationRefId == "vn-ref-1")
  #expect(try tree(received.value.json()) == tree(Samples.callAction))
}

@Test func theCallStatusSampleIsReadAndWrittenBack() throws {
  let received = try CallStatusUpdate.decode(Array(Samples.callStatus.utf8))
  #expect(received.deviations.isEmpty)
  let paths = CallStatusUpdate.violations(in: received.value).map(\.path)
  // The placeholders, and nothing else.
  #expect(
    paths == [
      "/payload/sourceCountryCode", "/payload/destinationCountryCode", "/payload/callDirection", "/payload/callType",
    ])
  #expect(try tree(received.value.json()) == tree(Samples.callStatus))
}

@Test(arguments: Samples.replies) func theReplySamplesAreReadJudgedAndWrittenBack(_ sample: String) throws {
  let received = try CallActionReply.decode(Array(sample.utf8))
  #expect(received.deviations.isEmpty)
  #expect(NumberMaskingCallAction.violations(in: received.value).isEmpty)
  #expect(try tree(NumberMaskingCallAction.encode(received.value)) == tree(sample))
}
