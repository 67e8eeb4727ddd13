/// The rule that refuses a character, or nil for a character that is allowed.
func misleadingCharacterRule(of scalar: Unicode.Scalar) -> SyntaxRule? {
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

/// Spaces other than U+0020, and characters without a visible glyph.
///
/// The list is fixed, so that every system accepts the same specs, whatever version of Unicode it has.
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

/// Counts the combining marks on one letter.
struct MarkCounter {
  private var count = 0
  private var end = 0

  /// Whether the character at these offsets is the first mark above the limit.
  mutating func isTooMany(_ scalar: Unicode.Scalar, from start: Int, to end: Int) -> Bool {
    guard isMark(scalar) else { return false }
    count = start == self.end ? count + 1 : 1
    self.end = end
    return count == SpecLimits.marks + 1
  }
}

/// Whether normalization can reorder the character. Comparing long rows of such characters is slow.
private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  // These decompose into marks.
  case 0xF73, 0xF75, 0xF81: true
  default: scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
  }
}

extension SyntaxDiagnostics {
  mutating func reportStackedMarks(at range: Range<Int>) {
    report(.stackedMarks, "one letter has more than \(SpecLimits.marks) combining marks; remove some", at: range)
  }

  /// Reports a character that is refused.
  mutating func report(misleading rule: SyntaxRule, _ scalar: Unicode.Scalar, at range: Range<Int>) {
    if isFull { return }
    let name = "U+" + hexadecimal(scalar.value)
    let message =
      switch rule {
      case .tab: "tabs are not allowed; use spaces"
      case .lineBreakCharacter: "some programs treat \(name) as a line break; use a line feed"
      case .controlCharacter: "\(name) is a control character; remove it"
      case .bidirectionalCharacter: "\(name) changes the direction of the text around it; remove it"
      case .noncharacter: "\(name) is reserved by Unicode and is not a character; remove it"
      default: "\(name) is invisible or looks like a space; remove it or use a plain space"
      }
    report(rule, message, at: range)
  }
}

/// The text with U+FFFD in place of each line break and each refused character, so that it can be printed on one line.
func visible(_ text: String) -> String {
  var shown = ""
  for scalar in text.unicodeScalars {
    if scalar == "\t" {
      shown += " "
    } else {
      shown.unicodeScalars.append(scalar == "\n" || misleadingCharacterRule(of: scalar) != nil ? "\u{FFFD}" : scalar)
    }
  }
  return shown
}

/// A code point as at least four hexadecimal digits: `00E9`.
func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// The text without what a spec refuses: line feeds for other line breaks, spaces for other spaces, and nothing for the
/// remaining characters that are not visible.
package func allowedText(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == .lineFeed }) { return text }
  var allowed = ""
  var marks = 0
  var previous: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    defer { previous = scalar }
    marks = isMark(scalar) ? marks + 1 : 0
    if marks > SpecLimits.marks { continue }
    switch misleadingCharacterRule(of: scalar) {
    case nil: allowed.unicodeScalars.append(scalar)
    case .tab?: allowed += " "
    case .lineBreakCharacter?: allowed += "\n"
    case _?: if scalar.properties.generalCategory == .spaceSeparator { allowed += " " }
    }
    if scalar == "\n", previous == "\r" { allowed.unicodeScalars.removeLast() }
  }
  return allowed
}
