import ArgumentParser
import Diagnostics
import Disclosure
import Foundation
import LocalServer
import Machine
import Pipeline
import Quantities
import Review
import Settings
import Site
import SiteBuilder

struct QuotesReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Opens a page on this computer on which a person reads and decides every quote of an edition.",
        discussion: """
            The address that is printed opens the page in one browser, once. What is decided is kept in
            'quotes-review.jsonl' beside the records; an approval is written to 'approvals/' of the edition as soon as
            it is whole. Stop with Ctrl-C, and go on whenever you like.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The role in which you read, such as 'Complaints manager'; never a name.")
    var reader: String

    @Option(help: "The port on 127.0.0.1.")
    var port = ReviewServer.port

    func validate() throws {
        guard common.council != nil, common.edition != nil else {
            throw ValidationError("name one edition with --council and --edition")
        }
        guard QuoteApproval.isRole(reader) else {
            throw ValidationError("'\(reader)' does not look like a role; write one such as 'Complaints manager'")
        }
    }

    func run() async throws {
        let project = common.opened(threads: 1)
        var log = RunLog()
        guard let (council, edition) = try SitePipeline(project, common.build).openedEditions(&log).first else {
            return try common.conclude(log)
        }
        let journal = try lock(edition, project)
        defer { journal.close() }
        let access = ReviewAccess(
            host: "127.0.0.1:\(port)", token: Randomness.hexadecimal(bytes: 24),
            session: Randomness.hexadecimal(bytes: 24), folder: Randomness.hexadecimal(bytes: 24))
        var desk = ReviewDesk(
            edition.progress, access: access, reader: reader,
            setting: setting(council, edition, project.tree, &log.findings))
        if log.findings.hasErrors { return try common.conclude(log) }
        try journal.append(desk.open(seed: Randomness.hexadecimal(bytes: 8), at: now()))
        try await serve(desk, at: access.address, edition, journal, project)
    }

    private func serve(
        _ desk: ReviewDesk, at address: String, _ edition: OpenedEdition, _ journal: JournalFile, _ project: Project
    ) async throws {
        let folder = "\(edition.sources.place.folder)/approvals"
        let (console, files, now) = (common.console, project.files, now)
        let edges = ReviewEdges(
            now: now,
            perform: { deed in
                switch deed {
                case .journal(let line): try journal.append(line)
                case .approve(let approval):
                    try files.write(Array(approval.yaml.utf8), "\(folder)/\(approval.id).yaml")
                }
            },
            ready: {
                console.result("\(address)\n")
                console.note("heard: open this address in your browser; stop with Ctrl-C")
            })
        do {
            let listener = try Listener(.loopback, port: port)
            let server = ReviewServer(desk, edges: edges)
            try await Interruption.running { try await server.run(on: listener) }
        } catch {
            console.complain("heard: cannot serve on 127.0.0.1:\(port): \(error)\n")
            throw Exit.unreadable
        }
        console.note("heard: the review is closed; what was decided is kept")
    }

    /// One review at a time writes to a journal.
    private func lock(_ edition: OpenedEdition, _ project: Project) throws -> JournalFile {
        do throws(FileProblem) {
            return try JournalFile.open(project.folder.resolve(edition.journalPath))
        } catch {
            throw common.refusal(error)
        }
    }

    private func setting(
        _ council: CouncilSources, _ edition: OpenedEdition, _ tree: SourceTree, _ findings: inout Findings
    ) -> ReviewSetting {
        let own = "\(council.place.folder)/theme/tokens.css"
        let tokens = tree.files.exists(own) ? own : "templates/theme/tokens.css"
        let paths = [tokens, "templates/theme/heard.css", "templates/review/review.css"]
        let styles = paths.map { path in
            (
                name: String(path.split(separator: "/").last ?? ""),
                css: tree.text(path, &findings) ?? ""
            )
        }
        return ReviewSetting(
            edition: "\(council.settings.name), \(edition.sources.settings.period.label)", styles: styles,
            notice: council.settings.demonstrationNotice)
    }

    /// The clock of the machine; with --clock that day, at the time of day that it is.
    private var now: @Sendable () -> Moment {
        let fixed = common.clock
        return {
            let seconds = Int(Date().timeIntervalSince1970)
            guard let fixed else { return Moment(secondsSinceEpoch: seconds) }
            return Moment(secondsSinceEpoch: Int(fixed.daysSinceEpoch) * 86_400 + seconds % 86_400)
        }
    }
}
