import Diagnostics

extension Rule {
    /// Headings and what stands below them.
    static let sections: [Rule] = [
        Rule(.emptySection, source: .sectionsHoldText, .page { page, _ in emptySections(page) }),
        Rule(
            .duplicateHeading,
            source: .wcag("2.4.6", "Headings and Labels", "AA", asks: "headings tell what they stand over"),
            .page { page, _ in duplicateHeadings(page) }),
        Rule(.duplicateCaption, source: .captionsDiffer, .page { page, _ in duplicateCaptions(page) }),
        Rule(.cutHeading, source: .sectionsHoldText, .page { page, _ in cutHeadings(page) }),
    ]

    /// What a section may hold besides words.
    private static let contents: Set = ["svg", "img", "iframe", "video", "audio", "script", "a"]

    /// A heading below the main one with nothing up to the next one of its level or higher.
    private static func emptySections(_ page: ExaminedPage) -> [Fault] {
        let tree = page.tree
        return headings(of: page).filter { heading in
            guard tree.headingLevel(of: heading) != 1 else { return false }
            return !tree.section(after: heading).contains { position in
                let node = tree.nodes[position]
                return contents.contains(node.name) || node.text.contains { !$0.isWhitespace }
            }
        }.map { Fault(page.place($0), .emptySection(line(of: $0, in: tree))) }
    }

    /// The same words twice below one heading: nobody can tell which of the two to choose from a list of headings.
    private static func duplicateHeadings(_ page: ExaminedPage) -> [Fault] {
        var above: [String] = []
        var seen: Set<[String]> = []
        return headings(of: page).compactMap { heading -> Fault? in
            let level = page.tree.headingLevel(of: heading) ?? 1
            let words = line(of: heading, in: page.tree)
            above =
                Array((above + Array(repeating: "", count: max(0, level - 1 - above.count))).prefix(level - 1)) + [
                    words
                ]
            return seen.insert(above).inserted ? nil : Fault(page.place(heading), .duplicateHeading(words))
        }
    }

    private static func duplicateCaptions(_ page: ExaminedPage) -> [Fault] {
        var seen: Set<String> = []
        return page.tree.all("caption").compactMap { caption in
            let words = line(of: caption, in: page.tree)
            return seen.insert(words).inserted ? nil : Fault(page.place(caption), .duplicateCaption(words))
        }
    }

    private static func headings(of page: ExaminedPage) -> [Int] {
        guard let main = page.tree.all("main").first else { return [] }
        return page.tree.inside(main).filter { page.tree.headingLevel(of: $0) != nil && page.tree.hasWords($0) }
    }

    private static func line(of position: Int, in tree: PageTree) -> String {
        String(tree.words(in: position..<tree.nodes[position].end).dropFirst())
    }

    private static let neverLast = Lexicon(["of", "the", "a", "an", "and", "or", "per"])
    private static let neverLastInTables = Lexicon([
        "to", "for", "from", "by", "in", "on", "at", "with", "within", "between", "than",
    ])

    /// `Number of`: a heading of which the end was lost.
    private static func cutHeadings(_ page: ExaminedPage) -> [Fault] {
        let prose = page.prose
        return prose.judged.compactMap { block -> Fault? in
            guard let kind = headingKind(block.kind), block.words.count > 1, let last = prose.words[block.words].last
            else { return nil }
            guard neverLast.contains(last) || (kind == .table && neverLastInTables.contains(last)),
                !isMeant(block, prose)
            else { return nil }
            return Fault(page.place(last), .cutHeading(prose.text(last)))
        }
    }

    private static let of = Lexicon(["of"])
    private static let clauses = Lexicon(["to", "who", "what", "which", "where", "how", "we", "you", "they", "i"])

    /// "Things to be proud of" has all its words: an infinitive or a clause stands before the last. "In praise of…" leaves
    /// the rest to the reader.
    private static func isMeant(_ block: Prose.Block, _ prose: Prose) -> Bool {
        let words = prose.words[block.words]
        guard let last = words.last else { return false }
        let rest = prose.bytes[Int(last.end)..<max(Int(last.end), block.range.upperBound)]
        if rest.starts(with: "\u{2026}".utf8) || rest.starts(with: "...".utf8) { return true }
        return of.contains(last) && words.dropLast().contains(where: clauses.contains)
    }

    private enum HeadingKind { case text, table }

    private static func headingKind(_ kind: Prose.Kind) -> HeadingKind? {
        switch kind {
        case .heading, .chartTitle, .rowHeading: .text
        case .caption, .columnHeading: .table
        default: nil
        }
    }
}
