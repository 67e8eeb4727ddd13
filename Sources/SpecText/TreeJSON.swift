/// Prints a syntax tree as one JSON value in printable ASCII, with every scalar as a string and keys in their order.
package func treeJSON(_ node: SyntaxNode) -> String {
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
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": output += "\\\(scalar)"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case " "..."~": output.unicodeScalars.append(scalar)
      default: for unit in String(scalar).utf16 { output += "\\u" + hexadecimal(UInt32(unit)) }
      }
    }
    output += "\""
  }
}

/// A code point or code unit with at least four digits: `00E9`.
func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
