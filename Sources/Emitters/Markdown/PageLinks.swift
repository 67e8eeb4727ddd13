import SpecModel

// Links to the vendor's pages. A file defines each address once, at its end, so that its lines are short.

extension Page {
  /// The title, with a link if the spec has the address of the page.
  var link: Markdown { source == nil ? "\(text: title)" : .link("\(text: title)", to: PageReference(self)) }
}

extension Model {
  /// The title of a page, with a link if the spec has its address.
  func link(toPage id: String) -> Markdown { page(id)?.link ?? "\(text: id)" }
}

extension Sequence<Page> {
  /// The definitions of the links to these pages.
  var addresses: Markdown {
    .lines(compactMap { page in page.source.map { .definition(PageReference(page), address: $0.address) } }.unique)
  }
}

/// The name of a vendor's page in links. It has only lower-case letters, digits and hyphens.
struct PageReference {
  let text: String

  init(_ page: Page) { text = page.id }
}

extension PageSource {
  /// The version of the page that was read: `commit dfe42cfae0`, or empty.
  var versionText: String { commit.map { "commit \($0)" } ?? version.map { "version \($0)" } ?? "" }
}
