import ArgumentParser
import Checks
import Diagnostics
import Foundation
import Pipeline
import Quantities
import Settings
import Site
import SiteBuilder

struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff",
        abstract: "Builds pages for staff: open cases, a dashboard, a quarter, learning or guides.",
        discussion: """
            A publication is an entry of 'content/<council>/publications.yaml' (docs/staff.md). Its pages show what was known \
            on --clock, today where none is named. They are never part of the site, and only you can read their files.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The name of the publication, such as 'rag'.")
    var publication: String

    @Option(help: "The folder to put the pages in; the one of 'publications.yaml', where none is named.")
    var output: TypedPath?

    @Option(
        help: "Of a quarterly report: its quarter, such as 2023-24-Q3 for October to December 2023.",
        transform: Self.quarter)
    var period: ReportingQuarter?

    @Option(help: "How many threads may work at once; the result is the same.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Flag(help: "Print how long each phase took.")
    var timings = false

    static func quarter(_ text: String) throws -> ReportingQuarter {
        guard let quarter = ReportingQuarter(text) else {
            throw ValidationError("'\(text)' is not a quarter such as 2023-24-Q3")
        }
        return quarter
    }

    func run() async throws {
        var log = RunLog()
        try await StaffBuild(
            common: common, name: publication, output: output, quarter: period, threads: threads
        ).run(&log)
        try common.conclude(log, timings: timings)
    }
}

/// Builds a publication for staff, and puts it in its folder: never in that of the site.
struct StaffBuild {
    let common: CommonOptions
    let name: String
    let output: TypedPath?
    let quarter: ReportingQuarter?
    let threads: Int

    func run(_ log: inout RunLog) async throws {
        let pipeline = common.pipeline(threads: threads)
        let start = ContinuousClock.now
        defer { log.watch.end("build publication", since: start) }
        let typed = output.map(common.path)
        let staff = StaffPipeline(pipeline, name: name, output: typed, quarter: quarter)
        guard let edition = try await staff.run(&log) else { return }
        let place = typed == nil ? edition.settings.outputLocation : nil
        let output = try common.output(typed ?? edition.settings.output, at: place, pipeline.project.outputRules)
        try common.withFiles { () throws(FileProblem) in
            try SiteWriter(files: pipeline.project.files, for: .owner).replace(output, with: edition.checked.site)
        }
        let cases = edition.openCases.map { ", \($0) open cases" } ?? ""
        common.console.note(
            "heard: \(edition.settings.marking): \(edition.checked.site.files.count) files for staff in "
                + "\(output.path)\(cases)")
    }
}
