import Diagnostics
import Quantities
import Settings
import Site
import StrictYAML
import Testing

@testable import Disclosure
@testable import Pages

/// Councils side by side.
@Suite struct ComparisonTests {
    private static func policy(_ names: String...) throws -> ComparisonPolicy {
        var findings = Findings()
        let lines = names.map { "  - {figure: \($0), rate: true}\n" }.joined()
        let node = SettingsFile.read("figures:\n\(lines)", path: "comparison.yaml", &findings)
        let policy = ComparisonPolicy.read(try #require(node), &findings)
        #expect(findings.isEmpty)
        return policy
    }

    /// A council with one report, in which statutory complaints have the value and the meaning given.
    private static func council(
        _ name: String, _ value: ProtectedValue?, meaning: String = "counted", children: Int? = nil,
        status: String = "ready", period: String = "{from: 2021-04-01, to: 2022-03-31}"
    ) throws -> ComparedCouncil {
        var findings = Findings()
        let population = children.map { "population: {children: \($0), source: Invented}\n" } ?? ""
        let yaml = """
            title: Report
            status: \(status)
            period: \(period)
            published_on: 2022-07-01
            synthetic: true
            records: {folder: records}
            disclosure: {}
            \(population)
            """
        let root = try #require(SettingsFile.read(yaml, path: "edition.yaml", &findings))
        let settings = EditionSettings.read(root, &findings)
        let figures = value.map {
            [
                ProtectedFigure.specimen(
                    "complaints-statutory", title: "Statutory complaints", total: PageSpecimens.cell($0))
            ]
        }
        var edition = EditionContext(
            settings: settings,
            figures: ProtectedFigureSet(figures: figures ?? [], period: PeriodLabel("2021-22"), policy: .specimen))
        edition.meanings = ["complaints-statutory": meaning]
        let folder = CouncilName(name.lowercased())
        var context = PageContext(
            publication: .edition(folder, "2021-22"), council: .specimen(), layouts: PageSpecimens.layouts, outlines: []
        )
        context.edition = edition
        let root2 = SettingsFile.read(
            """
            name: \(name) Council
            short_name: \(name)
            service: Children's Services
            leave_fast: {address: "https://www.example.org/weather", label: the weather}
            website: https://www.example.org
            complaints_form: https://www.example.org/form
            """, path: "council.yaml", &findings)
        let council = CouncilSettings.read(try #require(root2), &findings)
        #expect(findings.isEmpty)
        return ComparedCouncil(
            name: folder, settings: council, publications: [context], policy: try policy("complaints-statutory"))
    }

    /// The cells of a comparison's rows, the council's name first.
    private static func rows(_ councils: [ComparedCouncil]) throws -> [[String]] {
        let comparison = try #require(Comparison(policy("complaints-statutory"), councils))
        let page = try #require(comparison.pages(PageSpecimens.layouts).last)
        return page.html.components(between: "<tr><th scope=\"row\">", and: "</tr>").map { row in
            row.split(separator: "\n").map { MarkdownText.plain(String($0)) }
        }
    }

    @Test func `councils stand in the order of the alphabet, whatever their numbers`() throws {
        let rows = try Self.rows([
            Self.council("Yarrow", .count(1)), Self.council("Alder", .count(5)), Self.council("Marram", .count(900)),
        ])
        #expect(rows == [["Alder", "5"], ["Marram", "900"], ["Yarrow", "1"]])
    }

    @Test func `a hidden number stays hidden, and so does its rate`() throws {
        let rows = try Self.rows([
            Self.council("Alder", .symbol(.confidential), children: 10_000),
            Self.council("Marram", .count(900), children: 81_000),
        ])
        #expect(
            rows == [
                ["Alder", "[c]hidden to protect people", "[c]hidden to protect people"], ["Marram", "900", "111.1"],
            ])
    }

    @Test func `no rate is printed where nobody says how many children there are`() throws {
        let rows = try Self.rows([
            Self.council("Alder", .count(5)), Self.council("Marram", .count(9), children: 45_000),
        ])
        #expect(rows == [["Alder", "5", "not known"], ["Marram", "9", "2"]])
        #expect(
            try Self.rows([Self.council("Alder", .count(5)), Self.council("Marram", .count(9))])[0] == ["Alder", "5"])
    }

    @Test func `what a council does not hold, has no report of, or counts otherwise, is said and not left out`() throws
    {
        let rows = try Self.rows([
            Self.council("Alder", .count(5)), Self.council("Bramble", nil), Self.council("Cinder", .count(7)),
            Self.council("Dapple", .count(9), meaning: "counted otherwise"),
            Self.council("Ember", .count(3), status: "draft"),
            Self.council("Fennel", .count(2), period: "{from: 2021-04-01, to: 2021-06-30}"),
        ])
        #expect(
            rows == [
                ["Alder", "5"], ["Bramble", "[x]not available"], ["Cinder", "7"], ["Dapple", "counted otherwise"],
                ["Ember", "no report"], ["Fennel", "no report"],
            ])
    }

    @Test func `one council makes no comparison`() throws {
        let councils = [try Self.council("Alder", .count(5)), try Self.council("Ember", .count(3), status: "draft")]
        #expect(try Comparison(Self.policy("complaints-statutory"), councils) == nil)
    }

    @Test func `a name that no council has a figure of is a finding`() throws {
        let policy = try Self.policy("complaints-statutory", "complaints-statutry")
        let findings = policy.findings(about: [try Self.council("Alder", .count(5))])
        #expect(findings.all.map(\.message) == ["no figure with a total is called 'complaints-statutry'"])
        #expect(findings.all.map(\.location.line) == [3])
    }

    @Test func `many councils are parted between letters into pages of about the same length`() throws {
        let letters = ["A", "B", "C", "D", "E", "F"]
        let councils = try letters.flatMap { letter in
            try (0..<32).map { try Self.council("\(letter)\($0 + 10)", .count($0)) }
        }
        let comparison = try #require(Comparison(Self.policy("complaints-statutory"), councils))
        let pages = comparison.pages(PageSpecimens.layouts)
        #expect(
            pages.map(\.path.text) == [
                "compare/index.html", "compare/complaints-statutory.html", "compare/complaints-statutory-2.html",
                "compare/complaints-statutory-3.html", "compare/complaints-statutory-4.html",
                "compare/complaints-statutory-5.html",
                "compare/complaints-statutory-6.html",
            ])
        #expect(pages.dropFirst().map(\.title).map { String($0.suffix(10)) } == letters.map { "councils \($0)" })
        #expect(
            pages.dropFirst().map { $0.html.components(between: "<th scope=\"row\">", and: "</th>").count } == [
                32, 32, 32, 32, 32, 32,
            ])
        #expect(comparison.downloads.map { $0.text.split(separator: "\n").count } == [193])
    }
}

private enum MarkdownText {
    /// The words of a line of markup.
    static func plain(_ line: String) -> String {
        var words = ""
        var isInside = false
        for letter in line {
            if letter == "<" {
                isInside = true
            } else if letter == ">" {
                isInside = false
            } else if !isInside {
                words.append(letter)
            }
        }
        return words
    }
}

extension String {
    fileprivate func components(between start: String, and end: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let from = rest.firstRange(of: start), let to = rest[from.upperBound...].firstRange(of: end) {
            parts.append(String(rest[from.upperBound..<to.lowerBound]))
            rest = rest[to.upperBound...]
        }
        return parts
    }
}
