// swift-tools-version: 6.2
import PackageDescription

// Types for the webhooks of other vendors. `Scripts/drive vendors` generates the modules into a copy of this package,
// because they are as long as they are predictable.
let vendors = [
  "Adyen": "adyen", "Mailgun": "mailgun", "SendGrid": "sendgrid", "Shopify": "shopify", "SinchVoice": "sinch",
  "Stripe": "stripe", "Telnyx": "telnyx", "VonageVoice": "vonage-voice",
]

let package = Package(
  name: "Vendors",
  dependencies: [.package(name: "fieldscribe", path: "../..")],
  targets: [
    .executableTarget(name: "RoundTrips", dependencies: vendors.keys.sorted().map { .byName(name: $0) })
  ]
    + vendors.map { module, folder in
      .target(
        name: module, dependencies: [.product(name: "FieldscribeRuntime", package: "fieldscribe")],
        path: "Modules/\(folder)/\(module)")
    }
)
