import Foundation
import Testing

// The generated documentation: links lead to pages and headings that exist.

/// One page of the documentation.
private struct DocsPage {
  let path: String
  let lines: [String]

  /// The folder `Generated/Docs` of the repository that this file is part of.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Generated/Docs")

  static func all() throws -> [DocsPage] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }.sorted()
    return try paths.map { path in
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      return DocsPage(path: path, lines: text.components(separatedBy: "\n"))
    }
  }

  /// The lines outside fences.
  var prose: [String] {
    var isInside = false
    return lines.filter { line in
      if line.hasPrefix("```") {
        isInside.toggle()
        return false
      }
      return !isInside
    }
  }

  var anchors: Set<String> {
    var counts: [String: Int] = [:]
    let slugs = prose.filter { $0.hasPrefix("#") }.map { heading in
      let text = heading.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
      let slug = text.filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }.replacing(" ", with: "-")
      counts[slug, default: -1] += 1
      return counts[slug] == 0 ? slug : "\(slug)-\(counts[slug, default: 0])"
    }
    return Set(slugs)
  }

  /// The targets of links, without those that are escaped or in code.
  var links: [String] {
    prose.map { $0.replacing("\\](", with: "").replacing(/`[^`]*`/, with: "") }
      .flatMap { $0.split(separator: "](", omittingEmptySubsequences: false).dropFirst() }
      .map { String($0.prefix { $0 != ")" }) }
  }
}

@Test func docsLinkToPagesAndHeadingsThatExist() throws {
  let pages = try DocsPage.all()
  let anchors = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0.anchors) })
  #expect(pages.map(\.path).contains("index.md"))
  for page in pages {
    let isText = page.path == "rulings.md" || page.path.hasPrefix("guides/")
    #expect(!page.links.isEmpty || isText, "\(page.path) has no links")
    for link in page.links where !exists(link, from: page.path, anchors) {
      Issue.record("\(page.path) links to \(link), which does not exist")
    }
  }
}

@Test func indexLinksToEveryPageOfTheDocs() throws {
  let pages = try DocsPage.all()
  let first = try #require(pages.first { $0.path == "index.md" })
  let linked = Set(first.links.map { $0.prefix { $0 != "#" } })
  for page in pages where page.path != "index.md" {
    #expect(linked.contains(page.path[...]), "index.md does not link to \(page.path)")
  }
}

@Test func everyJSONBlockOfTheDocsNamesADocumentedType() throws {
  let pages = try DocsPage.all()
  let headings = try #require(pages.first { $0.path == "types.md" }).prose.filter { $0.hasPrefix("### ") }
  let types = headings.map { $0.dropFirst(4) }
  let fences = pages.flatMap(\.lines).filter { $0.hasPrefix("```json") }
  #expect(!fences.isEmpty)
  for fence in fences {
    let parts = fence.split(separator: " ")
    #expect(parts.count == 2 && types.contains(parts[parts.count - 1]), "'\(fence)' names no type of types.md")
  }
}

@Test func docsHaveNoTrailingSpacesAndEndWithOneLineBreak() throws {
  for page in try DocsPage.all() {
    for (index, line) in page.lines.enumerated() where line.last?.isWhitespace == true {
      Issue.record("\(page.path):\(index + 1) ends with a space")
    }
    let end = page.lines.suffix(2).map(\.isEmpty)
    #expect(end == [false, true], "\(page.path) has to end with one line break")
  }
}

private func exists(_ link: String, from page: String, _ anchors: [String: Set<String>]) -> Bool {
  let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
  let folder = page.split(separator: "/").dropLast().map(String.init)
  var path = parts[0].isEmpty ? page.split(separator: "/").map(String.init) : folder
  if !parts[0].isEmpty {
    for step in parts[0].split(separator: "/").map(String.init) {
      if step != ".." { path.append(step) } else if path.popLast() == nil { return false }
    }
  }
  guard let found = anchors[path.joined(separator: "/")] else { return false }
  return parts.count == 1 || found.contains(parts[1])
}
