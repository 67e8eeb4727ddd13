import VoiceWebhooks

/// The product that sent the traffic: its pages judge the events. A body does not say which one it is.
package enum Product: String, CaseIterable, Sendable {
  case ivr
  case numberMasking = "number-masking"
  case voiceMessaging = "voice-messaging"

  /// What the page of the product forbids and the event does. Only Number Masking has pages of call
  /// statuses, recordings and virtual numbers, and
  /// Voice Messaging has none of call actions: its traffic is judged by the page of the IVR, which allows most.
  func violations(in event: VoiceEvent) -> [Violation] {
    switch event {
    case .callAction(let event):
      self == .numberMasking ? NumberMaskingCallAction.violations(in: event) : IVRCallAction.violations(in: event)
    case .callStatus(let event): CallStatusUpdate.violations(in: event)
    case .sessionSummary(let event): violations(in: event)
    case .callRecordingStatus(let event): CallRecordingUpdate.violations(in: event)
    case .virtualNumberUpdate(let event): VirtualNumberUpdate.violations(in: event)
    case .unrecognized: []
    }
  }

  private func violations(in event: SessionSummaryEvent) -> [Violation] {
    switch self {
    case .ivr: IVRSessionSummary.violations(in: event)
    case .numberMasking: NumberMaskingSessionSummary.violations(in: event)
    case .voiceMessaging: VoiceMessagingSessionSummary.violations(in: event)
    }
  }
}
