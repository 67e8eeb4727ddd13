import SpecModel

extension NameClash {
  /// Finds names that differ in the spec and are equal in Swift, and names that generated code uses itself.
  static func find(in model: Model) -> [NameClash] {
    var clashes: [NameClash] = []
    clashes += inModule(model)
    for record in model.records {
      let derivedMembers = record.derivedMembers.map { (SwiftIdentifier(member: $0.name), $0.origin) }
      // An optional constant has a property that stores whether it is present.
      let presences = record.members.filter { $0.constant != nil && $0.isOptional }.map {
        (SwiftIdentifier(presenceOf: SwiftIdentifier(member: $0.name)), $0.origin)
      }
      clashes += repeated(
        record.members.map { (SwiftIdentifier(member: $0.name), $0.origin) } + derivedMembers + presences)
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
      let shared = union.sharedMembers.map { (SwiftIdentifier(member: $0.name), $0.origin) }
      clashes += repeated(tag + union.cases.map { ($0.identifier, $0.origin) } + shared)
    }
    let rulings = model.rulings.filter { !$0.tolerances.isEmpty }
    clashes += repeated(rulings.map { (SwiftIdentifier(camelCase: $0.id), $0.origin) })
    return clashes
  }

  private static func inModule(_ model: Model) -> [NameClash] {
    let types = model.types.map { ($0.name, $0.origin) } + model.webhooks.map { ($0.name, $0.origin) }
    let unrecognized = model.unions.filter { $0.discriminator.tagName != nil }.map { union in
      (SwiftIdentifier(unrecognized: union.name), union.origin)
    }
    // The tag and the shared members of a union become properties, which would hide types of the same names.
    let names = Set(types.map(\.0))
    let properties = model.unions.flatMap { union in
      (union.discriminator.tagName.map { [($0, union.origin)] } ?? [])
        + union.sharedMembers.map { ($0.name, $0.origin) }
    }
    let hidden = properties.filter { names.contains($0.0) }.map {
      NameClash(name: $0.0, reason: .reserved, origin: $0.1)
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
