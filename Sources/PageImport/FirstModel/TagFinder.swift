import SpecModel
import SpecText

/// Finds the member that tells the shapes of objects apart.
struct TagFinder {
  /// Objects of one shape, with the tags that they have.
  struct Group {
    /// Empty for the objects without a tag.
    var tags: [String]
    var objects: [PrintedValue]
    fileprivate var shape: Set<String>
  }

  /// The tag and the shapes that it tells apart.
  struct Tag {
    var path: [String]
    var groups: [Group]
    /// The member that alone differs between the shapes, if there is one beside the tag.
    var content: String?
  }

  /// The names of members that are tags, the best one first.
  private static let names = [
    "type", "eventType", "event", "eventName", "event_kind", "kind", "action", "messageType", "webhookType", "topic",
    "eventCode", "code", "name", "object", "status", "state", "method", "format",
  ].map(Words.folded)
  /// The members that have the tag inside, the best one first.
  private static let containers = ["data", "payload", "event", "content", "meta", "header"]
  private static let mostTags = 256
  private static let mostContents = 16
  /// How much of their members two shapes have in common to count as one.
  private static let likeness = 0.65

  /// - Parameter known: members that are known to be tags.
  static func tag(of objects: [PrintedValue], known: Set<String>) -> Tag? {
    guard objects.count > 1 else { return nil }
    let members = objects.map(\.membersByName)
    if let name = members[0].keys.filter(known.contains).min() {
      let groups = shapes(of: objects, by: [name], members, areKnown: true)
      if groups.count > 1 { return Tag(path: [name], groups: groups) }
    }
    return paths(in: members).lazy.compactMap { tag(at: $0, objects, members) }.first
  }

  private static func tag(
    at path: [String], _ objects: [PrintedValue], _ members: [[String: PrintedValue]]
  ) -> Tag? {
    let groups = shapes(of: objects, by: path, members)
    if groups.count < 2 { return nil }
    // If nothing differs around the object with the tag, the objects in it are the union.
    if path.count > 1, shapes(of: objects, by: path, members, without: [path[0]]).count == 1 { return nil }
    let contents =
      path.count > 1
      ? []
      : members[0].keys.sorted().filter { name in
        members.allSatisfy { $0[name]?.kind == .object }
      }.prefix(mostContents)
    // What a null would be is not known.
    let nulls = Set(members.flatMap { $0.filter { $0.value.kind == .null }.keys })
    let content = contents.first { shapes(of: objects, by: path, members, without: nulls.union([$0])).count == 1 }
    return Tag(path: path, groups: groups, content: content)
  }

  /// The paths to texts that all objects have, in the order in which they are probably tags.
  private static func paths(in members: [[String: PrintedValue]]) -> [[String]] {
    let first = members[0]
    func ranked(_ names: some Sequence<String>, by order: [String]) -> [String] {
      names.compactMap { name in order.firstIndex(of: Words.folded(name)).map { ($0, name) } }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
    }
    // The first objects tell which names there are.
    let own = ranked(Set(members.prefix(100).flatMap(\.keys)), by: names).map { [$0] }
    let inner = ranked(first.keys, by: containers).flatMap { container in
      ranked((first[container]?.membersByName ?? [:]).keys, by: names.dropLast(6)).map { [container, $0] }
    }
    return own + inner
  }

