package import SpecText

/// Reads the values of a file of JSON: one, or several one after the other. The title of each is the name of the file.
package func readSamples(_ source: SourceText, file: Int = 0) -> [PrintedSample] {
  var lines: [CodeBlock.Line] = []
  var start = 0
  for line in source.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    lines.append(CodeBlock.Line(text: Array(line), start: start))
    start += line.count + 1
  }
  let name = source.name.split(separator: "/").last.map(String.init) ?? source.name
  return readSamples(CodeBlock(language: "json", lines: lines), file: file).map { sample in
    var sample = sample
    sample.title = name == "<stdin>" ? "sample" : name.hasSuffix(".json") ? String(name.dropLast(5)) : name
    return sample
  }
}
