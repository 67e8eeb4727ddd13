/// The rules of a record about which of its members are present: `requires`, `excludes`, `exactly-one-of` and
/// `at-least-one-of`.
///
/// The checker looks for members that can never be present. The makers of examples and bodies look for members that can
/// be present together.
package struct PresenceRules {
  private enum Clause {
    case requires(Int, Int)
    case atMostOne([Int])
    case atLeastOne([Int])

    var members: [Int] {
      switch self {
      case .requires(let member, let other): [member, other]
      case .atMostOne(let members), .atLeastOne(let members): members
      }
    }
  }

  /// The result of a search.
  package enum Answer: Hashable, Sendable {
    /// The members of the rules that are present.
    case present(Set<String>)
    /// No value of the record keeps the rules.
    case impossible
    /// The search took too many steps.
    case unknown
  }

  /// The members that the rules name.
  package private(set) var members: [String] = []
  private var indices: [String: Int] = [:]
  /// The clauses with each member.
  private var clauses: [[Clause]] = []

  /// The search stops after so many steps.
  private static let stepLimit = 100_000

  /// - Parameter value: the value of a member, which decides about a rule that applies to single values. Without it,
  ///   such a rule does not apply.
  package init(_ rules: [Rule.Condition], value: (String) -> String? = { _ in nil }) {
    for rule in rules {
      switch rule {
      case .requires(let member, let needed, let other):
        if needed == nil || value(member) == needed { add(.requires(index(of: member), index(of: other))) }
      case .excludes(let member, let other): add(.atMostOne([index(of: member), index(of: other)]))
      case .exactlyOne(let members):
        let group = members.map { index(of: $0) }
        add(.atMostOne(group))
        add(.atLeastOne(group))
      case .atLeastOne(let members): add(.atLeastOne(members.map { index(of: $0) }))
      case .lessThan, .atLeast, .atMost, .last, .notBefore: break
      }
    }
  }

  private mutating func index(of member: String) -> Int {
    if let index = indices[member] { return index }
    indices[member] = members.count
    members.append(member)
    clauses.append([])
    return members.count - 1
  }

  private mutating func add(_ clause: Clause) {
    for member in Set(clause.members) { clauses[member].append(clause) }
  }

  /// Searches for members that keep the rules.
  ///
  /// - Parameters:
  ///   - required: the members that have to be present.
  ///   - wanted: the members that are present if the rules allow that. The others are missing if the rules allow that.
  ///   - order: the members whose wishes come first. A member that is named later is rather changed.
  package func solve(required: Set<String>, wanted: Set<String> = [], order: [String] = []) -> Answer {
    var search = Search(clauses: clauses, isPresent: members.map { required.contains($0) ? true : nil })
    for index in members.indices where search.isPresent[index] == true && !search.isAllowed(index) {
      return .impossible
    }
    let named = order.compactMap { indices[$0] }
    let rest = members.indices.filter { !named.contains($0) }
    search.order = (named + rest).filter { search.isPresent[$0] == nil }
    search.wanted = members.map(wanted.contains)
    switch search.run() {
    case true?: return .present(Set(members.indices.filter { search.isPresent[$0] == true }.map { members[$0] }))
    case false?: return .impossible
    case nil: return .unknown
    }
  }

  /// A search with backtracking.
  private struct Search {
    let clauses: [[Clause]]
    /// Nil if it is not decided yet.
    var isPresent: [Bool?]
    var order: [Int] = []
    var wanted: [Bool] = []
    private var steps = 0

    init(clauses: [[Clause]], isPresent: [Bool?]) {
      self.clauses = clauses
      self.isPresent = isPresent
    }

    /// - Returns: whether there is a solution; nil if that is unknown.
    mutating func run() -> Bool? {
      // How many of the two values of each member have been tried.
      var tried = Array(repeating: 0, count: order.count)
      var depth = 0
      while depth < order.count {
        let member = order[depth]
        if tried[depth] == 2 {
          tried[depth] = 0
          isPresent[member] = nil
          if depth == 0 { return false }
          depth -= 1
          continue
        }
        isPresent[member] = (tried[depth] == 0) == wanted[member]
        tried[depth] += 1
        if isAllowed(member) { depth += 1 }
        if steps > PresenceRules.stepLimit { return nil }
      }
      return true
    }

    /// Whether the clauses with a member can still hold.
    mutating func isAllowed(_ member: Int) -> Bool {
      clauses[member].allSatisfy { clause in
        steps += clause.members.count
        return switch clause {
        case .requires(let member, let other): !(isPresent[member] == true && isPresent[other] == false)
        case .atMostOne(let group): group.count { isPresent[$0] == true } <= 1
        case .atLeastOne(let group): group.contains { isPresent[$0] != false }
        }
      }
    }
  }
}
