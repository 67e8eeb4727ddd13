import SpecModel
import SpecText

/// What the parser left out because of syntax errors, and which diagnostics that may explain.
///
/// A lost line must not be reported again: as a missing key, as an unknown type whose declaration was lost, and so on.
struct Losses {
  private let trees: [SyntaxNode]
  /// The parts of the spec that were read without a loss.
  private let whole: Whole

  /// Parts of a spec that other parts refer to.
  private struct Whole: OptionSet {
    let rawValue: Int
    static let sections = Whole(rawValue: 1)
    /// The names of all types.
    static let typeNames = Whole(rawValue: 2)
    static let types = Whole(rawValue: 4)
    /// The ids of all pages.
    static let pageNames = Whole(rawValue: 8)
    static let pages = Whole(rawValue: 16)
    static let webhooks = Whole(rawValue: 32)
  }

  /// - Parameter unreadFiles: whether there are files of which nothing could be read.
  init(_ files: [SpecFile], unreadFiles: Bool) {
    trees = files.map(\.tree)
    var lost: Whole = unreadFiles || trees.contains { !$0.isComplete } ? .sections : []
    for tree in trees {
      let isPage = tree.entries.contains { $0.key == "page" }
      if isPage, !tree.isWhole { lost.insert(.pages) }
      for entry in tree.entries where !isPage && !entry.value.isWhole {
        switch entry.key {
        case "records":
          lost.insert(.types)
          if !entry.value.isComplete { lost.insert(.typeNames) }
        case "members": lost.insert(.types)
        case "pages":
          lost.insert(.pages)
          if !entry.value.isComplete || !entry.value.items.allSatisfy(\.isComplete) { lost.insert(.pageNames) }
        case "webhooks": lost.insert(.webhooks)
        case "rulings", "guides", "module": break
        // Of a union or an enum without its cases or values, the name is lost, too. A misspelled section can be any.
        default: lost.formUnion([.types, .typeNames])
        }
      }
    }
    if lost.contains(.sections) { lost.formUnion([.typeNames, .types, .pageNames, .pages, .webhooks]) }
    whole = Whole([.sections, .typeNames, .types, .pageNames, .pages, .webhooks]).subtracting(lost)
    isEmpty = !unreadFiles && trees.allSatisfy(\.isWhole)
  }

  let isEmpty: Bool

  /// The diagnostics of the reader that no loss explains.
  func unexplained(reader diagnostics: Diagnostics) -> Diagnostics {
    isEmpty ? diagnostics : diagnostics.filter { !explain($0) && !($0.id == "unknown-path" && explainContext(of: $0)) }
  }

  /// The diagnostics of the types that no loss explains.
  func unexplained(types diagnostics: Diagnostics) -> Diagnostics {
    unexplained(diagnostics) { _ in whole.contains(.types) }
  }

  /// The diagnostics of the pages that no loss explains.
  func unexplained(pages diagnostics: Diagnostics) -> Diagnostics {
    unexplained(diagnostics) { diagnostic in
      guard whole.contains(.types) else { return false }
      return switch diagnostic.id {
      case "unknown-product": whole.contains(.pages)
      // A webhook declares by which other name its pages call a value.
      case "unknown-value": whole.contains(.webhooks)
      default: true
      }
    }
  }

  /// The diagnostics of the webhooks that no loss explains.
  func unexplained(webhooks diagnostics: Diagnostics) -> Diagnostics {
    unexplained(diagnostics) { diagnostic in
      if diagnostic.id == "unknown-page" { return whole.contains(.pageNames) }
      return whole.isSuperset(of: [.types, .pages, .webhooks])
    }
  }

  private func unexplained(_ diagnostics: Diagnostics, where isReliable: (Diagnostic) -> Bool) -> Diagnostics {
    if isEmpty { return diagnostics }
    return diagnostics.filter { diagnostic in
      let isReliable = diagnostic.id == "unknown-type" ? whole.contains(.typeNames) : isReliable(diagnostic)
      return isReliable && !explain(diagnostic) && !explainContext(of: diagnostic)
    }
  }

  /// Whether a loss at the range of the diagnostic may be its reason.
  private func explain(_ diagnostic: Diagnostic) -> Bool {
    let path = path(to: diagnostic.range)
    guard let last = path.last else { return true }
    if diagnostic.id == "missing-key" {
      if path.count == 1 { return !whole.contains(.sections) }
      return path.last { $0.isMapping }?.isComplete == false
    }
    // The range can be that of a value or of its key.
    let named = last.entries.first { $0.keyRange == diagnostic.range }?.value
    guard let value = named ?? (last.range == diagnostic.range ? last : nil) else { return false }
    return diagnostic.id == "unexpected-shape" ? !value.isWhole : !value.isComplete
  }

  /// Whether the table or the sample around the diagnostic may have lost what decides the meaning of its members.
  private func explainContext(of diagnostic: Diagnostic) -> Bool {
    path(to: diagnostic.range).contains { node in
      node.entries.contains { ["of", "shape", "items", "header"].contains($0.key) && !$0.value.isWhole }
    }
  }

  /// The nodes that contain a range, from the file to the innermost one.
  private func path(to range: SourceRange) -> [SyntaxNode] {
    var path: [SyntaxNode] = []
    var next = trees.first { $0.range.file == range.file }
    while let node = next {
      path.append(node)
      next = (node.entries.map(\.value) + node.items).first {
        $0.range.start <= range.start && range.end <= $0.range.end
      }
    }
    return path
  }
}

extension SyntaxNode {
  fileprivate var entries: [Entry] { if case .mapping(let entries) = content { entries } else { [] } }
  fileprivate var items: [SyntaxNode] { if case .sequence(let items) = content { items } else { [] } }
  fileprivate var isMapping: Bool { if case .mapping = content { true } else { false } }
  /// Whether the node and everything in it is complete.
  fileprivate var isWhole: Bool {
    isComplete && entries.allSatisfy(\.value.isWhole) && items.allSatisfy(\.isWhole)
  }
}
