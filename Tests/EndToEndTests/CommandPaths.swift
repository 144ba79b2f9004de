import Foundation
import Testing

/// Every option and argument that names a place on the disk, with a command that uses it.
struct CommandPath: CustomTestStringConvertible, Sendable {
    enum Use: Sendable {
        case reads
        /// A folder, or a file.
        case fills, writes
    }

    /// As the program's own description has it, such as `quotes propose --names`.
    let name: String
    let use: Use
    /// With `PLACE` where the path stands.
    let arguments: [String]

    var testDescription: String { arguments.joined(separator: " ") }

    init(_ name: String, _ use: Use, _ arguments: String) {
        self.name = name
        self.use = use
        self.arguments = arguments.split(separator: " ").map(String.init)
    }

    func command(at place: String) -> [String] { arguments.map { $0 == "PLACE" ? place : $0 } }

    private static let edition = "--council testshire --edition 2023-24"
    private static let sample = "--project \(Project.root.path) --council coventry --edition 2021-22"

    static let all = [
        CommandPath("build --output", .fills, "build --output PLACE"),
        CommandPath("build --output", .fills, "build --all --output PLACE"),
        CommandPath("build --output", .fills, "build --unchecked --output PLACE"),
        CommandPath("staff --output", .fills, "staff rag --clock 2024-03-25 --output PLACE"),
        CommandPath("leaflet --output", .fills, "leaflet --output PLACE"),
        CommandPath("synthesise --output", .fills, "synthesise \(sample) --output PLACE"),
        CommandPath("synthesise --output", .fills, "synthesise \(sample) --records 5 --output PLACE"),
        CommandPath("init folder", .fills, "init PLACE"),
        CommandPath("check --report", .writes, "check --clock 2024-07-01 --report PLACE"),
        CommandPath("audit --export", .writes, "audit \(edition) --unprotected --export PLACE"),
        CommandPath("figures export --output", .writes, "figures export \(edition) --output PLACE"),
        CommandPath("quotes propose --output", .writes, "quotes propose --input quotes.jsonl --output PLACE"),
        CommandPath(
            "quotes register --output", .writes,
            "quotes register --demonstration-key --names names.txt --output PLACE"),
        CommandPath("build --figures", .reads, "build --figures PLACE"),
        CommandPath("build --reproduce", .reads, "build --reproduce PLACE"),
        CommandPath("reproduce manifest", .reads, "reproduce PLACE"),
        CommandPath("check folder", .reads, "check PLACE"),
        CommandPath("diff old", .reads, "diff PLACE content"),
        CommandPath("diff new", .reads, "diff content PLACE"),
        CommandPath("init --templates", .reads, "init new --templates PLACE"),
        CommandPath("protect --figures", .reads, "protect --figures PLACE"),
        CommandPath("quotes propose --input", .reads, "quotes propose --input PLACE"),
        CommandPath("quotes propose --names", .reads, "quotes propose --input quotes.jsonl --names PLACE"),
        CommandPath(
            "quotes propose --register", .reads, "quotes propose --input quotes.jsonl --register PLACE"),
        CommandPath(
            "quotes propose --key", .reads, "quotes propose --input quotes.jsonl --register names.txt --key PLACE"),
        CommandPath(
            "quotes register --names", .reads, "quotes register --demonstration-key --names PLACE --output new"),
        CommandPath("quotes register --key", .reads, "quotes register --key PLACE --names names.txt --output new"),
        CommandPath(
            "quotes withdraw --site", .reads, "quotes withdraw TK-0001 \(edition) --recorded-by Director --site PLACE"),
        CommandPath("reading files", .reads, "reading PLACE"),
        CommandPath("verify place", .reads, "verify PLACE"),
        CommandPath("verify --manifest", .reads, "verify content --manifest PLACE"),
        CommandPath("verify --words", .reads, "verify names.txt --words PLACE"),
    ]

    /// Options and arguments with a value that is not a path.
    static let others: Set = [
        "project", "council", "edition", "format", "clock", "publication", "period", "threads", "port", "page", "role",
        "evidence", "reference", "dialect", "figure", "text", "under", "id", "recorded-by", "reader", "audience",
        "records", "target", "from", "subcommands",
    ]
}

/// What the program says of its own commands (`--experimental-dump-help`).
struct CommandDescription: Decodable {
    struct Argument: Decodable {
        struct Completion: Decodable {
            struct File: Decodable {}
            let file: File?
        }

        struct Name: Decodable { let name: String }

        let kind: String
        let valueName: String?
        let names: [Name]?
        let completionKind: Completion?

        /// `--output`, or the word for an argument that has no name.
        var label: String { names?.last.map { "--\($0.name)" } ?? valueName ?? "" }
    }

    let commandName: String
    let arguments: [Argument]?
    let subcommands: [CommandDescription]?

    struct Tool: Decodable { let command: CommandDescription }

    static func ofProgram() throws -> CommandDescription {
        let run = try Binary.run(["--experimental-dump-help"])
        return try JSONDecoder().decode(Tool.self, from: Data(run.output.utf8)).command
    }

    /// The words of each command that has no commands of its own.
    func leaves(below words: [String] = []) -> [String] {
        let children = (subcommands ?? []).filter { $0.commandName != "help" }
        return children.isEmpty
            ? [words.joined(separator: " ")]
            : children.flatMap { $0.leaves(below: words + [$0.commandName]) }
    }

    /// Every argument with a value, with the words that lead to its command.
    func values(below words: [String] = []) -> [(command: [String], argument: Argument)] {
        (arguments ?? []).filter { $0.kind != "flag" }.map { (words, $0) }
            + (subcommands ?? []).flatMap { $0.values(below: words + [$0.commandName]) }
    }
}
