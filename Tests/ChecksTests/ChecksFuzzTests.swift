import Fuzzing
import Site
import Testing

@testable import Checks

@Suite struct ChecksFuzzTests {
    private static let pages = ["site/exampleshire/children/index.html", "site/exampleshire/index.html"]

    @Test func `a broken page is read strictly or refused`() throws {
        let words = [
            "<", "</", "/>", "<p>", "</p>", "<!--", "-->", "&lt;", "&#", "\"", "<svg>", "<![CDATA[", "<?xml", "=\"",
            "<b a=\"1\" a=\"2\">",
        ]
        let faults = try Fuzz("page", samples: try Self.pages.map(Fuzz.sample), words: words).faults { bytes in
            switch PageReader.read(bytes) {
            case .success(let tree):
                // A tree is walked in order, by every rule.
                _ = ProseReader.read(tree)
                return Fuzz.Outcome("read")
            case .failure: return Fuzz.Outcome("refused")
            }
        }
        #expect(faults == [])
    }

    @Test func `a broken style sheet is read, with its faults`() throws {
        let samples = try ["templates/theme/tokens.css", "templates/leaflet/folded.css"].map(Fuzz.sample)
        let words = [
            "{", "}", ";", "/*", "*/", "@media ", "url(", ":is(", "\\", "&", "--a: ", "calc(", "\"", "!important",
        ]
        let faults = try Fuzz("style", samples: samples, words: words).faults { bytes in
            let sheet = StyleSheet(path: "a.css", bytes: bytes)
            return Fuzz.Outcome(sheet.faults.isEmpty ? "read" : "faulty")
        }
        #expect(faults == [])
    }

    @Test func `a broken download is read into rows`() throws {
        let samples = ["team,number\nEast,7\n\"West, new\",[c]\n"]
        let faults = try Fuzz("download", samples: samples, words: [",", "\"", "\r\n"]).faults { bytes in
            Fuzz.Outcome(CSV.rows(bytes))
        }
        #expect(faults == [])
    }
}
