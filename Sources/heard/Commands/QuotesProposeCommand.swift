import ArgumentParser
import Diagnostics
import Disclosure
import Foundation
import Pipeline
import Records
import Redaction
import Site
import SiteBuilder

struct QuotesProposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "Proposes what of each compliment may be printed, and what a person must decide.",
        discussion: """
            Writes one line of JSON a quote: id, redacted_text, action (publish, queue or reject), spans in code points,
            and the time taken. Nothing is published by this: a person approves each quote with 'heard quotes review'.
            Without --input, the compliments of one edition that may be quoted are read from its records.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "Quotes to read instead of an edition's, one JSON object a line with 'id' and 'text'.")
    var input: TypedPath?

    @Option(help: "A file of names that are known, one a line, perhaps with ', staff', ', child' or ', carer' behind.")
    var names: TypedPath?

    @Flag(help: "With --input: take the names in each line's own 'known_names' as known for that quote.")
    var ownNames = false

    @Option(help: "A register of names made with 'heard quotes register'.")
    var register: TypedPath?

    @Option(help: "The file with the key of the register. Keep it outside the project.")
    var key: TypedPath?

    @Option(help: "The file to write to, instead of standard output.")
    var output: TypedPath?

    func validate() throws {
        guard input != nil || (common.council != nil && common.edition != nil) else {
            throw ValidationError("name a file with --input, or one edition with --council and --edition")
        }
        guard !ownNames || input != nil else { throw ValidationError("--own-names goes with --input") }
        guard names == nil || register == nil else { throw ValidationError("give --names or --register, not both") }
        guard key == nil || register != nil else { throw ValidationError("--key goes with --register") }
    }

    func run() throws {
        let pipeline = common.pipeline(threads: 1)
        var log = RunLog()
        let proposing =
            try input.map { try proposer(reading: common.path($0), pipeline, &log) } ?? edition(pipeline, &log)
        guard let proposing, !log.findings.hasErrors else { return try common.conclude(log) }
        var lines = ""
        for quote in proposing.quotes {
            let redactor = try proposing.redactor(for: quote, ownNames: ownNames)
            let start = ContinuousClock.now
            let proposal = redactor.propose(quote.text)
            let took = ContinuousClock.now - start
            lines += try QuoteLines.line(.init(id: quote.id, proposal, redactor.version, took: took))
        }
        try write(lines, proposing, pipeline.project, &log.findings)
        try common.conclude(log)
    }

    private func proposer(
        reading path: String, _ pipeline: SitePipeline, _ log: inout RunLog
    ) throws -> Proposing? {
        let tree = pipeline.project.tree
        let sources = RedactionSources(pipeline.project)
        var council: CouncilSources?
        if common.council != nil, let templates = pipeline.templates(&log),
            let place = try Catalogue.survey(tree.files, common.build).councils.first
        {
            council = CouncilSources.read(place, tree, templates, &log.findings)
        }
        guard let lists = sources.lists(of: council, &log.findings),
            let text = tree.text(path, &log.findings)
        else { return nil }
        let quotes = QuoteLines.read(text, path: path, &log.findings)
        let known = known(sources, lists, isSynthetic: true, &log.findings)
        return known.map {
            Proposing(quotes: quotes, redactor: Redactor(lists: lists, register: $0), lists: lists, isSynthetic: true)
        }
    }

    /// The names that are known: none where none were given.
    private func known(
        _ sources: RedactionSources, _ lists: WordLists, isSynthetic: Bool, _ findings: inout Findings
    ) -> Register? {
        if let register {
            return sources.key(at: key.map(common.path), isSynthetic: isSynthetic, &findings)
                .flatMap { sources.register(at: common.path(register), key: $0, &findings) }
        }
        guard let names else { return .empty }
        return sources.names(at: common.path(names), isSynthetic: isSynthetic, &findings)
            .map { Register.make($0, key: .passing(), lists: lists) }
    }

    private func write(
        _ lines: String, _ proposing: Proposing, _ project: Project, _ findings: inout Findings
    ) throws {
        guard let output else { return common.console.result(lines) }
        let sources = RedactionSources(project)
        let path = common.path(output)
        guard proposing.isSynthetic || sources.mayStand(path, &findings) else { return }
        let mark = FileMark(beginning: "{\"action\":\"", holding: "\"redacted_text\":\"")
        try common.withFiles { () throws(FileProblem) in
            try project.outputRules.file(path, mark: mark, mayLieInRecords: true).write(Array(lines.utf8), for: .owner)
        }
    }

    /// The compliments of an edition whose writers said yes to being quoted.
    private func edition(_ pipeline: SitePipeline, _ log: inout RunLog) throws -> Proposing? {
        guard let (council, edition) = try pipeline.openedEditions(&log).first else { return nil }
        let isSynthetic = edition.sources.records.isSynthetic
        let texts = edition.texts.filter { text in
            edition.records.consent(of: text.reference) == .yes && !edition.isWithdrawn(text.reference)
        }
        let quotes = texts.map { QuoteLines.Input(id: $0.reference, text: $0.text, knownNames: nil) }
        // The register beside the records, by which reviews and builds judge too, unless names are given here.
        if names == nil, register == nil {
            return Proposing(quotes: quotes, redactor: edition.redactor, isSynthetic: isSynthetic)
        }
        let sources = RedactionSources(pipeline.project)
        guard let lists = sources.lists(of: council, &log.findings),
            let known = known(sources, lists, isSynthetic: isSynthetic, &log.findings)
        else { return nil }
        return Proposing(
            quotes: quotes, redactor: Redactor(lists: lists, register: known), isSynthetic: isSynthetic)
    }
}

/// Quotes, and the rules to propose them by.
private struct Proposing {
    let quotes: [QuoteLines.Input]
    let redactor: Redactor
    /// For the names of single quotes, which only lines of a file can bring.
    var lists: WordLists?
    let isSynthetic: Bool

    func redactor(for quote: QuoteLines.Input, ownNames: Bool) throws -> Redactor {
        guard ownNames, let names = quote.knownNames, let lists else { return redactor }
        let known = names.map { RegisterName(name: $0, kind: .other) }
        return Redactor(lists: lists, register: .make(known, key: .passing(), lists: lists))
    }
}

extension RegisterKey {
    /// A key that is forgotten with the run: the names are at hand, and nothing is kept.
    fileprivate static func passing() -> RegisterKey { .random(using: SystemRandomNumberGenerator()) }
}
