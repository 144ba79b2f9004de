import ArgumentParser
import Diagnostics
import Disclosure
import Foundation
import Quantities
import SiteBuilder

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says what a figure is: its values, what they count, and every page that uses it.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The name of the figure, such as complaints-by-outcome.")
    var figure: String

    @Flag(help: "Add the raw counts and the number of records. For your own screen: never publish or mail them.")
    var unprotected = false

    func run() async throws {
        var workshop = Workshop(common, threads: ProcessInfo.processInfo.activeProcessorCount)
        guard let templates = workshop.templates() else { return try workshop.conclude() }
        let councils = try workshop.editions(templates)
        if workshop.findings.hasErrors { return try workshop.conclude() }
        let uses = await SitePipeline().uses(of: FigureName(figure), councils, templates, &workshop)
        for edition in councils.flatMap({ $0.editions ?? [] }) {
            try explain(edition, usedBy: uses.filter { $0.hasPrefix(edition.sitePath + "/") })
        }
    }

    private func explain(_ edition: ProtectedEdition, usedBy pages: [String]) throws {
        guard let protected = edition.figures[FigureName(figure)] else {
            let nearest = NearestName.of(figure, among: edition.figures.names.map(\.text))
            throw ValidationError("no figure is called '\(figure)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
        }
        let explanation = Explanation(of: protected)
        let console = common.console
        switch common.format {
        case .json: console.result(ExplanationJSON.render(explanation, usedBy: pages) + "\n")
        case .text: console.result(ExplanationText.render(explanation, in: edition.sitePath, usedBy: pages))
        }
        guard unprotected, let lines = unprotectedExplanation(of: protected.name, in: edition.raw) else { return }
        console.result("\n" + lines.joined(separator: "\n") + "\n")
    }
}

extension ProtectedEdition {
    /// Where the edition stands in the site, such as `coventry/2021-22`.
    var sitePath: String { String(sources.place.folder.dropFirst("content/".count)) }
}
