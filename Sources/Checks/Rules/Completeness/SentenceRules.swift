import Diagnostics
import Site

extension Rule {
    /// Sentences that lost a part.
    static let sentences: [Rule] = [
        Rule(.balancedBrackets, source: .wholeSentences, .page { page, _ in brackets(page) }),
        Rule(.sentenceEnd, source: .wholeSentences, .page { page, _ in unendedParagraphs(page) }),
        Rule(.sentenceStart, source: .wholeSentences, .page { page, _ in smallStarts(page) }),
        Rule(.sentenceStop, source: .wholeSentences, .page { page, _ in missingStops(page) }),
        Rule(.spacing, source: .wholeSentences, .page { page, _ in spacing(page) }),
        Rule(.typedList, source: .markedLists, .page { page, _ in typedLists(page) }),
    ]

    private static func brackets(_ page: ExaminedPage) -> [Fault] {
        let prose = page.prose
        return prose.judged.compactMap { block in
            Brackets.unmatched(in: prose.bytes, block.range).map {
                Fault(page.place(ofProse: $0), .unbalanced(prose.text($0..<$0 + 1)))
            }
        }
    }

    /// From how many words on a paragraph has to be whole sentences.
    private static let shortestSentence = 6

    private static func unendedParagraphs(_ page: ExaminedPage) -> [Fault] {
        paragraphs(of: page).compactMap { block in
            guard let last = page.prose.words[block.words].last,
                block.words.count >= shortestSentence || block.words.count > 1 && leadsOn.contains(last),
                page.prose.isTyped(last) || block.words.count >= shortestSentence,
                let end = page.prose.bytes[block.range].last(where: { !ProseBytes.isSpace($0) }),
                page.prose.sentences[block.sentences].last?.isEnded == false, end != UInt8(ascii: ":")
            else { return nil }
            return Fault(page.place(last), .unended(page.prose.text(last)))
        }
    }

    /// Words behind which something has to follow, so that a few words are seen to be cut off too.
    private static let leadsOn = Lexicon([
        "the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "with", "from", "and", "or", "that", "which",
        "but",
        "as", "than", "our", "their", "his", "your", "into", "about", "is", "are", "was", "were", "will", "be",
    ])

    private static func smallStarts(_ page: ExaminedPage) -> [Fault] {
        paragraphs(of: page).compactMap { block in
            guard block.words.count >= shortestSentence, let first = page.prose.words[block.words].first,
                page.prose.isTyped(first), page.prose.beginsSmall(first)
            else { return nil }
            return Fault(page.place(first), .smallStart(page.prose.text(first)))
        }
    }

    /// Paragraphs of prose; a line that is all link, or that shows a sign, is none.
    private static func paragraphs(of page: ExaminedPage) -> [Prose.Block] {
        page.prose.judged.filter { block in
            block.kind == .paragraph && page.tree.nodes[block.element].name == "p"
                && page.prose.words[block.words].contains { !page.prose.run(of: $0).isLink }
                && !page.prose.runs[block.runs].contains { $0.mark == .symbol }
        }
    }

    private static let starters = Lexicon(["the", "this", "these", "it", "we", "they", "there", "however", "in"])

    /// `... complaints The council`: a capital in the middle of a sentence, at a word that often begins one.
    private static func missingStops(_ page: ExaminedPage) -> [Fault] {
        let prose = page.prose
        return paragraphs(of: page).flatMap { block in
            block.words.dropFirst().filter { index in
                let (word, before) = (prose.words[index], prose.words[index - 1])
                return prose.beginsWithCapital(word) && starters.contains(word) && prose.isTyped(word)
                    && prose.isTyped(before) && prose.isFollowedBySpace(index - 1) && prose.beginsSmall(before)
            }.map { Fault(page.place(prose.words[$0]), .missingStop(prose.text(prose.words[$0]))) }
        }
    }

