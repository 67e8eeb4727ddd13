/// Lists the sources of the module: ``SwiftPlan`` -> files.
struct SwiftModule {
  static func files(_ plan: SwiftPlan) -> [GeneratedFile] {
    let families = plan.families.flatMap { family in
      [
        file(family.fileName, ModelFile.render(family)),
        file(family.fileName + "+Decoding", DecoderFile.render(family)),
        file(family.fileName + "+Encoding", EncoderFile.render(family)),
        file(family.fileName + "+Validation", ValidatorFile.render(family)),
      ]
    }
    let others = [
      file("Rulings", RulingsFile.render(plan.rulings)),
      file("Runtime", runtime),
      file("Webhooks", WebhooksFile.render(plan.webhooks)),
    ]
    return (families + others).compactMap(\.self).map {
      GeneratedFile(path: "\(plan.module)/\($0.path)", contents: $0.contents)
    }
  }

  private static func file(_ name: String, _ code: SwiftCode?) -> GeneratedFile? {
    code.map { GeneratedFile(path: name + ".swift", contents: $0.text) }
  }

  /// Who imports the module has the runtime with it.
  private static let runtime: SwiftCode = """
    \(generatedHeader)

    @_exported public import FieldscribeRuntime

    """
}
