/// Why a character has no place in a spec, or nil when it has one.
func deception(of scalar: Unicode.Scalar) -> SyntaxRule? {
  switch scalar {
  case " "..."~", "\n": return nil
  case "\t": return .tab
  case "\r", "\u{85}", "\u{2028}", "\u{2029}": return .lineBreakCharacter
  case "\0"..."\u{9F}": return .controlCharacter
  case "\u{61C}", "\u{200E}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
    return .bidirectionalCharacter
  default:
    if isInvisible(scalar) { return .invisibleCharacter }
    return isNoncharacter(scalar) ? .noncharacter : nil
  }
}

/// Spaces other than U+0020, and what readers of text are to show as nothing. A list of our own, so that a spec is
/// accepted alike on every system, whatever version of Unicode it has.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x2800, 0x3000: true
  case 0xAD, 0x34F, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200D, 0x2060...0x206F: true
  case 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB: true
  case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
  default: false
  }
}

private func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
}

/// Counts marks that stand on one another.
struct MarkCounter {
  private var count = 0
  private var end = 0

  /// Whether a character from one place to another is one mark too many.
  mutating func isTooMany(_ scalar: Unicode.Scalar, from start: Int, to end: Int) -> Bool {
    guard isMark(scalar) else { return false }
    count = start == self.end ? count + 1 : 1
    self.end = end
    return count == SpecLimits.marks + 1
  }
}

/// Whether a character is put into order with those around it before texts are compared.
private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  // What these are made of is.
  case 0xF73, 0xF75, 0xF81: true
  default: scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
  }
}

extension SyntaxProblems {
  mutating func reportStackedMarks(at range: Range<Int>) {
    report(.stackedMarks, "more than \(SpecLimits.marks) marks stand on one letter; expected fewer", at: range)
  }

  /// Reports a character that deceives.
  mutating func report(deceiving rule: SyntaxRule, _ scalar: Unicode.Scalar, at range: Range<Int>) {
    if isFull { return }
    let name = "U+" + hexadecimal(scalar.value)
    let message =
      switch rule {
      case .tab: "a tab is not allowed; expected spaces"
      case .lineBreakCharacter: "\(name) breaks lines for some readers only; expected a line feed"
      case .controlCharacter: "\(name) is a control character; expected text that can be seen"
      case .bidirectionalCharacter: "\(name) changes the order in which text is shown; expected text without it"
      case .noncharacter: "\(name) is no character; expected text without it"
      default: "\(name) cannot be seen or told from a space; expected text without it"
      }
    report(rule, message, at: range)
  }
}

/// A text with a replacement character for everything that would deceive or break the line that shows it.
func visible(_ text: String) -> String {
  var shown = ""
  for scalar in text.unicodeScalars {
    if scalar == "\t" {
      shown += " "
    } else {
      shown.unicodeScalars.append(scalar == "\n" || deception(of: scalar) != nil ? "\u{FFFD}" : scalar)
    }
  }
  return shown
}

/// A code point with at least four digits: `00E9`.
private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
