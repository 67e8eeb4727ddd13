import Foundation
import PackagePlugin

/// Generates the Swift types of the `webhooks.yaml` in a target's folder, before the target is compiled.
///
/// The target also depends on the product `FieldscribeRuntime`. The types become part of the target's module, so the
/// spec's key `module` should be the name of the target. Errors in the spec fail the build, and appear in the build log
/// as `webhooks.yaml:line:column`.
@main
struct FieldscribePlugin: BuildToolPlugin {
  private let specName = "webhooks.yaml"

  /// A build has to know the names of its files before it reads the spec, so every spec has these files. `BuildSources` in
  /// the tool has the same list.
  private let sources = [
    "Exports", "Rulings", "Types", "Types+Decoding", "Types+Encoding", "Types+Validation", "Webhooks",
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let spec = target.directoryURL.appending(path: specName)
    if !FileManager.default.fileExists(atPath: spec.path) {
      // An error here would also stop `swift run fieldscribe init`, which writes the file. The build fails anyway, because
      // the file is missing.
      Diagnostics.warning(
        "target '\(target.name)' has no '\(specName)'; to write one, run: "
          + "swift run fieldscribe init --output '\(spec.path)'")
    }
    let output = context.pluginWorkDirectoryURL
    return [
      .buildCommand(
        displayName: "Generating the types of \(target.name) from \(specName)",
        executable: try context.tool(named: "fieldscribe").url,
        arguments: ["sources", "--spec", spec.path, "--output", output.path],
        inputFiles: [spec],
        outputFiles: sources.map { output.appending(path: "\($0).generated.swift") })
    ]
  }
}
