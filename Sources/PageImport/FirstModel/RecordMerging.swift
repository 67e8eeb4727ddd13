import SpecModel

/// Makes one record of those with the same members.
struct RecordMerging {
  private(set) var guesses: Guesses
  /// The record that has become part of another one -> that one.
  private var target: [Int: Int] = [:]

  /// The number of members from which records with the same names are one, whatever they are called.
  private static let fewestMembers = 3
  /// How many records with the same name are compared.
  private static let mostCandidates = 16
  /// How much of their members two records with one name have in common to count as one.
  private static let likeness = 0.75

  init(_ guesses: Guesses) {
    self.guesses = guesses
    // Each round can make records equal that contain the merged ones.
    for _ in 0..<8 where mergeRound() {}
    let map = { [target] index in Self.resolved(index, target) }
    for index in self.guesses.records.indices {
      for member in self.guesses.records[index].members.indices {
        let type = self.guesses.records[index].members[member].type
        self.guesses.records[index].members[member].type = type.mappingRecords(map)
      }
    }
    for index in self.guesses.unions.indices {
      for item in self.guesses.unions[index].cases.indices {
        self.guesses.unions[index].cases[item].record = map(self.guesses.unions[index].cases[item].record)
      }
    }
  }

  /// The record that a record has become.
  func resolved(_ index: Int) -> Int { Self.resolved(index, target) }

  private static func resolved(_ index: Int, _ target: [Int: Int]) -> Int {
    var index = index
    while let other = target[index] { index = other }
    return index
  }

  private mutating func mergeRound() -> Bool {
    var byNames: [[String]: [Int]] = [:]
    var byHint: [String: [Int]] = [:]
    var isChanged = false
    for index in guesses.records.indices where target[index] == nil {
      let record = guesses.records[index]
      let names = record.members.map(\.name).sorted()
      // `billing_address` and `shipping_address` are addresses.
      let hint = Words.of(record.hint.name).last ?? ""
      let same = names.count >= Self.fewestMembers ? byNames[names] ?? [] : []
      let candidates = (same.prefix(Self.mostCandidates) + (byHint[hint] ?? []).prefix(Self.mostCandidates)).distinct
      if let other = candidates.first(where: { isLike(index, $0) && merge(index, into: $0) }) {
        target[index] = other
        isChanged = true
      } else {
        byNames[names, default: []].append(index)
        byHint[hint, default: []].append(index)
      }
    }
    return isChanged
  }

  private func isLike(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (names(left), names(right))
    let common = left.intersection(right).count
    return Double(common) >= Self.likeness * Double(left.count + right.count - common)
  }

  private func names(_ index: Int) -> Set<String> { Set(guesses.records[index].members.map(\.name)) }

  /// - Returns: whether each common member can have one type.
  private mutating func merge(_ index: Int, into other: Int) -> Bool {
    let (added, old) = (guesses.records[index], guesses.records[other])
    var merged = old
    for member in added.members {
      guard let place = merged.index(of: member.name) else {
        var optional = member
        optional.isOptional = true
        merged.members.append(optional)
        continue
      }
      let known = merged.members[place]
      guard let type = type(known.type, member.type), known.facts["value"] == member.facts["value"] else {
        return false
      }
      merged.members[place].type = type
      merged.members[place].isOptional = known.isOptional || member.isOptional
      merged.members[place].isOnPage = known.isOnPage || member.isOnPage
      merged.members[place].commented = known.commented.orElse(member.commented)
      merged.members[place].shown = Array((known.shown + member.shown).distinct.prefix(GuessedEnum.mostShown))
      merged.members[place].remark = known.remark ?? member.remark
    }
    let names = names(index)
    for place in merged.members.indices where !names.contains(merged.members[place].name) {
      merged.members[place].isOptional = true
    }
    // A constant and the content that a tag tells apart are always there.
    if merged.members.contains(where: { $0.isOptional && ($0.facts["value"] != nil || isOuterContent($0.type)) }) {
      return false
    }
    if merged.members.count > ShapeReading.mostMembers { return false }
    if Words.of(old.hint.name) != Words.of(added.hint.name),
      let common = Words.common([old.hint.name, added.hint.name])
    {
      merged.hint.name = common
    }
    merged.isOnPage = old.isOnPage || added.isOnPage
    guesses.records[other] = merged
    return true
  }

  private func isOuterContent(_ type: GuessedType) -> Bool {
    guard case .union(let index) = type, case .outer = guesses.unions[index].tag else { return false }
    return true
  }

  /// The type of values of two types; nil if there is none but any JSON.
  private func type(_ left: GuessedType, _ right: GuessedType) -> GuessedType? {
    let (left, right) = (left.mappingRecords(resolved), right.mappingRecords(resolved))
    if left == right { return left }
    switch (left, right) {
    case (.unknown, let known), (let known, .unknown): return known
    case (.scalar(let left), .scalar(let right)): return scalar(left, right)
    case (.enumeration, .enumeration), (.enumeration, .scalar), (.scalar, .enumeration):
      return left.kinds == right.kinds ? .text : nil
    case (.list(let left, let first), .list(let right, let second)):
      return type(left, right).map { .list($0, isNullable: first || second) }
    case (.map(let left, let first), .map(let right, let second)):
      return type(left, right).map { .map($0, isNullable: first || second) }
    case (.scalar, _), (.record, _), (.enumeration, _), (.union, _), (.list, _), (.map, _), (.json, _): return nil
    }
  }

  private func scalar(_ left: String, _ right: String) -> GuessedType? {
    guard let left = Scalar.named(left), let right = Scalar.named(right) else { return nil }
    if left.kind == right.kind {
      return .scalar(left.kind == .string ? "text" : left.kind == .integer ? "integer" : "number")
    }
    return Set([left.kind, right.kind]) == [.integer, .number] ? .scalar("number") : nil
  }
}
