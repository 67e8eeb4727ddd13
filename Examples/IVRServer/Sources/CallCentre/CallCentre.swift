import VoiceWebhooks

/// The addresses that the webhooks are registered with.
package enum Address: String, CaseIterable, Sendable {
  case callAction = "call-action"
  case callStatus = "call-status"
  case sessionSummary = "session-summary"
}

/// Answers what the platform posts. Knows nothing of HTTP but the numbers of its statuses.
package struct CallCentre: Sendable {
  private let menu: Menu
  private let calls: CallStore

  package init(menu: Menu, calls: CallStore = CallStore()) {
    self.menu = menu
    self.calls = calls
  }

  /// Answers one body. An event is taken for what it says it is, whichever address it came to: a webhook that was
  /// registered with the wrong address must not cost a call.
  package func answer(_ body: some Sequence<UInt8>, at address: Address) async -> Answer {
    let received: Decoded<VoiceEvent>
    do throws(DecodeError) {
      received = try VoiceEvent.decode(body)
    } catch {
      return .refused(error, at: address)
    }
    let report = Report(received, at: address)
    switch received.value {
    case .callAction(let event): return await answer(event.payload, report)
    case .callStatus(let event):
      return .acknowledged(report.with("duplicate", "\(await calls.note(event.payload))"))
    case .sessionSummary(let event):
      let session = await calls.close(event.payload)
      return .acknowledged(
        report.with("step", session?.step.clientActionId ?? "unknown").with("legs", "\(session?.legs.count ?? 0)"))
    // Events of the account, which no call waits for.
    case .callRecordingStatus, .virtualNumberUpdate, .unrecognized: return .acknowledged(report)
    }
  }

  private func answer(_ call: CallActionPayload, _ report: Report) async -> Answer {
    do throws(EncodeError) {
      let (answered, isDuplicate) = try await calls.answer(call, from: menu)
      let report = report.with("step", answered.step.clientActionId).with("duplicate", "\(isDuplicate)")
      return Answer(status: 200, body: answered.reply, report: report)
    } catch {
      return .failed(error, report)
    }
  }
}
