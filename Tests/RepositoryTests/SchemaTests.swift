import Emitters
import Foundation
import SpecModel
import Testing

@testable import fieldscribe

// The JSON Schema of a spec file. `Tests/Schema` validates specs against it.

private typealias Object = [String: Any]

private func schema() throws -> Object {
  try #require(JSONSerialization.jsonObject(with: Data(LanguageSchema.file.utf8)) as? Object)
}

private func definitions() throws -> [String: Object] { try #require(schema()["$defs"] as? [String: Object]) }

@Test(arguments: Language.mappings.indices)
func theSchemaHasEachKeyOfAMapping(index: Int) throws {
  let mapping = Language.mappings[index]
  let definition = try #require(try definitions()[LanguageSchema.id(mapping)])
  #expect(definition["description"] as? String == mapping.meaning)
  #expect(definition["additionalProperties"] as? Bool == false)
  #expect(definition["required"] as? [String] ?? [] == mapping.keys.filter(\.isRequired).map(\.name))
  let properties = try #require(definition["properties"] as? [String: Object])
  let keys = mapping.keys.filter { !$0.isRefused }
  #expect(
    properties.mapValues { $0["description"] as? String }
      == Dictionary(uniqueKeysWithValues: keys.map { ($0.name, $0.meaning) }))
  for key in keys {
    let words = words(of: key.value)
    let offered = words.isEmpty || enums(in: properties[key.name] ?? [:]).contains(words)
    #expect(offered, "\(key.name) of \(mapping.name) does not offer its words")
  }
}

/// The words of a closed list that a key takes.
private func words(of value: Mapping.Value) -> [String] {
  switch value {
  case .word(let words): words
  case .list(let value), .map(let value), .entry(let value, _): words(of: value)
  case .either(let values): values.lazy.map(words).first { !$0.isEmpty } ?? []
  case .text, .pattern, .number, .size, .flag, .typeName, .type, .item, .shape, .mapping: []
  }
}

/// Every value below a value of JSON that has this key.
private func values(of key: String, in json: Any) -> [Any] {
  switch json {
  case let object as Object: object.flatMap { $0.key == key ? [$0.value] : values(of: key, in: $0.value) }
  case let array as [Any]: array.flatMap { values(of: key, in: $0) }
  default: []
  }
}

private func enums(in json: Object) -> [[String]] { values(of: "enum", in: json).compactMap { $0 as? [String] } }

@Test func eachReferenceOfTheSchemaLeadsToADefinition() throws {
  let schema = try schema()
  var reached: Set<String> = []
  for reference in values(of: "$ref", in: schema) {
    let steps = try #require(reference as? String).split(separator: "/").map(String.init)
    try #require(steps.prefix(2) == ["#", "$defs"])
    let target = steps.dropFirst().reduce(schema as Any?) { ($0 as? Object)?[$1] }
    #expect(target != nil, "\(reference) leads to nothing")
    reached.insert(steps[2])
  }
  #expect(reached.sorted() == (try definitions().keys.sorted()))
}

@Test func theSchemaOffersTheBuiltInTypes() throws {
  let types = try #require(try definitions()["name-of-a-type"])
  #expect(enums(in: types) == [Scalar.all.map(\.name) + ["json"]])
}

@Test func theSchemaIsPrintedOrWritten() throws {
  let temporary = try TemporaryFolder()
  #expect(run(["schema"]) == Outcome(output: LanguageSchema.file))
  #expect(LanguageSchema.file.split(separator: "\n").allSatisfy { $0.utf8.count < 400 })
  let command = ["schema", "--output", "\(temporary.path)/a.json"]
  let written = Outcome(output: "wrote \(temporary.path)/a.json\n")
  #expect(run(command) == written)
  let older = LanguageSchema.file.replacing("Whether", with: "If")
  try temporary.write(older, to: "a.json")
  #expect(run(command) == written)
  #expect(try temporary.tree() == ["a.json": LanguageSchema.file])
  // Any other file is left alone.
  for other in ["", "{}", firstSpec] {
    try temporary.write(other, to: "a.json")
    let message =
      "error: cannot overwrite '\(temporary.path)/a.json': it is no schema of fieldscribe; name another file\n"
    #expect(run(command) == Outcome(status: .error, diagnostics: message))
    #expect(try temporary.tree() == ["a.json": other])
  }
}

/// The commands for editors do what the page says, and the line for a spec is the one that `init` writes.
@Test func theCommandsForEditorsWriteTheSchema() throws {
  let page = try String(contentsOfFile: "\(repository)/Documentation/SpecLanguage.md", encoding: .utf8)
  let section = try #require(page.components(separatedBy: "\n## Editors\n").last)
  let commands = section.matches(of: /(?m)^swift run fieldscribe (\w+) --output ([\w.\/]+)/)
  #expect(commands.map(\.1) == ["init", "schema"])
  #expect(section.contains("\n\(LanguageSchema.modeline)\n") && firstSpec.hasPrefix("\(LanguageSchema.modeline)\n"))
  let temporary = try TemporaryFolder()
  try temporary.write("", to: "Spec/.keep")
  for (_, command, path) in commands.map(\.output) {
    #expect(run([String(command), "--output", "\(temporary.path)/\(path)"]).status == .success)
  }
  let files = try temporary.tree("Spec")
  #expect(files == ["webhooks.yaml": firstSpec, LanguageSchema.fileName: LanguageSchema.file, ".keep": ""])
}
