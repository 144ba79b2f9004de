import Foundation
import Testing

/// Cells of records are marked in every field, in every table and in files that are broken in many ways; every command
/// reads them, in every format, and nothing that it prints or writes may hold a mark.
@Suite struct CellLeakTests {
    static let mark = "qzmark"

    @Test func `every command of the help has a line in this test`() throws {
        #expect(try CommandTree.leaves().sorted() == Invocation.all.map(\.command).sorted())
    }

    @Test func `no command repeats a cell of sound records`() throws {
        let project = try MarkedProject()
        var ran = 0
        for invocation in Invocation.all {
            for arguments in invocation.variants {
                let before = try Folder.contents(of: project.url)
                let run = try project.run(arguments)
                ran += 1
                // A line that the program does not understand would prove nothing.
                #expect(invocation.isServer || run.exitCode != 64, "\(arguments): \(run.errors)")
                // What is made for the team alone may name a case; what families wrote is shown to who reviews it.
                if invocation.mayName { continue }
                #expect(!Self.holdsMark(run.output + run.errors), "\(arguments)")
                #expect(run.exitCode != 70, "\(arguments): \(run.errors)")
                try expectNoMark(in: project, since: before, after: arguments)
            }
        }
        #expect(ran > 40)
    }

    @Test(arguments: BrokenShape.all) func `no command repeats a cell of broken records`(shape: BrokenShape) throws {
        let project = try MarkedProject()
        try shape.spoil(project)
        let before = try Folder.contents(of: project.url)
        // All commands read the files through the same readers; so that each reads several shapes, they take turns.
        let place = BrokenShape.all.firstIndex { $0.name == shape.name } ?? 0
        let turns = Invocation.all.filter { !$0.mayName }.flatMap(\.variants)
        let taken = (0..<3).map { turns[(place * 3 + $0) % turns.count] }
        let always = [["build"], ["build", "--format", "json"], ["check", "--format", "sarif", "--report", "r.html"]]
        var told = ""
        for arguments in always + taken {
            let run = try project.run(arguments)
            told += run.output + run.errors
            #expect(!Self.holdsMark(run.output + run.errors), "\(arguments)")
            #expect(
                [0, 1, 64, 65, 75].contains(run.exitCode), "\(arguments): \(run.exitCode) \(run.errors.suffix(300))")
            try expectNoMark(in: project, since: before, after: arguments)
        }
        #expect(told.contains("error"), "the shape is not broken")
    }

    @Test func `the search finds a mark, whatever is around it`() throws {
        #expect(Self.holdsMark("a <b>QZmark</b>") && Self.holdsMark("q\u{200B}zmark") && !Self.holdsMark("mark"))
        let project = try MarkedProject()
        let run = try project.run(["deadlines", "Qzmark TC-0001"])
        #expect(Self.holdsMark(run.output), "the sheet of one case names it: \(run.errors)")
    }

    @Test func `a crash prints no memory`() throws {
        let project = try MarkedProject()
        // The build is ended while it reads, as a fault of ours would end it.
        let script = "'\(Binary.path)' build & sleep 0.2; kill -SEGV $!; wait $!"
        let run = try Binary.run(["-c", script], in: project.url, program: "/bin/sh")
        #expect(run.exitCode == 139 || run.exitCode == 0)
        #expect(!run.errors.contains("Registers") && !run.errors.contains("rsp") && !Self.holdsMark(run.errors))
    }

    private func expectNoMark(in project: MarkedProject, since before: [String: Data], after arguments: [String]) throws
    {
        for (path, bytes) in try Folder.contents(of: project.url) where before[path] != bytes {
            #expect(!Self.holdsMark(String(decoding: bytes, as: UTF8.self)), "\(arguments) wrote \(path)")
        }
    }

    static func holdsMark(_ text: String) -> Bool {
        text.unicodeScalars.reduce(into: "") { plain, scalar in
            if scalar.properties.generalCategory != .format { plain.unicodeScalars.append(scalar) }
        }.lowercased().contains(mark)
    }
}

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
            "verify", ["published/current", "--timings"], ["published/current", "--words", "--format", "json"]),
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
        Invocation("quotes digest", ["Thank you."]),
        Invocation("reading", ["site/testshire/2023-24/outcomes.html"]),
        Invocation("synthesise", edition + ["--output", "made"]),
        // Servers print what 'build' prints; here they end at once, because there is no such port.
        Invocation("preview", ["--port", "99999"], isServer: true),
        Invocation(
            "quotes review", ["--reader", "Complaints manager", "--port", "99999"], mayName: true, isServer: true),
    ]
}

