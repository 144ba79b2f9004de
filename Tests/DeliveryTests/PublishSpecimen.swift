import Checks
import Diagnostics
import Quantities
import Settings
import Site
import StrictYAML

@testable import Delivery

/// Small sites that were really examined, for publishing.
enum PublishSpecimen {
    static func page(_ title: String, head: String = "", main: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; \
        base-uri 'none'; form-action 'none'"/>
        \(head)<title>\(title)</title>
        </head>
        <body>
        <main id="main">
        <h1>\(title)</h1>
        \(main)
        </main>
        <footer><a href="accessibility.html">Accessibility statement</a></footer>
        </body>
        </html>

        """
    }

    /// The examiner's own opinion of so small a site is not what is tested here.
    static func checked(_ files: [SiteFile]) async throws -> CheckedSite? {
        let site = BuiltSite(files)
        guard let site else { return nil }
        return await Examiner(Expectations()).examine(site).checked
    }

    static func files(saying words: String) -> [SiteFile] {
        [
            SiteFile(path: "accessibility.txt", text: "All may read it."),
            SiteFile(path: "words.txt", text: words),
            SiteFile(
                path: "_headers",
                text: """
                    /*
                      Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; \
                    form-action 'none'; frame-ancestors 'none'
                      X-Content-Type-Options: nosniff

                    """),
        ]
    }

    static func origin() -> Manifest.Origin {
        Manifest.Origin(
            tool: "heard 0.0.0", council: CouncilName("anytown"), templates: FileDigest.of([1]),
            definitions: FileDigest.of([2]), editions: [])
    }

    /// With an edition that has these corrections.
    static func origin(_ corrections: [Manifest.CorrectionNote]) -> Manifest.Origin {
        let edition = Manifest.Edition(
            name: "2023-24", publishedOn: CalendarDate(daysSinceEpoch: 0),
            records: (FileDigest.of([3]), .demonstration), protection: nil, approvals: (0, []),
            corrections: corrections)
        return Manifest.Origin(
            tool: "heard 0.0.0", council: "anytown", templates: FileDigest.of([1]), definitions: FileDigest.of([2]),
            editions: [edition])
    }

    /// With a download of an edition beside the words.
    static func site(
        saying words: String, correcting corrections: [Manifest.CorrectionNote], for yaml: String
    ) async throws -> PublishableSite? {
        let download = SiteFile(path: "anytown/2023-24/figures/complaints.csv", text: "value\n\(words)\n")
        guard let target = try target(yaml), let checked = try await checked(files(saying: words) + [download]) else {
            return nil
        }
        return PublishableSite.prepare(checked, Readiness(), from: origin(corrections), for: target)
    }

    static func target(_ yaml: String) throws -> TargetFor<PublicReaders>? {
        var findings = Findings()
        let root = SettingsFile.read(yaml, path: "publish.yaml", &findings)
        return root.flatMap { PublishTarget.read($0, named: "live", &findings) }.flatMap { TargetFor($0) }
    }

    static func node(_ yaml: String, _ findings: inout Findings) -> SettingsNode? {
        SettingsFile.read(yaml, path: "publish.yaml", &findings)
    }

    static func site(saying words: String, for yaml: String) async throws -> PublishableSite? {
        guard let target = try target(yaml), let checked = try await checked(files(saying: words)) else { return nil }
        return PublishableSite.prepare(checked, Readiness(), from: origin(), for: target)
    }
}
