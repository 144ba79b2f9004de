import ArgumentParser
import Checks
import Delivery
import Diagnostics
import Foundation
import Pipeline
import Quantities
import Settings
import Site
import SiteBuilder

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Builds the site of every council and edition, and checks it.",
        discussion: """
            The output folder is replaced whole, in one step; where anything is wrong it stays as it was. Contacts are
            judged on the editions' own day unless --clock says otherwise, so that a rebuild agrees with the first build.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The folder to put the site in.")
    var output: TypedPath?

    @Option(
        help:
            "Take figures that 'heard figures export' wrote in place of the records of their edition; may be repeated.")
    var figures: [TypedPath] = []

    @Option(help: "How many threads may work at once; the result is the same.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Flag(help: "Build council by council, so that a whole country fits into memory; the site is the same.")
    var all = false

    @Flag(help: "Build drafts too, each marked as one. Such a site cannot be published.")
    var drafts = false

    @Flag(
        help: "Judge nothing, and make only what changed since the last such build. Needs --output; never publish it.")
    var unchecked = false

    @Flag(help: "With --unchecked: make every page again, whether or not it changed.")
    var noCache = false

    @Flag(help: "Print how long each phase took.")
    var timings = false

    @Option(help: .hidden)
    var publication: String?

    @Option(help: .hidden, transform: StaffCommand.quarter)
    var period: ReportingQuarter?

    @Option(help: .hidden)
    var reproduce: TypedPath?

    /// Without --output, the folder of the project.
    private var siteFolder: String { output.map(common.path) ?? "site" }

    func validate() throws {
        guard !all || (common.council == nil && common.edition == nil && figures.isEmpty && !unchecked) else {
            throw ValidationError(
                "--all builds every council and edition, and checks it: leave --council, --edition, --figures and "
                    + "--unchecked out")
        }
        if unchecked, siteFolder == "site" {
            throw ValidationError("--unchecked needs --output: 'site' is the folder for what was checked")
        }
        let isOldForm = publication != nil || reproduce != nil
        let isAlone = (publication == nil || reproduce == nil) && !all && !drafts && !unchecked && figures.isEmpty
        guard isOldForm ? isAlone : period == nil else {
            throw ValidationError(
                "write 'heard staff NAME' or 'heard reproduce MANIFEST', without the options of a build")
        }
    }

    func run() async throws {
        var log = RunLog()
        try await build(&log)
        try common.conclude(log, timings: timings)
    }

    private func build(_ log: inout RunLog) async throws {
        if let publication {
            common.console.note("heard: 'heard build --publication' is now 'heard staff'")
            return try await StaffBuild(
                common: common, name: publication, output: output, quarter: period, threads: threads
            ).run(&log)
        }
        if let reproduce {
            common.console.note("heard: 'heard build --reproduce' is now 'heard reproduce'")
            return try await ReproduceCommand.compare(with: reproduce, common, threads: threads, &log)
        }
        let project = common.opened(threads: threads)
        var options = common.build
        options.includesDrafts = drafts
        options.exported = try ExportedFigures(figures.map(common.path), in: project.tree, options, &log.findings)
        let pipeline = SitePipeline(project, options)
        // Whether the folder is a project comes before where its site may stand.
        guard pipeline.isProject(&log.findings) else { return }
        let output = try common.output(siteFolder, project.outputRules)
        do {
            if all { return try await buildAll(NationalPipeline(pipeline, output: output), &log) }
            if unchecked { return try await stream(pipeline, output, &log) }
            if let site = try await pipeline.run(&log)?.checked { try write(site, output, project.files, &log) }
        } catch let problem as FileProblem {
            throw common.refusal(problem)
        }
    }

    private func stream(_ pipeline: SitePipeline, _ output: OutputFolder, _ log: inout RunLog) async throws {
        let project = pipeline.project
        let cache = noCache || !figures.isEmpty ? nil : IndexFile(of: output.path, in: project.folder, project.edges)
        var build = StreamedBuild(pipeline, output: output, cache: cache)
        if let count = try await build.run(&log) {
            common.console.note("heard: \(count) files in \(output.path), not checked")
        }
    }

    private func buildAll(_ pipeline: NationalPipeline, _ log: inout RunLog) async throws {
        guard let result = try await pipeline.run(&log) else { return }
        tell(log.summary, drafts: result.drafts)
        common.console.note(
            "heard: \(result.fileCount) files of \(result.councilCount) councils in \(pipeline.output.path)")
    }

    private func write(
        _ site: CheckedSite, _ output: OutputFolder, _ files: FileSystem, _ log: inout RunLog
    ) throws {
        let start = ContinuousClock.now
        try SiteWriter(files: files).replace(output, with: site.site)
        log.watch.end("write", since: start)
        tell(log.summary, drafts: site.drafts)
        common.console.note("heard: \(site.site.files.count) files in \(output.path)")
    }

    private func tell(_ summary: [String], drafts: [String]) {
        for line in summary { common.console.note("heard: \(line)") }
        if !drafts.isEmpty { common.console.note("heard: drafts: \(Self.told(drafts))") }
    }

    /// Each page by its name, but for a whole edition of them.
    private static func told(_ drafts: [String]) -> String {
        let folders = Dictionary(grouping: drafts) { $0.split(separator: "/").prefix(2).joined(separator: "/") }
        let words = folders.sorted { $0.key < $1.key }.map { folder, pages in
            pages.count > 20 ? "\(pages.count) pages of \(folder)" : pages.joined(separator: ", ")
        }
        return words.joined(separator: ", ")
    }
}
