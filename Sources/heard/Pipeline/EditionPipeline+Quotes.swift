import Diagnostics
import Disclosure
import Quantities
import Records
import Redaction
import Settings

extension EditionPipeline {
    /// The quotes that may be published. The rules are read only where there is something to hold against them.
    func quotes(
        _ sources: EditionSources, _ records: ValidatedRecords, _ figures: ProtectedFigureSet,
        _ findings: inout Findings
    ) -> [PublishableQuote] {
        guard !sources.approvals.isEmpty, let rules = rules(of: sources, &findings) else { return [] }
        return verification(sources, records, figures, rules).publishable(sources.approvals, &findings)
    }

    /// The gate as it stands today.
    func verification(
        _ sources: EditionSources, _ records: ValidatedRecords, _ figures: ProtectedFigureSet, _ rules: QuoteRules
    ) -> QuoteVerification {
        QuoteVerification(
            records: QuoteRecords(records.dataset, row: records.compliment), figures: figures, rules: rules,
            edition: .init(
                name: sources.place.name, publishedOn: sources.settings.publishedOn, withdrawn: sources.withdrawn))
    }

    /// Nil, with findings, where the word lists cannot be read.
    func rules(of sources: EditionSources, _ findings: inout Findings) -> QuoteRules? {
        RedactorReader(tree: reader.tree).read(sources, &findings).map { QuoteRules($0) }
    }
}
