import SpecModel

/// Where everything of a model stands in the documentation.
struct DocsMap {
  static let index = "index.md"
  static let types = "types.md"
  static let rulings = "rulings.md"

  /// The paths of the pages, by webhook.
  let webhookPages: [String: String]
  private let typeAnchors: [String: String]
  private let rulingAnchors: [String: String]

  init(_ model: Model) {
    var names = Slugs()
    webhookPages = Dictionary(
      model.webhooks.map { ($0.name, "webhooks/\(names.slug(kebabCase($0.name))).md") }
    ) { first, _ in first }

    var headings = Slugs(taken: TypesPage.title)
    var anchors: [String: String] = [:]
    for section in TypesPage.sections(of: model) {
      _ = headings.slug(section.title)
      for type in section.types { anchors[type.name] = headings.slug(type.name) }
    }
    typeAnchors = anchors

    headings = Slugs(taken: RulingsPage.title)
    rulingAnchors = Dictionary(model.rulings.map { ($0.id, headings.slug($0.id)) }) { first, _ in first }
  }

  static func path(of guide: Guide) -> String { "guides/\(guide.id).md" }

  /// The links of one page.
  func links(from page: String) -> Links { Links(self, from: page) }

  struct Links {
    fileprivate let map: DocsMap
    /// The page that the links stand on.
    let page: String
    /// The folder that it stands in: `webhooks/`, or nothing.
    private let folder: String

    fileprivate init(_ map: DocsMap, from page: String) {
      self.map = map
      self.page = page
      folder = page.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    }

    func webhook(_ name: String) -> Markdown { .link("\(text: name)", to: destination(map.webhookPages[name] ?? "")) }

    func type(_ name: String) -> Markdown {
      .link("\(text: name)", to: destination(DocsMap.types, anchor: map.typeAnchors[name]))
    }

    func ruling(_ id: String) -> Markdown {
      .link("\(text: id)", to: destination(DocsMap.rulings, anchor: map.rulingAnchors[id]))
    }

    func guide(_ guide: Guide) -> Markdown { .link("\(text: guide.title)", to: destination(DocsMap.path(of: guide))) }

    func page(_ path: String, _ label: Markdown) -> Markdown { .link(label, to: destination(path)) }

    private func destination(_ path: String, anchor: String? = nil) -> Destination {
      Destination(path: path, anchor: anchor, from: page, in: folder)
    }
  }
}

/// Where a link leads. Made of file names and anchors of the documentation only, never of an address in a spec.
struct Destination {
  let text: String

  /// A page, or a heading of one, seen from another page.
  fileprivate init(path: String, anchor: String?, from page: String, in folder: String) {
    let way = path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : "../" + path
    text = (path == page ? "" : way) + (anchor.map { "#" + $0 } ?? "")
  }

  /// A heading of the same page.
  init(anchor: String) { text = "#" + anchor }
}

/// Anchors as renderers make them of the headings of one page, in their order.
struct Slugs {
  private var counts: [String: Int] = [:]

  init() {}

  /// - Parameter title: the first heading of the page.
  init(taken title: String) { _ = slug(title) }

  /// The anchor of the next heading: `IVR Call` becomes `ivr-call`, and a second one `ivr-call-1`.
  mutating func slug(_ heading: String) -> String {
    let kept = heading.lowercased().unicodeScalars.compactMap { scalar -> String? in
      if scalar == " " { return "-" }
      let isKept = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
      return isKept ? String(scalar) : nil
    }
    let base = kept.joined()
    var slug = base
    while counts[slug] != nil {
      counts[base, default: 0] += 1
      slug = "\(base)-\(counts[base, default: 0])"
    }
    counts[slug] = 0
    return slug
  }
}

/// `IVRCallAction` becomes `ivr-call-action`.
private func kebabCase(_ name: String) -> String {
  let letters = Array(name)
  var words = ""
  for (place, letter) in letters.enumerated() {
    let followsWord = place > 0 && !letters[place - 1].isUppercase
    let beginsWord = place > 0 && place + 1 < letters.count && letters[place + 1].isLowercase
    if letter.isUppercase, followsWord || beginsWord { words += "-" }
    words += letter.lowercased()
  }
  return words
}
