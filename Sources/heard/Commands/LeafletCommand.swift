import ArgumentParser
import Delivery
import Diagnostics
import Foundation
import Machine
import Pages
import Pipeline
import Site
import SiteBuilder

struct LeafletCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leaflet",
        abstract: "Makes the children's leaflet as tagged PDF: to fold, in large print, and Easy Read.",
        discussion: """
            The leaflet says what the children's pages of the site say, from the same texts, limits and contacts; where the \
            build finds an error, none is made. PDF is made by WeasyPrint, and the code to point a camera at, where \
            council.yaml says where the site is published, by qrencode: Debian packages of these names.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The folder to put the files in, one below it for each council; 'leaflets' of the project by itself.")
    var output: TypedPath?

    @Option(help: "How many threads may work at once; the result is the same.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    func run() async throws {
        let pipeline = common.pipeline(threads: threads)
        var log = RunLog()
        let folder = output.map(common.path) ?? "leaflets"
        // Around the folders of the councils.
        let outer = try common.output(folder, mark: .labelled(LeafletMaker.label), pipeline.project.outputRules)
        guard let judged = try await pipeline.run(&log), judged.checked != nil else { return try common.conclude(log) }
        let maker = LeafletMaker(pipeline.project, programs: .live, output: outer.path)
        for council in judged.made.plan.councils {
            for publication in council.publications where publication.publication == .children(council.name) {
                do throws(LeafletFailure) {
                    for file in try maker.make(publication) { common.console.note("heard: \(file)") }
                } catch {
                    throw refusal(error)
                }
            }
        }
        try common.conclude(log)
    }

    private func refusal(_ failure: LeafletFailure) -> ExitCode {
        switch failure {
        case .file(let problem): return common.refusal(problem)
        case .program(let name):
            common.console.complain(
                "heard: '\(name)' was not found or did not work. Install it with: apt-get install \(name)\n")
            return Exit.unreadable
        }
    }
}
