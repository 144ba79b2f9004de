import ArgumentParser
import Diagnostics
import FigureSQL
import Foundation
import Pipeline
import Settings
import Site
import SiteBuilder

struct FiguresExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes the figures of an edition before protection, for building elsewhere.",
        discussion: """
            For records that may not leave a secure network: export inside it, carry the file out, and give it to \
            'heard build --figures FILE'. The file is confidential: it holds small numbers. No record is in it.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The file to write, readable by you alone.")
    var output: TypedPath

    @Option(help: "How many threads may work at once; the result is the same.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        guard common.council != nil, common.edition != nil else {
            throw ValidationError("name one edition with --council and --edition")
        }
    }

    func run() throws {
        let pipeline = common.pipeline(threads: threads)
        let project = pipeline.project
        var log = RunLog()
        guard let templates = pipeline.templates(&log) else { return try common.conclude(log) }
        for draft in try pipeline.drafts(templates, &log) {
            let path = common.path(output)
            let isAllowed = draft.sources.settings.isSynthetic || project.mayHoldRecords(path)
            guard isAllowed else {
                log.findings.report(ExportProblem.insideProject(path).finding)
                continue
            }
            let text = draft.sources.export(draft.raw, draft.words).text
            try common.withFiles { () throws(FileProblem) in
                let file = try project.outputRules.file(path, mark: FileMark(beginning: FigureExport.head))
                try file.write(Array(text.utf8), for: .owner)
            }
            common.console.note("heard: CONFIDENTIAL figures in \(project.folder.resolve(path))")
        }
        try common.conclude(log)
    }
}
