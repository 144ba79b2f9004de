import ArgumentParser
import Diagnostics
import Disclosure
import Foundation
import Pipeline
import Site
import SiteBuilder

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Writes everything that an edition publishes, for an independent attacker.",
        discussion: """
            The file is input for Tests/Oracles/sdc_attacker.py, which shares no code with this program: it tries to \
            work out every hidden number. Name one edition with --council and --edition.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The file to write.")
    var export: TypedPath

    @Flag(help: "Add the true counts behind the signs, so that insiders can be tried. Never publish or mail the file.")
    var unprotected = false

    func run() throws {
        let pipeline = common.pipeline()
        var log = RunLog()
        guard let templates = pipeline.templates(&log) else { return try common.conclude(log) }
        let drafts = try pipeline.drafts(templates, &log)
        if log.findings.hasErrors { return try common.conclude(log) }
        guard let draft = drafts.first, drafts.count == 1 else {
            throw ValidationError("name one edition with --council and --edition")
        }
        let path = common.path(export)
        let file = try common.withFiles { () throws(FileProblem) in
            try pipeline.project.outputRules.file(
                path, mark: FileMark(beginning: "{\n \"options\": {\n  \"threshold\": "))
        }
        let text = draft.release.exportForAudit(
            by: draft.sources.protection, unprotected: unprotected, &log.findings)
        try common.withFiles { () throws(FileProblem) in try file.write(Array(text.utf8), for: .owner) }
        common.console.note("heard: everything that \(draft.sources.place.folder) publishes is in \(path)")
        try common.conclude(log)
    }
}
