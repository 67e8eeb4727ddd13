/// The differences between two texts in the format of `diff -u`; empty if they are equal.
func unifiedDiff(old: (name: String, bytes: [UInt8]), new: (name: String, bytes: [UInt8])) -> String {
  let script = EditScript(from: lines(old.bytes), to: lines(new.bytes))
  let hunks = script.hunks
  if hunks.isEmpty { return "" }
  return "--- \(old.name)\n+++ \(new.name)\n" + hunks.map(script.render).joined()
}

private typealias Line = ArraySlice<UInt8>

private let lineFeed = UInt8(ascii: "\n")

/// The lines of a text, each with its line break.
private func lines(_ bytes: [UInt8]) -> [Line] {
  var lines: [Line] = []
  var rest = bytes[...]
  while let end = rest.firstIndex(of: lineFeed) {
    lines.append(rest[...end])
    rest = rest[(end + 1)...]
  }
  if !rest.isEmpty { lines.append(rest) }
  return lines
}

/// The lines of both texts in the order in which a diff shows them.
private struct EditScript {
  enum Change: Character {
    case none = " "
    case removal = "-"
    case addition = "+"
  }

  private var steps: [(change: Change, line: Line)] = []
  private static let context = 3
  /// The comparison takes time and memory quadratic in the number of different lines. Longer texts are shown as replaced.
  private static let lineLimit = 4_000

  init(from old: [Line], to new: [Line]) {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    steps = old[..<start].map { (.none, $0) }
    append(Array(old[start..<(old.count - end)]), Array(new[start..<(new.count - end)]))
    steps += old[(old.count - end)...].map { (.none, $0) }
  }

  private mutating func append(_ old: [Line], _ new: [Line]) {
    let isLarge = old.count + new.count > Self.lineLimit
    let (removed, added) = isLarge ? (Set(old.indices), Set(new.indices)) : difference(from: old, to: new)
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < old.count || newIndex < new.count {
      if removed.contains(oldIndex) {
        steps.append((.removal, old[oldIndex]))
        oldIndex += 1
      } else if added.contains(newIndex) {
        steps.append((.addition, new[newIndex]))
        newIndex += 1
      } else {
        steps.append((.none, old[oldIndex]))
        oldIndex += 1
        newIndex += 1
      }
    }
  }

  /// The steps of each hunk: changes with the lines around them.
  var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in steps.indices where steps[index].change != .none {
      let range = max(0, index - Self.context)..<min(steps.count, index + Self.context + 1)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  func render(_ hunk: Range<Int>) -> String {
    let old = span(hunk, excluding: .addition)
    let new = span(hunk, excluding: .removal)
    return "@@ -\(old) +\(new) @@\n" + steps[hunk].map(Self.render).joined()
  }

  /// The first line and the number of lines for the header of a hunk: `12,7`, `12` for one line, `11,0` for none.
  private func span(_ hunk: Range<Int>, excluding change: Change) -> String {
    let before = steps[..<hunk.lowerBound].count { $0.change != change }
    let count = steps[hunk].count { $0.change != change }
    if count == 1 { return "\(before + 1)" }
    return "\(count == 0 ? before : before + 1),\(count)"
  }

  private static func render(_ change: Change, _ line: Line) -> String {
    let isComplete = line.last == lineFeed
    let text = String(decoding: isComplete ? line.dropLast() : line, as: UTF8.self)
    let shown = text.split(separator: "\t", omittingEmptySubsequences: false).map { printable(String($0)) }
    let end = isComplete ? "\n" : "\n\\ No newline at end of file\n"
    return "\(change.rawValue)\(shown.joined(separator: "\t"))\(end)"
  }
}

private func difference(from old: [Line], to new: [Line]) -> (removed: Set<Int>, added: Set<Int>) {
  // Comparing a number per line is faster than comparing lines.
  var numbers: [Line: Int] = [:]
  let (oldNumbers, newNumbers) = (number(old), number(new))
  func number(_ lines: [Line]) -> [Int] {
    lines.map { line in
      let number = numbers[line, default: numbers.count]
      numbers[line] = number
      return number
    }
  }
  var removed: Set<Int> = []
  var added: Set<Int> = []
  for change in newNumbers.difference(from: oldNumbers) {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): added.insert(offset)
    }
  }
  return (removed, added)
}
