import Diagnostics
import Site

extension Rule {
    /// What an author meant to come back to.
    static let placeholders: [Rule] = [
        Rule(.placeholder, source: .finished, .page { page, _ in placeholders(page) }),
        Rule(.garbledYear, source: .finished, .page { page, _ in garbledYears(page) }),
        Rule(
            .explainedBlank, source: "Analysis Function, symbols in tables: a cell without a value says why",
            .page { page, _ in dashes(page) }),
    ]

    private static func placeholders(_ page: ExaminedPage) -> [Fault] {
        let prose = page.prose
        return prose.judged.flatMap { block -> [Fault] in
            let words = prose.words[block.words].filter { word in
                prose.isTyped(word) && (isStandIn(word, in: prose) || isNotANumber(word, in: block, prose))
            }
            let signs = block.runs.filter { prose.runs[$0].mark == .plain }
                .flatMap { StandInSigns.find(in: prose.bytes, prose.runs[$0].range) }
            let notes = AuthorNotes.find(in: block, of: prose)
            let found = (words.map(\.range) + signs + notes).sorted { $0.lowerBound < $1.lowerBound }
            return withoutOverlaps(found).map {
                Fault(page.place(ofProse: $0.lowerBound), .placeholder(prose.text($0)))
            }
        }
    }

    private static let standIns = Lexicon(["tbc", "tba", "tbd", "lorem", "ipsum", "todo", "fixme", "dd", "yyyy"])
    private static let nan = Lexicon(["nan"])

    private static func isStandIn(_ word: Prose.Word, in prose: Prose) -> Bool {
        let letters = prose.bytes[word.range]
        if letters.count > 1, letters.allSatisfy({ $0 | 32 == UInt8(ascii: "x") }) { return true }
        // A spreadsheet's "not a number"; children have nans.
        if letters.elementsEqual("NaN".utf8) || letters.elementsEqual("NAN".utf8) { return true }
        return letters.count < 6 && standIns.contains(word)
    }

    /// `NaN`, or `nan` alone in its cell: elsewhere it is somebody's grandmother.
    private static func isNotANumber(_ word: Prose.Word, in block: Prose.Block, _ prose: Prose) -> Bool {
        nan.contains(word) && (block.words.count == 1 || prose.bytes[word.range].last == UInt8(ascii: "N"))
    }

    private static func withoutOverlaps(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.reduce(into: []) { kept, range in
            if kept.last.map({ $0.upperBound <= range.lowerBound }) ?? true { kept.append(range) }
        }
    }

    /// `201011` or `2012113`: the year of a chart's axis with its value, run together.
    private static func garbledYears(_ page: ExaminedPage) -> [Fault] {
        let prose = page.prose
        return prose.judged.flatMap { block in
            prose.words[block.words].filter { word in
                guard word.kind == .number, prose.isTyped(word), (5...8).contains(word.range.count) else {
                    return false
                }
                let digits = prose.bytes[word.range]
                let century = digits.prefix(2)
                return digits.allSatisfy(ProseBytes.isDigit)
                    && (century.elementsEqual("20".utf8) || century.elementsEqual("19".utf8))
            }.map { Fault(page.place($0), .garbledYear(prose.text($0))) }
        }
    }

    /// A cell that holds a dash or a dot and no word.
    private static func dashes(_ page: ExaminedPage) -> [Fault] {
        let prose = page.prose
        return prose.judged.filter { $0.kind == .cell && $0.words.isEmpty }.compactMap { block in
            let isSign = block.runs.contains { prose.runs[$0].mark == .symbol }
            let text = prose.line(block.range)
            return isSign || text.isEmpty
                ? nil : Fault(page.place(ofProse: block.range.lowerBound), .unexplainedBlank(text))
        }
    }
}

/// Signs that stand for something still to be written.
private enum StandInSigns {
    static func find(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var position = range.lowerBound
        while position < range.upperBound {
            let end = end(in: bytes, position..<range.upperBound)
            if end > position { found.append(position..<end) }
            position = max(end, position + 1)
        }
        return found
    }

    /// The end of the stand-in that begins at the start of the range; the start where none does.
    private static func end(in bytes: [UInt8], _ range: Range<Int>) -> Int {
        let start = range.lowerBound
        let length =
            switch bytes[start] {
            case UInt8(ascii: "?"): run(of: bytes[start], in: bytes, range, atLeast: 2)
            case UInt8(ascii: "_"): run(of: bytes[start], in: bytes, range, atLeast: 3)
            case UInt8(ascii: "&"): bytes[range].starts(with: "&$".utf8) ? 2 : 0
            case UInt8(ascii: "#"): spreadsheetErrors.first { bytes[range].starts(with: $0) }?.count ?? 0
            case UInt8(ascii: "("):
                bytes[range].starts(with: "(x)".utf8) || bytes[range].starts(with: "(X)".utf8) ? 3 : 0
            case UInt8(ascii: "["): bracket(in: bytes, range)
            case UInt8(ascii: "<"): enclosed(in: bytes, range, "<<", ">>")
            case UInt8(ascii: "{"): isDoubled(in: bytes, start) ? 0 : enclosed(in: bytes, range, "{", "}")
            default: 0
            }
        return start + length
    }

    /// `{{ a slot }}` that was not understood is another rule's.
    private static func isDoubled(in bytes: [UInt8], _ place: Int) -> Bool {
        bytes[..<place].last == bytes[place] || bytes[(place + 1)...].first == bytes[place]
    }

    private static let spreadsheetErrors = ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?"].map { Array($0.utf8) }
    private static let symbols = ["[c]", "[x]", "[z]", "[low]", "[e]", "[p]", "[r]"].map { Array($0.utf8) }

    private static func run(of sign: UInt8, in bytes: [UInt8], _ range: Range<Int>, atLeast least: Int) -> Int {
        let length = bytes[range].prefix { $0 == sign }.count
        return length >= least ? length : 0
    }

    /// `<<director's foreword>>`: what stands between two signs, with them; 0 where the second does not come.
    private static func enclosed(in bytes: [UInt8], _ range: Range<Int>, _ open: String, _ close: String) -> Int {
        guard bytes[range].starts(with: open.utf8), let end = bytes[range].firstRange(of: Array(close.utf8)) else {
            return 0
        }
        return end.upperBound - range.lowerBound
    }

    /// `[insert the number]`: no prose of ours stands in square brackets but the signs of tables. A link that was not
    /// understood is another rule's.
    private static func bracket(in bytes: [UInt8], _ range: Range<Int>) -> Int {
        guard !symbols.contains(where: { bytes[range].starts(with: $0) }),
            let close = bytes[range].firstIndex(of: UInt8(ascii: "]")),
            !bytes[close + 1..<range.upperBound].starts(with: "(".utf8)
        else { return 0 }
        return close + 1 - range.lowerBound
    }
}
