package import Diagnostics
package import Disclosure
import Identifiers
import Pages
package import Quantities
package import Site
import SiteBuilder

/// Takes a quote out of every edition of a council.
package struct Withdrawal {
    package let council: Catalogue.Council
    package let files: FileSystem
    package let tree: SourceTree

    package init(council: Catalogue.Council, files: FileSystem, tree: SourceTree) {
        self.council = council
        self.files = files
        self.tree = tree
    }

    package struct Plan {
        package let entry: WithdrawnQuote
        /// The files of the approvals to delete.
        package let approvals: [String]
        /// The words of each, for finding the pages that print them.
        package let texts: [String]
        /// Lines of the council's own texts that name a quote, or hold words of it.
        package let mentions: [SourceLocation]
        /// What was read when somebody signed off, with the words in it.
        package let signedTexts: [String]
        /// With the withdrawal.
        package let list: WithdrawnQuotes
    }

    private typealias Held = (approval: QuoteApproval, edition: Catalogue.Edition)

    /// The reference of the compliment that somebody means by the id of an approved quote, or by the reference itself; nil, with
    /// findings, where an approval cannot be read.
    /// - Parameter references: those of the edition's records; nil where nobody can read them. Then a reference is believed.
    package func compliment(
        _ id: String, of edition: EditionName, among references: [String]?, _ findings: inout Findings
    ) throws(UsageProblem) -> String? {
        let approvals = council.editions.filter { $0.name == edition }.flatMap {
            EditionReader.approvals(of: $0, tree, &findings)
        }
        guard !findings.hasErrors else { return nil }
        if let approval = approvals.first(where: { $0.id == id }) { return approval.compliment }
        let known = approvals.map(\.compliment) + withdrawn(&findings).quotes.map(\.compliment) + (references ?? [])
        if let reference = known.first(where: { $0.folded == id.folded }) { return reference }
        if references == nil, !id.folded.isEmpty { return id }
        let ids = approvals.map(\.id).sorted()
        throw UsageProblem(
            "\(edition) has no approved quote '\(id)', and its records no compliment with that reference; "
                + (NearestName.of(id, among: ids).map { "did you mean '\($0)'?" }
                    ?? (ids.isEmpty ? "nothing is approved there" : "approved there: \(ids.joined(separator: ", "))")))
    }

    private func withdrawn(_ findings: inout Findings) -> WithdrawnQuotes {
        tree.optionalYAML(CouncilSources.withdrawnPath(of: council), &findings)
            .map { WithdrawnQuotes.read($0, &findings) } ?? WithdrawnQuotes()
    }

    /// What withdrawing the quote of a compliment takes; nil, with findings, where an approval cannot be read.
    package func plan(
        _ compliment: String, of edition: EditionName, _ record: (date: CalendarDate, role: String, salt: String),
        _ findings: inout Findings
    ) -> Plan? {
        let known = withdrawn(&findings)
        let salt = known.salt.isEmpty ? record.salt : known.salt
        var held: [Held] = []
        for place in council.editions {
            for approval in EditionReader.approvals(of: place, tree, &findings) { held.append((approval, place)) }
        }
        guard !findings.hasErrors else { return nil }
        let named = held.first { $0.edition.name == edition && $0.approval.compliment.folded == compliment.folded }
        let text = named?.approval.text
        let entry = WithdrawnQuote(
            edition: edition, compliment: compliment,
            text: (
                text.map { QuoteApproval.digest(of: $0) }, text.map { WithdrawnWords.traces(of: $0, salt: salt) } ?? []
            ), date: record.date, role: record.role)
        let covered = held.filter { entry.covers($0.approval, of: $0.edition.name) }
        let words = WithdrawnQuotes([entry], salt: salt).words
        let signedTexts = signedTexts(with: words)
        return Plan(
            entry: entry, approvals: covered.map { Self.path(of: $0) }, texts: covered.map(\.approval.text),
            mentions: covered.flatMap { mentions(of: $0.approval.id, in: $0.edition, &findings) }
                + copies(of: words, besides: signedTexts),
            signedTexts: signedTexts,
            list: WithdrawnQuotes(known.quotes, salt: salt).adding(entry))
    }

    /// Texts beside a sign-off. Others are somebody's own: `copies` names them.
    private func signedTexts(with words: WithdrawnWords) -> [String] {
        var ignored = Findings()
        return council.editions.flatMap { edition in
            let signOffs = tree.paths(in: SignOffStanding.folder(of: edition), &ignored).filter {
                $0.hasSuffix(".yaml")
            }
            return signOffs.map(SignOffStanding.text(besides:)).filter(tree.files.exists)
                .filter { path in
                    tree.text(path, &ignored).map { !words.offsets(in: Array($0.utf8)).isEmpty } ?? false
                }
        }
    }

    /// Texts of the council that hold the words, such as a correction or a narrative.
    private func copies(of words: WithdrawnWords, besides deleted: [String]) -> [SourceLocation] {
        var ignored = Findings()
        let sources = [".md", ".yaml", ".txt"].flatMap { tree.sources(in: council.folder, ending: $0, &ignored) }
        return sources.filter { !$0.path.contains("/approvals/") && !deleted.contains($0.path) }.flatMap { source in
            let bytes = Array(source.text.utf8)
            return words.offsets(in: bytes).map { offset in
                SourceLocation(path: source.path, line: bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1)
            }
        }
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
    package func pages(of plan: Plan, in site: String) throws(FileProblem) -> [String] {
        let searches = plan.texts.map { BuiltFileSearch(text: $0) }
        var pages: [String] = []
        for path in try files.list(site) {
            let bytes = try files.read("\(site)/\(path)")
            if searches.contains(where: { !$0.offsets(in: bytes).isEmpty }) { pages.append("\(site)/\(path)") }
        }
        return pages
    }

    /// First what refuses the words for ever, then the approvals: whatever stops it, nothing is published.
    package func carryOut(_ plan: Plan) throws(FileProblem) {
        try files.write(Array(plan.list.yaml.utf8), CouncilSources.withdrawnPath(of: council))
        for path in plan.approvals + plan.signedTexts { try files.remove(path) }
    }
}
