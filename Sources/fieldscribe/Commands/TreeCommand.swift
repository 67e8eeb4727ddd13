import Emitters
import SpecText

extension Command {
  static let tree = Command(
    name: "tree", summary: "Prints the parsed content of a spec file as JSON in which every scalar is a string",
    operands: ["FILE"]
  ) { request in
    let source = try SpecFiles(request.operands[0]).onlySource
    let (tree, found) = parse(source, file: 0)
    let diagnostics = render(found, sources: [source])
    guard let tree, !found.contains(where: { $0.severity == .error }) else {
      return Outcome(status: .failure, diagnostics: diagnostics)
    }
    return Outcome(output: treeJSON(tree), diagnostics: diagnostics)
  }
}

/// Prints a syntax tree as JSON in ASCII; every scalar is a string, and keys keep their order.
func treeJSON(_ node: SyntaxNode) -> String {
  var printer = TreePrinter()
  printer.print(node)
  return printer.output + "\n"
}

private struct TreePrinter {
  var output = ""
  private var indentation = ""

  mutating func print(_ node: SyntaxNode) {
    switch node.content {
    case .scalar(let text):
      print(text)
    case .mapping(let entries):
      printLines(entries, between: ("{", "}")) { printer, entry in
        printer.print(entry.key)
        printer.output += ": "
        printer.print(entry.value)
      }
    case .sequence(let items):
      printLines(items, between: ("[", "]")) { printer, item in printer.print(item) }
    }
  }

  private mutating func printLines<Element>(
    _ elements: [Element], between brackets: (String, String), print: (inout Self, Element) -> Void
  ) {
    output += brackets.0
    indentation += "  "
    for (index, element) in elements.enumerated() {
      output += index == 0 ? "\n" : ",\n"
      output += indentation
      print(&self, element)
    }
    indentation.removeLast(2)
    if !elements.isEmpty { output += "\n" + indentation }
    output += brackets.1
  }

  private mutating func print(_ text: String) {
    for scalar in jsonText(text).unicodeScalars {
      if scalar.isASCII { output.unicodeScalars.append(scalar) } else { output += jsonEscape(scalar) }
    }
  }
}
