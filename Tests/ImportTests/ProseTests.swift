import PageImport
import SpecText
import Testing

/// The text of prose is what a reader sees: the runs of a line without gaps, and a line feed between lines.
@Test func proseHasTheTextOfItsRuns() {
  let range = SourceRange(file: 0, start: 0, end: 0)
  let prose = Prose(
    [Prose.Line([Prose.Run("Always "), Prose.Run("PSTN", .code)]), Prose.Line([Prose.Run("or SIP")], isItem: true)],
    at: range)
  #expect(prose.text == "Always PSTN\nor SIP")
}
