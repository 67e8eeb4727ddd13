package import SpecModel
package import SpecText

/// Checks a spec: trees -> the model, and everything that is wrong.
///
/// - Returns: a model exactly when no error was reported.
package func check(_ files: [SpecFile]) -> (model: Model?, problems: [Diagnostic]) {
  var problems: Problems = []
  let spec = SpecReader.read(files, &problems)
  let types = TypeResolver.resolve(spec.families, &problems)
  let matches = PageMatcher.match(spec.pages, spec.webhooks, with: types, &problems)
  let webhooks = WebhookChecker(types: types, pages: spec.pages)
  webhooks.check(spec.webhooks, &problems)
  reportRepeated("guide", spec.guides.map { Located(value: $0.id, range: $0.origin) }, &problems)
  // What follows compares everything with everything: where a name is wrong it would only repeat that.
  if hasErrors(problems) { return (nil, problems) }

  reportFromNowhere(types, matches, &problems)
  reportUnused(types, spec.pages, spec.webhooks, &problems)
  let conflicts = ConflictFinder.find(in: matches, types, spec.pages, spec.webhooks)
  let rulings = RulingChecker.check(spec.rulings, conflicts, matches, types, &problems)
  guard let module = spec.modules.first, !hasErrors(problems) else { return (nil, problems) }

  let narrowings = matches.narrowingsWithSamples(types)
  let builder = ModelBuilder(types, matches, rulings)
  let model = Model(
    module: module.value,
    moduleOrigin: module.range,
    families: builder.families(spec.families),
    pages: spec.pages.map(ModelBuilder.page),
    webhooks: spec.webhooks.map { webhooks.model(of: $0, narrowings) },
    rulings: rulings,
    guides: spec.guides)
  return (model, problems)
}

package func hasErrors(_ problems: [Diagnostic]) -> Bool { problems.contains { $0.severity == .error } }
