import SpecText

/// A tree as YAML in one form: only blocks, keys in quotes, and texts in quotes only if they were.
func canonical(_ tree: SyntaxNode) -> [UInt8] {
  var lines = ""
  print(tree, indentation: "", to: &lines)
  return Array(lines.utf8)
}

private func print(_ node: SyntaxNode, indentation: String, to lines: inout String) {
  switch node.content {
  case .scalar(let text): lines += " \(node.isQuoted ? quoted(text) : text)\n"
  case .mapping(let entries) where entries.isEmpty: lines += " {}\n"
  case .sequence(let items) where items.isEmpty: lines += " []\n"
  case .mapping(let entries):
    for entry in entries {
      lines += "\(indentation)\(quoted(entry.key)):"
      printBelow(entry.value, indentation: indentation, to: &lines)
    }
  case .sequence(let items):
    for item in items {
      lines += "\(indentation)-"
      printBelow(item, indentation: indentation, to: &lines)
    }
  }
}

private func printBelow(_ node: SyntaxNode, indentation: String, to lines: inout String) {
  switch node.content {
  case .mapping(let entries) where !entries.isEmpty: lines += "\n"
  case .sequence(let items) where !items.isEmpty: lines += "\n"
  default: break
  }
  print(node, indentation: indentation + " ", to: &lines)
}

private func quoted(_ text: String) -> String {
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": literal += "\\\(scalar)"
    case "\n": literal += "\\n"
    case "\t": literal += "\\t"
    default: literal.unicodeScalars.append(scalar)
    }
  }
  return literal + "\""
}

/// Whether two trees are equal except for their ranges.
func isSame(_ left: SyntaxNode, _ right: SyntaxNode) -> Bool {
  guard left.isQuoted == right.isQuoted, left.isComplete == right.isComplete else { return false }
  switch (left.content, right.content) {
  case (.scalar(let left), .scalar(let right)): return ByteKey(left) == ByteKey(right)
  case (.sequence(let left), .sequence(let right)):
    return left.count == right.count && zip(left, right).allSatisfy { isSame($0, $1) }
  case (.mapping(let left), .mapping(let right)):
    return left.count == right.count
      && zip(left, right).allSatisfy { ByteKey($0.key) == ByteKey($1.key) && isSame($0.value, $1.value) }
  default: return false
  }
}
