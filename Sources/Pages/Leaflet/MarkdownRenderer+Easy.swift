import Diagnostics
import Markup
import StrictYAML

extension MarkdownRenderer {
    /// The longest sentence of Easy Read, in words: the guidelines of the Department of Health ask for 10 to 15.
    private static let longestSentence = 15

    /// Easy Read: a list of points, each with a picture on the left and one idea a sentence on the right.
    mutating func easy(_ block: FencedBlock) -> Node {
        guard case .list(let items)? = root(of: block)?.content else {
            report(
                .blockNeedsBody("easy", expected: "a list of points with 'picture' and 'text'"),
                at: placeOf("easy", onLine: block.line))
            return .empty
        }
        return .html("ul", ["class": "easy"], items.map { point($0) })
    }

    private mutating func point(_ item: SettingsNode) -> Node {
        var map = MapReader(item, name: "easy")
        let picture: EasyPicture? = map.choice("picture")
        let place = map.node("text")?.location ?? item.location
        let text = map.string("text")
        state.findings.report(map.finish())
        for sentence in Self.sentences(of: text) where sentence.count > Self.longestSentence {
            report(
                .easySentence(sentence.joined(separator: " "), words: sentence.count),
                at: source.place(line: place.line ?? 1))
        }
        return .html("li", [:], picture?.node ?? .empty, .html("p", [:], words(text, at: place)))
    }

    /// The words of each sentence; what a slot prints is one.
    private static func sentences(of text: String) -> [[Substring]] {
        var plain = ""
        for piece in SlotScanner.pieces(of: text) {
            switch piece {
            case .text(let words): plain += words
            case .slot: plain += "0"
            case .open: break
            }
        }
        return plain.split { ".!?".contains($0) }.map { $0.split { $0 == " " || $0 == "\n" } }
    }
}
