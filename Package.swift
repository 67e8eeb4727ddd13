// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors only in `.ci/run`: a setting here would reach everyone who depends on this package by path.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "fieldscribe",
  products: [
    .library(name: "VoiceWebhooks", targets: ["VoiceWebhooks"]),
    .library(name: "FieldscribeRuntime", targets: ["FieldscribeRuntime"]),
    .library(name: "FieldscribeFoundation", targets: ["FieldscribeFoundation"]),
    .executable(name: "fieldscribe", targets: ["fieldscribe"]),
    .executable(name: "verification", targets: ["Verification"]),
    .plugin(name: "FieldscribePlugin", targets: ["FieldscribePlugin"]),
  ],
  targets: [
    // The generator, in the order of the data: text, tree, model, files.
    .target(name: "SpecText", swiftSettings: strict),
    .target(name: "SpecModel", dependencies: ["SpecText", "FieldscribeRuntime"], swiftSettings: strict),
    .target(name: "SpecChecker", dependencies: ["SpecText", "SpecModel"], swiftSettings: strict),
    .target(name: "SpecDiff", dependencies: ["SpecModel"], swiftSettings: strict),
    .target(name: "SampleGenerator", dependencies: ["SpecModel"], swiftSettings: strict),
    .target(name: "PageImport", dependencies: ["SpecText", "SpecModel"], swiftSettings: strict),
    .target(name: "Emitters", dependencies: ["SpecModel"], swiftSettings: strict),
    .target(
      name: "Reports", dependencies: ["SpecText", "SpecModel", "SpecDiff", "PageImport", "Emitters"],
      swiftSettings: strict),
    .executableTarget(
      name: "fieldscribe",
      dependencies: [
        "SpecText", "SpecModel", "SpecChecker", "SpecDiff", "SampleGenerator", "PageImport", "Emitters", "Reports",
      ],
      swiftSettings: strict),
    .plugin(
      name: "Regenerate",
      capability: .command(
        intent: .custom(verb: "regenerate", description: "Writes Generated/ anew from Spec/"),
        permissions: [.writeToPackageDirectory(reason: "Generated/ is written anew from Spec/")])),

    .plugin(name: "FieldscribePlugin", capability: .buildTool(), dependencies: ["fieldscribe"]),

    // What generated code needs, and the generated module itself.
    .target(name: "FieldscribeRuntime", swiftSettings: strict),
    .target(name: "FieldscribeFoundation", dependencies: ["FieldscribeRuntime"], swiftSettings: strict),
    .target(
      name: "VoiceWebhooks", dependencies: ["FieldscribeRuntime"], path: "Generated/VoiceWebhooks",
      swiftSettings: strict),

    // The golden module is compiled with everything else, so that output which does not compile stops the build.
    .target(
      name: "GoldenWebhooks", dependencies: ["FieldscribeRuntime"], path: "Tests/Golden/Generated/GoldenWebhooks",
      swiftSettings: strict),
    // Specs to test the generator with, and the long checks of the generator and of generated decoders.
    .target(
      name: "SpecGenerator", dependencies: ["SpecText", "SpecModel", "SpecChecker", "Emitters"],
      path: "Tests/SpecGenerator", swiftSettings: strict),
    .executableTarget(
      name: "Verification", dependencies: ["SpecText", "Emitters", "SpecGenerator", "VoiceWebhooks", "fieldscribe"],
      path: "Tests/Verification", exclude: ["Readers", "Vectors/vectors.txt"], swiftSettings: strict),
    .executableTarget(
      name: "Contradictions", dependencies: ["SpecText", "SpecModel", "SpecChecker", "SpecDiff"],
      path: "Tests/Contradictions", swiftSettings: strict),
    .testTarget(
      name: "SpecTests",
      dependencies: ["SpecText", "SpecModel", "SpecChecker", "SpecDiff", "Emitters", "Reports", "fieldscribe"],
      exclude: ["Cases"], swiftSettings: strict),
    .testTarget(
      name: "ImportTests", dependencies: ["SpecText", "SpecModel", "SpecChecker", "PageImport"], exclude: ["Cases"],
      swiftSettings: strict),
    .testTarget(
      name: "EmitterTests",
      dependencies: [
        "SpecText", "SpecModel", "SpecChecker", "Emitters", "SpecGenerator", "fieldscribe", "GoldenWebhooks",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RuntimeTests", dependencies: ["FieldscribeRuntime", "FieldscribeFoundation"], swiftSettings: strict),
    .testTarget(name: "VoiceWebhooksTests", dependencies: ["VoiceWebhooks"], swiftSettings: strict),
    .testTarget(
      name: "SampleGeneratorTests",
      dependencies: ["SpecModel", "SampleGenerator", "fieldscribe", "VoiceWebhooks", "GoldenWebhooks"],
      swiftSettings: strict),
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "SpecText", "SpecModel", "SpecChecker", "PageImport", "Emitters", "SpecGenerator", "FieldscribeRuntime",
        "VoiceWebhooks",
      ],
      exclude: ["Corpus"], swiftSettings: strict),
    .testTarget(
      name: "RepositoryTests", dependencies: ["SpecText", "SpecModel", "Emitters", "Reports", "fieldscribe"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)
