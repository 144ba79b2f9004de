import Foundation
import Testing

/// The years of a council: started, published, rolled over, compared, reviewed, published again.
@Suite struct RolloverTests {
    private static let clock = ["--clock", "2026-11-23"]
    private static let edition = "content/anytown/2022-23"

    private func heard(_ arguments: String..., in folder: Scratch, on day: String? = nil) throws -> Binary.Run {
        try Binary.run(arguments + (day.map { ["--clock", $0] } ?? Self.clock), in: folder.url)
    }

    /// A council that has decided on its first edition.
    private func council() throws -> Scratch {
        let folder = try Scratch()
        let run = try Binary.run(["init", ".", "--edition", "2021-22", "--quiet"] + Self.clock, in: folder.url)
        #expect(run.exitCode == 0, "\(run.errors)")
        try folder.edit("content/anytown/2021-22/edition.yaml") { StarterDecision.made(in: $0) }
        return folder
    }

    /// Signed off in every role, and live.
    private func publish(_ edition: String, in folder: Scratch, on day: String? = nil) throws {
        for role in ["Complaints manager", "Director of Children's Services"] {
            let run = try heard(
                "approve", "--edition", edition, "--role", role, "--evidence", "Minute", in: folder, on: day)
            #expect(run.exitCode == 0, "\(run.errors)")
        }
        let run = try heard("publish", "live", "--quiet", in: folder, on: day)
        #expect(run.exitCode == 0, "\(run.errors)")
    }

    /// The records of a year later: the same dates, one complaint less, and another outcome.
    private func addRecords(_ folder: Scratch) throws {
        let before = folder.url.appending(path: "content/anytown/2021-22/records")
        for file in try Folder.files(in: before) where file.hasSuffix(".csv") {
            let rows = try String(contentsOf: before.appending(path: file), encoding: .utf8).split(separator: "\n")
            let kept = rows.filter { !$0.hasPrefix("TC-0013,") }.joined(separator: "\n") + "\n"
            let later = kept.replacing(/(202[0-9])(-[0-9]{2})/) { "\((Int($0.output.1) ?? 0) + 1)\($0.output.2)" }
            let text =
                file == "complaints.csv" ? later.replacing(",not-upheld,", with: ",upheld,", maxReplacements: 1) : later
            try folder.write(text, to: "\(Self.edition)/records/\(file)")
        }
    }

    /// What the downloads of an edition say of a year: figure, category, value and sign, for totals and first categories.
    private func printed(of year: String, in site: String, _ folder: Scratch) throws -> [String: String] {
        var cells: [String: String] = [:]
        let figures = folder.url.appending(path: site).resolvingSymlinksInPath()
        for file in try Folder.files(in: figures) where file.hasSuffix(".csv") {
            let lines = try String(contentsOf: figures.appending(path: file), encoding: .utf8).split(separator: "\n")
            let heads = lines[0].split(separator: ",").map(String.init)
            let measure = try #require(heads.firstIndex(of: "measure"))
            for line in lines.dropFirst() where line.hasPrefix("\(year),") {
                let row = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                guard measure < 3 || row[2] == "All" else { continue }
                let category = measure > 1 ? row[1] : ""
                cells["\(file) \(category)"] = row[measure + 2] + row[measure + 3]
            }
        }
        return cells
    }

