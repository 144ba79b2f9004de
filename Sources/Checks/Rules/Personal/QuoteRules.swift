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

    /// From how many words on something between quotation marks is what somebody said, and no term or title: fewer where
    /// the paragraph tells that somebody said something.
    private static let (shortestQuotation, shortestTold) = (8, 4)
    private static let telling = Lexicon(["said", "told", "wrote", "added", "explained"])

    private static func typedQuotations(
        _ page: ExaminedPage, _ approved: Set<String>, _ digest: (String) -> String
    ) -> [Fault] {
        let prose = page.prose
        return prose.judged.flatMap { block in
            let isTold = prose.words[block.words].contains(where: telling.contains)
            return QuotationMarks.pairs(in: prose.bytes, block.range).filter { range in
                let words = prose.words[block.words].count { range.contains(Int($0.start)) }
                return words >= (isTold ? shortestTold : shortestQuotation)
                    && !approved.contains(digest(prose.line(range)))
            }.map { Fault(page.place(ofProse: $0.lowerBound), .unapprovedQuote) }
        }
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
