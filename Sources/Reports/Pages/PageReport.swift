import Emitters
package import PageImport
package import SpecText

/// Reports how pages of a vendor differ from their transcriptions.
package struct PageReport: Report {
  /// One page.
  package struct Page {
    /// The id of the transcription.
    let id: String
    /// The name of the file with the text of the page.
    let file: String
    let items: [Item]

    /// - Parameter location: converts a range to a location. Each range names its file.
    package init(
      id: String, file: String, differences: [PageDifference], location: (SourceRange) -> Location
    ) {
      self.id = id
      self.file = file
      items = differences.map { difference in
        Item(
          difference: difference, old: difference.oldRange.map(location), new: difference.newRange.map(location))
      }
    }

    /// A page that the vendor no longer has. The file is the one that was transcribed.
    package init(id: String, file: String, removed page: PrintedPage) {
      self.init(id: id, file: file, differences: [.removed(page)]) { _ in Location(file: file, line: 1, column: 1) }
    }
  }

  /// A difference with its locations.
  struct Item {
    var difference: PageDifference
    var old: Location?
    var new: Location?
  }

  let pages: [Page]
  /// The pages that were not compared: the id, and why.
  let skipped: [(id: String, reason: String)]

  package init(_ pages: [Page], skipped: [(id: String, reason: String)] = []) {
    self.pages = pages
    self.skipped = skipped
  }

  /// Whether a page differs.
  package var hasDifferences: Bool { pages.contains { !$0.items.isEmpty } }

  /// `3 differences in 2 of 20 pages, 1 of words only`
  var summary: String {
    let all = pages.flatMap(\.items)
    let words = all.count { $0.difference.isOfWords }
    return counted(all.count, "difference") + " in \(pages.count { !$0.items.isEmpty }) of "
      + counted(pages.count, "page")
      + (words == 0 ? "" : ", \(words) of words only")
  }
}

extension PageDifference {
  /// Whether only words changed, and no statement that the tool reads.
  var isOfWords: Bool { kind == .words || kind == .unread }

  /// What differs: `type changed`.
  var label: String { kind.rawValue.replacing("-", with: " ") }

  /// Where: the member, and the title of its table or sample.
  var place: Phrase {
    switch (member, title.isEmpty) {
    case (let member?, true): "\(code: member)"
    case (let member?, false): "\(code: member) in \(text: title)"
    case (nil, _): "\(text: title)"
    }
  }

  /// The two statements.
  var statements: Phrase {
    switch (old, new) {
    case (let old?, let new?): "\("\(code: old)", to: "\(code: new)")"
    case (let old?, nil): kind.isRemoval ? "\(code: old)" : "\("\(code: old)", to: "nothing")"
    case (nil, let new?): kind.isAddition ? "\(code: new)" : "\("nothing", to: "\(code: new)")"
    case (nil, nil): ""
    }
  }
}

extension PageDifference.Kind {
  fileprivate var isAddition: Bool { rawValue.hasSuffix("-added") }
  fileprivate var isRemoval: Bool { rawValue.hasSuffix("-removed") }
}

/// `1 page`, `2 pages`
private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
