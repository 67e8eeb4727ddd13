import Foundation
import PageImport
import SpecModel
import SpecText
import Testing

/// The pages of the shipped spec, by id.
let shippedPages: [(id: String, page: PrintedPage)] = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Spec/pages")
  let files = (try? FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)) ?? []
  return files.sorted { $0.path < $1.path }.flatMap { file -> [(String, PrintedPage)] in
    let bytes = (try? Data(contentsOf: file)) ?? Data()
    let (tree, _) = parse(SourceText(name: file.lastPathComponent, utf8: Array(bytes)), file: 0)
    return tree.map(PrintedPage.transcriptions(in:)) ?? []
  }
}()

@Test func aPageDoesNotDifferFromItself() {
  #expect(shippedPages.count > 20)
  for (id, page) in shippedPages { #expect(compare(page, page).isEmpty, "\(id)") }
}

/// Each edit of a shipped page is reported as what it is, and as nothing else. There are thousands, so it tries a fourth.
@Test(arguments: shippedPages.map(\.id)) func eachEditIsReportedAsWhatItIs(id: String) throws {
  let page = try #require(shippedPages.first { $0.id == id }?.page)
  let all = edits(of: page)
  let tried = stride(from: id.utf8.count % 4, to: all.count, by: 4).map { all[$0] }
  let wrong = tried.compactMap { edit -> String? in
    let found = Set(compare(page, edit.page).map(\.kind.rawValue))
    return found == [edit.kind.rawValue] ? nil : "\(edit.name): \(edit.kind.rawValue) is reported as \(found.sorted())"
  }
  #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
}

/// Differences that were there when a page was transcribed are not reported, and other words are.
@Test func whatAlreadyDifferedIsNotReported() throws {
  let page = try #require(shippedPages.first { !$0.page.tables.isEmpty }?.page)
  var transcribed = page
  transcribed.tables[0].rows[0].facts["maximum"] = DecimalNumber("9").map(Fact.number)
  transcribed.tables[0].rows[1].words = "What it is."
  var now = transcribed
  now.tables[0].rows[1].words = "What it is today."
  now.tables[0].rows[2].type = "Money"
  #expect(compare(page, now).map(\.kind).contains(.statement))
  #expect(compare(page, now, since: transcribed).map(\.kind) == [.type, .words])
}

/// What the draft of a page says, read back, is what the page says.
@Test(arguments: ["depot-events", "shop-hooks", "FirstModel/calls", "FirstModel/actions", "FirstModel/mails"])
func aDraftSaysWhatThePageSays(name: String) throws {
  let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases/\(name).md")
  let source = SourceText(name: name, utf8: Array(try Data(contentsOf: url)))
  let page = readPage(source)
  let draft = try #require(tree(of: draft(of: page, as: PageHeader(), sources: [source])))
  #expect(compare(PrintedPage(transcription: draft), page).isEmpty)
}

/// Each edit of the text of a page is reported, and at its line.
@Test func eachEditOfATextIsReportedAtItsLine() throws {
  let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases/depot-events.md")
  let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
  let page = readPage(SourceText(name: "then.md", utf8: Array(text.utf8)))
  var tried = 0
  for edit in textEdits(of: text) {
    let source = SourceText(name: "now.md", utf8: Array(edit.text.utf8))
    let found = compare(page, readPage(source)).filter { $0.kind == edit.kind }
    let lines = found.compactMap { difference in difference.newRange.map { source.location(at: $0.start).line } }
    let isGone = edit.kind == .rowRemoved || edit.kind == .memberRemoved
    #expect(isGone ? !found.isEmpty : lines.contains(edit.line), "line \(edit.line): \(edit.kind.rawValue)")
    tried += 1
  }
  #expect(tried > 50)
}

/// The edits of rows and samples: the new text, the line, and the kind of the difference.
private func textEdits(of text: String) -> [(text: String, line: Int, kind: PageDifference.Kind)] {
  var lines = text.components(separatedBy: "\n")
  var edits: [(String, Int, PageDifference.Kind)] = []
  func edit(_ index: Int, _ kind: PageDifference.Kind, _ new: String?) {
    var edited = lines
    if let new { edited[index] = new } else { edited.remove(at: index) }
    if edited != lines { edits.append((edited.joined(separator: "\n"), index + 1, kind)) }
  }
  lines.append("")
  for (index, line) in lines.enumerated() {
    let cells = line.components(separatedBy: " | ")
    if line.hasPrefix("| "), line.contains("`"), cells.count == 4 {
      edit(index, .rowRemoved, nil)
      edit(index, .rowAdded, "\(line)\n| `fruit` | string | Yes | A banana |")
      edits[edits.count - 1].1 += 1
      edit(index, .type, line.replacing("| string |", with: "| boolean |"))
      edit(index, .statement, line.replacing("| Yes |", with: "| No |"))
      edit(index, .statement, line.replacing(/\d+(?= characters)/, with: "77"))
      edit(index, .statement, line.replacing(/`(parcel\.left|OWL)`/, with: "`FRUIT`"))
    }
    if let member = line.firstMatch(of: /"(\w+)": ("[^"]*"|[\d.]+|true|false)/) {
      edit(index, .memberRemoved, nil)
      edit(index, .memberRenamed, line.replacing("\"\(member.1)\"", with: "\"fruit\""))
      edit(index, .value, line.replacing(member.2, with: member.2.hasPrefix("\"") ? "\"fruit\"" : "7.5"))
      edit(index, .valueKind, line.replacing(member.2, with: member.2.hasPrefix("\"") ? "7" : "\"fruit\""))
    }
  }
  return edits
}
