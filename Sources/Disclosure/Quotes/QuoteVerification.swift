public import Diagnostics
public import Quantities

/// Holds the approvals of quotes against the records, the protected figures and the rules of today: the only way
/// to a `PublishableQuote`.
///
/// Nothing is published by default. A quote is refused, with a finding, where one byte of what is printed is not
/// what was approved, where the rules mark what the approval does not list, where its record does not allow it,
/// where its label would name its author, and where consent was taken back. The words of the records play no part
/// in it: a build never reads them.
public struct QuoteVerification: Sendable {
    let records: QuoteRecords
    let labels: QuoteLabelRule
    let rules: QuoteRules
    let edition: Edition

    /// What the edition itself says.
    public struct Edition: Sendable {
        let name: EditionName
        let publishedOn: CalendarDate
        let withdrawn: [WithdrawnQuote]

        public init(name: EditionName, publishedOn: CalendarDate, withdrawn: [WithdrawnQuote]) {
            self.name = name
            self.publishedOn = publishedOn
            self.withdrawn = withdrawn
        }
    }

    public init(records: QuoteRecords, figures: ProtectedFigureSet, rules: QuoteRules, edition: Edition) {
        self.records = records
        labels = QuoteLabelRule(figures: figures)
        self.rules = rules
        self.edition = edition
    }

    /// The quotes that may be published, in the order of their ids.
    public func publishable(_ approvals: [QuoteApproval], _ findings: inout Findings) -> [PublishableQuote] {
        let twins = QuoteTwins.firstTwin(of: approvals.map(\.text))
        var families: [Int32: String] = [:]
        return approvals.indices.compactMap { index in
            let approval = approvals[index]
            var problems = problems(of: approval)
            if let family = records.family(of: approval.compliment) {
                if let other = families[family] { problems.append(.family(other: other)) }
                families[family] = families[family] ?? approval.id
            }
            if let twin = twins[index] { report([.twin(other: approvals[twin].id)], of: approval, &findings) }
            report(problems, of: approval, &findings)
            guard problems.isEmpty, case .fits(let caption) = labels.judge(approval.label) else { return nil }
            return PublishableQuote(
                id: approval.id, text: approval.text, source: approval.label.source, sourceLabel: caption)
        }
    }

    /// Why an approval does not publish its quote, one finding a reason; none where it does.
    public func findings(of approval: QuoteApproval) -> [Finding] {
        problems(of: approval).map { QuoteProblem(location: approval.location, id: approval.id, kind: $0).finding }
    }

    private func report(_ problems: [QuoteProblem.Kind], of approval: QuoteApproval, _ findings: inout Findings) {
        for kind in problems {
            findings.report(QuoteProblem(location: approval.location, id: approval.id, kind: kind).finding)
        }
    }

    private func problems(of approval: QuoteApproval) -> [QuoteProblem.Kind] {
        let withdrawn = edition.withdrawn.first { $0.covers(approval, of: edition.name) }
        return (withdrawn.map { [.withdrawn($0.date)] } ?? []) + textProblems(of: approval)
            + approverProblems(of: approval) + recordProblems(of: approval) + labelProblems(of: approval)
    }

    private func textProblems(of approval: QuoteApproval) -> [QuoteProblem.Kind] {
        guard approval.text.contains(where: \.isLetter) else { return [.empty] }
        let unlisted = rules.unlisted(in: approval)
        guard !unlisted.isEmpty else { return [] }
        return [.unlisted(unlisted, areNewer: approval.rules != rules.version)]
    }

    /// A role in square brackets tells that something was taken out; words on the list, that something was marked.
    private func approverProblems(of approval: QuoteApproval) -> [QuoteProblem.Kind] {
        let approvers = [approval.approved] + (approval.second.map { [$0] } ?? [])
        var problems: [QuoteProblem.Kind] = []
        if approvers.contains(where: { $0.date > edition.publishedOn }) {
            problems.append(.approvedTooLate(edition.publishedOn))
        }
        if approval.second?.role == approval.approved.role { problems.append(.sameApprover) }
        let wasMarked = approval.text.contains("[") || !approval.accepted.isEmpty
        if wasMarked, approval.second == nil { problems.append(.noSecond) }
        return problems
    }

    private func recordProblems(of approval: QuoteApproval) -> [QuoteProblem.Kind] {
        guard let consent = records.consent(of: approval.compliment) else { return [.noCompliment] }
        var problems: [QuoteProblem.Kind] = []
        switch (consent, approval.basis) {
        case (.no, _): problems.append(.consentRefused)
        case (.unknown, .consent): problems.append(.noConsent)
        default: break
        }
        if records.source(of: approval.compliment) != approval.label.source { problems.append(.otherSource) }
        return problems
    }

    private func labelProblems(of approval: QuoteApproval) -> [QuoteProblem.Kind] {
        var problems: [QuoteProblem.Kind] = []
        let who = approval.label.who
        if who != QuoteLabel.who(approval.label.source, label: ""), !rules.marks(who).isEmpty {
            problems.append(.ownWords)
        }
        switch labels.judge(approval.label) {
        case .fits(let caption):
            let digest = QuoteApproval.digest(of: approval.text, under: caption)
            if digest != approval.digest { problems.append(.changed(digest: digest)) }
        case .tooFew: problems.append(.tooFew(smallest: QuoteLabelRule.smallest))
        case .uncounted(let dimensions): problems.append(.uncounted(dimensions))
        case .unknown(let dimension, let known): problems.append(.unknownLabel(dimension, known: known))
        }
        return problems
    }
}
