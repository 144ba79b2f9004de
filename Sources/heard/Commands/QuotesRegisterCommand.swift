import ArgumentParser
import Diagnostics
import Pipeline
import Redaction
import Site
import SiteBuilder

struct QuotesRegisterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Makes a register of the names that a council knows, in which nobody can read them.",
        discussion: """
            Each name, its parts, nicknames and misspellings are kept as keyed hashes (HMAC-SHA256). Make a key with
            'openssl rand -hex 32' and keep it outside the project: without it the register tells nothing, and with it
            anybody can try names.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "A file of names, one a line, perhaps with ', staff', ', child' or ', carer' behind.")
    var names: TypedPath

    @Option(help: "The file with the key, 64 hexadecimal digits.")
    var key: TypedPath?

    @Flag(help: "Use the published key of the samples, for names that are made up.")
    var demonstrationKey = false

    @Option(help: "The register to write.")
    var output: TypedPath

    func validate() throws {
        guard (key == nil) == demonstrationKey else {
            throw ValidationError("name a key with --key, or ask for --demonstration-key")
        }
    }

    func run() throws {
        let project = common.opened(threads: 1)
        var findings = Findings()
        let sources = RedactionSources(project)
        guard let lists = sources.lists(of: nil, &findings),
            let secret = sources.key(at: key.map(common.path), isSynthetic: demonstrationKey, &findings),
            let known = sources.names(at: common.path(names), isSynthetic: demonstrationKey, &findings)
        else { return try common.conclude(findings) }
        let register = Register.make(known, key: secret, lists: lists)
        let path = common.path(output)
        try common.withFiles { () throws(FileProblem) in
            try project.outputRules.file(path, mark: FileMark(beginning: Register.heading), mayLieInRecords: true)
                .write(Array(register.text.utf8), for: .owner)
        }
        common.console.note("heard: \(known.count) names, \(register.formCount) forms in \(path)")
        try common.conclude(findings)
    }
}
