/// What an element of HTML is for the structure of a page. Other elements are read with the text around them.
enum HTMLElement {
  case table, head, row, cell, headCell
  case definitions, term, definition
  case list, item
  case heading(level: Int)
  case code
  /// The element begins a paragraph.
  case division
  /// The title of the page.
  case title
  /// The element has nothing to read.
  case skipped

  static let byName: [String: HTMLElement] = {
    var elements: [String: HTMLElement] = [
      "table": .table, "thead": .head, "tr": .row, "td": .cell, "th": .headCell, "dl": .definitions, "dt": .term,
      "dd": .definition, "ul": .list, "ol": .list, "li": .item, "pre": .code, "title": .title,
    ]
    for level in 1...6 { elements["h\(level)"] = .heading(level: level) }
    let divisions =
      "p div section article main header aside blockquote details summary figure figcaption center hr body form"
      + " fieldset"
    for name in divisions.split(separator: " ") { elements[String(name)] = .division }
    let skipped = "script style nav svg template noscript iframe button select video audio object footer math"
    for name in skipped.split(separator: " ") { elements[String(name)] = .skipped }
    return elements
  }()

  /// Whether the element in the text of a Markdown page is read as HTML up to its end.
  var isRoot: Bool {
    switch self {
    case .table, .definitions, .list, .heading, .code, .skipped: true
    case .head, .row, .cell, .headCell, .term, .definition, .item, .division, .title: false
    }
  }
}

/// Where the elements of a Markdown page end that are read as HTML.
struct HTMLExtents {
  /// The offsets of the tables and the blocks of code, in their order.
  private(set) var blocks: [Int] = []
  /// The offset behind the end of an element, by the offset of its `<`.
  private(set) var ends: [Int: Int] = [:]

  init(in bytes: [UInt8]) {
    var open: [String: [Int]] = [:]
    var index = 0
    while index < bytes.count {
      guard bytes[index] == .less else {
        index += 1
        continue
      }
      let start = index
      let isClosing = bytes.byte(at: index + 1) == .slash
      index += isClosing ? 2 : 1
      let nameStart = index
      while index < bytes.count, bytes[index].isAlphanumeric { index += 1 }
      guard (1...8).contains(index - nameStart) else { continue }
      let name = String(decoding: bytes[nameStart..<index].map(\.lowercased), as: UTF8.self)
      guard let element = HTMLElement.byName[name], element.isRoot else { continue }
      if !isClosing {
        open[name, default: []].append(start)
        if name == "table" || name == "pre" { blocks.append(start) }
      } else if let opening = open[name]?.popLast() {
        while index < bytes.count, bytes[index] != .greater, bytes[index] != .less { index += 1 }
        ends[opening] = min(index + 1, bytes.count)
      }
    }
  }
}
