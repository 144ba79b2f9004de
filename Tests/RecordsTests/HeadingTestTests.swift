import Quantities
import Testing

@testable import Records

/// What may be printed of a first row, measured on the shapes that officers' exports have.
@Suite struct HeadingTestTests {
    private let known: Set<String> = [
        "reference", "person_key", "register", "received_on", "method", "team", "outcome", "case id", "date received",
        "complaint stage", "service area", "how received", "details",
    ]
    private let categories: Set<String> = [
        "statutory", "corporate", "email", "letter", "telephone", "north team", "south team", "upheld", "not upheld",
        "partly upheld", "withdrawn", "male", "female", "child", "parent", "advocate",
    ]

    private func test(_ rows: [[String]]) -> HeadingTest {
        HeadingTest(
            rows: FirstRows(rows: rows), known: known, categories: categories, words: HeadingWords(Array(known)))
    }

    private func passes(_ rows: [[String]]) -> Bool { test(rows).passes }

    /// The cells of the first row that would be printed, besides those that are known.
    private func printed(_ rows: [[String]]) -> [String] {
        let first = rows.first ?? []
        return zip(first, test(rows).printable(first)).filter { $1 && !known.contains($0.folded) }.map { $0.0 }
    }

    /// Rows as case systems, forms and people's own workbooks hold them. No name here is anybody's.
    private let records: [[String]] = [
        ["C-0001", "PK-17", "Statutory", "2025-04-03", "Email", "North Team", "Upheld", "A made-up mother phoned"],
        ["C-0002", "PK-18", "Corporate", "2025-04-09", "Letter", "South Team", "", "A made-up child wrote to us."],
        ["C-0003", "PK-17", "Statutory", "2025-05-01", "Telephone", "North Team", "Not upheld", "Zed Zedson, again"],
        ["C-0004", "", "Statutory", "2025-05-02", "Email", "South Team", "Withdrawn", ""],
    ]

    /// Headings that have to be recognised, over these records.
    private let headings: [[String]] = [
        ["reference", "person_key", "register", "received_on", "method", "team", "outcome", "notes"],
        ["Reference", "Person", "Register", "Received_on", "Channel", "Team", "Outcome", "Summary of complaint"],
        ["Case ID", "Client", "Complaint stage", "Date received", "How received", "Service area", "Result", "Details"],
        ["CASE ID", "PERSON", "TYPE", "DATE RECEIVED", "ROUTE", "SERVICE AREA", "OUTCOME", "FREE TEXT"],
        ["Case ID ", "Person key", "Complaint\nstage", "Date\nreceived", "Method", "Team", "Reason 1", "Reason 2"],
        [
            "\u{FEFF}reference", "Person no", "register", "received_on", "method", "Team name", "outcome",
            "Stage 2 text",
        ],
        ["CaseDetails.CaseId", "CaseDetails.Person", "register", "received_on", "method", "Team", "outcome", "Notes"],
        ["Case ID", "Person Reference", "Type of complaint", "Date Received", "Source", "Owner", "Result", "Comments"],
        ["Details", "Reference", "Register", "Date received", "Received by", "Team", "Outcome", "Learning"],
        ["reference", "ID", "register", "received_on", "Contact route", "team", "outcome", "Learning identified"],
    ]

    @Test func `rows of headings are recognised`() {
        let recognised = headings.filter { passes([$0] + records) }
        // What is not recognised costs words, not privacy: at least nine of ten.
        #expect(recognised.count * 10 >= headings.count * 9, "\(headings.filter { !recognised.contains($0) })")
        #expect(passes([headings[0]]))
        let unknown = headings.flatMap { row in row.filter { !known.contains($0.folded) } }
        let words = headings.flatMap { printed([$0] + records) }
        #expect(words.count * 10 >= unknown.count * 8, "\(unknown.filter { !words.contains($0) })")
    }

    @Test func `a heading with a slip may be printed, and no name is one with a slip`() {
        let row = ["reference", "register", "team", "recieved_on", "Date recieved", "Zed Zedson", "Teal", "methods"]
        #expect(printed([row]) == ["recieved_on", "Date recieved", "methods"])
    }

    @Test func `no record is taken for headings, whichever way it came to be the first row`() {
        let head = headings[0]
        var shapes: [[[String]]] = []
        for place in records.indices {
            let (first, rest) = (records[place], Array(records[..<place] + records[(place + 1)...]))
            // Without a heading row; alone; below itself; with a heading among the cells, as a shifted row has.
            shapes += [[first] + rest, [first], [first, first] + rest, [first] + rest + [head]]
            for column in first.indices {
                var shifted = first
                for (place, known) in zip(column..., ["reference", "register", "team"]) where place < shifted.count {
                    shifted[place] = known
                }
                shapes.append([shifted] + rest)
            }
            // A lost line break joins headings and records; a lost separator shortens them.
            shapes += [[head + first] + rest, [head + first + rest.flatMap { $0 }], [head + first]]
            shapes.append([Array(head.dropLast()) + [head[7] + first[0]] + first.dropFirst()] + rest)
            // Cells in another order, and only the ones that look least like values.
            shapes += [[Array(first.reversed())] + rest, [[first[7], first[6], "team", "outcome", "register"]] + rest]
        }
        // Records of people's names and few words, below some that have values.
        shapes += [
            [["Zed Zedson", "Mother phoned", "team", "West"], ["1 May", "12", "3", "4"], ["2 May", "13", "3", "4"]],
            [["Zed", "reference", "Zora", ""], ["C-1", "C-2", "", ""], ["C-3", "C-4", "", ""]],
            [["Mrs Zedson", "reference", "register", "received_on", "team"]] + records,
            [["reference", "register", "team", "outcome", "Zed phoned us. Nobody called back."]] + records,
            [["reference", "register", "team", "outcome", "zed@example.org"]] + records,
            [["reference", "register", "team", "outcome", "CV1 2ZZ"]] + records,
            [["reference", "register", "team", "outcome", "07700 900123"]] + records,
            [["reference", "register", "team", "outcome", "Zed\u{B}wrote"]] + records,
            [["reference", "register", "team", "outcome", "a\nb\nc\nd"]] + records,
            [["reference", "register", "team", "outcome", "Male"]] + records,
            [["reference", "register", "team", "outcome", "Zed", "Zed"]] + records,
        ]
        #expect(shapes.filter(passes).isEmpty, "\(shapes.filter(passes))")
        #expect(shapes.count > 60)
        // A cell that was pasted over a heading: the row is one of headings all the same.
        for column in head.indices.dropFirst(6) {
            for cell in records.joined() where !cell.isEmpty {
                var pasted = head
                pasted[column] = cell
                shapes.append([pasted] + records)
            }
        }
        let own = Set(records.joined())
        #expect(shapes.flatMap(printed).filter(own.contains).isEmpty)
    }
}
