import FieldscribeRuntime

// Records as the generator would print them. Together they have all forms that the runtime supports.

/// Any event. Its tag is `kind`.
enum AnyEvent: Hashable, Sendable {
  case leg(LegEvent)
  case unrecognized(UnrecognizedEvent)
}

struct UnrecognizedEvent: Hashable, Sendable {
  let kind: String
  let json: JSONText
}

/// An event with a constant tag.
struct LegEvent: Hashable, Sendable {
  var space: String?
  var kind: String { "LEG" }
  var payload: Leg
  var _preserved = _PreservedMembers()

  enum Member: UInt8, RecordMember { case space, kind, payload }
}

/// A record with members of all types.
struct Leg: Hashable, Sendable {
  var id: Identifier
  var state: LegState
  var source: PhoneNumber?
  var reference: String?
  var duration: Int
  var retries: Int?
  var ratio: Double?
  var recorded: Bool?
  var keys: KeyInput?
  var tags: [String]?
  var time: Timestamp
  var _preserved = _PreservedMembers()

  enum Member: UInt8, RecordMember {
    case id, state, source, reference, duration, retries, ratio, recorded, keys, tags, time
  }
}

enum LegState: OpenEnum {
  case open
  case onHook
  case unrecognized(String)

  static var allCases: [LegState] { [.open, .onHook] }
}

/// A union of values with different JSON kinds.
enum KeyInput: Hashable, Sendable {
  case captured(Captured)
  case text(Digits)
  case unrecognized(JSONText)
}

struct Captured: Hashable, Sendable {
  var keys: Digits?
  var _preserved = _PreservedMembers()

  enum Member: UInt8, RecordMember { case keys }
}

struct Reply: Hashable, Sendable {
  var label: String?
  var steps: [Step]
  var _preserved = _PreservedMembers()

  enum Member: UInt8, RecordMember { case label, steps }
}

/// A union whose tag is beside its content.
enum Step: Hashable, Sendable {
  case speak(Speak)
  case stop(Stop)
  case unrecognized(UnrecognizedStep)

  static func speak(text: String, speed: Double? = nil) -> Step { .speak(Speak(text: text, speed: speed)) }
  static var stop: Step { .stop(Stop()) }
}

struct UnrecognizedStep: Hashable, Sendable {
  let act: String
  let json: JSONText
}

struct Speak: Hashable, Sendable {
  var text: String
  var speed: Double?
  var _preserved = _PreservedMembers()

  enum Member: UInt8, RecordMember { case text, speed }
}

/// A record without documented members.
struct Stop: Hashable, Sendable {
  var _preserved = _PreservedMembers()

  typealias Member = _NoMembers
}

extension Ruling {
  static var durationInText: Ruling { Ruling("duration-in-text") }
  static var nullInText: Ruling { Ruling("null-in-text") }
  static var capitalTime: Ruling { Ruling("capital-time") }
  static var oldStop: Ruling { Ruling("old-stop") }
}

enum LegWebhook: Webhook {
  typealias Event = LegEvent
  typealias Reply = Acknowledgement

  static func violations(in event: LegEvent) -> [Violation] {
    var check = _Validation(page: "legs")
    check.equals(event.space, "VOICE", at: "space")
    check.inside("payload") { check in
      check.format(event.payload.id, at: "id")
      check.format(event.payload.source, at: "source")
    }
    return check.violations
  }
}

enum ReplyWebhook: Webhook {
  typealias Event = LegEvent
  typealias Reply = RuntimeTests.Reply

  static func violations(in event: LegEvent) -> [Violation] { [] }

  static func violations(in reply: RuntimeTests.Reply) -> [Violation] {
    var check = _Validation(page: "replies")
    check.count(reply.steps, in: 1..., at: "steps")
    check.last("stop", in: reply.steps, at: "steps", severity: .warning) { step in
      if case .stop = step { true } else { false }
    }
    check.each(reply.steps, at: "steps") { check, step in
      guard case .speak(let speak) = step else { return }
      check.inside("with") { check in
        check.length(speak.text, in: ...10, at: "text")
        check.range(speak.speed, in: 0.5...2, at: "speed")
      }
    }
    return check.violations
  }
}
