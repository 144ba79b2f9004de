import Diagnostics
import Site

extension Rule {
    static let quotes: [Rule] = [
        Rule(
            .quoteApproved, source: .approvedWords,
            .site { site, expected in expected.personal.map { unapprovedQuotes(site, $0) } ?? [] })
    ]

    /// Somebody's words that nobody has approved to the letter: as a quotation, or typed between quotation marks.
    private static func unapprovedQuotes(_ site: ExaminedSite, _ personal: ExpectedPersonal) -> [Fault] {
        site.pages.flatMap { page -> [Fault] in
            let approved = personal.quotes.first { page.path.hasPrefix("\($0.key)/") }?.value ?? []
            let quotations = page.tree.all(["blockquote", "q"]).filter { position in
                !approved.contains(personal.digest(words(of: position, in: page.tree)))
            }.map { Fault(page.place($0), .unapprovedQuote) }
            return quotations + typedQuotations(page, approved, personal.digest)
        }
    }

    /// The words of a quotation as approved: paragraphs as lines.
    private static func words(of position: Int, in tree: PageTree) -> String {
        let paragraphs = tree.all("p", inside: position)
        guard !paragraphs.isEmpty else { return tree.text(of: position) }
        return paragraphs.map(tree.text).joined(separator: "\n")
    }

    /// From how many words on something between quotation marks is what somebody said, and no term or title.
    private static let shortestQuotation = 8

    private static func typedQuotations(
        _ page: ExaminedPage, _ approved: Set<String>, _ digest: (String) -> String
    ) -> [Fault] {
        let prose = page.prose
        return prose.judged.flatMap { block in
            let pairs = QuotationMarks.pairs(in: prose.bytes, block.range)
            return pairs.filter { range in
                let words = prose.words[block.words].count { range.contains(Int($0.start)) }
                return words >= shortestQuotation && !approved.contains(digest(prose.line(range)))
                    && !isExample(range, of: pairs, in: block, prose)
            }.map { Fault(page.place(ofProse: $0.lowerBound), .unapprovedQuote) }
        }
    }
}

// Words as an example
extension Rule {
    private static let being = Lexicon(["is", "isn't", "are", "aren't", "means", "sounds", "reads"])
    private static let saying = Lexicon([
        "said", "say", "says", "told", "tell", "tells", "wrote", "write", "writes", "put", "puts", "words", "according",
        "heard", "hear", "feedback", "comment", "comments", "commented", "replied", "added", "asked", "called",
        "parent", "parents", "mother", "mum", "father", "dad", "carer", "carers", "child", "children", "young", "boy",
        "girl", "family", "families", "teenager", "complainant", "complainants", "one", "somebody", "someone", "they",
        "he", "she", "his", "her", "their",
    ])

    /// "'We are sorry if you feel so' is no apology" speaks about words. The quotation is what the sentence is about, and
    /// nothing around it tells of anybody who said it.
    private static func isExample(
        _ range: Range<Int>, of pairs: [Range<Int>], in block: Prose.Block, _ prose: Prose
    ) -> Bool {
        let ends = (block.range.lowerBound..<block.range.upperBound - 1).filter { place in
            prose.bytes[place] == UInt8(ascii: ".") && ProseBytes.isSpace(prose.bytes[place + 1])
                && !range.contains(place)
        }
        let start = ends.last { $0 < range.lowerBound } ?? block.range.lowerBound
        let end = ends.first { $0 >= range.upperBound } ?? block.range.upperBound
        let around = prose.words[block.words].filter { word in
            let place = Int(word.start)
            return (start..<end).contains(place) && !pairs.contains { $0.contains(place) }
        }
        guard let next = around.first(where: { Int($0.start) >= range.upperBound }) else { return false }
        return being.contains(next) && !around.contains(where: saying.contains)
    }
}

/// What stands between double quotation marks, straight or curly.
private enum QuotationMarks {
    static func pairs(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var pairs: [Range<Int>] = []
        var open: Int?
        var position = range.lowerBound
        while position < range.upperBound {
            let length = length(ofMarkAt: position, in: bytes)
            if length > 0 {
                if let start = open {
                    pairs.append(start..<position)
                    open = nil
                } else {
                    open = position + length
                }
            }
            position += max(1, length)
        }
        return pairs
    }

    /// U+201C and U+201D are three bytes; 0 where none of the marks stands.
    private static func length(ofMarkAt position: Int, in bytes: [UInt8]) -> Int {
        if bytes[position] == UInt8(ascii: "\"") { return 1 }
        guard bytes[position] == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80 else { return 0 }
        return bytes[position + 2] == 0x9C || bytes[position + 2] == 0x9D ? 3 : 0
    }
}
