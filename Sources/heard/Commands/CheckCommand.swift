import ArgumentParser
import Checks
import Diagnostics
import Foundation
import Quantities
import SiteBuilder

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Judges a built site, and the sources that it is built from.",
        discussion: """
            The sources are judged as 'build' does, on today's date unless --clock says otherwise; then the folder, byte \
            by byte, with the same rules.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The folder with the site.")
    var folder = "site"

    func run() async throws {
        var options = common
        options.clock = common.clock ?? .today
        var workshop = Workshop(options, threads: ProcessInfo.processInfo.activeProcessorCount)
        let site = try read(workshop)
        let checked = try await SitePipeline().run(&workshop, judging: site)
        if checked != nil { common.console.note("heard: \(site.files.count) files, nothing wrong") }
        try workshop.conclude()
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
