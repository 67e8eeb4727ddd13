// swift-tools-version: 6.2
import PackageDescription

// Types from a spec of one's own: the runtime that they call, and the plugin that makes them at build time.
let package = Package(
  name: "OwnSpec",
  dependencies: [.package(name: "fieldscribe", path: "../..")],
  targets: [
    .executableTarget(
      name: "OwnSpec",
      dependencies: [.product(name: "FieldscribeRuntime", package: "fieldscribe")],
      plugins: [.plugin(name: "FieldscribePlugin", package: "fieldscribe")])
  ]
)
