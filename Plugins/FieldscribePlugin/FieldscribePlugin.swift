import Foundation
import PackagePlugin

/// Gives a target the types of the `webhooks.yaml` in its folder, generated whenever the file changes.
///
/// The target needs the product `FieldscribeRuntime` besides. The module of the types is the target; the spec's key
/// `module` is what its documentation says, so it is best the target's name. Errors of the spec fail the build and
/// stand in its log as `webhooks.yaml:line:column`.
@main
struct FieldscribePlugin: BuildToolPlugin {
  private let specName = "webhooks.yaml"

  /// A build knows its files before anybody reads the spec, so the list is the same for all: `BuildSources` has it.
  private let sources = [
    "Exports", "Rulings", "Types", "Types+Decoding", "Types+Encoding", "Types+Validation", "Webhooks",
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let spec = target.directoryURL.appending(path: specName)
    if !FileManager.default.fileExists(atPath: spec.path) {
      // No error: it would also stop the run of the tool that writes one. The build fails at the missing file.
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
