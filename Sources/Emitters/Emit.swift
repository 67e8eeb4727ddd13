package import SpecModel

/// Emits all output: ``Model`` -> files in memory, ordered by path.
///
/// - Returns: no files if names of the spec clash in the output.
package func emit(_ model: Model) -> (files: [GeneratedFile], clashes: [NameClash]) {
  let clashes = NameClash.find(in: model)
  if !clashes.isEmpty { return ([], clashes) }
  let files = SwiftModule.files(SwiftPlanner.plan(model)) + MarkdownDocs.files(model) + [ProvenanceMap.file(model)]
  return (files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }, [])
}
