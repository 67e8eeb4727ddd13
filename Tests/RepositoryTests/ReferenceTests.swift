import Foundation
import SpecModel
import Testing

/// `Documentation/Statements.md` lists the statements and scalars that the sources declare.
///
/// With `UPDATE_GOLDENS` in the environment, the page is written. Such a run still fails if it was not current.
@Test func theReferenceOfStatementsIsCurrent() throws {
  let path = "\(repository)/Documentation/Statements.md"
  let found = try? String(contentsOfFile: path, encoding: .utf8)
  let fresh = """
    # Statements and scalars

    <!-- Written by `UPDATE_GOLDENS=1 swift test --filter theReferenceOfStatementsIsCurrent` from the sources. -->

    ## What a row can state

    Rows and comments on samples can have these keys. Members of the types can have the keys that are marked. A row also has its printed type, and
    can have a `note` for readers. The class is that of a [ruling](Decisions.md#contradictions-are-also-checked-against-the-types) about contradictory
    statements.

    | key | value | types | meaning | class |
    |---|---|---|---|---|
    \(Statement.all.flatMap { statement in statement.keys.map { row($0, statement) } }.joined(separator: "\n"))

    ## Printed types

    A row prints its type in the words of the vendor. Each of these words stands for JSON kinds, in any case. `nullable string`, `string or null` and
    `string?` also state that the member can be null. `string[]` and `array of strings` are arrays. Of several words, as in `decimal string`, the
    last one counts. A page explains other words with `words`, for example `words: {money: integer}`. A table can have no types, but then none of its
    rows has one.

    | words | JSON kinds |
    |---|---|
    \(PrintedType.words.map { "| \(codes($0.words)) | \(codes($0.kinds.map(\.rawValue))) |" }.joined(separator: "\n"))

    ## Scalars

    | type | JSON | Swift | format | unit | meaning |
    |---|---|---|---|---|---|
    \(Scalar.all.map(row).joined(separator: "\n"))

    """
  #expect(found == fresh, "Documentation/Statements.md is not current")
  if found != fresh, ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
    try fresh.write(toFile: path, atomically: true, encoding: .utf8)
  }
}

private func row(_ key: Statement.Key, _ statement: Statement) -> String {
  let isDeclarable = if case .pagesAndTypes = key.use { "yes" } else { "" }
  return "| `\(key.name)` | \(form(key.form)) | \(isDeclarable) | \(key.meaning) | `\(statement.conflict.rawValue)` |"
}

private func form(_ form: Statement.Key.Form) -> String {
  switch form {
  case .text: "text"
  case .number: "number"
  case .size: "whole number"
  case .flag: "true or false"
  case .texts: "list of texts"
  case .conditions: "`{name: value}`"
  case .word(_, let known): known.sorted().map { "`\($0)`" }.joined(separator: ", ")
  }
}

private func row(_ scalar: Scalar) -> String {
  let cells = [scalar.format.map { "`\($0.name)`" }, scalar.unit, scalar.note].map { $0 ?? "" }
  return "| `\(scalar.name)` | \(scalar.kind.rawValue) | `\(scalar.swiftType)` | \(cells.joined(separator: " | ")) |"
}

private func codes(_ texts: [String]) -> String { texts.map { "`\($0)`" }.joined(separator: ", ") }
