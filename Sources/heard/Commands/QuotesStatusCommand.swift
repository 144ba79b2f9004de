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
        var log = RunLog()
        let states = try common.pipeline(threads: 1).openedEditions(&log).map { QuoteStatus($0.edition) }
        if log.findings.hasErrors { return try common.conclude(log) }
        switch common.format {
        case .json: common.console.result(JSONText.array(states.map(\.json)) + "\n")
        default: common.console.result(states.map(\.text).joined(separator: "\n"))
        }
        // One document of JSON: findings, which are warnings here, have their own.
        if !log.findings.isEmpty { try common.conclude(log) }
    }
}
