/// A path or a file name as the bytes of the system. Names that differ only in Unicode normalization are different paths.
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

  /// The path without trailing slashes, which would make the system follow a symbolic link.
  var withoutLastSlashes: Path {
    let end = bytes.lastIndex { $0 != Self.separator } ?? 0
    return Path(bytes: Array(bytes.prefix(end + 1)))
  }

  /// The parent folder and the last name: `.` and `Generated`.
  var split: (folder: Path, name: Path) {
    guard let slash = bytes.lastIndex(of: Self.separator) else { return (".", self) }
    let folder = Path(bytes: Array(bytes[...slash])).withoutLastSlashes
    return (folder, Path(bytes: Array(bytes[(slash + 1)...])))
  }

  /// Whether any name of the path begins with a dot.
  var isHidden: Bool { names.contains { $0.bytes.first == UInt8(ascii: ".") } }

  /// Joins two paths. The current folder adds no prefix.
  func appending(_ path: Path) -> Path {
    if bytes.isEmpty || self == "." { return path }
    if path == "." { return self }
    return Path(bytes: bytes + (bytes.last == Self.separator ? [] : [Self.separator]) + path.bytes)
  }

  /// Whether the other path is below this one.
  func contains(_ other: Path) -> Bool {
    other.bytes.count > bytes.count && other.bytes[bytes.count] == Self.separator && other.bytes.starts(with: bytes)
  }

  /// A hidden name in the same folder, derived from this name: `.Generated.staging`.
  func hiddenSibling(_ ending: String) -> Path { Path(bytes: Array(".".utf8) + bytes + Array(".\(ending)".utf8)) }

  func ends(with suffix: String) -> Bool { bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }
}

extension Path {
  /// The path for system calls.
  var cString: [CChar] { bytes.map(CChar.init(bitPattern:)) + [0] }

  /// The path for messages, with invisible characters escaped.
  var text: String { printable(String(decoding: bytes, as: UTF8.self)) }
}

/// Escapes characters that move the cursor, are invisible, or change the reading direction: `a\u{A}b`.
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
