import Foundation
import SpecModel
import SpecText
import Testing

@testable import fieldscribe

// Compares `Docs/provenance.json` with the parsed spec, without using the checker.

private typealias Object = [String: Any]

/// A key for a location in a spec.
private func key(_ page: String, _ kind: String, _ title: String, _ rest: String...) -> String {
  ([page, kind, title] + rest).joined(separator: "\n")
}

/// The locations of everything that the pages of a spec print.
private struct Locations {
  var rows: Set<String> = []
  var lists: Set<String> = []
  var samples: Set<String> = []
  var comments: Set<String> = []
  var tables: Set<String> = []
  var pages: Set<String> = []

  init(_ spec: String) throws {
    for source in try SpecFiles(Path("\(repository)/\(spec)")).sources {
      let tree = treeJSON(try #require(parse(source, file: 0).tree))
      let root = try #require(try JSONSerialization.jsonObject(with: Data(tree.utf8)) as? Object)
      for page in root["page"] == nil ? root["pages"] as? [Object] ?? [] : [root] { try add(page) }
    }
  }

  private mutating func add(_ page: Object) throws {
    let id = try #require(page["page"] as? String)
    pages.insert(id)
    for table in page["tables"] as? [Object] ?? [] {
      let title = try #require(table["title"] as? String)
      tables.insert(key(id, "table", title))
      for case (let name, let row)? in try #require(table["rows"] as? [Object]).map(\.first) {
        let type = try #require(row as? String ?? (row as? Object)?["type"] as? String)
        rows.insert(key(id, "table", title, name, type))
      }
    }
    for list in page["lists"] as? [Object] ?? [] {
      lists.insert(key(id, "list", try #require(list["title"] as? String)))
    }
    for sample in page["samples"] as? [Object] ?? [] {
      let title = try #require(sample["title"] as? String)
      samples.insert(key(id, "sample", title))
      for path in (sample["comments"] as? Object ?? [:]).keys {
        comments.insert(key(id, "sample", title, String(path.split(separator: ".").last ?? "")))
      }
    }
  }

  var all: Set<String> { rows.union(lists).union(samples).union(comments).union(tables).union(pages) }
}

extension Object {
  /// The location of an entry, or nil if the entry has only a ruling.
  fileprivate var location: String? {
    get throws {
      guard let page = self["page"] as? String else { return nil }
      let kinds = ["table", "list", "sample"].filter { self[$0] != nil }
      guard let kind = kinds.first else { return page }
      try #require(kinds.count == 1)
      let parts = [page, kind, self[kind] as? String, self["row"] as? String, self["printed"] as? String]
      return (parts + [self["comment"] as? String]).compactMap(\.self).joined(separator: "\n")
    }
  }
}

private func provenance(of folder: String) throws -> (text: String, entries: [Object]) {
  let text = try String(contentsOf: URL(filePath: "\(repository)/\(folder)/Docs/provenance.json"), encoding: .utf8)
  let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
  return (text, try #require(root["provenance"] as? [Object]))
}

@Test(arguments: specs) func everyLocationInTheProvenanceIsInTheSpec(spec: String, folder: String) throws {
  let locations = try Locations(spec).all
  for entry in try provenance(of: folder).entries {
    guard let location = try entry.location else {
      #expect(entry["ruling"] != nil, "neither a location nor a ruling: \(entry)")
      continue
    }
    #expect(locations.contains(location), "\(entry)")
  }
}

@Test(arguments: specs) func everyRowListAndSampleIsInTheProvenance(spec: String, folder: String) throws {
  let locations = try Locations(spec)
  let found = Set(try provenance(of: folder).entries.compactMap { try $0.location })
  #expect(!locations.rows.isEmpty)
  for printed in [locations.rows, locations.tables, locations.lists, locations.samples] {
    #expect(printed.subtracting(found).sorted() == [])
  }
}

@Test(arguments: specs) func theProvenanceHasOneEntryPerLineAndNoDuplicates(spec: String, folder: String) throws {
  let (text, entries) = try provenance(of: folder)
  let lines = text.split(separator: "\n").filter { $0.hasPrefix("    {\"type\"") || $0.hasPrefix("    {\"webhook\"") }
  #expect(lines.count == entries.count)
  #expect(Set(lines.map { $0.hasSuffix(",") ? $0.dropLast() : $0 }).count == lines.count)
  #expect(!text.contains(repository))
}

/// All generated types, members, values, cases and webhooks have an entry.
@Test func everythingGeneratedIsInTheProvenance() throws {
  let (model, _, _) = check(try SpecFiles(Path("\(repository)/Spec")).sources)
  var found: Set<[String]> = []
  for entry in try provenance(of: "Generated").entries {
    for key in ["member", "value", "case", "rule"] where entry[key] != nil && entry["webhook"] == nil {
      found.insert([entry["type"] as? String, key, entry[key] as? String].compactMap(\.self))
    }
    if let webhook = entry["webhook"] as? String { found.insert([webhook]) }
    if let type = entry["type"] as? String { found.insert([type]) }
  }
  let types = try #require(model)
  var expected: [[String]] = types.types.map { [$0.name] } + types.webhooks.map { [$0.name] }
  for record in types.records { expected += record.members.map { [record.name, "member", $0.name] } }
  for union in types.unions { expected += union.cases.map { [union.name, "case", $0.tag] } }
  for type in types.enumerations { expected += type.values.map { [type.name, "value", $0.text] } }
  for item in expected { #expect(found.contains(item), "\(item)") }
  #expect(found.count { $0.count > 1 && $0[1] == "rule" } == types.records.flatMap(\.rules).count)
}
