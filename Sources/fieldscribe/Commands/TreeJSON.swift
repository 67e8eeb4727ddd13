import Emitters
import SpecText

/// Prints a syntax tree as one JSON value in printable ASCII, with every scalar as a string and keys in their order.
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
