// swift-tools-version: 6.2
import PackageDescription

// The target needs two things: the runtime that the generated types use, and the plugin that generates them.
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
