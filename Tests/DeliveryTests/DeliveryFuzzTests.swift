import Diagnostics
import Fuzzing
import StrictYAML
import Testing

@testable import Delivery

@Suite struct DeliveryFuzzTests {
    private static let json = [
        "{", "}", "[", "]", "\"", ":", ",", "\\u0000", "null", "1e99", "\"path\": \"../a\"", "\"bytes\": -1", "/",
    ]

    @Test func `a broken manifest is read or refused`() throws {
        let digest = String(repeating: "0a", count: 32)
        let manifest = """
            {"format": "heard-manifest-1", "council": "testshire", "tool": "heard 0.2.0", "editions": [{"name": "2023-24",
            "records": "\(digest)", "corrections": []}], "files": [{"path": "a/index.html", "bytes": 12, "sha256": "\(digest)"}]}
            """
        let faults = try Fuzz("manifest", samples: [manifest], words: Self.json).faults { bytes in
            var findings = Findings()
            let read = PublishedManifest.read(bytes, path: "manifest.json", &findings)
            return Fuzz.Outcome(read, printed: FindingText().render(findings.sorted))
        }
        #expect(faults.filter { $0 != "no sample is read" } == [])
    }

    @Test func `broken targets and publications are read, with their faults`() throws {
        let samples = [
            try Fuzz.sample("content/exampleshire/publish.yaml"),
            "publications: [{at: 2024-07-02, build: \"\(String(repeating: "0a", count: 32))\", corrections: [c-2024-08-01]}]\n",
        ]
        let faults = try Fuzz("targets", samples: samples, words: Self.json).faults { bytes in
            var findings = Findings()
            let text = String(decoding: bytes, as: UTF8.self)
            guard let root = SettingsFile.read(text, path: "publish.yaml", &findings) else {
                return Fuzz.Outcome("refused")
            }
            _ = PublishTarget.readAll(root)
            _ = PublicationLog.read(root, &findings)
            return Fuzz.Outcome("read", printed: FindingText().render(findings.sorted))
        }
        #expect(faults == [])
    }

    @Test func `the words of any bytes can be read`() throws {
        let samples = try ["site/exampleshire/children/index.html"].map(Fuzz.sample)
        let words = ["<", "</", "<!--", "-->", "<script>", "<template>", "&#x", "&amp", "\""]
        let faults = try Fuzz("published-words", samples: samples, words: words).faults { bytes in
            _ = ReadingText(ofPage: bytes)
            _ = WordVerification(approved: bytes)
            return Fuzz.Outcome("read")
        }
        #expect(faults == [])
    }

    @Test func `no address leaves the site`() throws {
        let samples = ["/exampleshire/2023-24/teams.html", "/a%20b/", "/"]
        let words = ["..", "%2e", "%2F", "%5c", "%00", "//", "/", "\\", "%", "?", "#"]
        let faults = try Fuzz("address", samples: samples, words: words).faults { bytes in
            let target = RequestTarget(String(decoding: bytes, as: UTF8.self))
            let isInside = target?.segments.allSatisfy { $0 != ".." && !$0.contains("/") && !$0.isEmpty } ?? true
            return Fuzz.Outcome(
                target == nil ? "refused" : "read", fault: isInside ? nil : "the address leaves the site")
        }
        #expect(faults == [])
    }

    @Test func `a broken key is read or refused, and not printed`() throws {
        let faults = try Fuzz("records-key", samples: [String(repeating: "0a", count: 32) + "\n"], words: [Fuzz.cell])
            .faults { bytes in
                var findings = Findings()
                let key = RecordsKey.read(String(decoding: bytes, as: UTF8.self), path: "key", &findings)
                return Fuzz.Outcome(key, printed: FindingText().render(findings.sorted))
            }
        #expect(faults == [])
    }
}
