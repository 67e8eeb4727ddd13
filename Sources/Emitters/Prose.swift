/// Renders a sentence of a spec, in which backticks mark code.
///
/// Two backticks with nothing between them are text, and so is a backtick without a partner.
/// - Parameters:
///   - text: renders text. `isFirst` is true at the start of the sentence.
///   - code: renders code.
func renderedProse(
  _ sentence: String, text: (_ text: String, _ isFirst: Bool) -> String, code: (String) -> String
) -> String {
  let mark = UInt8(ascii: "`")
  if !sentence.utf8.contains(mark) { return text(sentence, true) }
  let parts = sentence.utf8.split(separator: mark, omittingEmptySubsequences: false).map { String(Substring($0)) }
  return parts.enumerated().map { index, part in
    if index % 2 == 0 { return text(part, index == 0) }
    if part.isEmpty && index < parts.count - 1 { return text("``", false) }
    return index == parts.count - 1 ? text("`" + part, false) : code(part)
  }.joined()
}
