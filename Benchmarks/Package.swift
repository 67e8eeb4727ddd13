// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that it measures what a consumer in another package gets.
let package = Package(
  name: "Benchmarks",
  traits: [.trait(name: "Protobuf", description: "Compares with swift-protobuf, too, which takes a minute to build")],
  dependencies: [
    .package(name: "fieldscribe", path: ".."),
    .package(url: "https://github.com/apple/swift-protobuf.git", exact: "1.39.0"),
  ],
  targets: [
    // The bodies that everything here works on.
    .target(name: "Bodies"),

    // Time against other libraries, in one process.
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Bodies", .product(name: "VoiceWebhooks", package: "fieldscribe"),
        .target(name: "ProtobufDocuments", condition: .when(traits: ["Protobuf"])),
      ]),
    .target(
      name: "ProtobufDocuments",
      dependencies: [
        .product(name: "SwiftProtobuf", package: "swift-protobuf", condition: .when(traits: ["Protobuf"]))
      ],
      exclude: ["webhooks.proto"]),

    // Heap allocations, counted in the process itself.
    .target(name: "CountedMemory"),
    .executableTarget(
      name: "Allocations",
      dependencies: ["Bodies", "CountedMemory", .product(name: "VoiceWebhooks", package: "fieldscribe")]),

    // What Scripts/instructions runs under valgrind.
    .executableTarget(
      name: "Instructions", dependencies: ["Bodies", .product(name: "VoiceWebhooks", package: "fieldscribe")]),
  ]
)
