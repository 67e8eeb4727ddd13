package import SpecModel

// The Swift names of the parts of a model. All code of the emitters and reports gets them here.

extension Member {
  package var identifier: SwiftIdentifier { SwiftIdentifier(.member, of: name, given: givenName?.text) }
}

extension Record {
  /// The property for a member.
  func identifier(of member: String) -> SwiftIdentifier {
    members.first { $0.name == member }?.identifier ?? SwiftIdentifier(.member, of: member, given: nil)
  }
}

extension DerivedMember {
  package var identifier: SwiftIdentifier { SwiftIdentifier(.member, of: name, given: nil) }
}

extension Enumeration.Value {
  /// The case that it becomes.
  package var identifier: SwiftIdentifier {
    SwiftIdentifier(.constant, of: text, given: name.flatMap { CamelCase.name(of: $0.text) })
  }
}

extension Union.SharedMember {
  package var identifier: SwiftIdentifier { SwiftIdentifier(.member, of: name, given: givenName?.text) }
}

extension Union.Case {
  package var identifier: SwiftIdentifier { SwiftIdentifier(.constant, of: tag, given: givenName?.text) }
}

extension Union {
  /// The property with the tag; nil if the union has no tag.
  package var tagIdentifier: SwiftIdentifier? {
    discriminator.tagName.map { SwiftIdentifier(.member, of: $0, given: givenTagName?.text) }
  }

  /// The case for a tag.
  func identifier(of tag: String) -> SwiftIdentifier {
    cases.first { $0.tag == tag }?.identifier ?? SwiftIdentifier(.constant, of: tag, given: nil)
  }
}

extension Model {
  /// The property for a member of a record.
  func property(_ member: String, of record: String) -> SwiftIdentifier {
    self.record(record)?.identifier(of: member) ?? SwiftIdentifier(.member, of: member, given: nil)
  }

  /// The case that a value of an enum becomes. The value may be an alias.
  func identifier(of text: String, in enumeration: String) -> SwiftIdentifier {
    let values = self.enumeration(enumeration)?.values ?? []
    let value = values.first { $0.text == text } ?? values.first { $0.aliases.contains { $0.text == text } }
    return value?.identifier ?? SwiftIdentifier(.constant, of: text, given: nil)
  }

  func isNumeric(enumeration: String) -> Bool { self.enumeration(enumeration)?.isNumeric ?? false }
}
