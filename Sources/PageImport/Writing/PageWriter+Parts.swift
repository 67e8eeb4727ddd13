import SpecModel
import SpecText

/// A part of a page that has a title in the spec.
protocol TitledPart {
  var title: String { get }
  /// The title of a part without one.
  static var usualTitle: String { get }
  /// What tells it from other parts of the same kind: the names of its rows.
  var features: Set<String> { get }
}

extension PrintedTable: TitledPart {
  static let usualTitle = "table"
  var features: Set<String> { Set(rows.map(\.name)) }
}

extension PrintedList: TitledPart {
  static let usualTitle = "list"
  var features: Set<String> { Set(values) }
}

extension PrintedSample: TitledPart {
  static let usualTitle = "sample"
  var features: Set<String> { value.names(levels: 3) }
}

extension PrintedValue {
  /// The names of the members on the outer levels.
  fileprivate func names(levels: Int) -> Set<String> {
    if levels == 0 { return [] }
    switch content {
    case .scalar: return []
    case .array(let items): return items.first?.names(levels: levels - 1) ?? []
    case .object(let members):
      return members.reduce(into: Set(members.map(\.name))) { $0.formUnion($1.value.names(levels: levels - 1)) }
    }
  }
}

extension PageWriter {
  // MARK: Lists

  func list(_ list: PrintedList, _ title: String, _ old: Transcription.Item?) -> SpecValue.Item {
    let values = SpecValue.texts(list.values.map { oneLine($0) })
    if let old, old.states(["values": values], besides: ["title", "of"] + listRules) { return old.kept }
    let subject = list.subject.flatMap { $0.utf8.contains(UInt8(ascii: ".")) ? $0 : nil } ?? subjects?.subject(of: list)
    let all =
      [
        self.title(title, list.range, old),
        old?.entry("of") ?? .init("of", .text(subject ?? "\(placeholder).\(placeholder)")),
      ]
      + [old?.entry("values", values) ?? .init("values", values)] + listRules.compactMap { old?.entry($0) }
    return .init(.mapping(all).spread, old?.comments ?? [])
  }

  /// The keys of a list that no page states in a form that is read.
  private var listRules: [String] { ["at-least", "at-most", "last", "not-before"] }

  private func title(_ title: String, _ range: SourceRange, _ old: Transcription.Item?) -> SpecValue.Entry {
    old?.entry("title") ?? .init("title", .text(title), .init(behind: places.line(range)))
  }

  // MARK: Tables

  mutating func table(_ table: PrintedTable, _ title: String, _ old: Transcription.Item?) -> SpecValue.Item {
    let hasTypes = table.rows.contains { words.type(of: $0, places) != nil } || old?.hasTypes ?? false
    let olds = old?.rows ?? [:]
    let rows = table.rows.compactMap { row($0, olds[$0.name], hasTypes: hasTypes) }
    let names = table.subjects.isEmpty ? subjects?.subjects(of: table) ?? [] : table.subjects
    let subjects = SpecValue.texts(names.isEmpty ? [placeholder] : names)
    let all = [
      self.title(title, table.range, old), old?.entry("of") ?? .init("of", subjects),
      SpecValue.Entry("rows", SpecValue(.sequence(rows), isSpread: true), old?.entry("rows")?.comments ?? []),
    ]
    return .init(.mapping(all).spread, old?.comments ?? [])
  }

  private mutating func row(
    _ row: PrintedRow, _ old: Transcription.Row?, hasTypes: Bool
  ) -> SpecValue.Item? {
    let name = oneLine(row.name)
    guard isShortKey(name) else {
      leftOut.append(LeftOut("a row with a name of \(name.utf8.count) bytes", at: row.range))
      return nil
    }
    var guesses = row.guesses
    var type = words.type(of: row, places)
    var notes: [String] = []
    if type == nil, hasTypes {
      type = old?.text("type")
      if type == nil {
        type = "any"
        guesses.append(Guess("type", because: "the other rows of the table have one"))
        if let printed = row.type.map(oneLine), !printed.isEmpty { notes.append("type: \(printed)") }
      }
    }
    let facts = FactEntries(row.facts, notes: notes).entries
    let entries = (type.map { [SpecValue.Entry("type", .text($0))] } ?? []) + facts
    if let old { return old.merged(with: entries, guesses: Set(guesses.map(\.key)), words: row.words) }
    let comments = guesses.map { "guess, \(places.line(row.range)): \(oneLine("\($0.key), because \($0.reason)"))" }
    return .init(Self.row(name, entries), SpecValue.Comments(comments))
  }

  /// `doorId`, `doorId: String`, or `doorId: {type: String, optional: true}`.
  static func row(_ name: String, _ entries: [SpecValue.Entry]) -> SpecValue {
    if entries.isEmpty { return .text(name) }
    let isTypeAlone = entries.count == 1 && entries[0].key == "type"
    return .mapping([.init(name, isTypeAlone ? entries[0].value : .mapping(entries))])
  }

  // MARK: Samples

  mutating func sample(_ sample: PrintedSample, _ title: String, _ old: Transcription.Item?) -> SpecValue.Item {
    var writer = ShapeWriter(isExact: areBodies)
    let shape = writer.shape(sample.value)
    leftOut += writer.leftOut
    let all = defects(of: sample) + comments(writer.comments) + [body(shape)]
    if let old, let kept = old.keptSample(all) { return kept }
    let subject = sample.subject ?? subjects?.subject(of: sample.value)
    let head = [
      self.title(title, sample.range, old), old?.entry("of") ?? .init("of", .text(subject ?? placeholder)),
      sample.header.map { .init("header", .text(oneLine($0))) } ?? old?.entry("header"),
    ]
    let problems = sample.problems + unknownDefects(of: sample)
    let remark = sample.value.comment.isEmpty ? [] : [oneLine(sample.value.comment)]
    return .init(
      .mapping(head.compactMap(\.self) + (old?.mergedSample(all) ?? all)).spread,
      old?.comments ?? SpecValue.Comments(problems.map(places.comment) + remark))
  }

  private func body(_ shape: SpecValue) -> SpecValue.Entry {
    if case .sequence(let items) = shape.content, !items.isEmpty { return .init("items", shape) }
    return .init("shape", shape)
  }

  private func defects(of sample: PrintedSample) -> [SpecValue.Entry] {
    let known = Language.sampleDefects.filter(sample.defects.contains)
    return known.isEmpty ? [] : [.init("defects", .texts(known))]
  }

  private func unknownDefects(of sample: PrintedSample) -> [LeftOut] {
    sample.defects.filter { !Language.sampleDefects.contains($0) }.map { LeftOut($0, at: sample.range) }
  }

  private func comments(_ comments: [(path: String, facts: Facts)]) -> [SpecValue.Entry] {
    let all = comments.compactMap { comment -> SpecValue.Entry? in
      let entries = FactEntries(comment.facts).entries
      return entries.isEmpty ? nil : .init(comment.path, .mapping(entries))
    }
    return all.isEmpty ? [] : [.init("comments", SpecValue(.mapping(all), isSpread: true))]
  }
}
