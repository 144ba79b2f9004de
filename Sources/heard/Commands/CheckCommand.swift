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
        let project = common.opened()
        var (options, log) = (common.build, RunLog())
        options.clock = clock
        let report = try reportFile(project.outputRules)
        let site = try read(project)
        let examination = try await SitePipeline(project, options).judge(site, &log)
        if !log.findings.hasErrors {
            let judged = site.files.count { options.asks(forPage: $0.path) }
            common.console.note("heard: \(judged) files, \(Self.verdict(log.findings))")
        }
        if let report { try write(to: report, examination, project, &log.findings) }
        try common.conclude(log)
    }

    /// The day on which what grows old is judged.
    private var clock: CalendarDate { common.clock ?? .today }

    private static func verdict(_ findings: Findings) -> String {
        findings.isEmpty ? "nothing wrong" : "no error"
    }

    /// Known by what it says at its top.
    private func reportFile(_ rules: OutputRules) throws -> OutputFile? {
        try report.map { report in
            try common.withFiles { () throws(FileProblem) in
                try rules.file(
                    common.path(report), mark: FileMark(beginning: "<!DOCTYPE html>", holding: OfficerReport.mark))
            }
        }
    }

    private func write(
        to file: OutputFile, _ examination: Examination?, _ project: Project, _ findings: inout Findings
    ) throws {
        var told = Findings()
        let tree = project.tree
        let style = ["templates/theme/tokens.css", "templates/report/report.css"].compactMap {
            tree.text($0, &told)
        }
        let page = OfficerReport(
            findings: findings.sorted, examination: examination,
            limits: tree.readingLimits(&told), subject: folder?.text ?? siteFolder,
            clock: clock,
            style: style.joined(), rulePage: RulePages(project: project.folder).address(of:))
        try common.withFiles { () throws(FileProblem) in try file.write(Array(page.html.utf8)) }
        findings.report(told)
        common.console.note("heard: a report for people is in \(file.path)")
    }

    private func read(_ project: Project) throws -> BuiltSite {
        do throws(FileProblem) {
            var files: [SiteFile] = []
            for path in try project.files.list(siteFolder) {
                files.append(SiteFile(path: path, bytes: try project.files.read("\(siteFolder)/\(path)")))
            }
            if let site = BuiltSite(files), !files.isEmpty { return site }
        } catch {
            throw common.refusal(error)
        }
        common.console.complain("heard: there is no site in \(project.folder.resolve(siteFolder))\n")
        throw Exit.unreadable
    }
}
