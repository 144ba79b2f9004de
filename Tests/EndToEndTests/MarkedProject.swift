import Foundation
import Testing

/// The sound report whose records hold marks wherever a cell may be anything.
final class MarkedProject {
    private let scratch: Scratch
    var url: URL { scratch.url }

    static let folder = "content/testshire/2023-24"
    static let free = ["reference", "complaint", "person_key", "family_key"]

    init() throws {
        scratch = try Scratch()
        try scratch.copy(Project.root.appending(path: "templates"), to: "templates")
        try scratch.copy(Project.tests.appending(path: "Base"), to: ".")
        var mapping = "tables:\n"
        for path in try records() {
            let rows = try Self.rows(read(path))
            let marked = rows.enumerated().map { index, cells in
                cells.enumerated().map { column, cell in
                    index > 0 && Self.free.contains(rows[0][column]) && !cell.isEmpty ? "Qzmark \(cell)" : cell
                } + [index == 0 ? "notes" : "Qzmark phoned about a Qzmark"]
            }
            try write(path, Self.text(marked))
            let name = URL(filePath: path).deletingPathExtension().lastPathComponent
            mapping += "  \(name): {ignore: [notes]}\n"
        }
        try write("\(Self.folder)/mapping.yaml", mapping)
        let edition = try read("\(Self.folder)/edition.yaml")
        try write(
            "\(Self.folder)/edition.yaml",
            edition.replacingOccurrences(
                of: "  folder: records\n", with: "  folder: records\n  mapping: mapping.yaml\n"))
        try write(
            "content/testshire/publish.yaml",
            "targets:\n  live:\n    kind: folder\n    to: published\n    readers: staff\n")
        try write(
            "content/testshire/publications.yaml",
            "publications:\n  rag: {title: Open complaints, audience: staff, marking: OFFICIAL, pages: open-cases}\n")
        try write("names.txt", "Zed Zedson, staff\n")
        let protect = try run(["protect"])
        #expect(protect.exitCode == 0, "\(protect.errors)")
        let build = try run(["build"])
        #expect(build.exitCode == 0, "\(build.errors)")
    }

    func run(_ arguments: [String]) throws -> Binary.Run { try Binary.run(arguments, in: url) }

    func read(_ path: String) throws -> String {
        try String(contentsOf: url.appending(path: path), encoding: .utf8)
    }

    func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

    func write(_ path: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: url.appending(path: path))
    }

    func records() throws -> [String] {
        try Folder.files(in: url.appending(path: Self.folder + "/records")).filter { $0.hasSuffix(".csv") }
            .map { "\(Self.folder)/records/\($0)" }
    }

    func settings() throws -> [String] {
        try Folder.files(in: url).filter { $0.hasPrefix("content/") && $0.hasSuffix(".yaml") }
    }

    /// The files here have no quoted cells.
    static func rows(_ text: String) -> [[String]] {
        text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    static func text(_ rows: [[String]], separator: String = ",", end: String = "\n") -> String {
        rows.map { $0.joined(separator: separator) + end }.joined()
    }
}

/// How each command is called. A new command without a line here fails the test.
struct Invocation {
    let command: String
    let variants: [[String]]
    /// Whether it is for people who may see which case is meant, or what a family wrote.
    let mayName: Bool
    let isServer: Bool

    init(_ command: String, _ arguments: [String]..., mayName: Bool = false, isServer: Bool = false) {
        self.command = command
        variants = arguments.map { command.split(separator: " ").map(String.init) + $0 }
        self.mayName = mayName
        self.isServer = isServer
    }

    private static let edition = ["--council", "testshire", "--edition", "2023-24"]

    /// Publishing comes before what needs a published site.
    static let all: [Invocation] = [
        Invocation("init", ["new", "--council", "Newshire Council", "--edition", "2025-26"]),
        Invocation(
            "build", [], ["--timings"], ["--format", "json"], ["--format", "sarif"],
            ["--unchecked", "--output", "out"],
            ["--drafts", "--timings"], ["--all", "--output", "every"]),
        Invocation(
            "check", ["--report", "report.html"], ["--format", "json"], ["--format", "sarif", "--clock", "2024-07-01"]),
        Invocation("protect", ["--dry-run", "--timings"], ["--format", "json"], ["--format", "sarif"]),
        Invocation(
            "publish", ["live", "--dry-run", "--clock", "2024-07-01"], ["live", "--yes", "--clock", "2024-07-01"]),
        Invocation("rollover", ["2024-25", "--council", "testshire", "--clock", "2024-07-01"]),
        Invocation(
            "verify", ["published/current", "--timings"],
            ["published/current", "--words", "site/testshire/2023-24/teams.html", "--format", "json"]),
        Invocation("reproduce", ["published/current/manifest.json"], ["nowhere.json", "--format", "json"]),
        Invocation("staff", ["rag", "--clock", "2024-03-25", "--timings"], mayName: true),
        Invocation("approve", edition + ["--role", "Director of Children's Services", "--evidence", "Minute 4"]),
        Invocation("diff", ["site", "out"], ["site", "site", "--format", "json"]),
        Invocation("leaflet", ["--output", "leaflet.pdf"]),
        Invocation(
            "audit", edition + ["--export", "audit.json"], edition + ["--unprotected", "--export", "raw.json"]),
        Invocation("deadlines", ["Qzmark TC-0001"], ["Qzmark TC-0001", "--format", "json"], mayName: true),
        Invocation("figures sql", edition, edition + ["--dialect", "spark"], edition + ["--schema"]),
        Invocation("figures export", edition + ["--output", "figures.csv"]),
        Invocation(
            "explain", ["complaints-all"], ["complaints-all", "--unprotected"],
            ["complaints-all", "--unprotected", "--format", "json"]),
        Invocation("quotes propose", edition + ["--output", "proposals.jsonl"], mayName: true),
        Invocation("quotes status", [], ["--format", "json"]),
        Invocation("quotes withdraw", edition + ["q1", "--recorded-by", "Complaints manager"]),
        Invocation("quotes register", ["--names", "names.txt", "--demonstration-key", "--output", "register.txt"]),
        Invocation("quotes digest", ["Thank you.", "--under", "A parent"]),
        Invocation("reading", ["site/testshire/2023-24/outcomes.html"]),
        Invocation("rules", [], ["--format", "json"]),
        Invocation("synthesise", edition + ["--output", "made"]),
        // Servers print what 'build' prints; here they end at once, because there is no such port.
        Invocation("preview", ["--port", "99999"], isServer: true),
        Invocation(
            "quotes review", ["--reader", "Complaints manager", "--port", "99999"], mayName: true, isServer: true),
    ]
}
