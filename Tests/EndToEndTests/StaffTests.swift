import Foundation
import Testing

/// Pages for staff, made by the real program: to the byte, complete, and never where the public reads.
@Suite struct StaffTests {
    static let samples = [("exampleshire", "2024-02-26"), ("coventry", "2022-03-28")]
    static let golden = Project.tests.appending(path: "Golden/staff")

    private func build(_ council: String, _ day: String, _ output: URL, _ more: [String] = []) throws -> Binary.Run {
        try Binary.run(
            ["staff", "rag", "--council", council, "--clock", day, "--output", output.path] + more)
    }

    @Test(arguments: samples) func `the weekly list of a sample is what it was`(council: String, day: String) throws {
        let scratch = try Scratch()
        let folder = scratch.url.appending(path: "rag")
        let run = try build(council, day, folder, ["--quiet"])
        #expect(run.errors == "" && run.exitCode == 0)
        for file in ["index.html", "open-cases.csv", "deadlines.ics"] {
            let text = String(decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
            try Golden.compare(text, with: Self.golden.appending(path: "\(council)-\(file)"))
        }
    }

    @Test(arguments: samples) func `the dashboard of a sample is what it was`(council: String, day: String) throws {
        let scratch = try Scratch()
        let folder = scratch.url.appending(path: "dashboard")
        let run = try Binary.run([
            "staff", "dashboard", "--council", council, "--clock", day, "--output", folder.path,
            "--quiet",
        ])
        #expect(run.errors == "" && run.exitCode == 0)
        let page = try String(contentsOf: folder.appending(path: "index.html"), encoding: .utf8)
        try Golden.compare(page, with: Self.golden.appending(path: "\(council)-dashboard.html"))
    }

    @Test func `the quarters of a sample are what they were, and add up to its annual report`() throws {
        let scratch = try Scratch()
        let folder = scratch.url.appending(path: "quarterly")
        let run = try Binary.run([
            "staff", "quarterly", "--council", "exampleshire", "--period", "2023-24-Q4", "--clock",
            "2024-03-31", "--output", folder.path, "--quiet",
        ])
        #expect(run.errors == "" && run.exitCode == 0)
        for file in ["index.html", "quarterly.csv"] {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            try Golden.compare(text, with: Self.golden.appending(path: "exampleshire-quarterly-\(file)"))
        }
        let csv = try String(contentsOf: folder.appending(path: "quarterly.csv"), encoding: .utf8)
        let sums = QuarterSums(csv, year: "2023-24")
        let annual = try AnnualFigures.of("exampleshire", "2023-24")
        var compared = 0
        for (cell, whole) in annual where !cell[0].hasPrefix("stage-me") {
            guard let quarters = sums[cell], let number = Int(whole) else { continue }
            #expect(quarters.sum == number, "\(cell)")
            compared += 1
        }
        #expect(compared > 15)
        for stage in ["stage-1", "stage-2"] {
            // A mean of the year lies as far from the weighted mean of its quarters as rounding to tenths can bring it.
            let mean = try #require(annual[["stage-mean-days", stage]].flatMap { Double($0) })
            let parts = try #require(sums[["stage-mean-days", stage]])
            #expect(abs(parts.weighted / Double(parts.records) - mean) <= 0.1, "\(stage)")
        }
    }

    @Test func `the same day gives the same bytes with any time zone and locale`() throws {
        let scratch = try Scratch()
        for zone in ["Pacific/Kiritimati", "Europe/London"] {
            let run = try Binary.run(
                [
                    "staff", "rag", "--council", "exampleshire", "--clock", "2023-09-04", "--output",
                    scratch.url.appending(path: zone.replacing("/", with: "-")).path,
                ], environment: ["TZ": zone, "LANG": "tr_TR.UTF-8"])
            #expect(run.exitCode == 0, "\(run.errors)")
        }
        let first = try Folder.contents(of: scratch.url.appending(path: "Pacific-Kiritimati"))
        #expect(first == (try Folder.contents(of: scratch.url.appending(path: "Europe-London"))))
        #expect(first.count == 8)
    }

    @Test func `every line of the calendar is short, ends as RFC 5545 has it, and its ids are its own`() throws {
        let file = Self.golden.appending(path: "exampleshire-deadlines.ics")
        let bytes = [UInt8](try Data(contentsOf: file))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.unicodeScalars.filter { $0 == "\n" }.count == text.components(separatedBy: "\r\n").count - 1)
        #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        let ids = text.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
        #expect(Set(ids).count == ids.count && ids.count > 10)
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
    }

    @Test func `no reference of a case stands in any byte of the public site`() throws {
        for (records, field, encoding) in [
            ("exampleshire/2023-24/records/case-extract.csv", 1, String.Encoding.windowsCP1252),
            ("coventry/2021-22/records/complaints.csv", 0, .utf8),
        ] {
            let text = try String(contentsOf: Project.root.appending(path: "content/\(records)"), encoding: encoding)
            let references = text.split(whereSeparator: \.isNewline).dropFirst().map {
                String($0.split(separator: ",", omittingEmptySubsequences: false)[field])
            }
            #expect(references.count > 100)
            for file in try Folder.files(in: CommittedSiteTests.committed) {
                let bytes = try Data(contentsOf: CommittedSiteTests.committed.appending(path: file))
                let page = String(decoding: bytes, as: UTF8.self)
                let marks = ["content=\"staff\"", "OFFICIAL-SENSITIVE", "X-HEARD-AUDIENCE", "for staff only"]
                #expect(!marks.contains(where: page.contains), "\(file)")
                // All references of a sample share their beginning.
                let start = String(
                    references[0].prefix { !$0.isNumber } + references[0].drop { !$0.isNumber }.prefix(2))
                guard page.contains(start) else { continue }
                #expect(references.allSatisfy { !page.contains($0) }, "\(file)")
            }
        }
    }

