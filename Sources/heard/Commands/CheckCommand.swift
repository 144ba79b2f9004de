import ArgumentParser
import Checks
import Delivery
import Diagnostics
import Foundation
import Machine
import Pipeline
import Quantities
import Site
import SiteBuilder

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Judges a built site, and the sources that it is built from.",
        discussion: """
            The sources are judged as 'build' does, on today's date unless --clock says otherwise; then the folder, byte \
            by byte, with the same rules. docs/checking.md tells how to read what it says.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The folder with the site; 'site' of the project, where none is named.")
    var folder: TypedPath?

    @Option(help: "Write the findings as a page for people to this file, which must not be part of the site.")
    var report: TypedPath?

    private var siteFolder: String { folder.map(common.path) ?? "site" }

    func run() async throws {
        var options = common
        options.clock = common.clock ?? .today
        var workshop = Workshop(options, threads: ProcessInfo.processInfo.activeProcessorCount)
        let report = try reportFile(workshop)
        let site = try read(workshop)
        _ = try await SitePipeline().run(&workshop, judging: site)
        if !workshop.findings.hasErrors {
            let judged = site.files.count { options.build.asks(forPage: $0.path) }
            common.console.note("heard: \(judged) files, \(Self.verdict(workshop.findings))")
        }
        if let report { try write(to: report, &workshop) }
        try common.conclude(workshop)
    }

    private static func verdict(_ findings: Findings) -> String {
        findings.isEmpty ? "nothing wrong" : "no error"
    }

    /// Known by what it says at its top.
    private func reportFile(_ workshop: Workshop) throws -> OutputFile? {
        try report.map { report in
            try common.withFiles { () throws(FileProblem) in
                try workshop.outputRules.file(
                    common.path(report), mark: FileMark(beginning: "<!DOCTYPE html>", holding: OfficerReport.mark))
            }
        }
    }

    private func write(to file: OutputFile, _ workshop: inout Workshop) throws {
        var findings = Findings()
        let tree = workshop.tree
        let style = ["templates/theme/tokens.css", "templates/report/report.css"].compactMap {
            tree.text($0, &findings)
        }
        let page = OfficerReport(
            findings: workshop.findings.sorted, examination: workshop.examination,
            limits: workshop.readingLimits(&findings), subject: folder?.text ?? siteFolder,
            clock: workshop.options.clock ?? .today,
            style: style.joined(), rulePage: RulePages(project: workshop.project).address(of:))
        try common.withFiles { () throws(FileProblem) in try file.write(Array(page.html.utf8)) }
        workshop.findings.report(findings)
        common.console.note("heard: a report for people is in \(file.path)")
    }

    private func read(_ workshop: Workshop) throws -> BuiltSite {
        do throws(FileProblem) {
            var files: [SiteFile] = []
            for path in try workshop.tree.files.list(siteFolder) {
                files.append(SiteFile(path: path, bytes: try workshop.tree.files.read("\(siteFolder)/\(path)")))
            }
            if let site = BuiltSite(files), !files.isEmpty { return site }
        } catch {
            throw common.refusal(error)
        }
        common.console.complain("heard: there is no site in \(workshop.project.resolve(siteFolder))\n")
        throw Exit.unreadable
    }
}
