import Foundation
import Testing

/// No report prints a zero that nobody stands behind.
@Suite struct ZeroTests {
    private static let folder = "content/testshire/2023-24"

    private func project() throws -> Scratch {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        return project
    }

    /// Three tables and the columns of advocates and children, which this export never had.
    private func bare() throws -> Scratch {
        let project = try project()
        let records = project.url.appending(path: "\(Self.folder)/records")
        for table in ["ombudsman", "comments", "activity"] {
            try FileManager.default.removeItem(at: records.appending(path: "\(table).csv"))
        }
        let complaints = records.appending(path: "complaints.csv")
        let rows = try String(contentsOf: complaints, encoding: .utf8).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let kept = rows[0].indices.filter { !rows[0][$0].hasPrefix("advocate") && rows[0][$0] != "brought_by" }
        let text = rows.map { row in kept.map { row[$0] }.joined(separator: ",") + "\n" }.joined()
        try Data(text.utf8).write(to: complaints)
        return project
    }

    private func answer(_ lines: String, in project: Scratch) throws {
        let edition = project.url.appending(path: "\(Self.folder)/edition.yaml")
        let text = try String(contentsOf: edition, encoding: .utf8).replacing("  - {none: comments}\n", with: lines)
        try Data(text.utf8).write(to: edition)
    }

    private func site(of project: Scratch) throws -> [String: String] {
        let protect = try Binary.run(["protect", "--quiet"], in: project.url)
        #expect(protect.errors == "")
        let build = try Binary.run(["build", "--quiet"], in: project.url)
        #expect(build.errors == "")
        let site = project.url.appending(path: "site")
        return try Folder.files(in: site).filter { $0.hasSuffix(".html") }.reduce(into: [:]) { pages, path in
            pages[path] = try String(contentsOf: site.appending(path: path), encoding: .utf8)
        }
    }

    /// What sentences print for a figure, over all pages.
    private func printed(_ figure: String, _ pages: [String: String]) -> Set<String> {
        pages.values.reduce(into: []) { found, page in
            for match in page.matches(of: /<data value="([^"]*)" data-slot="([a-z0-9.-]+)[^"]*">/)
            where match.2.split(separator: ".").first.map(String.init) == figure {
                found.insert(String(match.1))
            }
        }
    }

    private static let figures = [
        "ombudsman-received", "ombudsman-investigated", "ombudsman-upheld", "comments-received",
        "complaints-by-or-for-children", "complaints-with-advocate", "contacts-completed",
    ]

    @Test func `what was not recorded is printed with its reason, and nowhere as a number`() throws {
        let project = try bare()
        try answer(
            """
              - {not_recorded: [ombudsman, comments, activity], reason: Nobody kept this list.}
              - {not_recorded: complaints.brought_by, reason: Nobody asked who complained.}
              - {not_recorded: complaints.advocate_appointed_on, reason: Advocates were not noted.}
              - {not_recorded: complaints.advocate_asked_on, reason: Waits for an advocate were not noted.}

            """, in: project)
        let pages = try site(of: project)
        for figure in Self.figures {
            #expect(printed(figure, pages) == [], "\(figure)")
            let page = try #require(pages["testshire/2023-24/figures/\(figure).html"])
            #expect(page.contains("Not available"), "\(figure)")
        }
        let method = try #require(pages["testshire/2023-24/about-the-figures.html"])
        #expect(method.contains("Nobody asked who complained."))
        // A time is told without what was not noted, and says so.
        let times = try #require(pages["testshire/2023-24/figures/last-stage-mean-days.html"])
        #expect(times.contains("Waits for an advocate were not noted."))
    }

    @Test func `what never happened is printed as 0, none recorded`() throws {
        let project = try bare()
        try answer(
            """
              - {none: [ombudsman, comments, activity, complaints.advocate_appointed_on, complaints.advocate_asked_on]}
              - {not_recorded: complaints.brought_by, reason: Nobody asked who complained.}

            """, in: project)
        let summary = try #require(try site(of: project)["testshire/2023-24/summary.html"])
        #expect(summary.contains(/People took <span[^>]*><data value="0">0<\/data> \(none recorded\)<\/span> cases/))
    }

    @Test func `a count that leaves rows out is the least that it can be, and is not compared`() throws {
        let project = try project()
        let complaints = project.url.appending(path: "\(Self.folder)/records/complaints.csv")
        let text = try String(contentsOf: complaints, encoding: .utf8)
        try Data(
            text.replacing(
                "TC-0002,PK-501,FK-700,statutory,2023-04-24,letter,north,adult",
                with: "TC-0002,PK-501,FK-700,statutory,2023-04-24,letter,north,"
            ).utf8
        )
        .write(to: complaints)
        let pages = try site(of: project)
        #expect(
            pages.values.contains {
                $0.contains(/data-slot="complaints-by-or-for-children"><data value="\d+">\d+<\/data> or more<\/span>/)
            })
        #expect(!pages.values.contains { $0.contains("data-slot=\"complaints-by-or-for-children as change\"><data") })
        let file = project.url.appending(path: "site/testshire/2023-24/figures/complaints-by-or-for-children.csv")
        #expect(
            try String(contentsOf: file, encoding: .utf8).contains(
                "Not counted: some complaints that have no answer to"))
    }

    @Test func `rows that a figure leaves out are counted for the officer, and noted for readers without a number`()
        throws
    {
        let project = try project()
        let remedies = project.url.appending(path: "\(Self.folder)/records/remedies.csv")
        let text = try String(contentsOf: remedies, encoding: .utf8) + "TR-0003,TC-0001,payment,stage-1,50,\n"
        try Data(text.utf8).write(to: remedies)
        #expect(try Binary.run(["protect", "--quiet"], in: project.url).errors == "")
        let build = try Binary.run(["build"], in: project.url)
        #expect(
            build.errors.contains(
                "1 row has no 'remedies.agreed_on', left out of payments-by-route, payments-made, payments-total, remedies-by-kind"
            ))
        for page in ["figures/payments-made", "about-the-figures"] {
            let file = project.url.appending(path: "site/testshire/2023-24/\(page).html")
            #expect(
                try String(contentsOf: file, encoding: .utf8).contains("Not counted: some payments that have no date."))
        }
    }
}