    @Test func `pages for staff go to a target for staff, whole and proved, and to no other`() throws {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        try project.copy(Project.tests.appending(path: "StaffTarget"), to: "content/testshire")
        let day = ["--clock", "2024-03-25"]
        let run = try Binary.run(["publish", "team"] + day, in: project.url)
        #expect(run.exitCode == 0, "\(run.errors)")
        let folder = project.url.appending(path: "intranet/current")
        let page = try String(contentsOf: folder.appending(path: "index.html"), encoding: .utf8)
        #expect(page.contains("<strong>OFFICIAL-SENSITIVE</strong>") && page.contains("noindex"))
        let proof = try Binary.run(
            ["verify", folder.path, "--manifest", "content/testshire/published/team.json"], in: project.url)
        #expect(proof.exitCode == 0, "\(proof.errors)")
        // The public's target gets the site, and nothing of what was just published to the team.
        let site = try Binary.run(["publish", "live"] + day, in: project.url)
        #expect(site.exitCode == 0, "\(site.errors)")
        for file in try Folder.files(in: project.url.appending(path: "web/current")) {
            let bytes = try Data(contentsOf: project.url.appending(path: "web/current/\(file)"))
            #expect(!String(decoding: bytes, as: UTF8.self).contains("OFFICIAL-SENSITIVE"), "\(file)")
        }
        // A target for staff that lies where the public reads is refused before anything is written.
        let shared = try Binary.run(["publish", "lost"] + day, in: project.url)
        #expect(shared.exitCode == 75 && shared.errors.contains("[publication-folder]"), "\(shared.errors)")
        let back = try Binary.run(["publish", "team", "--rollback"], in: project.url)
        #expect(back.exitCode == 75 && back.errors.contains("[rollback-possible]"), "\(back.errors)")
    }

    @Test func `a folder of the public's is refused, whoever names it`() throws {
        for folder in ["site/rag", "site", "publications/x", Project.root.appending(path: "site/rag").path] {
            let run = try Binary.run(
                ["staff", "rag", "--council", "coventry", "--clock", "2022-03-28", "--output", folder])
            #expect(run.exitCode == 1 && run.errors.contains("[publication-folder]"), "\(folder)")
        }
        #expect(!FileManager.default.fileExists(atPath: Project.root.appending(path: "site/rag").path))
    }

    @Test func `a case that cannot be worked out is on the list, with what to mend`() throws {
        for rule in ["case-start", "extension-in-time", "stop-complete", "stops-apart", "panel-requested"] {
            let project = try Scratch()
            try project.copy(Project.root.appending(path: "templates"), to: "templates")
            try project.copy(Project.tests.appending(path: "Base"), to: ".")
            try project.copy(Project.tests.appending(path: "Broken/\(rule)/project"), to: ".")
            let run = try Binary.run(["staff", "rag", "--clock", "2024-03-25"], in: project.url)
            #expect(run.exitCode == 0, "\(run.errors)")
            let page = try String(
                contentsOf: project.url.appending(path: "staff/testshire/rag/index.html"), encoding: .utf8)
            #expect(page.contains("<strong>TC-0020</strong>: "), "\(rule)")
            #expect(page.contains("<strong class=\"light\">Cannot be worked out</strong>"), "\(rule)")
        }
    }

    @Test func `the annual report takes off what stops.csv has, and refuses stops in disorder`() throws {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        let figures = ["explain", "stage-mean-days", "--edition", "2023-24", "--unprotected"]
        let before = try Binary.run(figures, in: project.url)
        let stops = project.url.appending(path: "content/testshire/2023-24/records/stops.csv")
        let head = "complaint,stopped_from,stopped_to\n"
        try Data((head + "TC-0001,2023-04-11,2023-04-13\n").utf8).write(to: stops)
        let after = try Binary.run(figures, in: project.url)
        #expect(before.exitCode == 0 && after.exitCode == 0 && before.output != after.output, "\(after.errors)")
        try Data((head + "TC-0001,2023-04-11,2023-04-18\nTC-0001,2023-04-12,2023-04-13\n").utf8).write(to: stops)
        let nested = try Binary.run(["build", "--quiet"], in: project.url)
        #expect(nested.exitCode == 1 && nested.errors.contains("error: a second stop begins"), "\(nested.errors)")
    }

    @Test func `deadlines tells the clocks of one case as text and as JSON`() throws {
        let text = try Binary.run(["deadlines", "EX/23/0001", "--clock", "2023-04-24"])
        try Golden.compare(text.output, with: Self.golden.appending(path: "deadlines.txt"))
        let json = try Binary.run(["deadlines", "EX/23/0293", "--clock", "2024-02-26", "--format", "json"])
        try Golden.compare(json.output, with: Self.golden.appending(path: "deadlines.json"))
        #expect(JSONSerialization.isValidJSONObject(try JSONSerialization.jsonObject(with: Data(json.output.utf8))))
        let unknown = try Binary.run(["deadlines", "EX/99/0001"])
        #expect(unknown.exitCode == 64 && unknown.errors.contains("no case is called 'EX/99/0001'"))
    }
}
