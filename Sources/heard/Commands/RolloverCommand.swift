import ArgumentParser
import Diagnostics
import Foundation
import Pipeline
import Quantities
import Settings
import Site
import SiteBuilder

struct RolloverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollover", abstract: "Starts the next edition of a council from one that was published.",
        discussion: """
            Carries settings, with dates moved, and the council's own texts, each paragraph under a mark that blocks publishing until \
            the text is edited or the mark deleted. The published figures are frozen in 'releases/' and compared with from now on.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The new edition, such as 2022-23.")
    var target: String

    @Option(help: "The edition to start from; the newest, where none is named.")
    var from: String?

    @Flag(help: "Freeze the published figures once more, as after a correction, and write nothing else.")
    var releaseOnly = false

    func validate() throws {
        if common.edition != nil { throw ValidationError("name the new edition alone, and with --from the one before") }
        guard PeriodLabel(target).isReportingYear else {
            throw ValidationError("'\(target)' is not a reporting year such as 2022-23")
        }
    }

    func run() async throws {
        let project = common.opened()
        var log = RunLog()
        try FolderLock.hold(project.folder.path, common.console)
        let council = try council(project.files)
        if !releaseOnly { try refuseExisting("\(council.folder)/\(target)", project.files) }
        let pipeline = SitePipeline(project, common.build.only(council))
        guard let made = try await pipeline.build(&log) else { try refuse(log.findings) }
        let source = try source(made.councils.editions)
        let years = try RolloverYears(source.sources, to: target)
        let proof = PublishedProof(tree: project.tree, council: made.councils[0].council, edition: years.source)
        var findings = Findings()
        let build = proof.build(of: made.site, &findings)
        let frozen = FrozenText(figures: source.figures, build: build ?? "")
        let rollover = Rollover(years, (years.source.releaseFile, frozen.text), project.tree, &findings)
        // What is marked in the files that were read and made is for the next build to tell.
        let errors = Findings(findings.all.filter { $0.severity == .error })
        guard build != nil, errors.isEmpty else { try refuse(errors) }
        try write(rollover, frozen)
    }

    private func council(_ files: FileSystem) throws -> Catalogue.Council {
        let councils = try Catalogue.survey(files, common.build).councils
        guard councils.count == 1 else {
            throw ValidationError(
                "there are several councils: name one with --council "
                    + councils.map(\.name.text).joined(separator: " or --council "))
        }
        return councils[0]
    }

    private func source(_ editions: [ProtectedEdition]) throws -> ProtectedEdition {
        let known = editions.filter { !releaseOnly || $0.sources.place.name.text != target }
            .sorted { $0.sources.settings.period.end < $1.sources.settings.period.end }
        guard let from else {
            if let newest = known.last { return newest }
            throw ValidationError("there is no edition to start from")
        }
        if let named = known.first(where: { $0.sources.place.name.text == from }) { return named }
        let names = known.map(\.sources.place.name.text).joined(separator: ", ")
        throw ValidationError("no edition is called '\(from)'; known: \(names)")
    }

    /// Records may be there before the edition is.
    private func refuseExisting(_ folder: String, _ files: FileSystem) throws {
        let files = try files.list(folder).filter { !$0.hasPrefix("records/") }
        guard let file = files.first else { return }
        throw ValidationError("\(folder) is there already (\(file)): nothing is written over")
    }

    private func refuse(_ findings: Findings) throws -> Never {
        FindingsPrinter(options: common).print(findings.sorted)
        common.console.complain("heard: nothing was written\n")
        throw Exit.findings
    }

    private func write(_ rollover: Rollover, _ frozen: FrozenText) throws {
        do throws(FileProblem) {
            try rollover.write(releaseOnly: releaseOnly)
        } catch {
            throw common.refusal(error)
        }
        let (years, console) = (rollover.years, common.console)
        console.note("heard: \(rollover.release.path): \(frozen.count) figures as build \(frozen.build) published them")
        if releaseOnly { return }
        console.note(
            "heard: \(years.folder): settings and \(rollover.textCount) texts carried from \(years.source.name), "
                + "\(rollover.markCount) marks to look at")
        if rollover.promiseCount > 0 {
            let words = rollover.promiseCount == 1 ? "1 promise" : "\(rollover.promiseCount) promises"
            console.note(
                "heard: \(PromiseReading.path(in: years.folder)): \(words) of \(years.source.name) to answer")
        }
        console.note("heard: not carried: quotes, sign-offs, protection, learning and what was accepted of the records")
        console.note(
            "heard: go on with the records in \(rollover.recordsFolder), then: heard protect --edition "
                + "\(years.target) && heard build --drafts")
    }
}
