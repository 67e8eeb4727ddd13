import SpecModel

extension NameClash {
  /// Finds names that differ in the spec and are equal in Swift, and names that generated code uses itself.
  static func find(in model: Model) -> [NameClash] {
    var clashes: [NameClash] = []
    clashes += inModule(model)
    for record in model.records {
      let derivedMembers = record.derivedMembers.map { (SwiftIdentifier(member: $0.name), $0.origin) }
      clashes += repeated(record.members.map { (SwiftIdentifier(member: $0.name), $0.origin) } + derivedMembers)
    }
    for enumeration in model.enumerations {
      clashes += repeated(enumeration.values.map { ($0.identifier, $0.origin) })
      // An enum of integers has a property of this name.
      if enumeration.isNumeric, let value = enumeration.values.first(where: { $0.name == "number" }) {
        clashes.append(NameClash(name: "number", reason: .reserved, origin: value.origin))
      }
    }
    for union in model.unions {
      let tag = union.discriminator.tagName.map { [(SwiftIdentifier(member: $0), union.origin)] } ?? []
      let header = union.discriminator.headerName == nil ? [] : ["headerName", "headerValue"]
      clashes += repeated(
        tag + header.map { (SwiftIdentifier(member: $0), union.origin) }
          + union.cases.map { (SwiftIdentifier(camelCase: $0.tag), $0.origin) })
    }
    for webhook in model.webhooks where !webhook.replies.isEmpty {
      let texts = webhook.allReplies.map(\.text).unique
      let replies = texts.compactMap { text in webhook.allReplies.first { $0.text == text } }
      clashes += repeated(replies.map { (SwiftIdentifier($0), webhook.origin) })
    }
    let rulings = model.rulings.filter { !$0.tolerances.isEmpty }
    clashes += repeated(rulings.map { (SwiftIdentifier(camelCase: $0.id), $0.origin) })
    return clashes
  }

  private static func inModule(_ model: Model) -> [NameClash] {
    let types = model.types.map { ($0.name, $0.origin) } + model.webhooks.map { ($0.name, $0.origin) }
    let unrecognized = model.unions.filter(\.discriminator.hasUnrecognized).map { union in
      (SwiftIdentifier(unrecognized: union.name), union.origin)
    }
    // The tag of a union becomes a property, which would hide a type of the same name.
    let names = Set(types.map(\.0))
    let hidden = model.unions.filter { $0.discriminator.tagName.map(names.contains) ?? false }.map {
      NameClash(name: $0.discriminator.tagName ?? "", reason: .reserved, origin: $0.origin)
    }
    let reserved = types.filter { reservedTypeNames.contains($0.0) || $0.0 == model.module }.map {
      NameClash(name: $0.0, reason: .reserved, origin: $0.1)
    }
    let module = NameClash(name: model.module, reason: .reserved, origin: model.moduleOrigin)
    let isReserved =
      reservedTypeNames.contains(model.module) || reservedModuleNames.contains(model.module.lowercased())
    return (isReserved ? [module] : []) + reserved + hidden
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
