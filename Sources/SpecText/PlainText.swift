/// A text as a scalar of a spec file: without quotes if every YAML reader takes it as this text, otherwise in double
/// quotes.
package func plainOrQuoted(_ text: String) -> String {
  let source = SourceText(name: "", utf8: Array("k: \(text)\n".utf8))
  let parsed = parse(source, file: 0)
  if parsed.diagnostics.isEmpty, case .mapping(let entries)? = parsed.tree?.content, entries.count == 1,
    case .scalar(text) = entries[0].value.content, !entries[0].value.isQuoted
  {
    return text
  }
  return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
