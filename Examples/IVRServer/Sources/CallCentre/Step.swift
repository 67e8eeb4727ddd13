/// Where a call stands in the menu.
///
/// The platform brings the `clientActionId` of a reply back with the next event. A step is written into it whole, so
/// that the call goes on after a restart, or on another server.
package enum Step: Hashable, Sendable {
  /// Nothing has been said yet.
  case start
  /// A question has been asked, for the first time or again.
  case asked(Question, attempt: Int)
  /// The caller has been connected with a desk.
  case connected
  /// Goodbye has been said.
  case ended

  /// The questions of the menu.
  package enum Question: String, CaseIterable, Sendable {
    case greeting, sales, support
  }
}

extension Step {
  /// The step as an id: `start`, `support.2`, `connected`, `ended`.
  package var clientActionId: String {
    switch self {
    case .start: "start"
    case .asked(let question, let attempt): "\(question.rawValue).\(attempt)"
    case .connected: "connected"
    case .ended: "ended"
    }
  }

  /// The step that an id names, or nil when the menu has no such step.
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
