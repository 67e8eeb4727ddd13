import SpecModel
import SpecText

/// Reads the JSON samples of a block of code, with the mistakes that documentation makes. Other text gives none.
package func readSamples(_ code: CodeBlock, file: Int = 0) -> [PrintedSample] {
  var reader = SampleReader(code, file: file)
  return reader.read()
}

/// Reads JSON and what is nearly JSON.
struct SampleReader {
  /// Values that are deeper are left out.
  static let maximumDepth = 64
  private static let maximumProblems = 1000

  var code: SampleCode
  let bytes: [UInt8]
  let file: Int
  var position = 0
  /// The comments since the last value or bracket.
  var comments: [Comment] = []
  var defects: Set<Defect> = []
  var problems: [LeftOut] = []
  private var depth = 0
  private var openArrays = 0
  private var openObjects = 0

  /// Why a sample is not valid JSON, in the words of the spec.
  enum Defect: String, CaseIterable {
    case comment
    case trailingComma = "trailing-comma"
    case missingComma = "missing-comma"
    case bareWord = "bare-word"
  }

  init(_ code: CodeBlock, file: Int) {
    self.code = SampleCode(code)
    bytes = self.code.bytes
    self.file = file
  }

  mutating func read() -> [PrintedSample] {
    var samples: [PrintedSample] = []
    /// The words since the last sample.
    var words: Range<Int>?
    while true {
      skipBlanks()
      guard position < bytes.count else { break }
      if beginsSample(at: position) {
        if words != nil { defects.insert(.bareWord) }
        words = nil
        samples.append(sample())
      } else if let more = skipWords() {
        words = (words?.lowerBound ?? more.lowerBound)..<more.upperBound
      }
    }
    if let last = samples.indices.last { finish(&samples[last], words) }
    return samples
  }

  private mutating func sample() -> PrintedSample {
    let leading = takeComments()
    var value = value()
    value.addComment(leading)
    skipBlanks(onLine: true)
    value.addComment(takeComments())
    var sample = PrintedSample(title: "", value: value, range: value.range)
    sample.defects = Defect.allCases.filter(defects.contains).map(\.rawValue)
    sample.problems = problems
    defects = []
    problems = []
    return sample
  }

  /// Adds what stands behind the last sample to it.
  private mutating func finish(_ sample: inout PrintedSample, _ words: Range<Int>?) {
    sample.value.addComment(takeComments())
    if let words { report("text behind the sample: \(shortened(words))", at: words) }
    sample.problems += problems
    let defects = Set(sample.defects).union(defects.map(\.rawValue))
    sample.defects = Defect.allCases.map(\.rawValue).filter(defects.contains)
  }

  // MARK: - Values

  mutating func value() -> PrintedValue {
    skipBlanks()
    let start = position
    guard start < bytes.count else { return missingValue() }
    switch bytes[start] {
    case .openBrace where !bytes.has("{{", at: start): return nested { $0.object() }
    case .openBracket: return nested { $0.array() }
    case .doubleQuote, .singleQuote: return scalar(.string, quotedText(), from: start)
    case .comma, .closeBrace, .closeBracket: return missingValue()
    default: return isQuote(at: start) ? scalar(.string, quotedText(), from: start) : word()
    }
  }

  mutating func scalar(_ kind: JSONKind, _ literal: String?, from start: Int) -> PrintedValue {
    PrintedValue(.scalar(kind, literal: literal), at: range(start..<position))
  }

  private mutating func missingValue() -> PrintedValue {
    report("a value is missing", at: position..<position)
    return scalar(.null, nil, from: position)
  }

