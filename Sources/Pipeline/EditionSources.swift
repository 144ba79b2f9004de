import Diagnostics
package import Disclosure
package import FigureComputing
package import Figures
import Law
import Pages
import Quantities
package import Records
package import Redaction
package import Settings
import Site
import StrictYAML

/// One edition as its files describe it, before a record is read.
package struct EditionSources {
    package let place: Catalogue.Edition
    package let council: CouncilSettings
    package let settings: EditionSettings
    package let records: RecordsSettings
    package let vocabulary: Vocabulary
    package let library: FigureLibrary
    /// What the definitions may speak of.
    package let schema: FigureSchema
    package let context: FigureContext
    package let history: History
    let policy: Policy
    package let approvals: [QuoteApproval]
    /// The rules that approvals are held against; nil where there is nothing to hold.
    package let redactor: Redactor?
    /// Quotes of the council that may never be published again.
    package let withdrawn: [WithdrawnQuote]
    package let ledger: Ledger
    /// What was changed after readers had seen it, the oldest first.
    package let corrections: [Correction]
    /// What `heard protect` has decided; nil where it has not yet.
    package let protection: StoredProtection?
}

extension EditionSources {
    /// Where the policy stands.
    var policyLocation: SourceLocation { settings.disclosure?.location ?? settings.location }

    /// The folder of its pages in the site.
    package var siteFolder: String { String(place.folder.dropFirst("content/".count)) }

    /// The pages, by their paths in the site, from which something was taken out to protect people.
    var untoldPages: Set<String> {
        let pages = corrections.filter { $0.kind == .privacy }.flatMap(\.pages)
        return Set((pages.map(\.name.text) + (pages.isEmpty ? [] : ["corrections"])).map { "\(siteFolder)/\($0).html" })
    }
}

extension Catalogue.Edition {
    /// Whether its settings say 'status: draft'. What else is wrong with them is for their reader to say.
    func isDraft(_ tree: SourceTree) -> Bool {
        var ignored = Findings()
        guard let root = tree.yaml("\(folder)/edition.yaml", &ignored) else { return false }
        var map = MapReader(root)
        return map.optionalNode("status")?.text == EditionSettings.Status.draft.rawValue
    }

    /// What it printed when it was published, for later ones.
    package var releaseFile: String {
        let council = folder.split(separator: "/").dropLast().joined(separator: "/")
        return "\(council)/releases/\(name).yaml"
    }

    package var protectionFile: String { "\(folder)/protection.yaml" }
    var correctionsFile: String { "\(folder)/corrections.yaml" }
}

/// Reads an edition's files; every finding of every file is reported in one run.
struct EditionReader {
    let tree: SourceTree
    let templates: Templates
    /// Whether what lies at a path is kept out of git.
    let mayHoldRecords: @Sendable (_ path: String) -> Bool

    /// Nil where an error was found.
    func read(
        _ place: Catalogue.Edition, of council: CouncilSources, _ findings: inout Findings
    ) -> EditionSources? {
        let before = findings.errorCount
        guard let root = tree.yaml("\(place.folder)/edition.yaml", &findings) else { return nil }
        let settings = EditionSettings.read(root, &findings)
        // With a wrong date or a lost key of the edition, everything that is read by it looks wrong.
        guard findings.errorCount == before else { return nil }
        let policy = Policy.read(
            settings.disclosure, publishedOn: settings.publishedOn, edition: settings.location, &findings)
        let limits = templates.limits.limits(
            on: settings.period.start, local: council.settings.localLimits, at: council.settings.localLimitPlaces,
            &findings)
        let context = FigureContext(
            calendar: templates.calendar, limits: limits, period: settings.period, asAt: settings.asAt)
        let records = records(of: place, settings, council.vocabulary, &findings)
        let schema = FigureSchema(
            council.vocabulary, extra: records?.mapping.extraDimensions ?? [:], limits: limits, period: settings.period)
        let library = FigureLibrary.read(templates.figures + council.figures, schema: schema, &findings)
        let corrections = corrections(of: place, settings, &findings)
        let typed = council.history.map { History.read($0, library, schema, &findings) } ?? .empty
        let history = council.releases.reduce(typed) { $0.adding($1, library, schema, &findings) }
        let approvals = Self.approvals(of: place, tree, &findings)
        let protection = tree.optionalYAML(place.protectionFile, &findings)
            .flatMap { StoredProtection.read($0, &findings) }
        guard let policy, let records else { return nil }
        let redactor = approvals.isEmpty ? nil : redactor(of: records, council, &findings)
        guard findings.errorCount == before else { return nil }
        return EditionSources(
            place: place, council: council.settings, settings: settings, records: records,
            vocabulary: council.vocabulary, library: library, schema: schema, context: context, history: history,
            policy: policy,
            approvals: approvals, redactor: redactor, withdrawn: council.withdrawn.quotes, ledger: council.ledger,
            corrections: corrections, protection: protection)
    }

