import Foundation
import SpecModel
import SpecText
import Testing

/// `Documentation/SpecLanguage.md` has a table for each mapping of the language, and each key has an example.
///
/// With `UPDATE_GOLDENS` in the environment, the tables are written. Such a run still fails if they were not current.
@Test func theReferenceOfTheLanguageIsCurrent() throws {
  let pages = try FileManager.default.contentsOfDirectory(atPath: "\(repository)/Spec/pages").sorted()
  let vendors = try FileManager.default.contentsOfDirectory(atPath: "\(repository)/Tests/Vendors").sorted()
  let files =
    ["Tests/Golden/webhooks.yaml", "Spec/webhooks.yaml", "Spec/rulings.yaml", "Spec/guides.yaml"]
    + pages.map { "Spec/pages/\($0)" } + vendors.map { "Tests/Vendors/\($0)/webhooks.yaml" }
  let reference = LanguageReference(
    specs: files.compactMap { file in
      FileManager.default.contents(atPath: "\(repository)/\(file)").flatMap {
        parse(SourceText(name: file, utf8: Array($0)), file: 0).tree
      }
    })
  #expect(reference.unusedKeys == [], "no spec has an example of these keys")
  let path = "\(repository)/Documentation/SpecLanguage.md"
  let found = try String(contentsOfFile: path, encoding: .utf8)
  var missing = Set(Language.mappings.map(\.name))
  let fresh = found.replacing(/<!-- table: (.+?) -->\n(?:(?!<!--)[\s\S])*?<!-- end -->/) { match in
    let name = String(match.output.1)
    missing.remove(name)
    return "<!-- table: \(name) -->\n\(reference.table(name) ?? "UNKNOWN")\n<!-- end -->"
  }
  #expect(missing == [], "Documentation/SpecLanguage.md has no table of these mappings")
  #expect(found == fresh, "Documentation/SpecLanguage.md is not current")
  if found != fresh, ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
    try fresh.write(toFile: path, atomically: true, encoding: .utf8)
  }
}

/// `Documentation/Scalars.md` lists the built-in types and the known words of pages.
///
/// With `UPDATE_GOLDENS` in the environment, the page is written. Such a run still fails if it was not current.
@Test func theReferenceOfScalarsIsCurrent() throws {
  let path = "\(repository)/Documentation/Scalars.md"
  let found = try? String(contentsOfFile: path, encoding: .utf8)
  let fresh = """
    # Built-in types and printed types

    <!-- Written by `UPDATE_GOLDENS=1 swift test --filter theReferenceOfScalarsIsCurrent` from the sources. -->

    ## Printed types

    A row prints its type in the words of the vendor. Each of these words stands for JSON kinds, in any case. `nullable string`, `string or null` and
    `string?` also state that the member can be null. `string[]` and `array of strings` are arrays. Of several words, as in `decimal string`, the
    last one counts. A page explains other words with `words`, for example `words: {money: integer}`. A table can have no types, but then none of its
    rows has one.

    | words | JSON kinds |
    |---|---|
    \(PrintedType.words.map { "| \(codes($0.words)) | \(codes($0.kinds.map(\.rawValue))) |" }.joined(separator: "\n"))

    ## Built-in types

    A value that does not have its format is preserved. It is a violation in what you receive, and an error in what you send. The format and the
    unit are words for the keys `format` and `unit` of rows. Pages often print another word for the same, which a row can use as well: the last column
    lists the words that are understood. Letters of either case, spaces, hyphens, underscores and dots make no difference: `ISO 4217` is `iso-4217`.

    | type | JSON | Swift | format | unit | meaning | other words |
    |---|---|---|---|---|---|---|
    \(Scalar.all.map(row).joined(separator: "\n"))

    **Numbers.** Use `decimal` for money and for any number whose digits matter. A `number` is a `Double`, which rounds: it has about 16 digits, and
    reads `0.10` as `0.1`. A `decimal` is an `ExactDecimal`, which has the exact text, is written back as it came, and is compared without rounding.
    FieldscribeFoundation converts it to `Decimal` and back. If the vendor sends the number in a string, use `decimal-text` or `integer-text`. Their
    property `value` is the number; it is nil if the text is not a number. `minimum` and `maximum` apply to all of them.

    **Times.** `epoch-seconds` and `epoch-milliseconds` are integers that count from 1970. They have a property `instant`, and FieldscribeFoundation
    converts them to `Date`. `seconds` and `milliseconds` are durations.

    **URLs.** A `url` begins with `http:` or `https:`. If the vendor sends others, list the schemes in small letters:

    ```yaml
    - stream:
        type: url
        schemes: [https, wss]
        doc: The address of the stream.
    ```

    **Decisions.** `currency` accepts `USD` and `usd`, because some vendors write small letters, but not `Usd`. `base64` has the standard alphabet and
    padding; the URL-safe alphabet is `text`. `hex` has no `0x`, and an odd number of digits is allowed. `email`, `ip-address`, `phone-number`, `digits`
    and `personal-text` are personal: their descriptions are `<redacted>`. `language-tag` and `country-code` have the form of their standard; they
    are not looked up in its list.

    """
  #expect(found == fresh, "Documentation/Scalars.md is not current")
  if found != fresh, ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
    try fresh.write(toFile: path, atomically: true, encoding: .utf8)
  }
}

private func row(_ scalar: Scalar) -> String {
  let aliases = (scalar.format?.aliases ?? []) + (scalar.unit?.aliases ?? [])
  let others = aliases.map { "`\($0)`" }.joined(separator: ", ")
  let cells = [scalar.format.map { "`\($0.name)`" }, scalar.unit?.name, scalar.note, others].map { $0 ?? "" }
  return "| `\(scalar.name)` | \(scalar.kind.rawValue) | `\(scalar.swiftType)` | \(cells.joined(separator: " | ")) |"
}

private func codes(_ texts: [String]) -> String { texts.map { "`\($0)`" }.joined(separator: ", ") }
