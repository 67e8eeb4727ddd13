import SpecModel
import SpecText

/// Makes the shape of a sample, and collects what its comments state.
struct ShapeWriter {
  /// The facts of the comments in the sample, by the path of the member.
  private(set) var comments: [(path: String, facts: Facts)] = []
  /// What is not in the shape, because a spec cannot have it.
  private(set) var leftOut: [LeftOut] = []
  private var commented: Set<String> = []
  /// Whether a text that looks like a placeholder is none, because the sample is a body.
  private let isExact: Bool

  init(isExact: Bool = false) { self.isExact = isExact }

  /// How deep values are nested, besides the sections of a spec around them.
  static let depthLimit = 48

  mutating func shape(_ value: PrintedValue, path: String = "", depth: Int = 0) -> SpecValue {
    if !path.isEmpty { addComment(value.facts, at: path) }
    switch value.content {
    case .scalar(let kind, let literal): return scalar(kind, literal)
    case .object(let members):
      return isTooDeep(depth, value) ? .mapping([]) : object(members, path: path, depth: depth)
    case .array(let items):
      if isTooDeep(depth, value) { return .sequence([]) }
      return SpecValue(.sequence(items.map { item($0, path: path, depth: depth) }), isSpread: true)
    }
  }

  private mutating func item(_ value: PrintedValue, path: String, depth: Int) -> SpecValue.Item {
    .init(shape(value, path: path, depth: depth + 1), .init(behind: value.comment))
  }

  private mutating func object(_ members: [PrintedValue.Member], path: String, depth: Int) -> SpecValue {
    var names: Set<String> = []
    let entries = members.compactMap { member -> SpecValue.Entry? in
      let name = allowedText(member.name)
      guard isShortKey(name) else {
        leaveOut("a member with a name of \(name.utf8.count) bytes", member.value)
        return nil
      }
      guard names.insert(name).inserted else {
        leaveOut("a second member '\(name)' of the same object", member.value)
        return nil
      }
      let inner = path.isEmpty ? name : "\(path).\(name)"
      return .init(name, shape(member.value, path: inner, depth: depth + 1), .init(behind: member.value.comment))
    }
    return SpecValue(.mapping(entries), isSpread: true)
  }

  private mutating func isTooDeep(_ depth: Int, _ value: PrintedValue) -> Bool {
    if depth < Self.depthLimit { return false }
    leaveOut("values that are nested more than \(Self.depthLimit) levels deep", value)
    return true
  }

  private mutating func leaveOut(_ what: String, _ value: PrintedValue) {
    leftOut.append(LeftOut(what, at: value.range))
  }

  private mutating func addComment(_ facts: Facts, at path: String) {
    guard !facts.isEmpty, isShortKey(path), commented.insert(path).inserted else { return }
    comments.append((path, facts))
  }

  /// `string front-7`, `integer 80`, `null`. A text has quotes if the reader would read it as another one.
  private func scalar(_ kind: JSONKind, _ literal: String?) -> SpecValue {
    switch kind {
    case .object: return .mapping([])
    case .array: return .sequence([])
    case .null: return .text("null")
    case .string, .integer, .number, .boolean: break
    }
    guard let literal = literal.map(allowedText) else { return .text(kind.rawValue) }
    let bytes = literal.utf8
    let quote = UInt8(ascii: "\"")
    let isQuoted = bytes.count > 1 && bytes.first == quote && bytes.last == quote
    let isMeant = isPlaceholder(literal) && (isExact || !standsForOther(literal))
    let needsQuotes = bytes.isEmpty || bytes.first == 0x20 || bytes.last == 0x20 || isQuoted || isMeant
    return .text(needsQuotes ? "\(kind.rawValue) \"\(literal)\"" : "\(kind.rawValue) \(literal)")
  }
}

/// Whether a text in a sample of a page stands for another one. `<foo@example.com>` does not: it is the id of a mail.
func standsForOther(_ literal: String) -> Bool { isPlaceholder(literal) && !literal.utf8.contains(UInt8(ascii: "@")) }
