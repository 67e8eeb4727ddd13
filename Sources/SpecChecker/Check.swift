package import SpecModel
package import SpecText

/// Checks a spec: trees -> the model, what became of its pages, and everything that is wrong.
///
/// - Returns: a model exactly when no error was reported.
package func check(_ files: [SpecFile]) -> (model: Model?, audit: Audit, problems: [Diagnostic]) {
  var problems: Problems = []
  let spec = SpecReader.read(files, &problems)
  let types = TypeResolver.resolve(spec.families, &problems)
  let matches = PageMatcher.match(spec.pages, spec.webhooks, with: types, &problems)
  let webhooks = WebhookChecker(types: types, pages: spec.pages)
  webhooks.check(spec.webhooks, &problems)
  reportRepeated("guide", spec.guides.map { Located(value: $0.id, range: $0.origin) }, &problems)
  let narrowings = matches.narrowingsWithSamples(types)
  let checkedWebhooks = spec.webhooks.map { webhooks.model(of: $0, narrowings) }
  var audit = Auditor(types, matches).audit(spec.pages, checkedWebhooks)
  // What follows compares everything with everything: where a name is wrong it would only repeat that.
  if hasErrors(problems) { return (nil, audit, problems) }

  reportFromNowhere(types, matches, &problems)
  reportUnused(types, spec.pages, spec.webhooks, &problems)
  let conflicts = ConflictFinder.find(in: matches, types, spec.pages, spec.webhooks)
  let rulings = RulingChecker.check(spec.rulings, conflicts, matches, types, &problems)
  audit.conflicts = Auditor.conflicts(conflicts, rulings)
  audit.rulings = rulings
  guard let module = spec.modules.first, !hasErrors(problems) else { return (nil, audit, problems) }

  let builder = ModelBuilder(types, matches, rulings)
  let model = Model(
    module: module.value,
    moduleOrigin: module.range,
    families: builder.families(spec.families),
    pages: spec.pages.map(ModelBuilder.page),
    webhooks: checkedWebhooks,
    rulings: rulings,
    guides: spec.guides)
  return (model, audit, problems)
}

package func hasErrors(_ problems: [Diagnostic]) -> Bool { problems.contains { $0.severity == .error } }
