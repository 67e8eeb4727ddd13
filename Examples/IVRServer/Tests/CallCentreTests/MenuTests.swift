import CallCentre
import Testing
import VoiceWebhooks

/// The entries of callers (nil if they press nothing), the last reply, and the last step.
private let paths: [(entries: [String?], reply: String, step: String)] = [
  ([], "ask: Welcome", "greeting.1"),
  // Sales.
  (["1"], "ask: To speak with sales", "sales.1"),
  (["1", "1"], "say, dial +6512340001", "connected"),
  (["1", "2"], "say, hangup", "ended"),
  // Support.
  (["2"], "ask: For an order", "support.1"),
  (["2", "1"], "say, dial +6512340002", "connected"),
  (["2", "2"], "say, dial +6512340003", "connected"),
  // Opening hours.
  (["3"], "say, hangup", "ended"),
  // The desk hangs up, or an event arrives late.
  (["1", "1", nil], "hangup", "ended"),
  (["3", "1"], "hangup", "ended"),
  // Wrong keys, more than one, and none.
  (["4"], "ask: Sorry", "greeting.2"),
  (["11"], "ask: Sorry", "greeting.2"),
  (["#"], "ask: Sorry", "greeting.2"),
  ([" "], "ask: Sorry", "greeting.2"),
  ([nil], "ask: Sorry", "greeting.2"),
  ([nil, "9"], "ask: Sorry", "greeting.3"),
  ([nil, "9", nil], "say, hangup", "ended"),
  (["2", "3"], "ask: Sorry", "support.2"),
  (["2", "3", nil, "0"], "say, hangup", "ended"),
  (["1", "3", nil], "ask: Sorry", "sales.3"),
  // The last attempt is accepted, and the next question starts again with the first attempt.
  (["9", "9", "2"], "ask: For an order", "support.1"),
  (["9", "9", "2", "9", "9", "2"], "say, dial +6512340003", "connected"),
]

@Test(arguments: paths) func everyPathLeadsToItsStep(
  entries: [String?], reply: String, step: String
) throws {
  let menu = Menu(directory: directory)
  var transition = menu.transition(after: .start, digits: nil)
  for entry in entries {
    // The step is converted to an id and back, as in real calls.
    let id = try #require(transition.reply.clientActionId)
    let step = try #require(Step(clientActionId: id))
    transition = menu.transition(after: step, digits: entry.map { Digits($0) })
    #expect(IVRCallAction.violations(in: transition.reply) == [])
  }
  #expect(outline(transition.reply).hasPrefix(reply))
  #expect(transition.step.clientActionId == step)
}

@Test func everyReplyOfTheMenuIsValid() throws {
  let transitions = Menu(directory: directory).walk()
  // Three questions with three attempts each, a desk, and the end.
  #expect(Set(transitions.map(\.step)).count == 3 * 3 + 2)
  for transition in transitions {
    #expect(IVRCallAction.violations(in: transition.reply) == [])
    #expect(try CallActionReply.decode(IVRCallAction.encode(transition.reply)).value == transition.reply)
  }
}

@Test func anInvalidNumberIsFoundBeforeTheFirstCall() {
  let wrong = Menu.Directory(callerID: "+6512345678", sales: "+6512340001", orders: "none", technical: "+6512340003")
  let violations = Menu(directory: wrong).violations
  #expect(violations.contains { $0.severity == .error && $0.path == "/callflow/1/params/destination" })
}

@Test(arguments: ["", "greeting", "greeting.0", "greeting.4", "greeting.+1", "sales.1.1", "post_call"])
func otherIDsAreNotSteps(id: String) {
  #expect(Step(clientActionId: id) == nil)
}

/// A short description of a reply.
private func outline(_ reply: CallActionReply) -> String {
  let actions = reply.callflow.map { action in
    switch action {
    case .sayAndCapture(let question): "ask: \(question.promptMessage)"
    case .makeCall(let call): "dial \(call.destination.text)"
    default: action.action
    }
  }
  return actions.joined(separator: ", ")
}
