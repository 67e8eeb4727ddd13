import VoiceWebhooks

/// What is known of calls: where each stands, how its legs do, how it ended. Held in memory, and bounded.
///
/// Of an event only its ids, listed statuses and numbers such as an error code are kept: no phone number and no key.
package actor CallStore {
  /// How many of each are remembered. The oldest is forgotten for a new one.
  package struct Capacity: Sendable {
    /// Calls under way, and calls that ended.
    package var sessions = 10_000
    /// Events of each kind, for as long as a repeated delivery may come.
    package var events = 20_000

    package init() {}
  }

  /// A call under way.
  package struct Session: Equatable, Sendable {
    package var step: Step = .start
    package var legs: [Leg] = []
  }

  /// The last that was heard of a leg.
  package struct Leg: Equatable, Sendable {
    let id: Identifier
    package let status: String
    let time: Instant?
  }

  /// How a call ended.
  package struct Outcome: Equatable, Sendable {
    let status: String
    let legs: Int?
    let errorCode: SessionErrorCode?

    package init(status: String, legs: Int?, errorCode: SessionErrorCode?) {
      self.status = status
      self.legs = legs
      self.errorCode = errorCode
    }
  }

  /// A reply, and where it leaves the call.
  struct Answered {
    let reply: [UInt8]
    let step: Step
  }

  private var sessions: BoundedDictionary<Identifier, Session>
  private var outcomes: BoundedDictionary<Identifier, Outcome>
  private var replies: BoundedDictionary<Identifier, Answered>
  private var statuses: BoundedDictionary<Identifier, Bool>

  package init(capacity: Capacity = Capacity()) {
    sessions = BoundedDictionary(capacity: capacity.sessions)
    outcomes = BoundedDictionary(capacity: capacity.sessions)
    replies = BoundedDictionary(capacity: capacity.events)
    statuses = BoundedDictionary(capacity: capacity.events)
  }

  package func session(_ id: Identifier) -> Session? { sessions[id] }

  package func outcome(of id: Identifier) -> Outcome? { outcomes[id] }
}

extension CallStore {
  /// Answers a call that waits: once for each event, however often the event is delivered.
  func answer(
    _ call: CallActionPayload, from menu: Menu
  ) throws(EncodeError) -> (answered: Answered, isDuplicate: Bool) {
    if let earlier = replies[call.eventId] { return (earlier, true) }
    let turn = menu.turn(after: step(of: call), digits: call.digits)
    let answered = Answered(reply: try IVRCallAction.encode(turn.reply), step: turn.step)
    if call.eventId.isKeepable { replies[call.eventId] = answered }
    update(call.sessionId) { $0.step = turn.step }
    return (answered, false)
  }

  /// Notes the status of a leg.
  /// - Returns: whether it was noted before.
  func note(_ leg: CallStatusPayload) -> Bool {
    if statuses[leg.eventId] != nil { return true }
    if leg.eventId.isKeepable { statuses[leg.eventId] = true }
    update(leg.sessionId) { session in
      session.note(Leg(id: leg.callId, status: leg.callStatus.listed, time: leg.timestamp.instant))
    }
    return false
  }

  /// Notes how a session ended, and drops what was known of it.
  /// - Returns: what was known, or nil when the call was not under way.
  func close(_ summary: SessionSummaryPayload) -> Session? {
    guard let id = summary.sessionId, id.isKeepable else { return nil }
    outcomes[id] = Outcome(
      status: summary.sessionStatus?.listed ?? "none", legs: summary.callCount,
      errorCode: summary.errorDetails?.errorCode)
    defer { sessions[id] = nil }
    return sessions[id]
  }

  /// The step that asked. The id that came back knows best: it fits this event, also when events overtake each other.
  private func step(of call: CallActionPayload) -> Step {
    if call.callStatus == .callReceived { return .start }
    return call.clientActionId.flatMap(Step.init(clientActionId:)) ?? sessions[call.sessionId]?.step ?? .start
  }

  /// Statuses come in any order, also after the summary: a session that is over stays so.
  private func update(_ id: Identifier, _ change: (inout Session) -> Void) {
    guard id.isKeepable, outcomes[id] == nil else { return }
    var session = sessions[id] ?? Session()
    change(&session)
    sessions[id] = session
  }
}

extension CallStore.Session {
  /// A call has two legs; this many are noted of one that claims more.
  private static let greatestNumberOfLegs = 8

  /// The later status counts, not the one that arrives later.
  fileprivate mutating func note(_ leg: CallStore.Leg) {
    if let index = legs.firstIndex(where: { $0.id == leg.id }) {
      if let old = legs[index].time, let new = leg.time, new < old { return }
      legs[index] = leg
    } else if leg.id.isKeepable, legs.count < Self.greatestNumberOfLegs {
      legs.append(leg)
    }
  }
}
