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
        if let publication { return try await build(publication) }
        if let reproduce { return try await compare(with: common.path(reproduce)) }
        var workshop = Workshop(common, threads: threads)
        workshop.includesDrafts = drafts
        try workshop.take(figures: figures.map(common.path))
        // Whether the folder is a project comes before where its site may stand.
        guard workshop.isProject() else { return try common.conclude(workshop) }
        let output = try common.output(siteFolder, workshop.outputRules)
        if all { return try await buildAll(output, &workshop) }
        if unchecked { return try await stream(output, &workshop) }
        let site = try await SitePipeline().run(&workshop)
        if let site, !workshop.findings.hasErrors { try write(site, output, &workshop) }
        if timings { common.console.complain(workshop.watch.report + "\n") }
        try common.conclude(workshop)
    }

    private func stream(_ output: OutputFolder, _ workshop: inout Workshop) async throws {
        let cache =
            noCache || !figures.isEmpty ? nil : IndexFile(of: output.path, in: workshop.project, workshop.edges)
        do {
            var build = StreamedBuild(output: output, cache: cache)
            if let count = try await build.run(&workshop) {
                common.console.note("heard: \(count) files in \(output.path), not checked")
            }
        } catch let problem as FileProblem {
            throw common.refusal(problem)
        }
        if timings { common.console.complain(workshop.watch.report + "\n") }
        try common.conclude(workshop)
    }

    /// A publication for staff: never in the folder of the site.
    private func build(_ publication: String) async throws {
        var workshop = Workshop(common, threads: threads)
        let start = ContinuousClock.now
        let pipeline = StaffPipeline(name: publication, output: outputFolder, quarter: period)
        if let edition = try await pipeline.run(&workshop) {
            let folder = outputFolder ?? edition.settings.output
            let place = outputFolder == nil ? edition.settings.outputLocation : nil
            let output = try common.output(folder, at: place, workshop.outputRules)
            try common.withFiles { () throws(FileProblem) in
                try SiteWriter(files: workshop.tree.files, for: .owner).replace(output, with: edition.checked.site)
            }
            let cases = edition.openCases.map { ", \($0) open cases" } ?? ""
            common.console.note(
                "heard: \(edition.settings.marking): \(edition.checked.site.files.count) files for staff in "
                    + "\(output.path)\(cases)")
        }
        workshop.watch.end("build publication", since: start)
        if timings { common.console.complain(workshop.watch.report + "\n") }
        try common.conclude(workshop)
    }

    private func buildAll(_ output: OutputFolder, _ workshop: inout Workshop) async throws {
        do {
            if let result = try await NationalPipeline(output: output).run(&workshop) {
                tell(workshop.summary, drafts: result.drafts)
                common.console.note(
                    "heard: \(result.fileCount) files of \(result.councilCount) councils in \(output.path)")
            }
        } catch let problem as FileProblem {
            throw common.refusal(problem)
        }
        if timings { common.console.complain(workshop.watch.report + "\n") }
        try common.conclude(workshop)
    }

    private func tell(_ summary: [String], drafts: [String]) {
        for line in summary { common.console.note("heard: \(line)") }
        if !drafts.isEmpty { common.console.note("heard: drafts: \(Self.told(drafts))") }
    }

    /// The council of the manifest, with all its editions, as it was published.
    private func compare(with path: String) async throws {
        var workshop = Workshop(common, threads: threads)
        let text = workshop.tree.text(path, &workshop.findings)
        guard
            let manifest = text.flatMap({ PublishedManifest.read(Array($0.utf8), path: path, &workshop.findings) })
        else { return try common.conclude(workshop) }
        var options = common
        options.council = manifest.council.text
        workshop = Workshop(options, threads: threads)
        if let site = try await SitePipeline().run(&workshop) {
            let reproduction = Reproduction(manifest, path: path)
            let differences = reproduction.findings(of: site.site)
            workshop.findings.report(differences)
            if differences.isEmpty {
                common.console.note("heard: \(reproduction.count) files are built again to the byte")
            }
        }
        try common.conclude(workshop)
    }

    /// Each page by its name, but for a whole edition of them.
    private static func told(_ drafts: [String]) -> String {
        let folders = Dictionary(grouping: drafts) { $0.split(separator: "/").prefix(2).joined(separator: "/") }
        let words = folders.sorted { $0.key < $1.key }.map { folder, pages in
            pages.count > 20 ? "\(pages.count) pages of \(folder)" : pages.joined(separator: ", ")
        }
        return words.joined(separator: ", ")
    }

    private func write(_ site: CheckedSite, _ output: OutputFolder, _ workshop: inout Workshop) throws {
        let start = ContinuousClock.now
        try common.withFiles { () throws(FileProblem) in
            try SiteWriter(files: workshop.tree.files).replace(output, with: site.site)
        }
        workshop.watch.end("write", since: start)
        tell(workshop.summary, drafts: site.drafts)
        common.console.note("heard: \(site.site.files.count) files in \(output.path)")
    }
}