    @Test func `next year is compared with what was published, and published once each text is looked at`() throws {
        let folder = try council()
        try publish("2021-22", in: folder)
        let published = try printed(of: "2021-22", in: "www/current/anytown/2021-22/figures", folder)
        #expect(published.count > 200)
        #expect(published.values.contains("[c]") && published.values.contains("[z]"))

        let rolled = try heard("rollover", "2022-23", in: folder)
        #expect(rolled.exitCode == 0)
        try Golden.compare(
            rolled.errors.replacing(/\b[0-9a-f]{12}\b/, with: "ID"),
            with: Project.tests.appending(path: "Golden/rollover.txt"))
        for file in ["edition.yaml", "promises.yaml", "narrative/about-the-figures/demonstration.md"] {
            let golden = "Golden/rollover-\(file.split(separator: "/").last ?? "")"
            try Golden.compare(try folder.text("\(Self.edition)/\(file)"), with: Project.tests.appending(path: golden))
        }
        try Golden.compare(
            try folder.text("content/anytown/releases/2021-22.yaml").replacing(/\b[0-9a-f]{12}\b/, with: "ID"),
            with: Project.tests.appending(path: "Golden/rollover-release.yaml"))

        try addRecords(folder)
        #expect(try heard("protect", "--edition", "2022-23", "--quiet", in: folder).exitCode == 0)
        let plain = try Binary.run(["build"], in: folder.url)
        #expect(plain.errors.contains("heard: 2022-23 is a draft and left out; 'heard build --drafts' builds it\n"))
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "site/anytown/2022-23").path))
        let built = try Binary.run(["build", "--drafts", "--quiet"], in: folder.url)
        #expect(built.exitCode == 0)
        #expect(built.errors.components(separatedBy: "[not-yet-reviewed]").count - 1 == 10)
        #expect(built.errors.components(separatedBy: "[promise-answered]").count - 1 == 1)
        let progress = try folder.text("site/anytown/2022-23/progress-on-actions.html")
        #expect(progress.contains("Not answered yet"))
        #expect(try folder.text("site/anytown/2022-23/figures/complaints-all.html").contains("<strong>DRAFT</strong>"))
        #expect(try !folder.text("site/anytown/2021-22/figures/complaints-all.html").contains("DRAFT"))
        let compared = try printed(of: "2021-22", in: "site/anytown/2022-23/figures", folder)
        #expect(compared == published)
        #expect(try printed(of: "2022-23", in: "site/anytown/2022-23/figures", folder) != published)

        let outcomes = try heard("explain", "complaints-by-outcome", "--edition", "2022-23", in: folder)
        #expect(outcomes.output.contains("  Upheld          4   27%  up 1 on 2021-22\n"))

        // The records behind last year's report may change: what it printed does not.
        let records = "content/anytown/2021-22/records/complaints.csv"
        let before = try folder.text(records)
        try folder.write(before.replacing(",not-upheld,", with: ",upheld,", maxReplacements: 1), to: records)
        #expect(try Binary.run(["build", "--drafts", "--quiet"], in: folder.url).exitCode == 0)
        #expect(try printed(of: "2021-22", in: "site/anytown/2022-23/figures", folder) == published)
        try folder.write(before, to: records)
        try review(folder)
    }

    /// From a new edition that nobody has looked at to one that is published.
    private func review(_ folder: Scratch) throws {
        // As a draft it stands in nobody's way: the site that is live can be published as it was.
        let unchanged = try heard("publish", "live", in: folder)
        #expect(unchanged.output.contains("0 added; 0 changed; 0 removed; "), "\(unchanged.output)")
        try folder.edit("\(Self.edition)/edition.yaml") { $0.replacing("status: draft\n", with: "") }
        let refused = try heard("publish", "live", in: folder)
        #expect(refused.exitCode == 75)
        #expect(refused.errors.contains("\(Self.edition)/edition.yaml:10:1: error: nobody has reviewed"))
        #expect(refused.errors.contains("\(Self.edition)/narrative/welcome/welcome.md:3:1: error: nobody has reviewed"))
        #expect(
            refused.errors.contains(
                "\(Self.edition)/promises.yaml:7:5: error: nobody has said what became of the promise 'plain-words'"))
        #expect(refused.errors.hasSuffix("heard: nothing was published\n"))

        // One text is edited under its mark, the others are confirmed by deleting theirs.
        try folder.edit("\(Self.edition)/narrative/welcome/welcome.md") {
            $0.replacing("Each number here", with: "Each number of this year")
        }
        let files = try Folder.files(in: folder.url.appending(path: Self.edition))
        for file in files where !file.hasSuffix("welcome.md") && !file.hasPrefix("records/") {
            try folder.edit("\(Self.edition)/\(file)") {
                StarterDecision.made(in: $0.replacing(/(?:#|<!--) not yet reviewed:.*\n/, with: ""))
            }
        }
        // All is read; what was promised a year ago still has no answer, and what is promised now has no owner.
        let welcome = "\(Self.edition)/narrative/welcome/welcome.md"
        let text = try folder.text(welcome)
        try folder.write(text + "\nWe will hold a drop-in each month.\n", to: welcome)
        let unanswered = try heard("publish", "live", in: folder)
        #expect(unanswered.exitCode == 75)
        #expect(unanswered.errors.components(separatedBy: "[promise-answered]").count - 1 == 1)
        #expect(unanswered.errors.components(separatedBy: "[promise-listed]").count - 1 == 1)
        #expect(!unanswered.errors.contains("[not-yet-reviewed]"))
        try folder.write(text, to: welcome)
        try folder.edit("\(Self.edition)/promises.yaml") { $0.replacing("answer:\n", with: "answer: carried-on\n") }
        let built = try Binary.run(["build", "--quiet"], in: folder.url)
        #expect(!built.errors.contains("[not-yet-reviewed]"))
        try publish("2022-23", in: folder)
        let proof = try heard(
            "verify", "www/current", "--manifest", "content/anytown/published/live.json", in: folder)
        #expect(proof.exitCode == 0, "\(proof.errors)")
        #expect(try folder.text("www/current/anytown/2022-23/figures/complaints-all.csv").contains("\n2021-22,"))
    }

    @Test func `after a correction is published the figures are frozen once more, and nothing else is written`() throws
    {
        let folder = try council()
        let day = "2022-10-01"
        try publish("2021-22", in: folder, on: day)
        #expect(try heard("rollover", "2022-23", "--quiet", in: folder).exitCode == 0)
        try addRecords(folder)
        #expect(try heard("protect", "--edition", "2022-23", "--quiet", in: folder).exitCode == 0)
        let release = "content/anytown/releases/2021-22.yaml"
        let frozen = try folder.text(release)
        let settings = try folder.text("\(Self.edition)/edition.yaml")
        try folder.edit("content/anytown/2021-22/records/complaints.csv") {
            $0.replacing(",letter,", with: ",email,", maxReplacements: 1)
        }
        let early = try heard("rollover", "2022-23", "--release-only", in: folder)
        #expect(early.exitCode == 1 && early.errors.contains("[edition-published]"))
        #expect(try folder.text(release) == frozen)

        // The next edition is a draft, and does not stand in the way of the correction.
        let correction = """
            # What readers have seen, and what is true.
            corrections:
              - date: \(day)
                class: records
                pages: [complaints-received, figures/complaints-by-method]
                what: A letter was an email.
                why: It was filed with the wrong method.
                before: "9"
                after: "10"

            """
        try folder.write(correction, to: "content/anytown/2021-22/corrections.yaml")
        try publish("2021-22", in: folder, on: day)
        let run = try heard("rollover", "2022-23", "--release-only", in: folder)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.errors.contains("heard: \(release): 73 figures as build "))
        #expect(frozen.contains("email: 9, ") && frozen.contains("letter: 5, "))
        let anew = try folder.text(release)
        #expect(anew.contains("email: 10, ") && anew.contains("letter: 4, "))
        #expect(try folder.text("\(Self.edition)/edition.yaml") == settings)
    }

    @Test func `an edition that is not as it was published, and a year that is there, are refused`() throws {
        let folder = try council()
        func refused(_ code: Int32, _ target: String, _ options: String...) throws -> String {
            let before = try Folder.contents(of: folder.url)
            let run = try Binary.run(["rollover", target] + options, in: folder.url)
            #expect(run.exitCode == code)
            #expect(try Folder.contents(of: folder.url) == before)
            return run.errors.components(separatedBy: "\nUsage")[0]
        }
        #expect(
            try refused(1, "2022-23") == """
                content/anytown/2021-22/edition.yaml: error: 2021-22 was never published: no manifest in \
                content/anytown/published has its figures [edition-published]
                  fix: publish it first: next year is compared with what readers have seen

                1 error
                heard: nothing was written

                """)
        try publish("2021-22", in: folder)
        #expect(
            try refused(64, "2021-22")
                == "Error: content/anytown/2021-22 is there already (edition.yaml): nothing is written over")
        #expect(
            try refused(64, "2020-21")
                == "Error: 2020-21 does not come after 2021-22, the edition that it would start from (see --from)")
        #expect(try refused(64, "2022") == "Error: '2022' is not a reporting year such as 2021-22")
        #expect(try refused(64, "next") == "Error: 'next' is not a reporting year such as 2022-23")
        #expect(
            try refused(64, "2022-23", "--from", "2020-21") == "Error: no edition is called '2020-21'; known: 2021-22")

        try folder.edit("content/anytown/2021-22/records/complaints.csv") {
            $0.replacing(",letter,", with: ",email,", maxReplacements: 1)
        }
        #expect(
            try refused(1, "2022-23").contains(
                "error: the figure 'complaints-by-method' of 2021-22 is not as it was published [edition-published]"))
        try folder.edit("content/anytown/council.yaml") { $0 + "unknown_key: 1\n" }
        #expect(
            try refused(1, "2022-23").contains(
                "error: this is not a key that belongs here [known-key]"))
    }
}
