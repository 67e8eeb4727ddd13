import SpecModel

/// The pages and headings of the documentation.
struct DocsMap {
  static let index = "index.md"
  static let types = "types.md"
  static let rulings = "rulings.md"
  static let sources = "sources.md"

  /// The paths of the pages, by webhook.
  let webhookPages: [String: String]
  private let typeAnchors: [String: String]
  private let rulingAnchors: [String: String]
  private let sourceAnchors: [String: String]

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

    headings = Slugs(taken: SourcesPage.title)
    let types = SourcesPage.types(of: model)
    sourceAnchors = Dictionary(types.map { ($0.name, headings.slug($0.name)) }) { first, _ in first }
  }

  static func path(of guide: Guide) -> String { "guides/\(guide.id).md" }

  /// The links of one page.
  func links(from page: String) -> Links { Links(self, from: page) }

  struct Links {
    fileprivate let map: DocsMap
    /// The path of the page that has the links.
    let page: String
    /// The folder of the page: `webhooks/`, or empty.
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

    /// A link to what the vendor's pages print about a type.
    func sources(of type: String) -> Markdown {
      .link("Sources", to: destination(DocsMap.sources, anchor: map.sourceAnchors[type]))
    }

    func guide(_ guide: Guide) -> Markdown { .link("\(text: guide.title)", to: destination(DocsMap.path(of: guide))) }

    func page(_ path: String, _ label: Markdown) -> Markdown { .link(label, to: destination(path)) }

    private func destination(_ path: String, anchor: String? = nil) -> Destination {
      Destination(path: path, anchor: anchor, from: page, in: folder)
    }
  }
}

/// The target of a link: a file or heading of the documentation, never an address from a spec.
struct Destination {
  let text: String

  /// A page, or a heading of one, seen from another page.
  fileprivate init(path: String, anchor: String?, from page: String, in folder: String) {
    let relative = path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : "../" + path
    text = (path == page ? "" : relative) + (anchor.map { "#" + $0 } ?? "")
  }

  /// A heading of the same page.
  init(anchor: String) { text = "#" + anchor }
}

/// Makes the anchors of the headings of one page, as renderers do.
struct Slugs {
  private var counts: [String: Int] = [:]

  init() {}

  /// - Parameter title: the first heading of the page.
  init(taken title: String) { _ = slug(title) }

  /// The anchor of the next heading: `IVR Call` becomes `ivr-call`, and a second one `ivr-call-1`.
  mutating func slug(_ heading: String) -> String {
    let characters = heading.lowercased().unicodeScalars.compactMap { scalar -> String? in
      if scalar == " " { return "-" }
      let isPart = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
      return isPart ? String(scalar) : nil
    }
    let base = characters.joined()
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
  for (index, letter) in letters.enumerated() {
    let followsWord = index > 0 && !letters[index - 1].isUppercase
    let beginsWord = index > 0 && index + 1 < letters.count && letters[index + 1].isLowercase
    if letter.isUppercase, followsWord || beginsWord { words += "-" }
    words += letter.lowercased()
  }
  return words
}
