package import SpecModel
package import SpecText

/// Checks a spec: syntax trees -> model, audit and diagnostics.
///
/// If the trees lack something because of syntax errors, everything else is still checked. Nothing is reported that may
/// only be wrong because of what is lacking.
///
/// - Parameter unreadFiles: whether there are files of which nothing could be read.
/// - Returns: a model if no error was reported, otherwise nil.
package func check(
  _ files: [SpecFile], unreadFiles: Bool = false
) -> (model: Model?, audit: Audit, diagnostics: [Diagnostic]) {
  let losses = Losses(files, unreadFiles: unreadFiles)
  var (read, resolved, matched, paired): (Diagnostics, Diagnostics, Diagnostics, Diagnostics) = ([], [], [], [])
  let spec = SpecReader.read(files, &read)
  let types = TypeResolver.resolve(spec.sourceGroups, &resolved)
  let matches = PageMatcher.match(spec.pages, spec.webhooks, with: types, &matched)
  WebhookChecker(types: types, pages: spec.pages).check(spec.webhooks, &paired)
  var diagnostics =
    losses.unexplained(reader: read) + losses.unexplained(types: resolved) + losses.unexplained(pages: matched)
    + losses.unexplained(webhooks: paired)
  if !losses.isEmpty { return (nil, .empty, diagnostics) }

  reportRepeated("guide", spec.guides.map { Located(value: $0.id, range: $0.origin) }, &diagnostics)
  let peers = Peers(spec.pages, spec.webhooks)
  let webhooks = spec.webhooks.map(WebhookBuilder(spec.pages, matches).webhook)
  var audit = Auditor(types, matches).audit(spec.pages, webhooks)
  // Comparing pages after an error would only report follow-on errors.
  if hasErrors(diagnostics) { return (nil, audit, diagnostics) }

  reportMissingSources(types, spec.webhooks, matches, &diagnostics)
  reportUnused(types, spec.pages, spec.webhooks, &diagnostics)
  let conflicts = ConflictFinder.find(in: matches, types, spec.pages, spec.webhooks, peers)
  let rulings = RulingChecker.check(
    spec.rulings, conflicts, matches, types, spec.pages.map(\.id.value), &diagnostics)
  audit.conflicts = Auditor.conflicts(conflicts, rulings)
  audit.rulings = rulings
  guard let module = spec.modules.first, !hasErrors(diagnostics) else { return (nil, audit, diagnostics) }

  let builder = ModelBuilder(types, matches, rulings)
  let model = Model(
    module: module.value,
    moduleOrigin: module.range,
    sourceGroups: builder.sourceGroups(spec.sourceGroups),
    pages: spec.pages.map(builder.page),
    webhooks: webhooks,
    rulings: rulings,
    guides: spec.guides)
  return (model, audit, diagnostics)
}

package func hasErrors(_ diagnostics: [Diagnostic]) -> Bool { diagnostics.contains { $0.severity == .error } }
