import SpecModel

/// A body in which one thing is not as the model has it, and what must become of it.
struct Breakage {
  let what: String
  let body: Tree
  let expected: Expected
}

/// What must become of a body.
enum Expected {
  case refused(String, _ pointer: String)
  /// The place is deep inside, and its pointer is cut.
  case refusedInside(String)
  /// Deviations as `path ruling`, violations as `path rule severity`.
  case accepted(deviations: [String] = [], violations: [String] = [])

  static let fine = Expected.accepted()

  /// In the words of ``Judge``.
  func isMet(by outcome: String) -> Bool {
    switch self {
    case .refused(let code, let pointer): outcome == "\(code) \(pointer)"
    case .refusedInside(let code): outcome.hasPrefix(code + " ")
    case .accepted(let deviations, let violations):
      outcome == (deviations.sorted() + violations.sorted()).joined(separator: ", ")
    }
  }
}

/// Breaks a sound body in every way that the model gives a meaning to, one thing at a time.
struct Breaker {
  let maker: BodyMaker
  /// Whether the body is any event: its tag decides what it is.
  let isAnyEvent: Bool
  let sound: Tree
  private(set) var breakages: [Breakage] = []

  init(_ maker: BodyMaker, _ record: Record, isAnyEvent: Bool) {
    self.maker = maker
    self.isAnyEvent = isAnyEvent
    sound = maker.body(of: record)
    breakages = [Breakage(what: "nothing", body: sound, expected: .fine)]
    breakRecord(record, at: [])
  }

  /// Adds a breakage of the value at a path.
  mutating func add(_ what: String, at path: [String], _ expected: Expected, _ change: (inout Tree) -> Void) {
    let place = path.map { "/\($0)" }.joined()
    breakages.append(
      Breakage(what: "\(place): \(what)", body: sound.changed(at: path[...], change), expected: expected))
  }

  mutating func add(_ what: String, at path: [String], _ expected: Expected, _ text: String) {
    add(what, at: path, expected) { $0 = .raw(text) }
  }
}

func pointer(_ path: [String], _ name: String? = nil) -> String {
  (path + [name].compactMap(\.self)).map { "/\($0)" }.joined()
}
