/// What a draft states about its page that the page itself does not print.
package struct PageHeader: Sendable {
  /// The id of the page in the spec; nil to make one of the title.
  package var id: String?
  package var title: String?
  package var product: String?
  package var endpoint: String?
  /// The date or version of the page.
  package var revision: String?
  /// The address of the page on the web.
  package var address: String?
  package var commit: String?
  package var version: String?
  /// The day on which the page was read: `2026-01-31`.
  package var read: String?
  /// The id of the page that this one replaces.
  package var revises: String?

  package init() {}
}

/// Text that stands for something that a person has to fill in.
let placeholder = "TODO"

/// A text as the id of a page: `Call status (V2)` becomes `call-status-v2`.
package func pageID(_ text: String) -> String {
  var id: [UInt8] = []
  var isAfterSmallLetter = false
  for byte in text.utf8 {
    let isCapital = (0x41...0x5A).contains(byte)
    let isLetterOrDigit = isCapital || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    if let last = id.last, last != UInt8(ascii: "-"), !isLetterOrDigit || isCapital && isAfterSmallLetter {
      id.append(UInt8(ascii: "-"))
    }
    if isLetterOrDigit { id.append(byte | 0x20) }
    isAfterSmallLetter = isLetterOrDigit && !isCapital
  }
  id = Array(id.prefix(80))
  if id.last == UInt8(ascii: "-") { id.removeLast() }
  return id.isEmpty ? "page" : String(decoding: id, as: UTF8.self)
}
