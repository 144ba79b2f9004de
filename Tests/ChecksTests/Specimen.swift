import Checks
import Diagnostics
import Site

/// A small site without a fault, of which each test spoils one thing.
enum Specimen {
    static let notice = "Demonstration, not published by Anytown Council: records and quotes are invented"

    static func page(
        title: String = "Complaints received", head: String = "", main: String = content,
        footer: String = "<a href=\"accessibility.html\">Accessibility</a>"
    ) -> String {
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>\(view)\(policy)<meta name="robots" content="noindex"/><title>\(title)</title><link rel="stylesheet" href="../theme/heard.css"/>\(head)</head>
        <body>
        <a class="skip-link" href="#main">Skip to the main text</a>
        <header><p><strong>Demonstration</strong> Not published by Anytown Council: records and quotes are invented.</p></header>
        <main id="main" tabindex="-1">
        <h1>\(title)</h1>
        \(main)
        </main>
        <footer>\(footer)</footer>
        </body>
        </html>

        """
    }

    static let view = "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"

    static let policy = """
        <meta http-equiv="Content-Security-Policy" \
        content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"/>
        """

    static let content = """
        <h2 id="by-team">By team</h2>
        <p>We had <data value="177">177</data> complaints. <a href="accessibility.html#statement">Statement</a></p>
        \(table)
        \(chart)
        """

    static let table = """
        <table><caption>Complaints by team</caption>
        <thead><tr><th scope="col">Team</th><th scope="col">Number</th></tr></thead>
        <tbody><tr><th scope="row">West</th><td><a href="accessibility.html#symbols">[c]</a></td></tr></tbody></table>
        """

    static let chart = """
        <figure class="chart"><figcaption><h3>Most came by email</h3></figcaption>
        <svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true"><text>[c]</text></svg>
        <p class="chart-description"><strong>Description:</strong> A bar chart of complaints by team.</p>
        \(chartTable)</figure>
        """

    static let chartTable = table.replacing("Complaints by team", with: "Complaints by team, as drawn")

    static let statement = page(
        title: "Accessibility",
        main: "<h2 id=\"statement\">Statement</h2><dl id=\"symbols\"><dt>[c]</dt><dd>Hidden</dd></dl>")

    /// The specimen site with the files given laid over it.
    static func site(_ changed: [String: String] = [:]) throws -> BuiltSite {
        var files = [
            "anytown/2021-22/complaints.html": page(), "anytown/2021-22/accessibility.html": statement,
            "anytown/2021-22/figures/complaints.csv": "# \(notice)\nTeam,Number\nWest,[c]\n",
            "anytown/theme/heard.css": "body { margin: 0 }", "anytown/theme/paper.svg": "<svg/>",
        ]
        files.merge(changed) { $1 }
        guard let site = BuiltSite(files.map { SiteFile(path: $0.key, text: $0.value) }) else { throw SpecimenFault() }
        return site
    }

    static func examine(_ changed: [String: String] = [:], identifiers: [String] = []) async throws -> [Finding] {
        let expectations = Expectations(
            demonstrations: [Expectations.Demonstration(folder: "anytown", notice: notice)],
            identifiers: { bytes in
                let text = String(decoding: bytes, as: UTF8.self)
                return identifiers.flatMap {
                    text.ranges(of: $0).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
                }
            })
        let (checked, findings) = await Examiner(expectations, threads: 2).examine(try site(changed))
        if (checked == nil) != findings.hasErrors { throw SpecimenFault() }
        return findings.sorted
    }

    /// The findings of the specimen whose main page is replaced.
    static func examine(page: String) async throws -> [Finding] {
        try await examine(["anytown/2021-22/complaints.html": page])
    }

    static func examine(main: String) async throws -> [Finding] { try await examine(page: page(main: main)) }
}

struct SpecimenFault: Error {}

extension [Finding] {
    /// The rules found against, in the order of the findings.
    var rules: [RuleID] { map(\.rule) }
}
