import ArgumentParser
import Checks
import Delivery
import Diagnostics
import Foundation
import Pipeline
import Quantities
import SiteBuilder

struct ReproduceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reproduce",
        abstract: "Builds again what a manifest lists, and names each file that comes out otherwise. Writes nothing.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The manifest of the published site.")
    var manifest: TypedPath

    @Option(help: "How many threads may work at once; the result is the same.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    func run() async throws {
        var log = RunLog()
        try await Self.compare(with: manifest, common, threads: threads, &log)
        try common.conclude(log)
    }

    /// The council of the manifest, with all its editions, as it was published.
    static func compare(
        with typed: TypedPath, _ common: CommonOptions, threads: Int, _ log: inout RunLog
    ) async throws {
        let (project, path) = (common.opened(threads: threads), common.path(typed))
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
}
