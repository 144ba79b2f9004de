import ArgumentParser
import Diagnostics
import Disclosure
import Pages
import Quantities
import Settings
import Site
import SiteBuilder

/// Takes a quote out of every edition of a council.
struct Withdrawal {
    let council: Catalogue.Council
    let files: FileSystem
    let tree: SourceTree

    struct Plan {
        let entry: WithdrawnQuote
        /// The files of the approvals to delete.
        let approvals: [String]
        /// The words of each, for finding the pages that print them.
        let texts: [String]
        /// Lines of the edition's own texts that name a quote.
        let mentions: [SourceLocation]
    }

    private typealias Held = (approval: QuoteApproval, edition: Catalogue.Edition)

    /// What withdrawing a quote of an edition takes; nil, with findings, where an approval cannot be read.
    func plan(
        _ id: String, of edition: EditionName, _ record: (date: CalendarDate, role: String), _ findings: inout Findings
    ) -> Plan? {
        var held: [Held] = []
        for place in council.editions {
            for approval in EditionReader.approvals(of: place, tree, &findings) { held.append((approval, place)) }
        }
        guard !findings.hasErrors else { return nil }
        let named = held.first { $0.edition.name == edition && [$0.approval.id, $0.approval.compliment].contains(id) }
        let entry = WithdrawnQuote(
            edition: edition, compliment: named?.approval.compliment ?? id,
            textDigest: named.map { QuoteApproval.digest(of: $0.approval.text) }, date: record.date, role: record.role)
        let covered = held.filter { entry.covers($0.approval, of: $0.edition.name) }
        return Plan(
            entry: entry, approvals: covered.map { Self.path(of: $0) }, texts: covered.map(\.approval.text),
            mentions: covered.flatMap { mentions(of: $0.approval.id, in: $0.edition, &findings) })
    }

    private static func path(of held: Held) -> String {
        "\(held.edition.folder)/approvals/\(held.approval.id).yaml"
    }

    /// Fenced blocks that ask for the quote by its id.
    private func mentions(
        of id: String, in edition: Catalogue.Edition, _ findings: inout Findings
    ) -> [SourceLocation] {
        let sources =
            tree.sources(in: "\(edition.folder)/narrative", ending: ".md", &findings)
            + tree.sources(in: "templates/pages", ending: ".md", &findings)
        return sources.flatMap { source in
            source.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
                number, line in
                let words = line.split(separator: " ").map(String.init)
                guard words.first == "```quotes", words.contains(id) else { return nil }
                return SourceLocation(path: source.path, line: number + 1)
            }
        }
    }

    /// The files of a built site that print the words.
    func pages(of plan: Plan, in site: String) throws(FileProblem) -> [String] {
        let searches = plan.texts.map { BuiltFileSearch(text: $0) }
        var pages: [String] = []
        for path in try files.list(site) {
            let bytes = try files.read("\(site)/\(path)")
            if searches.contains(where: { !$0.offsets(in: bytes).isEmpty }) { pages.append("\(site)/\(path)") }
        }
        return pages
    }

    /// First what refuses the words for ever, then the approvals: whatever stops it, nothing is published.
    func carryOut(_ plan: Plan) throws(FileProblem) {
        var findings = Findings()
        let path = CouncilSources.withdrawnPath(of: council)
        let known = tree.optionalYAML(path, &findings).map { WithdrawnQuote.read($0, &findings) } ?? []
        let entries = known.filter { ($0.edition, $0.compliment) != (plan.entry.edition, plan.entry.compliment) }
        try files.write(Array(WithdrawnQuote.yaml(entries + [plan.entry]).utf8), path)
        for approval in plan.approvals { try files.remove(approval) }
    }
}
