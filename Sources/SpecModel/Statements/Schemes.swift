import FieldscribeRuntime

extension Statement {
  /// The schemes that a URL can have. A member that does not list them has `http` and `https`.
  package static let schemes = Statement(
    "schemes",
    [
      Key(
        name: "schemes", form: .texts, use: .pagesAndTypes,
        meaning: "The schemes that a URL can have, such as `https` and `wss`. Without the key: `http` and `https`.")
    ],
    conflict: .format, isAboutItems: true, consequence: .choices(usual: Scalar.usualSchemes),
    declared: { member, _ in member.type.listItem == .scalar(.url) ? .texts(member.facts.schemes) : nil },
    objection: { fact, shown in
      guard case .texts(let schemes) = fact, let scheme = shown.literal?.urlScheme, !schemes.contains(scheme) else {
        return nil
      }
      return "whose scheme is not \(schemes.joined(separator: " or "))"
    })
}

extension Facts {
  /// The schemes of a URL.
  package var schemes: [String] { texts("schemes") ?? Scalar.usualSchemes }
}

extension Scalar {
  /// Whether a text is a scheme in small letters: `https`, `s3`.
  package static func isScheme(_ text: String) -> Bool { text.isURLScheme }

  /// Whether a text is a value of a member with these facts: it has the format and, if it is a URL, one of the schemes.
  package func allows(_ text: String, _ facts: Facts) -> Bool {
    if self == .url { return text.urlScheme.map(facts.schemes.contains) ?? false }
    return format?.allows(text) ?? true
  }

  /// How to make texts for a member with these facts.
  package func texts(for facts: Facts) -> Samples.Texts {
    guard self == .url, let schemes = facts.texts("schemes") else { return samples.texts }
    return .templates(schemes.map(Scalar.example(ofScheme:)))
  }

  /// The example for a member with these facts.
  package func example(for facts: Facts) -> String {
    guard self == .url, !facts.schemes.contains("https"), let scheme = facts.schemes.first else {
      return samples.example
    }
    return Scalar.example(ofScheme: scheme)
  }
}
