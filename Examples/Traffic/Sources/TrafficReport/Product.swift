import VoiceWebhooks

/// The product that sent the traffic. Events are compared with its pages. A body does not name its product.
package enum Product: String, Sendable {
  case ivr
  case numberMasking = "number-masking"
  case voiceMessaging = "voice-messaging"

  /// The violations of the product's pages. Only Number Masking has pages of recordings and virtual numbers. Voice Messaging
  /// has no page of call actions, so the pages of the IVR are used, which allow most.
  func violations(in event: VoiceEvent) -> [Violation] {
    switch event {
    case .callAction(let event):
      self == .numberMasking ? NumberMaskingCallAction.violations(in: event) : IVRCallAction.violations(in: event)
    case .callStatus(let event):
      self == .numberMasking ? NumberMaskingCallStatus.violations(in: event) : CallStatusUpdate.violations(in: event)
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
