import VoiceWebhooks

/// The addresses that the webhooks are registered with.
package enum Address: String, CaseIterable, Sendable {
  case callAction = "call-action"
  case callStatus = "call-status"
  case sessionSummary = "session-summary"
}

/// Answers the requests of the platform. Independent of HTTP, except for the status codes.
package struct CallCentre: Sendable {
  private let menu: Menu
  private let calls: CallStore

  package init(menu: Menu, calls: CallStore = CallStore()) {
    self.menu = menu
    self.calls = calls
  }

  /// Answers one body. The event type decides how, not the address, so that a webhook that was registered with the wrong
  /// address does not end a call.
  package func answer(_ body: some Sequence<UInt8>, at address: Address) async -> Answer {
    let received: Decoded<VoiceEvent>
    do throws(DecodeError) {
      received = try VoiceEvent.decode(body)
    } catch {
      return .rejected(error, at: address)
    }
    let line = LogLine(received, at: address)
    switch received.value {
    case .callAction(let event): return await answer(event.payload, line)
    case .callStatus(let event):
      return .acknowledged(line.with("duplicate", "\(await calls.store(event.payload))"))
    case .sessionSummary(let event):
      let session = await calls.close(event.payload)
      return .acknowledged(
        line.with("step", session?.step.clientActionId ?? "unknown").with("legs", "\(session?.legs.count ?? 0)"))
    // No call waits for these events.
    case .callRecordingStatus, .virtualNumberUpdate, .unrecognized: return .acknowledged(line)
    }
  }

  private func answer(_ call: CallActionPayload, _ line: LogLine) async -> Answer {
    do throws(EncodeError) {
      let (answered, isDuplicate) = try await calls.answer(call, from: menu)
      let line = line.with("step", answered.step.clientActionId).with("duplicate", "\(isDuplicate)")
      return Answer(status: 200, body: answered.reply, logLine: line)
    } catch {
      return .failed(error, line)
    }
  }
}
