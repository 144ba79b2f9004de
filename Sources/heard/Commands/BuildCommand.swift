import ArgumentParser
import Checks
import Delivery
import Diagnostics
import Foundation
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
    var output: String?

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
    var figures: [String] = []

    @Option(help: "Write nothing: build again what this manifest lists, and name each file that comes out otherwise.")
    var reproduce: String?

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

    private var siteFolder: String { output ?? "site" }

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
        if let reproduce { return try await compare(with: reproduce) }
        var workshop = Workshop(common, threads: threads)
        workshop.includesDrafts = drafts
        try workshop.take(figures: figures)
        if all { return try await buildAll(&workshop) }
        if unchecked { return try await stream(&workshop) }
        let site = try await SitePipeline().run(&workshop)
        if let site, !workshop.findings.hasErrors { try write(site, &workshop) }
        if timings { common.console.complain(workshop.watch.report + "\n") }
        try workshop.conclude()
    }

    private func stream(_ workshop: inout Workshop) async throws {
        let cache =
            noCache || !figures.isEmpty ? nil : IndexFile(of: siteFolder, in: workshop.project, workshop.tree.files)
        do {
            var build = StreamedBuild(output: siteFolder, cache: cache)
            if let count = try await build.run(&workshop) {
                common.console.note("heard: \(count) files in \(workshop.project.resolve(siteFolder)), not checked")
            }
        } catch let problem as FileProblem {
            try refuse(problem)
        }
        if timings { common.console.complain(workshop.watch.report + "\n") }
        try workshop.conclude()
    }

    /// A publication for staff: never in the folder of the site.
    private func build(_ publication: String) async throws {
        var workshop = Workshop(common, threads: threads)
        let start = ContinuousClock.now
        if let edition = try await StaffPipeline(name: publication, output: output, quarter: period).run(&workshop) {
            let folder = output ?? edition.settings.output
            do throws(FileProblem) {
                try SiteWriter(files: workshop.tree.files).replace(folder, with: edition.checked.site)
            } catch {
                try refuse(error)
            }
            let cases = edition.openCases.map { ", \($0) open cases" } ?? ""
            common.console.note(
                "heard: \(edition.settings.marking): \(edition.checked.site.files.count) files for staff in "
                    + "\(workshop.project.resolve(folder))\(cases)")
        }
        workshop.watch.end("build publication", since: start)
        if timings { common.console.complain(workshop.watch.report + "\n") }
        try workshop.conclude()
    }

    private func refuse(_ problem: FileProblem) throws {
        common.console.complain("heard: cannot \(problem.action.rawValue) \(problem.path): \(problem.reason)\n")
        throw Exit.unreadable
    }

    private func buildAll(_ workshop: inout Workshop) async throws {
        do {
            if let result = try await NationalPipeline(output: siteFolder).run(&workshop) {
                tell(workshop.summary, drafts: result.drafts)
                common.console.note(
                    "heard: \(result.fileCount) files of \(result.councilCount) councils in "
                        + workshop.project.resolve(siteFolder))
            }
        } catch let problem as FileProblem {
            try refuse(problem)
        }
        if timings { common.console.complain(workshop.watch.report + "\n") }
        try workshop.conclude()
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
        else { return try workshop.conclude() }
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
        try workshop.conclude()
    }

    /// Each page by its name, but for a whole edition of them.
    private static func told(_ drafts: [String]) -> String {
        let folders = Dictionary(grouping: drafts) { $0.split(separator: "/").prefix(2).joined(separator: "/") }
        let words = folders.sorted { $0.key < $1.key }.map { folder, pages in
            pages.count > 20 ? "\(pages.count) pages of \(folder)" : pages.joined(separator: ", ")
        }
        return words.joined(separator: ", ")
    }

    private func write(_ site: CheckedSite, _ workshop: inout Workshop) throws {
        do throws(FileProblem) {
            let start = ContinuousClock.now
            try SiteWriter(files: workshop.tree.files).replace(siteFolder, with: site.site)
            workshop.watch.end("write", since: start)
        } catch {
            try refuse(error)
        }
        tell(workshop.summary, drafts: site.drafts)
        common.console.note("heard: \(site.site.files.count) files in \(workshop.project.resolve(siteFolder))")
    }
}
