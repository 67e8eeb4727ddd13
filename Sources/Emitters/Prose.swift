/// Writes a sentence of a spec, in which backticks mark code.
///
/// Two backticks with nothing between them are text, and so is one without a partner.
/// - Parameters:
///   - text: writes what is no code; told whether the sentence begins with it.
///   - code: writes what stands between two backticks.
func writtenProse(
  _ sentence: String, text: (_ text: String, _ isFirst: Bool) -> String, code: (String) -> String
) -> String {
  let mark = UInt8(ascii: "`")
  if !sentence.utf8.contains(mark) { return text(sentence, true) }
  let parts = sentence.utf8.split(separator: mark, omittingEmptySubsequences: false).map { String(Substring($0)) }
  return parts.enumerated().map { place, part in
    if place % 2 == 0 { return text(part, place == 0) }
    if part.isEmpty && place < parts.count - 1 { return text("``", false) }
    return place == parts.count - 1 ? text("`" + part, false) : code(part)
  }.joined()
}
