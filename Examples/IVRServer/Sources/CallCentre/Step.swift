/// The step of a call in the menu.
///
/// The `clientActionId` of a reply contains the step, and the platform returns it with the next event. So a call continues
/// after a restart of the server, or on another server.
package enum Step: Hashable, Sendable {
  /// The call has just arrived.
  case start
  /// The caller was asked a question, for the first time or again.
  case asked(Question, attempt: Int)
  /// The caller was connected to a desk.
  case connected
  /// The menu has said goodbye.
  case ended

  /// The questions of the menu.
  package enum Question: String, CaseIterable, Sendable {
    case greeting, sales, support
  }
}

extension Step {
  /// The step as a `clientActionId`: `start`, `support.2`, `connected`, `ended`.
  package var clientActionId: String {
    switch self {
    case .start: "start"
    case .asked(let question, let attempt): "\(question.rawValue).\(attempt)"
    case .connected: "connected"
    case .ended: "ended"
    }
  }

  /// The step of an id, or nil if the menu has no such step.
  package init?(clientActionId: String) {
    guard let step = Step.named[clientActionId] else { return nil }
    self = step
  }

  private static let named: [String: Step] = {
    let questions = Question.allCases.flatMap { question in
      Menu.attempts.map { Step.asked(question, attempt: $0) }
    }
    let steps = [.start, .connected, .ended] + questions
    return Dictionary(uniqueKeysWithValues: steps.map { ($0.clientActionId, $0) })
  }()
}
