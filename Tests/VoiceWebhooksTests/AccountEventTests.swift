import Testing
import VoiceWebhooks

// Events about recordings and virtual numbers.

@Test func aRecordingIsDecodedAndEncoded() throws {
  let body = #"""
    {"namespace": "VOICE", "eventType": "CALL_RECORDING_STATUS", "description": "Call recording status updated",
     "payload": {"sessionId": "a1d6a5e2-efec-11e9-b999-efc71013a78f", "recordingId": "r-1", "durationSeconds": 12,
       "filePath": "recordings/a.wav", "status": "UPLOAD_COMPLETED"}}
    """#
  let received = try CallRecordingUpdate.decode(Array(body.utf8))
  #expect(received.deviations.isEmpty && CallRecordingUpdate.violations(in: received.value).isEmpty)
  #expect(received.value.payload.status == .uploadCompleted && received.value.payload.durationSeconds == 12)
  #expect(try tree(received.value.json()) == tree(body))
}

@Test func virtualNumbersAreDecodedAsAList() throws {
  let body = #"""
    {"namespace": "VOICE", "eventType": "VIRTUAL_NUMBER_UPDATE", "payload": {
      "subAccountId": "account_x", "totalNumbers": 1, "updateEventType": "SNAPSHOT", "virtualNumbers": [
        {"msisdn": "+6568888888", "operationalStatus": "Unhealthy", "rentalPrice": 2.5, "billingUnit": 60,
         "numberHealthCheckEnabled": true, "updateStatus": "NO_CHANGE"}]}}
    """#
  let received = try VirtualNumberUpdate.decode(Array(body.utf8))
  #expect(received.deviations.isEmpty && VirtualNumberUpdate.violations(in: received.value).isEmpty)
  #expect(received.value.payload.virtualNumbers?.first?.operationalStatus == .unhealthy)
  #expect(try tree(received.value.json()) == tree(body))
  guard case .virtualNumberUpdate = try VoiceEvent.decode(Array(body.utf8)).value else {
    Issue.record("not recognized by its event type")
    return
  }
}
