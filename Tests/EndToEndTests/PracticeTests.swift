import Foundation
import Testing

/// What a report says of its council's practice: the law's words, or the council's own where a role stands behind them and the
/// records agree.
@Suite struct PracticeTests {
    private static let edition = "content/exampleshire/2023-24"
    private static let ours = "We confirm each withdrawal in writing to the person and their advocate."
    private static let law =
        "The council must confirm each withdrawal in writing to the person and their advocate (SI 2006/1738 regulation 7)."

    private func sample() throws -> Scratch {
        let folder = try Scratch()
        try folder.copy(Project.root.appending(path: "templates"), to: "templates")
        try folder.copy(Project.root.appending(path: "content/exampleshire"), to: "content/exampleshire")
        return folder
    }

    private func build(_ folder: Scratch) throws -> Binary.Run {
        try Binary.run(["build", "--quiet"], in: folder.url)
    }

    private func blank(_ heading: String, in folder: Scratch) throws {
        try edit(in: folder) { cells, columns in
            if let column = columns[heading] { cells[column] = "" }
        }
    }

    /// Changes the rows of the cases; none of their cells has a comma, and their lines end as a spreadsheet ends them.
    private func edit(in folder: Scratch, _ change: (inout [String], [String: Int]) -> Void) throws {
        let path = folder.url.appending(path: "\(Self.edition)/records/case-extract.csv")
        var rows = try String(contentsOf: path, encoding: .windowsCP1252).components(separatedBy: "\r\n")
        let headings = rows[0].components(separatedBy: ",").enumerated().map { ($1, $0) }
        let columns = Dictionary(headings, uniquingKeysWith: { first, _ in first })
        #expect(rows.count > 300)
        for index in rows.indices.dropFirst() where !rows[index].isEmpty {
            var cells = rows[index].components(separatedBy: ",")
            change(&cells, columns)
            rows[index] = cells.joined(separator: ",")
        }
        try rows.joined(separator: "\r\n").write(to: path, atomically: true, encoding: .windowsCP1252)
    }

    private func withdrawalAdopted(_ isAdopted: Bool, in folder: Scratch) throws {
        for file in ["\(Self.edition)/edition.yaml", "content/exampleshire/council.yaml"] where !isAdopted {
            try folder.edit(file) {
                $0.replacing("      - withdrawal-confirmed\n", with: "").replacing(", withdrawal-confirmed", with: "")
            }
        }
    }

    @Test func `an adopted practice is printed, with who stands behind it`() throws {
        let folder = try sample()
        #expect(try build(folder).exitCode == 0)
        let outcomes = try folder.text("site/exampleshire/2023-24/outcomes.html")
        #expect(outcomes.contains(Self.ours) && !outcomes.contains(Self.law))
        let about = try folder.text("site/exampleshire/2023-24/about-the-figures.html")
        #expect(about.contains(Self.ours) && about.contains("by this role: Head of Feedback and Rights."))
        let children = try folder.text("site/exampleshire/children/what-happens.html")
        #expect(children.contains("We write to you to say that it has stopped."))
        let timescales = try folder.text("site/exampleshire/2023-24/timescales.html")
        #expect(!timescales.contains("we tell the person why before the limit has passed"))
    }

    @Test func `a practice that nobody adopted says what the law asks`() throws {
        let folder = try sample()
        try withdrawalAdopted(false, in: folder)
        try blank("Withdrawal letter", in: folder)
        let run = try build(folder)
        #expect(run.exitCode == 0, "\(run.errors)")
        let outcomes = try folder.text("site/exampleshire/2023-24/outcomes.html")
        #expect(outcomes.contains(Self.law) && !outcomes.contains(Self.ours))
        let children = try folder.text("site/exampleshire/children/what-happens.html")
        #expect(children.contains("The council must write to you to say that it has stopped."))
    }

    @Test func `an adopted practice that the records contradict stops the build, with how many cases do`() throws {
        let folder = try sample()
        try blank("Withdrawal letter", in: folder)
        let run = try build(folder)
        #expect(run.exitCode == 1)
        #expect(
            run.errors.contains(
                "error: the Head of Feedback and Rights adopted 'withdrawal-confirmed', and the records of 2023-24 have "
            ))
        let count = try #require(run.errors.firstMatch(of: /2023-24 have (\d+) cases where it was not done/))
        #expect((Int(count.output.1) ?? 0) > 20)
        #expect(
            run.errors.components(separatedBy: "[practice-agrees]").count - 1 == 2, "edition and council both say so")
    }

    @Test func `each withdrawal is one of any procedure`() throws {
        let folder = try sample()
        try edit(in: folder) { cells, columns in
            guard let procedure = columns["Procedure"], let letter = columns["Withdrawal letter"] else { return }
            if cells[procedure] != "CA26" { cells[letter] = "" }
        }
        let run = try build(folder)
        #expect(run.exitCode == 1 && run.errors.contains("adopted 'withdrawal-confirmed'"), "\(run.errors)")
    }

    @Test func `an independent person who came with the answer took no part`() throws {
        let folder = try sample()
        try folder.edit("\(Self.edition)/edition.yaml") {
            $0.replacing("      - terms-sent\n", with: "      - terms-sent\n      - independent-person\n")
        }
        #expect(try build(folder).exitCode == 0)
        try edit(in: folder) { cells, columns in
            guard let appointed = columns["Independent person appointed"], let sent = columns["S2 adjudication"],
                !cells[appointed].isEmpty, !cells[sent].isEmpty
            else { return }
            cells[appointed] = cells[sent]
        }
        let run = try build(folder)
        #expect(run.exitCode == 1 && run.errors.contains("adopted 'independent-person'"), "\(run.errors)")
    }

    @Test func `what the records of late answers contradict cannot be adopted`() throws {
        let folder = try sample()
        try folder.edit("\(Self.edition)/edition.yaml") {
            $0.replacing("      - terms-sent\n", with: "      - terms-sent\n      - late-answers-told\n")
        }
        let run = try build(folder)
        #expect(run.exitCode == 1 && run.errors.contains("adopted 'late-answers-told'"))
    }

    @Test func `an adoption needs a role and a day`() throws {
        let folder = try sample()
        try folder.edit("\(Self.edition)/edition.yaml") {
            $0.replacing("    adopted_on: 2024-06-03\n    names:\n", with: "    names:\n")
        }
        let run = try build(folder)
        #expect(run.exitCode == 1)
        #expect(run.errors.contains("'adopted_on' is missing"))
    }
}
