package import SpecModel

/// Emits all output: ``Model`` -> files in memory, ordered by path.
///
/// - Parameter run: returns the files of all parts. The parts are independent, so that they can run in parallel.
/// - Returns: no files if names of the spec clash in the output.
package func emit(
  _ model: Model, run: ([EmitterPart]) -> [[GeneratedFile]] = { parts in parts.map { $0() } }
) -> (files: [GeneratedFile], clashes: [NameClash]) {
  let clashes = NameClash.find(in: model)
  if !clashes.isEmpty { return ([], clashes) }
  let files = run([
    { MarkdownDocs.files(model) },
    { [ProvenanceMap.file(model)] },
    { SwiftModule.files(SwiftPlanner.plan(model)) },
  ]).flatMap(\.self)
  return (files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }, [])
}

/// A part of the output that depends on no other.
package typealias EmitterPart = @Sendable () -> [GeneratedFile]
