/// A path, or one name of it, as the bytes that the system knows: two spellings of a letter are two paths.
struct Path: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  let bytes: [UInt8]
  private static let separator = UInt8(ascii: "/")

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  init(stringLiteral text: String) {
    self.init(text)
  }

  static func < (left: Path, right: Path) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// The names between the slashes.
  var names: [Path] { bytes.split(separator: Self.separator).map { Path(bytes: Array($0)) } }

  /// Without slashes at the end, which would make the system follow a symbolic link.
  var withoutLastSlashes: Path {
    let end = bytes.lastIndex { $0 != Self.separator } ?? 0
    return Path(bytes: Array(bytes.prefix(end + 1)))
  }

  /// The last name and the folder that it stands in: `Generated` in `.`.
  var split: (folder: Path, name: Path) {
    guard let slash = bytes.lastIndex(of: Self.separator) else { return (".", self) }
    let folder = Path(bytes: Array(bytes[...slash])).withoutLastSlashes
    return (folder, Path(bytes: Array(bytes[(slash + 1)...])))
  }

  /// Whether the path, or a folder on its way, has a name that begins with a dot.
  var isHidden: Bool { names.contains { $0.bytes.first == UInt8(ascii: ".") } }

  /// The path of something in this folder; in the current folder it is the name alone.
  func appending(_ path: Path) -> Path {
    if bytes.isEmpty || self == "." { return path }
    if path == "." { return self }
    return Path(bytes: bytes + (bytes.last == Self.separator ? [] : [Self.separator]) + path.bytes)
  }

  /// Whether the other path leads through this one.
  func contains(_ other: Path) -> Bool {
    other.bytes.count > bytes.count && other.bytes[bytes.count] == Self.separator && other.bytes.starts(with: bytes)
  }

  /// The hidden name of something that belongs to the entry of this name: `.Generated.staging`.
  func hiddenSibling(_ ending: String) -> Path { Path(bytes: Array(".".utf8) + bytes + Array(".\(ending)".utf8)) }

  func ends(with suffix: String) -> Bool { bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }
}

extension Path {
  /// The path as the system takes it.
  var cString: [CChar] { bytes.map(CChar.init(bitPattern:)) + [0] }

  /// The path as messages show it.
  var text: String { printable(String(decoding: bytes, as: UTF8.self)) }
}

/// A text in which nothing can move the cursor, hide, or change the order of reading: `a\u{A}b`.
func printable(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  var shown = ""
  for scalar in text.unicodeScalars {
    if scalar.isVisible {
      shown.unicodeScalars.append(scalar)
    } else {
      shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }
  return shown
}

extension Unicode.Scalar {
  fileprivate var isVisible: Bool {
    if isASCII { return self >= " " && self <= "~" }
    if properties.isDefaultIgnorableCodePoint { return false }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }
}
