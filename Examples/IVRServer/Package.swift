// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "IVRServer",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "fieldscribe", path: "../.."),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.0.0"),
  ],
  targets: [
    // The call centre without HTTP.
    .target(
      name: "CallCentre",
      dependencies: [
        .product(name: "VoiceWebhooks", package: "fieldscribe"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "IVRServer",
      dependencies: [
        "CallCentre",
        .product(name: "VoiceWebhooks", package: "fieldscribe"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .testTarget(name: "CallCentreTests", dependencies: ["CallCentre"]),
  ],
  swiftLanguageModes: [.v6]
)
