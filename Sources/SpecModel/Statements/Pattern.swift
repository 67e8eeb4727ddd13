import FieldscribeRuntime

extension Statement {
  /// The pattern of a text. Patterns are compared as texts.
  package static let pattern = Statement(
    "pattern",
    [
      Key(
        name: "pattern", form: .pattern, use: .pagesAndTypes,
        meaning: "The regular expression that the whole text matches: `^[a-z]+$`.")
    ],
    conflict: .format, isAboutItems: true, pageKeys: ["pattern"], consequence: .pattern,
    // A row about a list states the pattern of its items.
    declared: { member, _ in member.facts["pattern"] ?? member.type.innermostFacts?["pattern"] },
    agree: { $0 == $1 }, fits: { $0 == $1 },
    objection: { fact, shown in
      guard shown.kind == .string, let literal = shown.literal, let pattern = try? Pattern(fact.description) else {
        return nil
      }
      return pattern.matches(literal) ? nil : "which does not match the pattern \(pattern.text)"
    },
    clause: { "matches the pattern \($0.description)" })
}

/// What is wrong with a pattern, and the position in UTF-8; nil if it is supported.
package func patternMistake(_ text: String) -> (message: String, offset: Int)? {
  do {
    _ = try Pattern(text)
    return nil
  } catch {
    return (error.message, error.offset)
  }
}

extension Facts {
  private var compiledPattern: Pattern? { text("pattern").flatMap { try? Pattern($0) } }

  /// Whether a text matches the pattern, if there is one.
  package func matchPattern(_ text: String) -> Bool { compiledPattern?.matches(text) ?? true }

  /// A text that matches the pattern and has a length that the facts allow; nil if there is no pattern or no such text.
  ///
  /// - Parameter pick: returns a number from 0 to below the given one.
  package func textOfPattern(_ pick: (Int) -> Int) -> String? {
    guard let pattern = compiledPattern else { return nil }
    let texts = PatternTexts(pattern, minimumLength ?? 0, maximumLength ?? .max)
    return texts.lengths.isEmpty ? nil : texts.text(ofLength: texts.lengths[pick(texts.lengths.count)], pick)
  }

  /// Whether the limits allow the length of a text that matches the pattern.
  package var allowTextOfPattern: Bool {
    guard let pattern = compiledPattern else { return true }
    return !PatternTexts(pattern, minimumLength ?? 0, maximumLength ?? .max).lengths.isEmpty
  }
}
