import ArgumentParser
import Diagnostics
import Disclosure
import Pipeline
import Review

struct QuotesStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Says where the quotes of each edition are: proposed, waiting, approved, void and why, withdrawn.",
        discussion: "It counts, and names approvals by their ids. No word of any quote is printed.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        var workshop = Workshop(common, threads: 1)
        let states = try workshop.openedEditions().map { QuoteStatus($0.edition) }
        if workshop.findings.hasErrors { return try common.conclude(workshop) }
        switch common.format {
        case .json: common.console.result(JSONText.array(states.map(\.json)) + "\n")
        default: common.console.result(states.map(\.text).joined(separator: "\n"))
        }
        // One document of JSON: findings, which are warnings here, have their own.
        if !workshop.findings.isEmpty { try common.conclude(workshop) }
    }
}
