package import Diagnostics
package import Disclosure
package import Identifiers
import Quantities
package import Records
package import Redaction
package import Review
import Settings
import Site
import SiteBuilder

extension EditionPipeline {
    /// The quotes that may be published. The rules are read only where there is something to hold against them.
    package func quotes(
        _ sources: EditionSources, _ records: QuoteRecords, _ figures: ProtectedFigureSet,
        _ findings: inout Findings
    ) -> [PublishableQuote] {
        guard let redactor = sources.redactor else { return [] }
        let gate = verification(sources, records, figures, QuoteRules(redactor))
        return gate.publishable(sources.approvals, &findings)
    }

    /// The gate as it stands today.
    package func verification(
        _ sources: EditionSources, _ records: QuoteRecords, _ figures: ProtectedFigureSet, _ rules: QuoteRules
    ) -> QuoteVerification {
        QuoteVerification(
            records: records, figures: figures, rules: rules,
            edition: .init(
                name: sources.place.name, publishedOn: sources.settings.publishedOn, withdrawn: sources.withdrawn))
    }
}

/// An edition as the commands for quotes need it: whether its approvals hold or not, nothing of it is published.
package struct OpenedEdition {
    package let sources: EditionSources
    package let redactor: Redactor
    let gate: QuoteVerification
    package let records: QuoteRecords
    package let labels: QuoteLabelRule
    package let texts: [ComplimentText]
    package let journal: Journal
    package let canaries: Canaries

    /// Beside the records, and protected as they are.
    package var journalPath: String { "\(sources.records.folder)/\(RecordsSettings.journalName)" }
}

extension EditionPipeline {
    /// Nil where an error was found.
    package func open(
        _ place: Catalogue.Edition, of council: CouncilSources, _ findings: inout Findings
    ) -> OpenedEdition? {
        guard let sources = reader.read(place, of: council, &findings) else { return nil }
        if let engine = sources.records.engine {
            findings.report(EngineUse.quotesNeedFiles(sources.records.location, engine.dialect).finding)
            return nil
        }
        guard let validated = validate(sources, &findings), let raw = compute(sources, validated, &findings),
            let redactor = sources.redactor ?? reader.redactor(of: sources.records, council, &findings),
            let journal = journal(of: sources, &findings)
        else { return nil }
        let declared = sources.declared(raw, &findings)
        let words = RecordedWords(validated)
        let draft = EditionDraft(sources: sources, words: words, raw: raw, declared: declared)
        let figures = draft.release.protected(by: sources.protection, &findings)
        var texts: [ComplimentText] = []
        records.forEachComplimentText(sources.records, &findings) { texts.append($0) }
        let canaries = reader.tree.optionalYAML("\(sources.records.folder)/\(Canaries.fileName)", &findings)
            .map { Canaries.read($0, &findings) }
        guard !findings.hasErrors else { return nil }
        return OpenedEdition(
            sources: sources, redactor: redactor,
            gate: verification(sources, words.quotes, figures, QuoteRules(redactor)),
            records: words.quotes,
            labels: QuoteLabelRule(figures: figures), texts: texts, journal: journal, canaries: canaries ?? .none)
    }

    /// Files next to the records that a build can do without. A damaged one is reported now, while a copy may still exist.
    func checkReview(_ sources: EditionSources, _ findings: inout Findings) {
        _ = journal(of: sources, &findings)
        let path = "\(sources.records.folder)/\(EditionReader.registerName)"
        guard sources.redactor == nil, reader.tree.files.exists(path), let text = reader.tree.text(path, &findings)
        else { return }
        Register.check(text, path: path, &findings)
    }

    private func journal(of sources: EditionSources, _ findings: inout Findings) -> Journal? {
        let path = "\(sources.records.folder)/\(RecordsSettings.journalName)"
        guard reader.tree.files.exists(path) else { return Journal() }
        return reader.tree.text(path, &findings).flatMap { Journal.read($0, path: path, &findings) }
    }
}

extension OpenedEdition {
    /// The approvals that hold today, and those that do not with the reasons.
    package var judged: (sound: [QuoteApproval], void: [(approval: QuoteApproval, findings: [Finding])]) {
        let judged = sources.approvals.map { ($0, gate.findings(of: $0)) }
        return (judged.filter { $0.1.isEmpty }.map(\.0), judged.filter { !$0.1.isEmpty }.map { ($0.0, $0.1) })
    }

    /// Every compliment with words that may be read by reviewers: the person said yes and did not take it back.
    package var quotes: [ReviewQuote] {
        texts.compactMap { text in
            guard records.consent(of: text.reference) == .yes, !isWithdrawn(text.reference) else { return nil }
            let source = records.source(of: text.reference) ?? ""
            let who = QuoteLabel.who(source, label: records.sourceLabel(of: text.reference) ?? "")
            let label = QuoteLabel(source: source, who: who)
            return ReviewQuote(
                compliment: text.reference, proposal: redactor.propose(text.text), label: label,
                fitness: labels.judge(label), basis: .consent)
        }
    }

    package func isWithdrawn(_ reference: String) -> Bool {
        sources.withdrawn.contains { $0.isOf(reference, in: sources.place.name) }
    }

    /// Where every quote stands.
    package var progress: ReviewProgress {
        let judged = judged
        return ReviewProgress(
            quotes: quotes, journal: journal, rules: QuoteRules(redactor), sound: judged.sound,
            void: judged.void.map(\.approval))
    }
}

extension SitePipeline {
    /// The references of the compliments of the edition asked for, whatever else is wrong there; nil where nobody can read them.
    package func complimentReferences() throws -> [String]? {
        var log = RunLog()
        guard let templates = templates(&log) else { return nil }
        let reader = editionPipeline(templates).reader
        return try eachEdition(templates, &log) { place, council, log in
            reader.recordsSettings(of: place, council, &log.findings)
                .flatMap { project.records.complimentReferences($0) }
        }.first
    }

    /// Every edition asked for, opened for the commands of quotes.
    package func openedEditions(
        _ log: inout RunLog
    ) throws -> [(council: CouncilSources, edition: OpenedEdition)] {
        guard let templates = templates(&log) else { return [] }
        let pipeline = editionPipeline(templates)
        return try eachEdition(templates, &log) { place, council, log in
            pipeline.open(place, of: council, &log.findings).map { (council, $0) }
        }
    }
}
