// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that it measures what a consumer in another package gets.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "fieldscribe", path: "..")],
  targets: [
    .executableTarget(
      name: "Benchmarks", dependencies: [.product(name: "VoiceWebhooks", package: "fieldscribe")]),
    .executableTarget(name: "LargeSpec"),
  ]
)
