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
            "Build this publication of 'publications.yaml', such as 'rag', and not the site. It shows what was known on --clock, today by itself."
    )
    var publication: String?

    @Option(
        help:
            "With --publication, of a quarterly report: its quarter, such as 2023-24-Q3 for October to December 2023.",
        transform: quarter)
    var period: ReportingQuarter?

    @Option(
        help:
            "Take figures that 'heard figures export' wrote in place of the records of their edition; may be repeated.")
    var figures: [TypedPath] = []

    @Option(help: "Write nothing: build again what this manifest lists, and name each file that comes out otherwise.")
    var reproduce: TypedPath?

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

    private static func quarter(_ text: String) throws -> ReportingQuarter {
        guard let quarter = ReportingQuarter(text) else {
            throw ValidationError("'\(text)' is not a quarter such as 2023-24-Q3")
        }
        return quarter
    }

    /// Without --output, the folder of the project.
    private var siteFolder: String { outputFolder ?? "site" }
    private var outputFolder: String? { output.map(common.path) }

    func validate() throws {
        guard publication == nil || (!all && reproduce == nil && !drafts) else {
            throw ValidationError("--publication builds that alone: leave --all, --reproduce and --drafts out")
        }
        guard period == nil || publication != nil else {
            throw ValidationError("--period is for a quarterly report: name it with --publication")
        }
        guard !all || (common.council == nil && common.edition == nil && reproduce == nil) else {
            throw ValidationError(
                "--all builds every council and edition: leave --council, --edition and --reproduce out")
        }
        guard figures.isEmpty || (!all && reproduce == nil) else {
            throw ValidationError("--figures stands for records of single editions: leave --all and --reproduce out")
        }
        if unchecked, all || reproduce != nil || publication != nil {
            throw ValidationError("--unchecked builds a site: leave --all, --publication and --reproduce out")
        }
        if unchecked, siteFolder == "site" {
            throw ValidationError("--unchecked needs --output: 'site' is the folder for what was checked")
        }
    }

    func run() async throws {
        var log = RunLog()
        defer { if timings { common.console.complain(log.watch.report + "\n") } }
        if let publication {
            try await build(publication, &log)
        } else if let reproduce {
            try await compare(with: common.path(reproduce), &log)
        } else {
            try await build(&log)
        }
        try common.conclude(log)
    }

    private func build(_ log: inout RunLog) async throws {
        let project = common.opened(threads: threads)
        var options = common.build
        options.includesDrafts = drafts
        options.exported = try ExportedFigures(figures.map(common.path), in: project.tree, options, &log.findings)
        let pipeline = SitePipeline(project, options)
        // Whether the folder is a project comes before where its site may stand.
        guard pipeline.isProject(&log.findings) else { return }
        let output = try common.output(siteFolder, project.outputRules)
        do {
            if all { return try await buildAll(NationalPipeline(project, options, output: output), &log) }
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

    /// A publication for staff: never in the folder of the site.
    private func build(_ publication: String, _ log: inout RunLog) async throws {
        let pipeline = common.pipeline(threads: threads)
        let start = ContinuousClock.now
        defer { log.watch.end("build publication", since: start) }
        let staff = StaffPipeline(pipeline, name: publication, output: outputFolder, quarter: period)
        guard let edition = try await staff.run(&log) else { return }
        let folder = outputFolder ?? edition.settings.output
        let place = outputFolder == nil ? edition.settings.outputLocation : nil
        let output = try common.output(folder, at: place, pipeline.project.outputRules)
        try common.withFiles { () throws(FileProblem) in
            try SiteWriter(files: pipeline.project.files, for: .owner).replace(output, with: edition.checked.site)
        }
        let cases = edition.openCases.map { ", \($0) open cases" } ?? ""
        common.console.note(
            "heard: \(edition.settings.marking): \(edition.checked.site.files.count) files for staff in "
                + "\(output.path)\(cases)")
    }

    private func tell(_ summary: [String], drafts: [String]) {
        for line in summary { common.console.note("heard: \(line)") }
        if !drafts.isEmpty { common.console.note("heard: drafts: \(Self.told(drafts))") }
    }

    /// The council of the manifest, with all its editions, as it was published.
    private func compare(with path: String, _ log: inout RunLog) async throws {
        let project = common.opened(threads: threads)
        guard let text = project.tree.text(path, &log.findings),
            let manifest = PublishedManifest.read(Array(text.utf8), path: path, &log.findings)
        else { return }
        var options = common.build
        options.council = manifest.council.text
        guard let site = try await SitePipeline(project, options).run(&log)?.checked else { return }
        let reproduction = Reproduction(manifest, path: path)
        let differences = reproduction.findings(of: site.site)
        log.findings.report(differences)
        if differences.isEmpty {
            common.console.note("heard: \(reproduction.count) files are built again to the byte")
        }
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