  /// The objects by their tag, where tags with like shapes count as one; empty if an object lacks the tag.
  private static func shapes(
    of objects: [PrintedValue], by path: [String], _ members: [[String: PrintedValue]],
    without contents: Set<String> = [], areKnown: Bool = false
  ) -> [Group] {
    var indices: [String?: Int] = [:]
    var byTag: [Group] = []
    for (object, named) in zip(objects, members) {
      let tag = tag(at: path, in: named)
      // Objects without a tag are a shape of their own, but a tag that is null or no word is none.
      if tag == nil, path.count > 1 || named[path[0]] != nil { return [] }
      var shape: Set<String> = []
      object.addPaths(to: &shape, besides: contents)
      if let index = indices[tag] {
        // Bodies without a tag are one case only if they are alike.
        if tag == nil, !isLike(byTag[index].shape, shape) { return [] }
        byTag[index].objects.append(object)
        byTag[index].shape.formUnion(shape)
      } else {
        if byTag.count == mostTags { return [] }
        indices[tag] = byTag.count
        byTag.append(Group(tags: tag.map { [$0] } ?? [], objects: [object], shape: shape))
      }
    }
    if areKnown { return byTag }
    let untagged = byTag.first(where: \.tags.isEmpty)?.objects.count ?? 0
    if untagged * 2 > objects.count || untagged > 0 && !contents.isEmpty { return [] }
    let merged = byTag.reduce(into: [Group]()) { groups, group in
      let like = groups.firstIndex { other in
        isLike(other.shape, group.shape) && !other.tags.isEmpty && !group.tags.isEmpty
      }
      if let index = like {
        groups[index].tags += group.tags
        groups[index].objects += group.objects
        groups[index].shape.formUnion(group.shape)
      } else {
        groups.append(group)
      }
    }
    guard let other = merged.first(where: \.tags.isEmpty) else { return merged }
    return merged.contains { !$0.tags.isEmpty && isLike($0.shape, other.shape) } ? [] : merged
  }

  private static func tag(at path: [String], in members: [String: PrintedValue]) -> String? {
    guard let first = path.first, let value = members[first] else { return nil }
    if path.count > 1 { return tag(at: Array(path.dropFirst()), in: value.membersByName) }
    guard case .scalar(.string, let literal?) = value.content, Words.isWordLike(literal) else { return nil }
    return literal
  }

  /// Objects with like shapes together, unless they belong to different tables.
  static func clusters(of objects: [PrintedValue], _ homes: SampleHomes) -> [[Int]] {
    var clusters: [(shape: Set<String>, indices: [Int], home: Int?)] = []
    for (index, object) in objects.enumerated() {
      var shape: Set<String> = []
      object.addPaths(to: &shape)
      let home = homes.home(of: object)
      let like = clusters.firstIndex { cluster in
        if let home, let other = cluster.home, home != other { return false }
        let common = cluster.shape.intersection(shape).count
        return Double(common) >= rootLikeness * Double(min(cluster.shape.count, shape.count))
      }
      if let like {
        clusters[like].shape.formUnion(shape)
        clusters[like].indices.append(index)
        clusters[like].home = clusters[like].home ?? home
      } else if clusters.count < mostClusters {
        clusters.append((shape, [index], home))
      } else {
        clusters[0].indices.append(index)
      }
    }
    return clusters.map(\.indices)
  }

  /// How much of the smaller one two bodies have in common to be of one type.
  private static let rootLikeness = 0.4
  private static let mostClusters = 32

  private static func isLike(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let common = left.intersection(right).count
    return Double(common) >= likeness * Double(left.count + right.count - common)
  }
}

extension PrintedValue {
  /// The members of an object by their names, as a spec can have them. The first one of a name counts.
  var membersByName: [String: PrintedValue] {
    guard case .object(let members) = content else { return [:] }
    return Dictionary(members.map { (allowedText($0.name), $0.value) }) { first, _ in first }
  }

  /// Adds the paths of the members on the outer levels, with what their values are.
  fileprivate func addPaths(
    to paths: inout Set<String>, besides contents: Set<String> = [], _ path: String = "", depth: Int = 0
  ) {
    if depth > 3 { return }
    switch self.content {
    case .scalar: break
    case .array(let items):
      for item in items.prefix(20) { item.addPaths(to: &paths, path + "[]", depth: depth + 1) }
    case .object(let members):
      for member in members where !contents.contains(member.name) {
        let inner = "\(path).\(TextForms.isFreeName(member.name) ? "*" : member.name)"
        switch member.value.content {
        // Null can be in the place of anything.
        case .scalar(let kind, _): if kind != .null { paths.insert(inner) }
        case .array: paths.insert(inner + "[]")
        case .object: paths.insert(inner + ".")
        }
        member.value.addPaths(to: &paths, inner, depth: depth + 1)
      }
    }
  }
}
