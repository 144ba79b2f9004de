import ArgumentParser
import Diagnostics
import Disclosure
import Foundation
import Pipeline
import Quantities

struct FiguresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "Lists every figure of an edition with its value as published.",
        subcommands: [FiguresSQLCommand.self, FiguresExportCommand.self])

    @OptionGroup var common: CommonOptions

    @Option(help: "How many threads may work at once; the result is the same.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Flag(help: "Print how long each phase took.")
    var timings = false

    func run() throws {
        let pipeline = common.pipeline(threads: threads)
        var log = RunLog()
        let councils = try pipeline.templates(&log).map { try pipeline.councils($0, &log) } ?? []
        let listed = councils.editions
        if common.format == .text { for edition in listed { list(edition, severalEditions: councils.count > 1) } }
        if timings { common.console.complain(log.watch.report + "\n") }
        try common.conclude(log, editions: listed.map(json))
    }

    private func list(_ edition: ProtectedEdition, severalEditions: Bool) {
        let figures = edition.figures.figures
        let width = figures.map(\.name.text.count).max() ?? 0
        let lines = figures.map { figure in
            let name = figure.name.text + String(repeating: " ", count: width - figure.name.text.count)
            return "\(name)  \(figure.total?.value.text ?? "")  \(figure.title)\n"
        }
        if severalEditions { common.console.result("\(edition.sources.place.folder)\n") }
        common.console.result(lines.joined())
    }

    private func json(_ edition: ProtectedEdition) -> String {
        JSONText.object([
            ("edition", JSONText.string(edition.sitePath)),
            ("figures", JSONText.array(edition.figures.figures.map { ExplanationJSON.render(Explanation(of: $0)) })),
        ])
    }
}
