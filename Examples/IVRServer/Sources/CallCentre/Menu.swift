import VoiceWebhooks

/// The menu that callers hear.
///
/// The next reply depends only on the step and the pressed keys, so every path can be checked before the first call.
package struct Menu: Sendable {
  /// The numbers that the menu dials. They come from the configuration, never from an event.
  package struct Directory: Sendable {
    /// Your virtual number. The desks see it as the caller.
    package let callerID: PhoneNumber
    package let sales: PhoneNumber
    package let orders: PhoneNumber
    package let technical: PhoneNumber

    package init(callerID: PhoneNumber, sales: PhoneNumber, orders: PhoneNumber, technical: PhoneNumber) {
      self.callerID = callerID
      self.sales = sales
      self.orders = orders
      self.technical = technical
    }
  }

  /// A reply, and the step of the call after it.
  package struct Transition: Sendable {
    package let reply: CallActionReply
    package let step: Step

    init(_ step: Step, _ callflow: [CallFlowAction]) {
      reply = CallActionReply(clientActionId: step.clientActionId, callflow: callflow)
      self.step = step
    }
  }

  /// A question is asked at most three times.
  static let attempts = 1...3

  private let directory: Directory
  private let voice = "en-US-ZiraRUS"

  package init(directory: Directory) { self.directory = directory }

  /// The transition from a step.
  package func transition(after step: Step, digits: Digits?) -> Transition {
    switch step {
    case .start: return ask(.greeting)
    case .asked(let question, let attempt):
      if let choice = prompt(of: question).choices[digits?.text ?? ""] { return follow(choice) }
      let next = attempt + 1
      if Menu.attempts.contains(next) { return ask(question, attempt: next) }
      return tell("Sorry, we could not understand you. Please call again. Goodbye.")
    // The desk has hung up, or an event arrived late.
    case .connected, .ended: return Transition(.ended, [.hangup])
    }
  }
}

extension Menu {
  private enum Choice {
    case ask(Step.Question)
    case connect(PhoneNumber)
    case tell(String)
  }

  /// The texts and choices of the menu. Edit them here.
  private func prompt(of question: Step.Question) -> (text: String, choices: [String: Choice]) {
    switch question {
    case .greeting:
      (
        "Welcome. For sales, press 1. For support, press 2. For our opening hours, press 3.",
        [
          "1": .ask(.sales), "2": .ask(.support),
          "3": .tell("We are open from Monday to Friday, from nine to six. Goodbye."),
        ]
      )
    case .sales:
      (
        "To speak with sales, press 1. For our address, press 2.",
        ["1": .connect(directory.sales), "2": .tell("You find us at 1 Example Street. Goodbye.")]
      )
    case .support:
      (
        "For an order, press 1. For a technical question, press 2.",
        ["1": .connect(directory.orders), "2": .connect(directory.technical)]
      )
    }
  }

  private func follow(_ choice: Choice) -> Transition {
    switch choice {
    case .ask(let question): ask(question)
    case .connect(let desk):
      Transition(
        .connected,
        [
          .say(text: "Please hold the line.", voiceProfile: voice),
          .makeCall(source: directory.callerID, destination: desk),
        ])
    case .tell(let text): tell(text)
    }
  }

  /// Asks for one key, without a hash key. Sets all limits, because the pages disagree about the defaults.
  private func ask(_ question: Step.Question, attempt: Int = 1) -> Transition {
    let apology = attempt == 1 ? "" : "Sorry, that was not one of the choices. "
    return Transition(
      .asked(question, attempt: attempt),
      [
        .sayAndCapture(
          promptMessage: apology + prompt(of: question).text, voiceProfile: voice, completeOnHash: false, minDigits: 1,
          maxDigits: 1, digitTimeout: 5_000, overallTimeout: 10_000, noOfTries: 1)
      ])
  }

  private func tell(_ text: String) -> Transition {
    Transition(.ended, [.say(text: text, voiceProfile: voice), .hangup])
  }
}

extension Menu {
  /// The violations of all replies that the menu can give.
  package var violations: [Violation] { walk().flatMap { IVRCallAction.violations(in: $0.reply) } }

  /// All transitions that callers can reach: one for each combination of step and key.
  package func walk() -> [Transition] {
    let keys: [Digits?] = [nil] + "0123456789*#".map { Digits(String($0)) }
    var transitions: [Transition] = []
    var known: Set<Step> = [.start]
    var steps: [Step] = [.start]
    while let step = steps.popLast() {
      for transition in keys.map({ transition(after: step, digits: $0) }) {
        transitions.append(transition)
        if known.insert(transition.step).inserted { steps.append(transition.step) }
      }
    }
    return transitions
  }
}
