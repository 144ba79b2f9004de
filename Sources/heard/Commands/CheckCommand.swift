import ArgumentParser
import Checks
import Diagnostics
import Foundation
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

    @Argument(help: "The folder with the site.")
    var folder = "site"

    @Option(help: "Write the findings as a page for people to this file, which must not be part of the site.")
    var report: String?

    func run() async throws {
        var options = common
        options.clock = common.clock ?? .today
        var workshop = Workshop(options, threads: ProcessInfo.processInfo.activeProcessorCount)
        try refuseInside(workshop.project)
        let site = try read(workshop)
        _ = try await SitePipeline().run(&workshop, judging: site)
        if !workshop.findings.hasErrors {
            let judged = site.files.count { options.asks(forPage: $0.path) }
            common.console.note("heard: \(judged) files, \(Self.verdict(workshop.findings))")
        }
        if let report { try write(to: report, &workshop) }
        try workshop.conclude()
    }

    private static func verdict(_ findings: Findings) -> String {
        findings.isEmpty ? "nothing wrong" : "no error"
    }

    /// A report in the site would be published with it.
    private func refuseInside(_ project: ProjectFolder) throws {
        guard let report else { return }
        let place = URL(fileURLWithPath: project.resolve(report)).standardizedFileURL.resolvingSymlinksInPath().path
        for site in [folder, "site"] where place.hasPrefix(ProjectFolder(project.resolve(site)).path + "/") {
            throw ValidationError("--report: '\(report)' lies in the site and would be published; choose another place")
        }
    }

    private func write(to path: String, _ workshop: inout Workshop) throws {
        var findings = Findings()
        let tree = workshop.tree
        let style = ["templates/theme/tokens.css", "templates/report/report.css"].compactMap {
            tree.text($0, &findings)
        }
        let page = OfficerReport(
            findings: workshop.findings.sorted, examination: workshop.examination,
            limits: workshop.readingLimits(&findings), subject: folder, clock: workshop.options.clock ?? .today,
            rulePages: RulePages(project: workshop.project), style: style.joined())
        do throws(FileProblem) {
            try tree.files.write(Array(page.html.utf8), path)
        } catch {
            common.console.complain("heard: cannot \(error.action.rawValue) \(error.path): \(error.reason)\n")
            throw Exit.unreadable
        }
        workshop.findings.report(findings)
        common.console.note("heard: a report for people is in \(workshop.project.resolve(path))")
    }

    private func read(_ workshop: Workshop) throws -> BuiltSite {
        do throws(FileProblem) {
            var files: [SiteFile] = []
            for path in try workshop.tree.files.list(folder) {
                files.append(SiteFile(path: path, bytes: try workshop.tree.files.read("\(folder)/\(path)")))
            }
            if let site = BuiltSite(files), !files.isEmpty { return site }
        } catch {
            common.console.complain("heard: cannot \(error.action.rawValue) \(error.path): \(error.reason)\n")
            throw Exit.unreadable
        }
        common.console.complain("heard: there is no site in \(workshop.project.resolve(folder))\n")
        throw Exit.unreadable
    }
}
