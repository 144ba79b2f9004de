import Diagnostics
import Foundation
import Testing

@testable import Checks

@Suite struct PageReaderTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test(arguments: ["coventry/2021-22", "exampleshire/children"])
    func everyPageOfTheSamplesReadsAsFoundationReadsIt(folder: String) throws {
        let pages = try FileManager.default.contentsOfDirectory(
            at: Self.root.appending(path: "site/\(folder)"), includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "html" }
        #expect(pages.count > 5)
        for page in pages {
            let bytes = Array(try Data(contentsOf: page))
            let nodes = try PageReader.read(bytes).get().nodes
            #expect(nodes.map(\.withoutPlace) == FoundationReader.read(bytes)?.map(\.withoutPlace))
        }
    }

    /// Pieces of markup, joined at random: most of what comes out is broken, and Foundation has to think so too.
    @Test func whatFoundationRefusesIsRefusedAndNothingElse() {
        let pieces = [
            "<p>", "</p>", "<b ", "</b>", "<br/>", "a='1'", " ", "c=\"&lt;\"", ">", "&amp;", "&#65;", "&#x41", "&nbsp;",
            "&",
            "<!--", "-->", "--", "]]>", "]", "<![CDATA[", "text", "é", "\r\n", "\t", "<?x ?>", "<", "/>", "'", "\u{1}",
        ]
        var random = Seeded(seed: 20_221_123)
        var counts = (read: 0, refused: 0)
        for _ in 0..<5_000 {
            let length = Int.random(in: 1...7, using: &random)
            let inside = (0..<length).compactMap { _ in pieces.randomElement(using: &random) }.joined()
            let bytes = Array("<r>\(inside)</r>".utf8)
            let ours: [String]? =
                switch PageReader.read(bytes) {
                case .success(let tree): tree.nodes.map(\.withoutPlace)
                case .failure: nil
                }
            if ours == nil { counts.refused += 1 } else { counts.read += 1 }
            #expect(ours == FoundationReader.read(bytes)?.map(\.withoutPlace), "\(inside.debugDescription)")
        }
        #expect(counts.read > 200 && counts.refused > 2_000)
    }

    @Test func everyNodeKnowsItsPlace() throws {
        let page = "<!DOCTYPE html>\n<p id=\"a\">é &amp; <!-- not read -->b<br/></p>"
        let nodes = try PageReader.read(Array(page.utf8)).get().nodes
        let places = nodes.map { node in String(decoding: Array(page.utf8)[node.start...].prefix(4), as: UTF8.self) }
        #expect(places == ["<p i", "é &", "<br/"])
        #expect(nodes.map(\.text) == ["", "é & b", ""])
    }

    @Test(arguments: [
        ("", 0, MalformedPage.Kind.empty), ("<p>", 0, .notClosed), ("<p></b></p>", 3, .otherTag), ("<p", 2, .openTag),
        ("<p a='", 6, .breaksOff), ("<p>&nbsp;</p>", 3, .entity), ("<p a='<'/>", 6, .lessThanInValue),
        ("<p a></p>", 4, .noValue), ("<p a='' a=''/>", 8, .sameAttribute), ("<p>< </p>", 4, .noName),
        ("<p/><p/>", 4, .secondRoot), ("<p/>x", 4, .textOutside), ("<p>]]></p>", 3, .endOfSection),
        ("<p><!-- -- --></p>", 3, .comment), ("<!DOCTYPE p [ ]><p/>", 0, .declarations),
        ("<p>\u{1}</p>", 3, .character),
    ])
    func aBrokenPageIsRefusedWhereItBreaks(page: String, offset: Int, kind: MalformedPage.Kind) {
        guard case .failure(let failure) = PageReader.read(Array(page.utf8)) else {
            Issue.record("read without a fault")
            return
        }
        #expect(failure == MalformedPage(offset: offset, kind))
    }

    @Test func brokenUTF8IsRefusedWhereItBreaks() {
        guard case .failure(let failure) = PageReader.read([0x3C, 0x70, 0x3E, 0xC3, 0xA9, 0xFF, 0x3C]) else {
            Issue.record("read without a fault")
            return
        }
        #expect(failure == MalformedPage(offset: 5, .character))
    }
}

/// SplitMix64.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
