import FieldscribeRuntime
import VoiceWebhooks

// Values of the generated types, made with their initializers.

extension CallStatus: Drawable {}
extension CallDirection: Drawable {}
extension CallType: Drawable {}
extension NumberFormat: Drawable {}
extension LegStatus: Drawable {}
extension SessionStatus: Drawable {}
extension SessionErrorCode: Drawable {}
extension NumberUpdateType: Drawable {}
extension NumberStatus: Drawable {}

extension CallActionReply: Drawable {
  init(from draw: inout Drawing) {
    self = Self(clientActionId: draw.next(), callflow: draw.next()).drawn(&draw, nulls: .clientActionId)
  }
}

extension CallFlowAction: Drawable {
  init(from draw: inout Drawing) {
    switch draw.byte() % 5 {
    case 0: self = .hangup(Hangup().drawn(&draw))
    case 1: self = .say(draw.next())
    case 2: self = .sayAndCapture(draw.next())
    case 3: self = .playFile(PlayFile(fileUrl: draw.next(), repetition: draw.next()).drawn(&draw, nulls: .repetition))
    default: self = .makeCall(draw.next())
    }
  }
}

extension MakeCall: Drawable {
  init(from draw: inout Drawing) {
    self = Self(source: draw.next(), destination: draw.next(), callRecording: draw.next())
      .drawn(&draw, nulls: .callRecording)
  }
}

extension Say: Drawable {
  init(from draw: inout Drawing) {
    self = Self(text: draw.next(), voiceProfile: draw.next(), repetition: draw.next(), speed: draw.next())
      .drawn(&draw, nulls: .repetition, .speed)
  }
}

extension SayAndCapture: Drawable {
  init(from draw: inout Drawing) {
    self = Self(
      promptMessage: draw.next(), voiceProfile: draw.next(), successMessage: draw.next(), failureMessage: draw.next(),
      speed: draw.next(), completeOnHash: draw.next(), minDigits: draw.next(), maxDigits: draw.next(),
      digitTimeout: draw.next(), overallTimeout: draw.next(), noOfTries: draw.next(), repetition: draw.next()
    ).drawn(&draw, nulls: .successMessage, .maxDigits)
  }
}

extension CallActionEvent: Drawable {
  init(from draw: inout Drawing) {
    self = Self(namespace: draw.next(), description: draw.next(), payload: draw.next())
      .drawn(&draw, nulls: .namespace, .description)
  }
}

extension CallActionPayload: Drawable {
  init(from draw: inout Drawing) {
    self = Self(
      eventId: draw.next(), callId: draw.next(), sessionId: draw.next(), subAccountId: draw.next(),
      callStatus: draw.next(), callDirection: draw.next(), callType: draw.next(), source: draw.next(),
      destination: draw.next(), sourceFormat: draw.next(), sourceCountryCode: draw.next(), sourceRefId: draw.next(),
      callDuration: draw.next(), eventData: draw.next(), sipCode: draw.next(), timestamp: draw.next()
    ).drawn(&draw, nulls: .sourceRefId, .eventData, .sipCode)
  }
}

extension EventData: Drawable {
  init(from draw: inout Drawing) {
    self = draw.next() ? .string(draw.next()) : .object(CapturedInput(dtmf: draw.next(), asrCaptured: draw.next()))
  }
}

extension SessionSummaryEvent: Drawable {
  init(from draw: inout Drawing) {
    self = Self(
      version: draw.next(),
      payload: SessionSummaryPayload(
        sessionId: draw.next(), sessionStatus: draw.next(), startTime: draw.next(), callCount: draw.next(),
        errorDetails: SessionError(errorMsg: draw.next(), errorCode: draw.next()),
        details: SessionDetails(callA: draw.next(), callB: draw.next()))
    ).drawn(&draw, nulls: .version)
  }
}

extension SessionLeg: Drawable {
  init(from draw: inout Drawing) {
    self = Self(
      callId: draw.next(), callType: draw.next(), initiatedTimestamp: draw.next(), source: draw.next(),
      callStatus: draw.next(), callDuration: draw.next(),
      callQuality: CallQuality(mos: draw.next(), packetLossRate: draw.next(), jitter: draw.next())
    ).drawn(&draw, nulls: .callId, .callQuality)
  }
}

extension VirtualNumberEvent: Drawable {
  init(from draw: inout Drawing) {
    self = Self(
      payload: VirtualNumberPayload(
        totalNumbers: draw.next(), updateEventType: draw.next(),
        virtualNumbers: draw.some(4) {
          VirtualNumber(
            msisdn: $0.next(), updatedTimestamp: $0.next(), countryCode: $0.next(), operationalStatus: $0.next(),
            rentalPrice: $0.next(), billingUnit: $0.next(), numberHealthCheckEnabled: $0.next()
          ).drawn(&$0, nulls: .msisdn, .rentalPrice)
        }))
  }
}
