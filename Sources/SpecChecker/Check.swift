package import SpecModel
package import SpecText

/// Checks a spec: trees -> the model, what became of its pages, and everything that is wrong.
///
/// - Returns: a model exactly when no error was reported.
package func check(_ files: [SpecFile]) -> (model: Model?, audit: Audit, diagnostics: [Diagnostic]) {
  var diagnostics: Diagnostics = []
  let spec = SpecReader.read(files, &diagnostics)
  let types = TypeResolver.resolve(spec.sourceGroups, &diagnostics)
  let matches = PageMatcher.match(spec.pages, spec.webhooks, with: types, &diagnostics)
  let webhooks = WebhookChecker(types: types, pages: spec.pages)
  webhooks.check(spec.webhooks, &diagnostics)
  reportRepeated("guide", spec.guides.map { Located(value: $0.id, range: $0.origin) }, &diagnostics)
  let restrictions = matches.narrowingsWithSamples(types)
  let checkedWebhooks = spec.webhooks.map { webhooks.model(of: $0, restrictions) }
  var audit = Auditor(types, matches).audit(spec.pages, checkedWebhooks)
  // What follows compares everything with everything: where a name is wrong it would only repeat that.
  if hasErrors(diagnostics) { return (nil, audit, diagnostics) }

  reportFromNowhere(types, matches, &diagnostics)
  reportUnused(types, spec.pages, spec.webhooks, &diagnostics)
  let conflicts = ConflictFinder.find(in: matches, types, spec.pages, spec.webhooks)
  let rulings = RulingChecker.check(spec.rulings, conflicts, matches, types, &diagnostics)
  audit.conflicts = Auditor.conflicts(conflicts, rulings)
  audit.rulings = rulings
  guard let module = spec.modules.first, !hasErrors(diagnostics) else { return (nil, audit, diagnostics) }

  let builder = ModelBuilder(types, matches, rulings)
  let model = Model(
    module: module.value,
    moduleOrigin: module.range,
    sourceGroups: builder.sourceGroups(spec.sourceGroups),
    pages: spec.pages.map(ModelBuilder.page),
    webhooks: checkedWebhooks,
    rulings: rulings,
    guides: spec.guides)
  return (model, audit, diagnostics)
}

package func hasErrors(_ diagnostics: [Diagnostic]) -> Bool { diagnostics.contains { $0.severity == .error } }
