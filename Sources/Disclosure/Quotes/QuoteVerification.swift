public import Diagnostics
public import Quantities
public import Records

/// Holds the approvals of quotes against the records: the only way to a `PublishableQuote`.
///
/// Nothing is published by default. A quote is refused, with a finding, where its text is not the approved one
/// to the byte, its compliment is not in the records, the record or the approval does not say yes to publishing,
/// its source is not the record's, or it was approved after the edition's date.
public struct QuoteVerification: Sendable {
    private let dataset: Dataset
    private let publishedOn: CalendarDate
    private let row: @Sendable (_ reference: String) -> Int?

    /// `row` gives the row of the compliment that has a reference; nil where there is none.
    public init(
        dataset: Dataset, publishedOn: CalendarDate, row: @escaping @Sendable (_ reference: String) -> Int?
    ) {
        self.dataset = dataset
        self.publishedOn = publishedOn
        self.row = row
    }

    /// The quotes that may be published, in the order of the file.
    public func publishable(_ approvals: [QuoteApproval], _ findings: inout Findings) -> [PublishableQuote] {
        var seen: Set<String> = []
        return approvals.compactMap { approval in
            var problems = problems(of: approval)
            if !seen.insert(approval.id).inserted { problems.append(.twice) }
            for kind in problems {
                findings.report(QuoteProblem(location: approval.location, id: approval.id, kind: kind).finding)
            }
            guard problems.isEmpty else { return nil }
            return PublishableQuote(
                id: approval.id, text: approval.text, source: approval.source, sourceLabel: approval.sourceLabel)
        }
    }

    private func problems(of approval: QuoteApproval) -> [QuoteProblem.Kind] {
        var problems: [QuoteProblem.Kind] = []
        if !approval.text.contains(where: \.isLetter) { problems.append(.empty) }
        let digest = QuoteApproval.digest(of: approval.text)
        if digest != approval.digest { problems.append(.changed(digest: digest)) }
        if approval.approvedOn > publishedOn { problems.append(.approvedTooLate(publishedOn)) }
        return problems + recordProblems(of: approval)
    }

    private func recordProblems(of approval: QuoteApproval) -> [QuoteProblem.Kind] {
        guard let row = row(approval.compliment) else {
            return approval.hasConsent ? [.noCompliment] : [.noCompliment, .noConsent]
        }
        let compliments = dataset.table("compliments")
        var problems: [QuoteProblem.Kind] = []
        let consent = compliments.category("consent", row: row, dataset.vocabulary)
        if !approval.hasConsent || consent?.id != "yes" { problems.append(.noConsent) }
        let sources = dataset.vocabulary["source"]?.categories.map(\.id) ?? []
        if !sources.contains(approval.source) {
            problems.append(.unknownSource(known: sources.map(\.text)))
        } else if compliments.category("source", row: row, dataset.vocabulary)?.id != approval.source {
            problems.append(.otherSource)
        }
        return problems
    }
}

extension Table {
    /// The category of a row; nil where the cell is empty.
    func category(_ field: FieldName, row: Int, _ vocabulary: Vocabulary) -> Category? {
        guard let column = categories(field), column.codes[row] != CategoryColumn.missing else { return nil }
        return vocabulary[column.dimension]?.categories[Int(column.codes[row]) - 1]
    }
}
