import ArgumentParser
import Diagnostics
import Disclosure
import Foundation
import Pipeline
import Quantities
import Settings
import Site
import SiteBuilder

struct ProtectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "protect",
        abstract: "Decides which numbers an edition hides, so that no reader can work one of them out.",
        discussion: """
            Writes 'protection.yaml' beside 'edition.yaml': the hidden cells, and witnesses that prove them hidden, found \
            from what is published alone. Commit the file; 'heard build' verifies it and never searches. What an older \
            file, or last year's, hides is kept where that is possible.
            """)

    @OptionGroup var common: CommonOptions

    @Option(
        help:
            "Take figures that 'heard figures export' wrote in place of the records of their edition; may be repeated.")
    var figures: [TypedPath] = []

    @Flag(help: "Say what would change, and write nothing.")
    var dryRun = false

    @Flag(help: "Print how long each phase took.")
    var timings = false

    func run() throws {
        let project = common.opened()
        var (options, log) = (common.build, RunLog())
        if !dryRun { try FolderLock.hold(project.folder.path, common.console) }
        options.exported = try ExportedFigures(
            figures.map(common.path), in: project.tree, options, &log.findings)
        let pipeline = SitePipeline(project, options)
        guard let templates = pipeline.templates(&log) else { return try common.conclude(log) }
        for draft in try pipeline.drafts(templates, &log) { try protect(draft, project.tree, &log) }
        try common.conclude(log, timings: timings)
    }

    private func protect(_ draft: EditionDraft, _ tree: SourceTree, _ log: inout RunLog) throws {
        let file = draft.sources.place.protectionFile
        let before = draft.sources.protection ?? previous(draft, tree)
        let errors = log.findings.errorCount
        let start = ContinuousClock.now
        let found = draft.release.searched(before: before, file: SourceLocation(path: file), &log.findings)
        log.watch.end("search", since: start)
        guard log.findings.errorCount == errors else { return }
        do throws(FileProblem) {
            // What could not be written is not told as done.
            if !dryRun { try tree.files.write(Array(found.protection.text.utf8), file) }
        } catch {
            throw common.refusal(error)
        }
        report(found, file)
    }

    /// Last year's protection of the same council, to be kept where possible.
    private func previous(_ draft: EditionDraft, _ tree: SourceTree) -> StoredProtection? {
        guard let label = draft.sources.settings.period.previous?.label,
            let council = draft.sources.place.folder.split(separator: "/").dropLast().last
        else { return nil }
        var ignored = Findings()
        return tree.optionalYAML("content/\(council)/\(label)/protection.yaml", &ignored)
            .flatMap { StoredProtection.read($0, &ignored) }
    }

    private func report(_ found: SearchedProtection, _ file: String) {
        let console = common.console
        console.note(
            "heard: \(file) hides \(found.hiddenCount) numbers: \(found.smallCount) small ones and "
                + "\(found.hiddenCount - found.smallCount) for their sake")
        for name in found.newlyHidden { console.note("  now hidden:   \(name)") }
        for name in found.noLongerHidden { console.note("  now printed:  \(name)") }
    }
}
