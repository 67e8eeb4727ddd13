import SpecModel

/// Compares two readings of a page: what a vendor's page says now, and what it said before.
///
/// - Parameters:
///   - old: the transcription, or an older text of the page.
///   - new: the text of the page.
///   - since: the text of the page that was transcribed, if there is one. What already differed from it is left out. What
///     changed in parts that were not transcribed is added, and so are other words of rows and of parts that are not read.
package func compare(_ old: PrintedPage, _ new: PrintedPage, since transcribed: PrintedPage? = nil) -> [PageDifference]
{
  let (old, new) = (old.allowed, new.allowed)
  let differences = PageComparison(old: old, new: new).all
  guard let transcribed = transcribed?.allowed else { return differences }
  let known = Dictionary(grouping: PageComparison(old: old, new: transcribed).all) { $0.member ?? "" }
  let changed = differences.filter { difference in
    !(known[difference.member ?? ""] ?? []).contains { $0.saysTheSame(as: difference) }
  }
  // What the transcription does not have, and what states the same in other words.
  let texts = PageComparison(old: transcribed, new: new)
  func unreported(_ found: [PageDifference], after reported: [PageDifference]) -> [PageDifference] {
    let places = Set(reported.compactMap(\.newRange))
    return found.filter { difference in
      if let range = difference.newRange { return !places.contains(range) }
      return !reported.contains { $0.kind == difference.kind && $0.member == difference.member }
    }
  }
  let all = changed + unreported(texts.all, after: changed)
  return all + unreported(texts.words + texts.unreadParts, after: all)
}

/// The two readings of a page.
struct PageComparison {
  let old: PrintedPage
  let new: PrintedPage

  var all: [PageDifference] { declarations + tables + lists + samples }

  private var declarations: [PageDifference] {
    var differences: [PageDifference] = []
    func compare(_ name: String, _ old: String, _ new: String) {
      if old != new { differences.append(PageDifference(.declaration, "", name, old: old, new: new)) }
    }
    compare("more-members", "\(old.allowsMoreMembers)", "\(new.allowsMoreMembers)")
    compare("reply-status", old.replyStatus.map(String.init) ?? "none", new.replyStatus.map(String.init) ?? "none")
    return differences
  }

  /// The parts that are not read and have other words now.
  var unreadParts: [PageDifference] {
    func words(_ part: LeftOut) -> String { part.text.split { $0.isWhitespace }.joined(separator: " ") }
    var alignment = Alignment(old.leftOut, new.leftOut, by: [words])
    let changed = alignment.pairReplacements(oldCount: old.leftOut.count, newCount: new.leftOut.count) { _, _ in true }
    func difference(_ first: LeftOut?, _ second: LeftOut?) -> PageDifference {
      PageDifference(
        .unread, (second ?? first)?.what ?? "", old: first.map(words), new: second.map(words), at: first?.range,
        second?.range)
    }
    return changed.map { difference(old.leftOut[$0.old], new.leftOut[$0.new]) }
      + alignment.added.map { difference(nil, new.leftOut[$0]) }
      + alignment.removed.map { difference(old.leftOut[$0], nil) }
  }

  // MARK: Lists

  private var lists: [PageDifference] {
    let alignment = Alignment(
      old.lists, new.lists, by: [{ $0.values.joined(separator: "\n") }],
      likeness: { overlap(Set($0.values.map(folded)), Set($1.values.map(folded))) }, atLeast: 0.3)
    return alignment.pairs.compactMap { compare(old.lists[$0.old], new.lists[$0.new]) }
      + alignment.added.map { new.lists[$0] }.map {
        PageDifference(.listAdded, $0.title, new: $0.values.joined(separator: ", "), at: nil, $0.range)
      }
      + alignment.removed.map { old.lists[$0] }.map {
        PageDifference(.listRemoved, $0.title, old: $0.values.joined(separator: ", "), at: $0.range)
      }
  }

  private func compare(_ old: PrintedList, _ new: PrintedList) -> PageDifference? {
    if old.values == new.values { return nil }
    let (gone, added) = (old.values.without(new.values), new.values.without(old.values))
    // The order alone, or how often a value occurs.
    let isSameSet = gone.isEmpty && added.isEmpty
    return PageDifference(
      .list, old.title, old: (isSameSet ? old.values : gone).joined(separator: ", "),
      new: (isSameSet ? new.values : added).joined(separator: ", "), at: old.range, new.range)
  }
}

extension PrintedPage {
  /// How much of the rows, lists and samples two pages have in common: 0 to 1.
  package func likeness(to other: PrintedPage) -> Double { overlap(names, other.names) }

  /// The names of the rows, the values of lists, and the members of samples.
  private var names: Set<String> {
    Set(
      tables.flatMap { $0.rows.map(\.name) } + lists.flatMap(\.values)
        + samples.flatMap { FlatSample($0).values.map(\.path) })
  }
}

extension [String] {
  /// The texts that are not in another list.
  func without(_ others: [String]) -> [String] {
    let others = Set(others)
    return filter { !others.contains($0) }
  }
}

/// A name without what vendors change lightly: `Caller_Id` is `callerid`.
func folded(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
