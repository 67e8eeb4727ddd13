extension Statement {
  /// Whether a page advises against a member.
  package static let deprecated = Statement(
    "deprecation",
    [
      Key(name: "deprecated", form: .flag, use: .pagesAndTypes, meaning: "Whether the page advises against the member.")
    ],
    conflict: .meaning, pageKeys: ["deprecated"],
    clause: { $0 == .flag(false) ? "is not deprecated" : "is deprecated" })
}

extension Member {
  package var isDeprecated: Bool { facts.flag("deprecated") ?? false }
}
