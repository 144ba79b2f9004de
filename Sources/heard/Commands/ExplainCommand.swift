import ArgumentParser
import Diagnostics
import Disclosure
import Foundation
import Pipeline
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
        let pipeline = common.pipeline()
        var log = RunLog()
        guard let templates = pipeline.templates(&log) else { return try common.conclude(log) }
        let councils = try pipeline.councils(templates, &log)
        if log.findings.hasErrors { return try common.conclude(log) }
        let uses = await pipeline.uses(of: FigureName(figure), councils, templates, &log)
        let answers = try councils.editions.map { edition in
            try explain(edition, usedBy: uses.filter { $0.hasPrefix(edition.sitePath + "/") })
        }
        common.console.result(common.format == .json ? JSONText.array(answers) + "\n" : answers.joined())
    }

    private func explain(_ edition: ProtectedEdition, usedBy pages: [String]) throws -> String {
        guard let protected = edition.figures[FigureName(figure)] else {
            let nearest = NearestName.of(figure, among: edition.figures.names.map(\.text))
            throw ValidationError("no figure is called '\(figure)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
        }
        let explanation = Explanation(of: protected)
        let lines = unprotected ? unprotectedExplanation(of: protected.name, in: edition.raw) : nil
        return switch common.format {
        case .json: ExplanationJSON.render(explanation, in: edition.sitePath, usedBy: pages, unprotected: lines)
        case .text:
            ExplanationText.render(explanation, in: edition.sitePath, usedBy: pages)
                + (lines.map { "\n" + $0.joined(separator: "\n") + "\n" } ?? "")
        }
    }
}

extension ProtectedEdition {
    /// Where the edition stands in the site, such as `coventry/2021-22`.
    var sitePath: String { String(sources.place.folder.dropFirst("content/".count)) }
}
