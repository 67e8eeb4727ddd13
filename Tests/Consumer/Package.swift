// swift-tools-version: 6.2
import PackageDescription

// What a package outside this repository does: one dependency, one import.
let package = Package(
  name: "Consumer",
  dependencies: [.package(name: "fieldscribe", path: "../..")],
  targets: [
    .executableTarget(
      name: "Consumer",
      dependencies: [.product(name: "VoiceWebhooks", package: "fieldscribe")],
      swiftSettings: [.enableUpcomingFeature("MemberImportVisibility")])
  ]
)
