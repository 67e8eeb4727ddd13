import VoiceWebhooks

/// The menu that callers hear, as a value.
///
/// A turn depends on the step and the keys alone, so that every path can be walked before the first call comes in.
package struct Menu: Sendable {
  /// The numbers that the menu dials. They come from your configuration, never from an event.
  package struct Directory: Sendable {
    /// Your virtual number, which the desks see as the caller.
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

  /// What the caller hears next, and where the call stands then.
  package struct Turn: Sendable {
    package let reply: CallActionReply
    package let step: Step

    init(_ step: Step, _ callflow: [CallFlowAction]) {
      reply = CallActionReply(clientActionId: step.clientActionId, callflow: callflow)
      self.step = step
    }
  }

  /// How often one question is asked.
  static let attempts = 1...3

  private let directory: Directory
  private let voice = "en-US-ZiraRUS"

  package init(directory: Directory) { self.directory = directory }

  /// The turn that follows a step.
  package func turn(after step: Step, digits: Digits?) -> Turn {
    switch step {
    case .start: return ask(.greeting)
    case .asked(let question, let attempt):
      if let choice = prompt(of: question).choices[digits?.text ?? ""] { return follow(choice) }
      let next = attempt + 1
      if Menu.attempts.contains(next) { return ask(question, attempt: next) }
      return tell("Sorry, we could not understand you. Please call again. Goodbye.")
    // The desk has hung up, or an event came late: nothing is left to say.
    case .connected, .ended: return Turn(.ended, [.hangup])
    }
  }
}

extension Menu {
  private enum Choice {
    case ask(Step.Question)
    case connect(PhoneNumber)
    case tell(String)
  }

  /// This is the menu: change it here.
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

  private func follow(_ choice: Choice) -> Turn {
    switch choice {
    case .ask(let question): ask(question)
    case .connect(let desk):
      Turn(
        .connected,
        [
          .say(text: "Please hold the line.", voiceProfile: voice),
          .makeCall(source: directory.callerID, destination: desk),
        ])
    case .tell(let text): tell(text)
    }
  }

  /// The pages disagree about what holds when a limit is missing: each is stated. One key is one entry, without a hash.
  private func ask(_ question: Step.Question, attempt: Int = 1) -> Turn {
    let apology = attempt == 1 ? "" : "Sorry, that was not one of the choices. "
    return Turn(
      .asked(question, attempt: attempt),
      [
        .sayAndCapture(
          promptMessage: apology + prompt(of: question).text, voiceProfile: voice, completeOnHash: false, minDigits: 1,
          maxDigits: 1, digitTimeout: 5_000, overallTimeout: 10_000, noOfTries: 1)
      ])
  }

  private func tell(_ text: String) -> Turn {
    Turn(.ended, [.say(text: text, voiceProfile: voice), .hangup])
  }
}

extension Menu {
  /// What the pages forbid of any reply that the menu can give, in the order of a walk through it.
  package var violations: [Violation] { walk().flatMap { IVRCallAction.violations(in: $0.reply) } }

  /// Every turn that some caller can reach, once for each step and key that lead to it.
  package func walk() -> [Turn] {
    let keys: [Digits?] = [nil] + "0123456789*#".map { Digits(String($0)) }
    var turns: [Turn] = []
    var known: Set<Step> = [.start]
    var steps: [Step] = [.start]
    while let step = steps.popLast() {
      for turn in keys.map({ turn(after: step, digits: $0) }) {
        turns.append(turn)
        if known.insert(turn.step).inserted { steps.append(turn.step) }
      }
    }
    return turns
  }
}