  private mutating func nested(_ read: (inout SampleReader) -> PrintedValue) -> PrintedValue {
    guard depth < Self.maximumDepth else {
      let start = position
      let kind: JSONKind = bytes[start] == .openBrace ? .object : .array
      skipNested()
      report("values below depth \(Self.maximumDepth) were left out", at: start..<position)
      return PrintedValue(kind == .object ? .object([]) : .array([]), at: range(start..<position))
    }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  /// Skips an object or an array without recursion.
  private mutating func skipNested() {
    var open = 0
    while position < bytes.count {
      switch bytes[position] {
      case .doubleQuote:
        _ = quotedText()
        continue
      case .openBrace, .openBracket: open += 1
      case .closeBrace, .closeBracket: open -= 1
      default: break
      }
      position += 1
      if open == 0 { return }
    }
  }

  private mutating func object() -> PrintedValue {
    var list = MemberList(start: position, line: code.line(at: position))
    openObjects += 1
    defer { openObjects -= 1 }
    position += 1
    while true {
      skip(in: &list)
      guard position < bytes.count else {
        report("the object is not closed", at: list.start..<list.start + 1)
        break
      }
      let byte = bytes[position]
      if byte == .closeBrace {
        close(&list)
        break
      }
      if byte == .closeBracket, openArrays > 0 {
        report("']' closes an object", at: position..<position + 1)
        break
      }
      if byte == .comma { readComma(&list) } else { readMember(&list) }
    }
    return finish(&list, .object(list.members))
  }

  private mutating func readMember(_ list: inout MemberList) {
    let start = position
    if readEllipsis() {
      list.last = .ellipsis
      return
    }
    guard let name = name() else { return readStray() }
    if list.last == .member { defects.insert(.missingComma) }
    skipBlanks()
    list.leading += takeComments()
    var value: PrintedValue
    if readColon() {
      skipBlanks(onLine: true)
      list.leading += takeComments()
      value = self.value()
    } else {
      report("'\(name)' has no value", at: start..<position)
      value = scalar(.null, nil, from: position)
    }
    value.range = SourceRange(
      file: file, start: code.pageOffset(start), end: max(value.range.end, code.pageOffset(start)))
    if !list.names.insert(name).inserted { report("'\(name)' is printed twice", at: start..<position) }
    list.append(name, value, line: code.line(at: max(start, position - 1)))
  }

  private mutating func array() -> PrintedValue {
    var list = MemberList(start: position, line: code.line(at: position))
    openArrays += 1
    defer { openArrays -= 1 }
    position += 1
    while true {
      skip(in: &list)
      guard position < bytes.count else {
        report("the array is not closed", at: list.start..<list.start + 1)
        break
      }
      let byte = bytes[position]
      if byte == .closeBracket {
        close(&list)
        break
      }
      if byte == .closeBrace, openObjects > 0 {
        report("'}' closes an array", at: position..<position + 1)
        break
      }
      if byte == .comma { readComma(&list) } else { readItem(&list) }
    }
    return finish(&list, .array(list.members.map(\.value)))
  }

  private mutating func readItem(_ list: inout MemberList) {
    let start = position
    if readEllipsis() {
      list.last = .ellipsis
      return
    }
    if bytes[position] == .closeBrace || bytes[position] == .colon { return readStray() }
    if list.last == .member { defects.insert(.missingComma) }
    let value = value()
    list.append("", value, line: code.line(at: max(start, position - 1)))
    if position == start { readStray() }
  }

  // MARK: - Between members

  /// The members of an object or an array that is being read.
  private struct MemberList {
    /// What was read last.
    enum Last { case start, member, comma, ellipsis }

    let start: Int
    /// The line of the opening bracket.
    let startLine: Int
    var members: [PrintedValue.Member] = []
    var names: Set<String> = []
    /// The line on which the last member ends.
    var lastLine: Int?
    var last = Last.start
    /// The comments for the next member.
    var leading: [String] = []
    /// The comments for the object or array itself.
    var own: [String] = []

    init(start: Int, line: Int) {
      self.start = start
      startLine = line
    }

    mutating func append(_ name: String, _ value: PrintedValue, line: Int) {
      members.append(PrintedValue.Member(name: name, value: value))
      members[members.count - 1].value.addComment(leading)
      leading = []
      lastLine = line
      last = .member
    }
  }

  /// Skips blanks and gives comments to the member before or behind them.
  private mutating func skip(in list: inout MemberList) {
    skipBlanks()
    guard !comments.isEmpty else { return }
    for comment in comments {
      let line = code.line(at: comment.start)
      if let last = list.members.indices.last, line == list.lastLine {
        list.members[last].value.addComment([comment.text])
      } else if list.members.isEmpty && line == list.startLine {
        list.own.append(comment.text)
      } else {
        list.leading.append(comment.text)
      }
    }
    comments = []
  }

  private mutating func readComma(_ list: inout MemberList) {
    if list.last == .comma || list.last == .start { report("a comma is too many", at: position..<position + 1) }
    list.last = .comma
    position += 1
  }

  private mutating func close(_ list: inout MemberList) {
    if list.last == .comma && !list.members.isEmpty { defects.insert(.trailingComma) }
    position += 1
  }

  private mutating func finish(_ list: inout MemberList, _ content: PrintedValue.Content) -> PrintedValue {
    var value = PrintedValue(content, at: range(list.start..<position))
    value.addComment(list.own + list.leading)
    return value
  }

  mutating func takeComments() -> [String] {
    defer { comments = [] }
    return comments.map(\.text)
  }

  mutating func report(_ what: String, at range: Range<Int>) {
    guard problems.count < Self.maximumProblems else { return }
    let isLast = problems.count == Self.maximumProblems - 1
    problems.append(LeftOut(isLast ? "further mistakes of the sample are not listed" : what, at: self.range(range)))
  }

  mutating func range(_ range: Range<Int>) -> SourceRange {
    let start = code.pageOffset(range.lowerBound)
    return SourceRange(file: file, start: start, end: max(start, code.pageOffset(range.upperBound)))
  }
}

extension PrintedValue {
  fileprivate mutating func addComment(_ texts: [String]) {
    for text in texts where !text.isEmpty {
      if !comment.isEmpty { comment += " " }
      comment += text
    }
  }
}
