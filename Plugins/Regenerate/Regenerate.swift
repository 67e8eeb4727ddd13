import Foundation
import PackagePlugin

/// `swift package regenerate`: builds the tool and runs `fieldscribe generate`.
///
/// The plugin builds the tool when it runs. If the tool were a dependency of the plugin, every build of the package would
/// compile the generator twice.
@main
struct Regenerate: CommandPlugin {
  private let tool = "fieldscribe"

  func performCommand(context: PluginContext, arguments: [String]) async throws {
    let build = try packageManager.build(.product(tool), parameters: .init(configuration: .inherit))
    guard build.succeeded, let executable = build.builtArtifacts.first(where: isTool) else {
      Diagnostics.error("cannot build '\(tool)'\n\(build.logText)")
      return
    }
    let process = Process()
    process.executableURL = executable.url
    process.arguments = ["generate"] + arguments
    process.currentDirectoryURL = context.package.directoryURL
    try process.run()
    process.waitUntilExit()
    if process.terminationReason != .exit || process.terminationStatus != 0 {
      Diagnostics.error("'\(tool) generate' failed")
    }
  }

  private func isTool(_ artifact: PackageManager.BuildResult.BuiltArtifact) -> Bool {
    artifact.kind == .executable && artifact.url.lastPathComponent == tool
  }
}
