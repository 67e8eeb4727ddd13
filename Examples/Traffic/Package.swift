// swift-tools-version: 6.2
import PackageDescription

let module: Target.Dependency = .product(name: "VoiceWebhooks", package: "fieldscribe")

let package = Package(
  name: "Traffic",
  dependencies: [.package(name: "fieldscribe", path: "../..")],
  targets: [
    .target(name: "TrafficReport", dependencies: [module]),
    .executableTarget(name: "Traffic", dependencies: ["TrafficReport"]),
    .testTarget(name: "TrafficTests", dependencies: ["TrafficReport", module], exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)
