import VoiceWebhooks

/// The state of calls in bounded memory: the step of each call, its legs, and whether it ended.
///
/// Stores only ids, documented statuses and times. It stores no phone numbers and no pressed keys.
package actor CallStore {
  /// An active call.
  package struct Session: Equatable, Sendable {
    package var step: Step = .start
    package var legs: [Leg] = []
  }

  /// The latest status of a leg.
  package struct Leg: Equatable, Sendable {
    let id: Identifier
    package let status: String
    let time: Instant?
  }

  /// A reply, and the step of the call after it.
  struct Answered {
    let reply: [UInt8]
    let step: Step
  }

  private var sessions: BoundedDictionary<Identifier, Session>
  private var ended: BoundedDictionary<Identifier, Bool>
  private var replies: BoundedDictionary<Identifier, Answered>
  private var statuses: BoundedDictionary<Identifier, Bool>

  /// - Parameters:
  ///   - sessions: how many active calls are stored, and as many ended calls. A new one replaces the oldest one.
  ///   - events: how many events of each kind are stored, to recognize repeated deliveries.
  package init(sessions: Int = 10_000, events: Int = 20_000) {
    self.sessions = BoundedDictionary(capacity: sessions)
    ended = BoundedDictionary(capacity: sessions)
    replies = BoundedDictionary(capacity: events)
    statuses = BoundedDictionary(capacity: events)
  }

  package func session(_ id: Identifier) -> Session? { sessions[id] }
}

extension CallStore {
  /// Answers a call action. A repeated delivery of an event gets the same answer.
  func answer(
    _ call: CallActionPayload, from menu: Menu
  ) throws(EncodeError) -> (answered: Answered, isDuplicate: Bool) {
    if let earlier = replies[call.eventId] { return (earlier, true) }
    let transition = menu.transition(after: step(of: call), digits: call.digits)
    let answered = Answered(reply: try IVRCallAction.encode(transition.reply), step: transition.step)
    if call.eventId.isStorable { replies[call.eventId] = answered }
    update(call.sessionId) { $0.step = transition.step }
    return (answered, false)
  }

  /// Stores the status of a leg.
  /// - Returns: whether the event was delivered before.
  func store(_ leg: CallStatusPayload) -> Bool {
    if statuses[leg.eventId] != nil { return true }
    if leg.eventId.isStorable { statuses[leg.eventId] = true }
    update(leg.sessionId) { session in
      session.store(Leg(id: leg.callId, status: leg.callStatus.listed, time: leg.timestamp.instant))
    }
    return false
  }

  /// Stores that a session ended, and removes its state.
  /// - Returns: the state, or nil if the call was not active.
  func close(_ summary: SessionSummaryPayload) -> Session? {
    guard let id = summary.sessionId, id.isStorable else { return nil }
    ended[id] = true
    defer { sessions[id] = nil }
    return sessions[id]
  }

  /// The step that this event continues. The returned id is the best source: it belongs to this event, even if events
  /// arrive in a different order.
  private func step(of call: CallActionPayload) -> Step {
    if call.callStatus == .callReceived { return .start }
    return call.clientActionId.flatMap(Step.init(clientActionId:)) ?? sessions[call.sessionId]?.step ?? .start
  }

  /// Statuses can arrive in any order, even after the summary. They do not reopen a session that has ended.
  private func update(_ id: Identifier, _ change: (inout Session) -> Void) {
    guard id.isStorable, ended[id] == nil else { return }
    var session = sessions[id] ?? Session()
    change(&session)
    sessions[id] = session
  }
}

extension CallStore.Session {
  /// A call has two legs. If events contain more, this many are stored.
  private static let maximumLegCount = 8

  /// Keeps the status with the later timestamp, regardless of the order of arrival.
  fileprivate mutating func store(_ leg: CallStore.Leg) {
    if let index = legs.firstIndex(where: { $0.id == leg.id }) {
      if let old = legs[index].time, let new = leg.time, new < old { return }
      legs[index] = leg
    } else if leg.id.isStorable, legs.count < Self.maximumLegCount {
      legs.append(leg)
    }
  }
}