/// The commands of the program's own help.
enum CommandTree {
    private struct Dump: Decodable { let command: Command }

    private struct Command: Decodable {
        let commandName: String
        let subcommands: [Command]?
    }

    static func leaves() throws -> [String] {
        let run = try Binary.run(["--experimental-dump-help"])
        let dump = try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8))
        return leaves(of: dump.command, [])
    }

    private static func leaves(of command: Command, _ path: [String]) -> [String] {
        let children = (command.subcommands ?? []).filter { $0.commandName != "help" }
        if children.isEmpty { return [path.joined(separator: " ")] }
        return children.flatMap { leaves(of: $0, path + [$0.commandName]) }
    }
}

/// A way in which an export, or a file in its place, is broken.
struct BrokenShape: CustomTestStringConvertible, Sendable {
    let name: String
    let spoil: @Sendable (MarkedProject) throws -> Void

    var testDescription: String { name }

    static let all: [BrokenShape] = tables + cells + settings

    private static let complaints = "\(MarkedProject.folder)/records/complaints.csv"

    private static func shape(
        _ name: String, _ change: @escaping @Sendable ([[String]]) -> [UInt8]
    ) -> BrokenShape {
        BrokenShape(name: name) { project in
            let rows = MarkedProject.rows(try project.read(complaints))
            try project.write(complaints, change(rows))
        }
    }

    private static func bytes(_ rows: [[String]], separator: String = ",", end: String = "\n") -> [UInt8] {
        Array(MarkedProject.text(rows, separator: separator, end: end).utf8)
    }

    /// Files that are cut into rows and cells in another way than they should be.
    private static let tables: [BrokenShape] = [
        shape("carriage returns alone") { bytes($0, end: "\r") },
        shape("vertical tabs between rows") { bytes($0, end: "\u{B}") },
        shape("line separators of Unicode") { bytes($0, end: "\u{2028}") },
        shape("no heading row") { bytes(Array($0.dropFirst())) },
        shape("a record above the headings") { bytes([$0[1]] + $0) },
        shape("a title above the headings") { bytes([["Qzmark complaints"]] + $0) },
        shape("headings joined with the first record") { bytes([$0[0] + $0[1]] + $0.dropFirst(2)) },
        shape("half the headings") { rows in
            bytes([Array(rows[0].prefix(9)) + Array(rows[1].dropFirst(9))] + rows.dropFirst())
        },
        shape("headings with a cell over another") { rows in
            bytes([["reference", "register", "received_on", "Qzmark"] + rows[0].dropFirst(4)] + rows.dropFirst())
        },
        shape("semicolons") { bytes($0, separator: ";") },
        shape("tabs") { bytes($0, separator: "\t") },
        shape("UTF-16") { rows in
            [0xFF, 0xFE]
                + MarkedProject.text(rows, separator: "\t").utf16.flatMap {
                    [UInt8($0 & 255), UInt8($0 >> 8)] as [UInt8]
                }
        },
        shape("a quotation that opens in the headings") { Array("\"".utf8) + bytes($0) },
        shape("a quotation that closes in the first record") { rows in
            Array("\"".utf8) + bytes(rows).prefix(900) + Array("\"".utf8) + bytes(rows).dropFirst(900)
        },
        shape("a zero byte") { bytes([$0[0]]) + [0] + bytes(Array($0.dropFirst())) },
        shape("a workbook in name") { Array("PK\u{3}\u{4}[Content_Types].xml".utf8) + bytes($0) },
        shape("a web page") { Array("<html><td>".utf8) + bytes($0) },
    ]

