// swift-tools-version: 6.2
import PackageDescription

// A package of its own: hostile payloads are decoded as a consumer's release build does it, and `swift test` stays fast.
let package = Package(
  name: "Payloads",
  dependencies: [.package(name: "fieldscribe", path: "../..")],
  targets: [
    .executableTarget(name: "Vectors", dependencies: [.product(name: "VoiceWebhooks", package: "fieldscribe")]),
    .executableTarget(name: "Hostile", dependencies: [.product(name: "VoiceWebhooks", package: "fieldscribe")]),
  ]
)
