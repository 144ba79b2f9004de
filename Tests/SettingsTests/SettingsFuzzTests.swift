import Diagnostics
import Fuzzing
import Quantities
import Settings
import StrictYAML
import Testing

/// Everything that is YAML or JSON goes through one reader, and then through one for its keys.
@Suite struct SettingsFuzzTests {
    private static let words = [
        "- ", ": ", "&a ", "*a", "!!binary ", "<<: ", "|\n", ">\n", "? ", "%YAML", "---\n", "...\n", "{a: ", "[",
        "null", "~", "\"\\u0000\"",
        "2022-03-31", "true",
    ]

    @Test(arguments: [
        "content/exampleshire/council.yaml", "content/exampleshire/2023-24/edition.yaml",
        "content/exampleshire/publications.yaml",
    ])
    func `a broken settings file is read or refused`(path: String) throws {
        let fuzz = Fuzz(
            "settings-\(path.split(separator: "/").last ?? "")", samples: [try Fuzz.sample(path)], words: Self.words)
        let faults = try fuzz.faults { bytes in
            var findings = Findings()
            let root = SettingsFile.read(String(decoding: bytes, as: UTF8.self), path: path, &findings)
            guard let root else { return Fuzz.Outcome("refused") }
            _ = CouncilSettings.read(root, &findings)
            _ = EditionSettings.read(root, &findings)
            _ = PublicationSettings.readAll(root, council: "exampleshire", &findings)
            return Fuzz.Outcome("read", printed: FindingText().render(findings.sorted))
        }
        #expect(faults == [])
    }

    @Test func `a broken ledger of promises or corrections is read or refused`() throws {
        let samples = [
            try Fuzz.sample("content/exampleshire/2023-24/promises.yaml"),
            "corrections:\n  - date: 2024-08-01\n    pages: [stages]\n    was: 12\n    now: 13\n    reason: We had counted one twice.\n",
        ]
        let faults = try Fuzz("ledgers", samples: samples, words: Self.words).faults { bytes in
            var findings = Findings()
            let root = SettingsFile.read(String(decoding: bytes, as: UTF8.self), path: "a.yaml", &findings)
            guard let root, let day = CalendarDate(iso: "2024-07-01") else { return Fuzz.Outcome("refused") }
            _ = PromiseLedger.read(root, &findings)
            _ = Correction.readAll(root, publishedOn: day, &findings)
            return Fuzz.Outcome("read", printed: FindingText().render(findings.sorted))
        }
        #expect(faults == [])
    }
}