    /// Cells that are not what their column holds.
    private static let cells: [BrokenShape] = [
        shape("a mark in every cell") { rows in
            bytes([rows[0]] + rows.dropFirst().map { $0.map { _ in "Qzmark" } })
        },
        shape("cells moved by one") { rows in bytes([rows[0]] + rows.dropFirst().map { ["Qzmark"] + $0.dropLast() }) },
        shape("cells moved by one more than there are headings") { rows in
            bytes([rows[0]] + rows.dropFirst().map { ["Qzmark"] + $0 })
        },
        shape("another encoding") { bytes($0).flatMap { $0 == 0x51 ? [0xE9, $0] : [$0] } },
        shape("stray quotation marks") { bytes($0).flatMap { $0 == 0x51 ? [0x51, 34, 34] : [$0] } + [34] },
        shape("every reference twice") { rows in bytes(rows + rows.dropFirst()) },
        shape("totals and notes") { rows in
            bytes(rows + [["Total Qzmark", "3"] + rows[0].dropFirst(2).map { _ in "" }, ["Qzmark made this"]])
        },
        shape("dates in the wrong order") { rows in
            bytes([rows[0]] + rows.dropFirst().map { row in row.map { $0.hasPrefix("2023-04") ? "2029-01-01" : $0 } })
        },
        BrokenShape(name: "a mark in every cell of every table") { project in
            for path in try project.records() {
                let rows = MarkedProject.rows(try project.read(path))
                try project.write(path, bytes([rows[0]] + rows.map { $0.map { "Qzmark \($0)" } }))
            }
        },
        BrokenShape(name: "headings that are marks, in every table") { project in
            for path in try project.records() {
                let rows = MarkedProject.rows(try project.read(path))
                try project.write(path, bytes([rows[0].map { "Qzmark \($0)" }] + rows.dropFirst()))
            }
        },
    ]

    /// An export where settings belong, in several forms, and records among settings.
    private static let settings: [BrokenShape] =
        [
            ("rows", "Qzmark 1,Qzmark,2023-04-03\nQzmark 2,Qzmark,2023-04-04\n"),
            ("rows with colons", "Qzmark: said Qzmark, 2023-04-03\nQzmark 2: said Qzmark\n"),
            ("rows with the same beginning", "Qzmark: a, b\nQzmark: c, d\n"),
            ("quoted rows", "\"Qzmark\",\"Qzmark: x\"\n\"Qzmark\",\"Qzmark\n"),
            ("rows with tabs", "Qzmark\tQzmark: x\n\tQzmark\n"),
            ("rows that look like a list", "- Qzmark, Qzmark: x\n- Qzmark\n"),
            ("rows with signs", "*Qzmark, &Qzmark\n!Qzmark: %Qzmark\n@Qzmark `Qzmark\n"),
        ].flatMap { name, text in
            [
                BrokenShape(name: "\(name) in every file of settings, one at a time") { project in
                    for path in try project.settings() {
                        let own = try project.read(path)
                        try project.write(path, text)
                        let run = try project.run(["build"])
                        #expect(!CellLeakTests.holdsMark(run.output + run.errors), "\(path): \(run.errors)")
                        try project.write(path, own)
                    }
                    try project.write("\(MarkedProject.folder)/edition.yaml", text)
                },
                BrokenShape(name: "\(name) below the settings of an edition") { project in
                    let path = "\(MarkedProject.folder)/edition.yaml"
                    try project.write(path, try project.read(path) + text)
                },
            ]
        } + [
            BrokenShape(name: "the mapping is the export") { project in
                let path = "\(MarkedProject.folder)/edition.yaml"
                try project.write(
                    path,
                    try project.read(path).replacingOccurrences(of: "mapping.yaml", with: "records/complaints.csv"))
            }
        ]
}