    /// Where an edition's records are, whatever else is wrong with it.
    func recordsSettings(
        of place: Catalogue.Edition, _ council: CouncilSources, _ findings: inout Findings
    ) -> RecordsSettings? {
        tree.yaml("\(place.folder)/edition.yaml", &findings).flatMap { root in
            records(of: place, EditionSettings.read(root, &findings), council.vocabulary, &findings)
        }
    }

    func records(
        of place: Catalogue.Edition, _ settings: EditionSettings, _ vocabulary: Vocabulary, _ findings: inout Findings
    ) -> RecordsSettings? {
        guard let node = settings.records else { return nil }
        let folder = RecordsPlace.read(node, editionFolder: place.folder, &findings)
        let root = folder.mapping.flatMap { tree.yaml($0, &findings) }
        var found = Findings()
        let mapping = root.map { Mapping.read($0, vocabulary: vocabulary, &found) } ?? .none
        findings.report(withoutVocabulary(found, place, root?.location) ?? found)
        let accepted = Acceptance.readAll(settings.accepted, &findings)
        return RecordsSettings(place: folder, mapping: mapping, accepted: accepted, edition: settings)
    }

    /// One finding in place of many: values of a mapping that nothing knows, where the council's own vocabulary is not there.
    private func withoutVocabulary(
        _ found: Findings, _ place: Catalogue.Edition, _ mapping: SourceLocation?
    ) -> Findings? {
        let council = place.folder.split(separator: "/").dropLast().joined(separator: "/")
        let count = found.all.count { [.knownCategory, .mappingValue].contains($0.rule) }
        guard let mapping, count > 1, !tree.files.exists("\(council)/vocabulary.yaml") else { return nil }
        return Findings([
            Finding(
                .mappingValue, at: mapping,
                "'\(council)/vocabulary.yaml' is not there, and the standard vocabulary lacks \(count) names of this "
                    + "mapping",
                fix:
                    "put the vocabulary back; or, if the council has no words of its own, map to those of the standard one"
            )
        ])
    }

    private func corrections(
        of place: Catalogue.Edition, _ settings: EditionSettings, _ findings: inout Findings
    ) -> [Correction] {
        tree.optionalYAML(place.correctionsFile, &findings).map {
            Correction.readAll($0, publishedOn: settings.publishedOn, &findings)
        } ?? []
    }

    /// One file a quote, called by its id.
    static func approvals(
        of place: Catalogue.Edition, _ tree: SourceTree, _ findings: inout Findings
    ) -> [QuoteApproval] {
        let folder = "\(place.folder)/approvals"
        return tree.sources(in: folder, ending: ".yaml", &findings).compactMap { source in
            let id = String(source.path.dropFirst(folder.count + 1).dropLast(".yaml".count))
            return SettingsFile.read(source.text, path: source.path, &findings)
                .flatMap { QuoteApproval.read($0, id: id, &findings) }
        }
    }
}
