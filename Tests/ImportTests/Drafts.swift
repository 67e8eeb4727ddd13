import PageImport
import SpecModel
import SpecText

@testable import SpecChecker

/// The tree of a spec text.
func tree(of text: String) -> SyntaxNode? { parse(SourceText(name: "", utf8: Array(text.utf8)), file: 0).tree }

/// What the reader says about a page file or a spec with pages; nothing about the types that pages name.
func complaints(of text: String) -> [String] {
  let (tree, diagnostics) = parse(SourceText(name: "draft.yaml", utf8: Array(text.utf8)), file: 0)
  var found = diagnostics
  if let tree { _ = SpecReader.read([SpecFile(stem: "draft", tree: tree)], &found) }
  return found.filter { !$0.message.contains("a spec needs the key 'module'") }.map(\.message)
}
