/// Something measured, with its goal if it has one.
struct Figure: Codable {
  var section: String
  var name: String
  var value: Double
  var unit: String
  var goal: Goal?
  /// What the value was made from.
  var detail: String?
}

struct Goal: Codable {
  enum Side: String, Codable {
    case atLeast = ">="
    case atMost = "<="
  }

  var side: Side
  var value: Double
  /// What would be better still.
  var stretch: Double?

  func isReached(by figure: Double, _ goal: Double) -> Bool { side == .atLeast ? figure >= goal : figure <= goal }
}

extension Figure {
  /// A line of a measuring program: section, name, value and unit; then, where there are such, a goal like `>=28`, a
  /// stretch goal, and a detail. Between them stand tabs.
  init?(line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 4, let value = Double(fields[2]) else { return nil }
    func field(_ place: Int) -> String? { place < fields.count && !fields[place].isEmpty ? fields[place] : nil }
    self.init(section: fields[0], name: fields[1], value: value, unit: fields[3], detail: field(6))
    if let text = field(4) {
      guard let side = Goal.Side(rawValue: String(text.prefix(2))), let goal = Double(text.dropFirst(2)) else {
        return nil
      }
      self.goal = Goal(side: side, value: goal, stretch: field(5).flatMap(Double.init))
    }
  }

  var shown: String { "\(short(value)) \(unit)" }

  /// The goal, and the stretch goal in brackets.
  var shownGoal: String {
    guard let goal else { return "" }
    let stretch = goal.stretch.map { " (\(short($0)))" } ?? ""
    return "\(goal.side == .atLeast ? "at least" : "at most") \(short(goal.value))\(stretch)"
  }

  var verdict: String {
    guard let goal else { return "" }
    if let stretch = goal.stretch, goal.isReached(by: value, stretch) { return "stretch reached" }
    return goal.isReached(by: value, goal.value) ? "reached" : "not reached"
  }
}

/// Three digits, of which at most two are decimals.
private func short(_ value: Double) -> String {
  let decimals = abs(value) < 10 ? 100.0 : abs(value) < 100 ? 10 : 1
  let rounded = (value * decimals).rounded() / decimals
  return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
}
