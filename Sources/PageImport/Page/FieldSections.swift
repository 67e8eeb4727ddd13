import SpecModel
import SpecText

/// Pages that have a heading for each member, and its type in the first line below.
struct FieldSections {
  /// A member with the paragraphs of its section.
  struct Section {
    var heading: Prose
    var type: TypeCell
    /// The words of the paragraphs below, without the type.
    var words: [Word]
    var text: String
    var range: SourceRange
  }

  /// The members that follow each other, by the index of the block with the first heading.
  private(set) var groups: [Int: [Section]] = [:]

  init(_ blocks: [Block]) {
    var group: (index: Int, level: Int, sections: [Section])?
    var index = 0
    while index < blocks.count {
      guard case .heading(let level, let heading) = blocks[index].content else {
        index += 1
        continue
      }
      let section = Self.section(heading, blocks, index)
      if let section, let current = group, current.level == level {
        group?.sections.append(section)
      } else if let section {
        finish(group)
        group = (index, level, [section])
      } else if level <= group?.level ?? 0 {
        finish(group)
        group = nil
      }
      index += 1
    }
    finish(group)
  }

  /// A single heading with a type can be prose.
  private mutating func finish(_ group: (index: Int, level: Int, sections: [Section])?) {
    if let group, group.sections.count > 1 { groups[group.index] = group.sections }
  }

  private static func section(_ heading: Prose, _ blocks: [Block], _ index: Int) -> Section? {
    guard NameCell.isMemberName(heading.text), index + 1 < blocks.count,
      case .paragraph(let first) = blocks[index + 1].content, let line = first.lines.first,
      let type = typeLine(line)
    else { return nil }
    var words = first.lines.dropFirst().flatMap { $0.words + [.lineEnd] }
    var texts = first.lines.dropFirst().map(\.text)
    var end = blocks[index + 1].range.end
    for block in blocks[(index + 2)...] {
      guard case .paragraph(let prose) = block.content else { break }
      words += prose.words + [.lineEnd]
      texts.append(prose.text)
      end = block.range.end
    }
    let range = SourceRange(file: heading.range.file, start: heading.range.start, end: end)
    return Section(heading: heading, type: type, words: words, text: texts.joined(separator: "\n"), range: range)
  }

  /// `string`, `Type: string`, `string, required`
  private static func typeLine(_ line: Prose.Line) -> TypeCell? {
    var text = line.text
    if text.lowercased().hasPrefix("type:") { text.removeFirst(5) }
    guard text.utf8.count <= 40, text.split(separator: " ").count <= 4 else { return nil }
    let cell = TypeCell(text)
    return cell.kinds.isEmpty ? nil : cell
  }
}
