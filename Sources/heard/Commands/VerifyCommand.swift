import ArgumentParser
import Diagnostics
import Disclosure
import Foundation

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Proves that no reader can work out a hidden number, by checking the witnesses of every edition.",
        discussion: """
            A witness is a pair of whole-number solutions that agree with everything printed and differ in a hidden \
            number. Checking one takes additions alone; no solver is trusted.
            """)

    @OptionGroup var common: CommonOptions

    @Flag(help: "Print how long each phase took.")
    var timings = false

    func run() throws {
        var workshop = Workshop(common, threads: ProcessInfo.processInfo.activeProcessorCount)
        guard let templates = workshop.templates() else { return try workshop.conclude() }
        for draft in try workshop.drafts(templates) {
            let errors = workshop.findings.errorCount
            let start = ContinuousClock.now
            _ = draft.release.protected(by: draft.sources.protection, &workshop.findings)
            workshop.watch.end("verify", since: start)
            guard workshop.findings.errorCount == errors else { continue }
            common.console.note(
                "heard: \(draft.sources.place.folder): \(draft.sources.protection?.inWords ?? "nothing is hidden")")
        }
        if timings { common.console.complain(workshop.watch.report + "\n") }
        try workshop.conclude()
    }
}
