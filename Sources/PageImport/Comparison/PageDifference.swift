package import SpecText

/// One difference between two readings of a page.
package struct PageDifference: Hashable, Sendable {
  /// What differs. The raw value is the stable name in reports.
  package enum Kind: String, CaseIterable, Sendable {
    case pageRemoved = "page-removed"
    case declaration = "declaration-changed"
    case tableAdded = "table-added"
    case tableRemoved = "table-removed"
    case rowAdded = "row-added"
    case rowRemoved = "row-removed"
    case rowRenamed = "row-renamed"
    case rowMoved = "row-moved"
    case type = "type-changed"
    case statement = "statement-changed"
    case listAdded = "list-added"
    case listRemoved = "list-removed"
    case list = "list-changed"
    case sampleAdded = "sample-added"
    case sampleRemoved = "sample-removed"
    case memberAdded = "member-added"
    case memberRemoved = "member-removed"
    case memberRenamed = "member-renamed"
    case memberMoved = "member-moved"
    case valueKind = "kind-changed"
    case value = "value-changed"
    case comment = "comment-changed"
    case defects = "defects-changed"
    /// The description of a row has other words, and states the same.
    case words = "words-changed"
    /// A part that the tool does not read has other words.
    case unread = "unread-part-changed"
  }

  package var kind: Kind
  /// The title of the table, list or sample; empty for the page itself.
  package var title: String
  /// The row, or the path of the member in a sample; nil for the whole part.
  package var member: String?
  package var old: String?
  package var new: String?
  /// The positions of the part before and now, if it is there.
  package var oldRange: SourceRange?
  package var newRange: SourceRange?

  init(
    _ kind: Kind, _ title: String, _ member: String? = nil, old: String? = nil, new: String? = nil,
    at oldRange: SourceRange? = nil, _ newRange: SourceRange? = nil
  ) {
    self.kind = kind
    self.title = title
    self.member = member
    self.old = old
    self.new = new
    self.oldRange = oldRange
    self.newRange = newRange
  }

  /// The vendor no longer has the page.
  package static func removed(_ page: PrintedPage) -> PageDifference { PageDifference(.pageRemoved, page.title) }

  /// Whether two differences say the same, wherever they are. Titles are often ours, so they do not count.
  func saysTheSame(as other: PageDifference) -> Bool {
    kind == other.kind && member == other.member && old == other.old && new == other.new
  }
}
