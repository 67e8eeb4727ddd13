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
