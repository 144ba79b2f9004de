import Diagnostics

extension Rule {
    /// Bound numbers held against the sign before them and the noun behind them.
    static let units: [Rule] = [Rule(.unitFits, source: .units, .page(wrongUnits))]

    private static func wrongUnits(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        guard let edition = page.facts.edition else { return [] }
        let nouns = UnitNouns(site.numbers.figures(of: edition.folder))
        let prose = page.prose
        return prose.main.filter { isJudged($0, page) }.flatMap { block in
            block.runs.compactMap { index -> Fault? in
                guard let told = ToldNumber(prose.runs[index], page, site, edition.folder) else { return nil }
                let place = page.place(ofProse: prose.runs[index].range.lowerBound)
                if let sign = told.wrongSign(prose) { return Fault(place, .wrongSign(sign, told)) }
                return nouns.contradiction(of: told, in: block, prose).map { Fault(place, .wrongNoun($0, told)) }
            }
        }
    }
}

/// A bound number of a sentence, with what its figure counts.
struct ToldNumber {
    let text: String
    /// What one of the things counted is called, such as `complaints`.
    let unit: String
    /// Of a share, what its whole counts; nil where no page says.
    let wholeUnit: String?
    let run: Prose.Run

    var isShare: Bool { text.hasSuffix("%") }

    /// Nil of everything but the plain value of a figure or a limit, and its share.
    fileprivate init?(_ run: Prose.Run, _ page: ExaminedPage, _ site: ExaminedSite, _ folder: String) {
        guard let slot = run.slot, run.value != nil || run.mark == .symbol,
            !slot.hasSuffix("change"), let name = slot.split(separator: " ").first?.split(separator: ".").first
        else { return nil }
        self.run = run
        text = page.prose.line(run.range)
        if name == "limit" {
            (unit, wholeUnit) = ("working-days", nil)
        } else if let figure = site.numbers.figure(name, of: folder) {
            unit = figure.unit
            wholeUnit = FigureBase.figure(of: figure.name, folder, in: site)?.unit
        } else {
            return nil
        }
    }

    /// A sign of money or of per cent beside a number of something else.
    fileprivate func wrongSign(_ prose: Prose) -> String? {
        let before = prose.bytes[..<run.range.lowerBound].suffix(2)
        if before.elementsEqual("£".utf8), unit != "pounds" || text.hasPrefix("£") { return "£" }
        let behind = prose.bytes[run.range.upperBound...].drop(while: ProseBytes.isSpace)
        return behind.first == UInt8(ascii: "%") ? "%" : nil
    }
}

/// The nouns that say what is counted: the units of the report's own figures, people, money and time.
private struct UnitNouns {
    private let units: [UInt64: String]
    /// Words of the figures' names, which may stand between a number and its noun: "24 statutory complaints".
    private let between: Lexicon

    init(_ figures: [PublishedNumbers.Figure]) {
        var units: [UInt64: String] = [:]
        for unit in Set(figures.map(\.unit)) where !unit.contains("-") { units[ProseBytes.key(unit)] = unit }
        for (unit, nouns) in Self.others {
            for noun in nouns { units[ProseBytes.key(noun)] = units[ProseBytes.key(noun)] ?? unit }
        }
        self.units = units
        let names = figures.flatMap { $0.name.split(separator: "-").map(String.init) }
        between = Lexicon(names.filter { !Self.joining.contains($0) && units[ProseBytes.key($0)] == nil } + Self.plain)
    }

    private static let others: [(unit: String, nouns: [String])] = [
        ("people", ["people", "families", "parents", "carers", "adults", "girls", "boys", "workers", "teams"]),
        ("working-days", ["days"]), ("weeks", ["weeks"]), ("months", ["months"]), ("years", ["years"]),
        ("hours", ["hours"]), ("per-cent", ["percent", "percentage"]), ("pounds", ["pounds", "pence"]),
    ]
    private static let joining: Set<String> = ["by", "of", "to", "in", "on", "or", "and", "with", "from", "as"]
    private static let plain = [
        "working", "new", "other", "more", "fewer", "such", "different", "formal", "written", "further", "separate",
    ]
    /// Units that are also called by a wider or a narrower word.
    private static let kin: [String: Set<String>] = [
        "complaints": ["cases"], "cases": ["complaints"], "children": ["people"], "payments": ["remedies"],
    ]

    /// The noun behind a number, where it names something that the figure does not count.
    func contradiction(of told: ToldNumber, in block: Prose.Block, _ prose: Prose) -> String? {
        guard let first = block.words.first(where: { Int(prose.words[$0].start) >= told.run.range.upperBound }),
            Self.isSpace(prose.bytes[told.run.range.upperBound..<Int(prose.words[first].start)])
        else { return nil }
        let start = told.isShare ? Self.whole(behind: first, in: block, prose) : first
        guard let start, let found = noun(from: start, in: block, prose) else { return nil }
        let right = told.isShare ? told.wholeUnit : told.unit
        guard let right, right != "per-cent", right != found.unit, Self.kin[right]?.contains(found.unit) != true else {
            return nil
        }
        return found.noun
    }

    /// The word of the noun, past words that may stand before it.
    private func noun(from start: Int, in block: Prose.Block, _ prose: Prose) -> (noun: String, unit: String)? {
        var index = start
        while index < block.words.upperBound, index < start + 3, prose.mark(of: prose.words[index]) == .plain {
            if let unit = units[prose.words[index].key] { return (prose.text(prose.words[index]), unit) }
            if Self.per.contains(prose.words[index]), index + 1 < block.words.upperBound,
                Self.cent.contains(prose.words[index + 1])
            {
                return ("per cent", "per-cent")
            }
            guard between.contains(prose.words[index]), prose.isFollowedBySpace(index) else { return nil }
            index += 1
        }
        return nil
    }

    private static let of = Lexicon(["of"])
    private static let (per, cent) = (Lexicon(["per"]), Lexicon(["cent"]))
    private static let articles = Lexicon(["all", "the", "these", "those", "our", "its"])

    /// "59% of all ...": the first word of the whole; nil where a share stands for itself.
    private static func whole(behind first: Int, in block: Prose.Block, _ prose: Prose) -> Int? {
        guard of.contains(prose.words[first]) else { return nil }
        return (first + 1..<block.words.upperBound).first { !articles.contains(prose.words[$0]) }
    }

    private static func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy(ProseBytes.isSpace) }
}

extension RuleSource {
    static let units: RuleSource =
        "Heard's own rule: a number counts what its figure counts, and the words beside it say the same"
}
