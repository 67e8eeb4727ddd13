import SpecModel

extension NameClash {
  /// Finds names that differ in the spec and are equal in Swift, and names that generated code uses itself.
  static func find(in model: Model) -> [NameClash] {
    var clashes: [NameClash] = []
    let loops = model.loops
    clashes += inModule(model)
    for record in model.records {
      let storage = record.members.filter { loops.isStoredApart($0, in: record) }.map {
        Named(SwiftIdentifier(storageOf: $0.identifier), at: $0.origin)
      }
      // An optional constant has a property that stores whether it is present.
      let presences = record.members.filter { $0.constant != nil && $0.isOptional }.map {
        Named(SwiftIdentifier(presenceOf: $0.identifier), at: $0.origin)
      }
      clashes += self.clashes(
        of: record.members.map { named(.member, $0.name, $0.givenName, $0.identifier, .member, $0.origin) }
          + record.derivedMembers.map { Named($0.identifier, at: $0.origin) } + storage + presences)
    }
    for enumeration in model.enumerations {
      clashes += self.clashes(
        of: enumeration.values.map { value in
          // The name of an integer is the key of its entry.
          if enumeration.isNumeric { return Named(value.identifier, at: value.origin) }
          return named(.value, value.text, value.name, value.identifier, .constant, value.origin)
        })
      // An enum of integers has a property of this name.
      if enumeration.isNumeric, let value = enumeration.values.first(where: { $0.identifier.isName("number") }) {
        clashes.append(NameClash(name: "number", reason: .reserved, origin: value.origin))
      }
    }
    for union in model.unions {
      let tag = union.discriminator.tagName.flatMap { tag in
        union.tagIdentifier.map { named(.tag, tag, union.givenTagName, $0, .member, union.tagOrigin) }
      }
      let header = union.discriminator.headerName == nil ? [] : ["headerName", "headerValue"]
      // The JSON kind of a case is no text of the spec.
      let cases = union.cases.map {
        named(.unionCase, $0.tag, $0.givenName, $0.identifier, .constant, $0.origin)
      }
      let shared = union.sharedMembers.map { Named($0.identifier, at: $0.origin) }
      clashes += self.clashes(
        of: [tag].compactMap(\.self)
          + header.map { Named(SwiftIdentifier(.member, of: $0, given: nil), at: union.tagOrigin) } + cases + shared)
    }
    for webhook in model.webhooks where !webhook.replies.isEmpty {
      let texts = webhook.allReplies.map(\.text).unique
      let replies = texts.compactMap { text in webhook.allReplies.first { $0.text == text } }
      clashes += repeated(replies.map { (SwiftIdentifier($0), webhook.origin) })
    }
    let rulings = model.rulings.filter { !$0.tolerances.isEmpty }
    clashes += repeated(rulings.map { (SwiftIdentifier(ruling: $0.id), $0.origin) })
    return clashes
  }

  /// A name of the spec in one scope of Swift.
  private struct Named {
    var identifier: SwiftIdentifier
    var origin: Origin
    /// The entry that can give another name.
    var entry: Remedy.Entry?
    /// The text in JSON.
    var text = ""
    /// Whether the spec gives a name that generated code needs.
    var isReserved = false
    /// Whether no name can be made of the text.
    var isUnnamed = false

    init(_ identifier: SwiftIdentifier, at origin: Origin) {
      self.identifier = identifier
      self.origin = origin
    }
  }

  private static func named(
    _ entry: Remedy.Entry, _ text: String, _ given: GivenName?, _ identifier: SwiftIdentifier,
    _ role: SwiftIdentifier.Role, _ origin: Origin
  ) -> Named {
    var named = Named(identifier, at: given?.origin ?? origin)
    named.entry = entry
    named.text = text
    named.isReserved = given.map { SwiftIdentifier.isReserved($0.text, role) } ?? false
    named.isUnnamed = given == nil && CamelCase.name(of: text) == nil
    return named
  }

  /// The mistakes in the names of one scope. A name that is equal to an earlier one is reported at the later one.
  private static func clashes(of names: [Named]) -> [NameClash] {
    var first: [SwiftIdentifier: Origin] = [:]
    return names.compactMap { named in
      func clash(_ name: String, _ reason: Reason, besides taken: String?) -> NameClash {
        let remedy = named.entry.map { entry in
          Remedy(entry: entry, key: named.text, name: CamelCase.suggestion(for: named.text, besides: taken))
        }
        return NameClash(name: name, reason: reason, origin: named.origin, remedy: remedy)
      }
      if named.isUnnamed { return clash(named.text, .unnamed, besides: nil) }
      let name = named.identifier.text.replacing("`", with: "")
      if named.isReserved {
        return NameClash(name: String(name.dropLast("Value".count)), reason: .reserved, origin: named.origin)
      }
      guard let taken = first[named.identifier] else {
        first[named.identifier] = named.origin
        return nil
      }
      return clash(named.identifier.text, .taken(by: taken), besides: name)
    }
  }

  private static func inModule(_ model: Model) -> [NameClash] {
    let types = model.types.map { ($0.name, $0.origin) } + model.webhooks.map { ($0.name, $0.origin) }
    let unrecognized = model.unions.filter { $0.discriminator.selector != nil }.map { union in
      (SwiftIdentifier(unrecognized: union.name), union.origin)
    }
    let reserved = types.filter { reservedTypeNames.contains($0.0) || $0.0 == model.module }.map {
      NameClash(name: $0.0, reason: .reserved, origin: $0.1)
    }
    let module = NameClash(name: model.module, reason: .reserved, origin: model.moduleOrigin)
    let isReserved =
      reservedTypeNames.contains(model.module) || reservedModuleNames.contains(model.module.lowercased())
    return (isReserved ? [module] : []) + reserved
      + repeated(types.map { (SwiftIdentifier(type: $0.0), $0.1) } + unrecognized) + files(model)
  }

  /// Finds source groups whose file names are equal or taken. Some file systems ignore case.
  private static func files(_ model: Model) -> [NameClash] {
    var taken: [String: Origin] = [:]
    return model.sourceGroups.compactMap { group in
      guard let origin = group.types.first?.origin else { return nil }
      let name = SwiftModule.fileName(of: group)
      let isReserved = SwiftModule.fixedFileNames.contains { $0.lowercased() == name.lowercased() }
      if isReserved { return NameClash(name: name, reason: .reserved, origin: origin) }
      if let first = taken[name.lowercased()] {
        return NameClash(name: name, reason: .taken(by: first), origin: origin)
      }
      taken[name.lowercased()] = origin
      return nil
    }
  }

  private static func repeated(_ names: [(name: SwiftIdentifier, origin: Origin)]) -> [NameClash] {
    var first: [SwiftIdentifier: Origin] = [:]
    return names.compactMap { name, origin in
      guard let taken = first[name] else {
        first[name] = origin
        return nil
      }
      return NameClash(name: name.text, reason: .taken(by: taken), origin: origin)
    }
  }
}
