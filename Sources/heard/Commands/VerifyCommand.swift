import ArgumentParser
import Diagnostics
import Disclosure
import Foundation
import Pipeline

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract:
            "Proves that a folder or a live site is exactly the approved build, or that hidden numbers are hidden.",
        discussion: """
            With a folder or an address, every file is held against 'manifest.json', and each difference is named; \
            --manifest names the one that 'heard publish' kept, so that nobody who can change the site can change the proof. \
            With --words, one page of a CMS is held against the words and numbers of an approved fragment or page.

            Without, the witnesses of every edition are checked. A witness is a pair of whole-number solutions that agree \
            with everything printed and differ in a hidden number. Checking one takes additions alone; no solver is \
            trusted.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The folder, or the address that the site is published at.")
    var place: TypedPath?

    @Option(help: "The manifest of the approved build, in place of the one that the site itself has.")
    var manifest: TypedPath?

    @Option(
        help: "The approved fragment or page whose words and numbers the place, which is then one page, has to have.")
    var words: TypedPath?

    @Flag(help: "Print how long each phase took.")
    var timings = false

    func run() throws {
        if let place {
            guard words == nil || manifest == nil else { throw ValidationError("give --manifest or --words, not both") }
            try PlaceVerification(
                place: place.text, folder: common.path(place), manifest: manifest.map(common.path),
                words: words.map(common.path), project: common.opened(), common: common
            ).run()
        } else {
            guard manifest == nil, words == nil else {
                throw ValidationError("name the folder or the address to verify")
            }
            try verifyWitnesses()
        }
    }

    private func verifyWitnesses() throws {
        let pipeline = common.pipeline()
        var log = RunLog()
        guard let templates = pipeline.templates(&log) else { return try common.conclude(log) }
        for draft in try pipeline.drafts(templates, &log) {
            let errors = log.findings.errorCount
            let start = ContinuousClock.now
            _ = draft.release.protected(by: draft.sources.protection, &log.findings)
            log.watch.end("verify", since: start)
            guard log.findings.errorCount == errors else { continue }
            common.console.note(
                "heard: \(draft.sources.place.folder): \(draft.sources.protection?.inWords ?? "nothing is hidden")")
        }
        try common.conclude(log, timings: timings)
    }
}
