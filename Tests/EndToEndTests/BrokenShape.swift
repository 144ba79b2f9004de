import Foundation
import Testing

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