    private static func spacing(_ page: ExaminedPage) -> [Fault] {
        let prose = page.prose
        return prose.judged.flatMap { block in
            block.words.compactMap { index -> Fault? in
                let end = Int(prose.words[index].end)
                let next = block.words.contains(index + 1) ? prose.words[index + 1] : nil
                let gap = prose.bytes[end..<(next.map { Int($0.start) } ?? block.range.upperBound)]
                guard prose.isTyped(prose.words[index]), next.map(prose.isTyped) ?? true,
                    let wrong = Spacing.fault(gap, before: next.map { prose.bytes[Int($0.start)] })
                else { return nil }
                return Fault(page.place(ofProse: end), wrong.wording)
            }
        }
    }

    /// `2) Second point`: a number typed where a list should count by itself.
    private static func typedLists(_ page: ExaminedPage) -> [Fault] {
        let prose = page.prose
        let nested = page.tree.all(["ol", "ul"]).filter { isAllOfItsPoint($0, page.tree) }
            .map { Fault(page.place($0), .listInList) }
        return nested
            + prose.judged.compactMap { block -> Fault? in
                guard block.kind == .paragraph || block.kind == .listItem, block.words.count > 1 else { return nil }
                let first = prose.words[block.words.lowerBound]
                guard first.kind == .number, prose.isTyped(first), first.range.count < 3,
                    prose.bytes[block.range].first(where: { !ProseBytes.isSpace($0) }).map(ProseBytes.isDigit) ?? false,
                    let sign = prose.gap(after: block.words.lowerBound).first,
                    sign == UInt8(ascii: ")") || sign == UInt8(ascii: ".")
                else { return nil }
                return Fault(page.place(first), .typedList)
            }
    }

    /// `- 2) Second point` in Markdown: a list that begins where a point of another one begins.
    private static func isAllOfItsPoint(_ list: Int, _ tree: PageTree) -> Bool {
        let point = tree.nodes[list].parent
        guard tree.nodes[point].name == "li" else { return false }
        return !tree.nodes[point..<list].contains { $0.text.contains { !$0.isWhitespace } }
    }
}

/// Brackets and double quotation marks that have no partner in their block.
private enum Brackets {
    static func unmatched(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        var open: [(close: UInt8, position: Int)] = []
        var quote: Int?
        for position in range {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "("): open.append((UInt8(ascii: ")"), position))
            case UInt8(ascii: "["): open.append((UInt8(ascii: "]"), position))
            case UInt8(ascii: ")"), UInt8(ascii: "]"):
                if open.last?.close != byte { return position }
                open.removeLast()
            case UInt8(ascii: "\""): quote = quote == nil ? position : nil
            default: continue
            }
        }
        return open.first?.position ?? quote
    }
}

/// Points and commas at the wrong side of a space.
private enum Spacing {
    enum Wrong {
        case missingAfter, strayBefore, twice

        var wording: FaultWording {
            switch self {
            case .missingAfter: .noSpaceAfter
            case .strayBefore: .spaceBefore
            case .twice: .stopTwice
            }
        }
    }

    /// What is wrong behind a word; `next` is the first byte of the next one.
    static func fault(_ gap: ArraySlice<UInt8>, before next: UInt8?) -> Wrong? {
        guard let first = gap.first else { return nil }
        let rest = gap.dropFirst()
        let isMark = first == UInt8(ascii: ".") || first == UInt8(ascii: ",")
        if isMark, rest.isEmpty, let next {
            return first != UInt8(ascii: ".") || (65...90).contains(next) ? .missingAfter : nil
        }
        if isMark && rest.first == first { return rest.dropFirst().first == first ? nil : .twice }
        if ProseBytes.isSpace(first), let sign = rest.first, sign == UInt8(ascii: ",") || sign == UInt8(ascii: ".") {
            return rest.dropFirst().first.map(ProseBytes.isSpace) ?? false ? .strayBefore : nil
        }
        return nil
    }
}
