import Diagnostics
import Site

/// Words that say how much a hidden number is: seen ones of sentences, and those of titles, descriptions, attributes
/// and files for machines, which nobody sees and everybody can read.
struct HiddenWords {
    static func faults(_ site: ExaminedSite) -> [Fault] {
        let folders = site.expectations.hidden.figures.keys.sorted()
        return folders.flatMap { folder -> [Fault] in
            let labels = site.expectations.hidden.told(of: folder)
            guard !labels.isEmpty else { return [] }
            let pages = site.pages.filter { $0.facts.edition?.folder == folder }
            let told = ToldLabels(labels)
            let files = site.site.files.filter { $0.path.hasPrefix(folder + "/") && UnseenText.isData($0.path) }
            return pages.flatMap { told.seen(on: $0) + told.unseen(on: $0) } + files.flatMap(told.unseen)
        }
    }
}

/// The labels of the hidden cells of an edition: one label, or two of a crossing.
struct ToldLabels {
    private let cells: [[String]]
    private let phrases: PhraseTable
    private let search: LabelSearch

    init(_ cells: [[String]]) {
        // A word of three letters, or one without a capital, is found in too many sentences about something else.
        self.cells = cells.filter { $0.allSatisfy(Self.isDistinct) }
        let labels = Set(self.cells.joined())
        search = LabelSearch(labels)
        phrases = PhraseTable(labels.sorted().map { PhraseTable.Phrase($0, right: $0, isExact: true) })
    }

    private static func isDistinct(_ label: String) -> Bool {
        label.count > 4 && label.first?.isUppercase == true
    }

    /// The first hidden cell all of whose labels stand in a text.
    private func cell(in labels: Set<String>) -> [String]? {
        cells.first { $0.allSatisfy(labels.contains) }
    }

    // MARK: Sentences

    /// Sentences that name a hidden cell, speak of cases, and hold a word of quantity that no slot has checked.
    func seen(on page: ExaminedPage) -> [Fault] {
        page.prose.main.filter(Self.isJudged).flatMap { block -> [Fault] in
            let found = phrases.find(in: block, of: page.prose)
            guard !found.isEmpty else { return [] }
            return page.prose.sentences[block.sentences].compactMap { sentence in
                let named = found.filter { sentence.words.contains($0.words.lowerBound) }
                let apart = sentence.words.filter { index in !named.contains { $0.words.contains(index) } }
                guard let cell = cell(in: Set(named.map(\.phrase.text))),
                    apart.contains(where: { Self.ofCases.contains(page.prose.words[$0]) }),
                    let word = apart.first(where: { Self.isQuantity($0, page.prose, sentence) })
                else { return nil }
                return Fault(page.place(page.prose.words[word]), .hiddenTold(cell))
            }
        }
    }

    private static func isJudged(_ block: Prose.Block) -> Bool {
        switch block.kind {
        case .cell, .rowHeading, .columnHeading, .caption, .chartSubtitle, .code, .quotation: false
        default: true
        }
    }

    private static let ofCases = Lexicon([
        "complaint", "complaints", "complained", "complaining", "complainant", "complainants", "compliment",
        "compliments", "concern", "concerns", "upheld", "case", "cases", "payment", "payments", "praised",
    ])

    private static let quantities = Lexicon([
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen", "none", "nobody",
        "no-one",
        "only", "single", "sole", "lone", "couple", "few", "fewer", "fewest", "handful", "most", "majority", "half",
        "minority", "mainly", "mostly", "rose", "fell", "risen", "fallen", "increased", "decreased", "dropped",
        "doubled", "halved", "tripled", "highest", "lowest", "largest", "smallest", "twice", "once", "neither",
        "both",
    ])
    private static let directions = Lexicon(["down", "up"])
    private static let by = Lexicon(["by", "from", "on"])

    /// A typed number or a word for one; "down" where a number or "by" follows. A year is not a quantity.
    private static func isQuantity(_ index: Int, _ prose: Prose, _ sentence: Prose.Sentence) -> Bool {
        let word = prose.words[index]
        guard prose.mark(of: word) == .plain, !isOfProcedure(index + 1, prose, sentence) else { return false }
        if word.kind == .number { return !UnseenText.isYear(prose.text(word)) }
        if quantities.contains(word) { return true }
        guard directions.contains(word), sentence.words.contains(index + 1) else { return false }
        let next = prose.words[index + 1]
        return next.kind == .number || by.contains(next) || quantities.contains(next)
    }

    /// What is counted of the procedure and not of people: "two stages", "10 working days".
    private static let procedure = Lexicon([
        "stage", "stages", "step", "steps", "way", "ways", "working", "day", "days", "week", "weeks", "month", "months",
        "year", "years",
    ])

    private static func isOfProcedure(_ index: Int, _ prose: Prose, _ sentence: Prose.Sentence) -> Bool {
        sentence.words.contains(index) && procedure.contains(prose.words[index])
    }

    // MARK: What nobody sees

    /// Titles, descriptions and attributes that name a hidden cell beside a number.
    func unseen(on page: ExaminedPage) -> [Fault] {
        UnseenText.all(on: page).compactMap { element, text in
            told(text).map { Fault(page.place(element), .hiddenTold($0)) }
        }
    }

    /// Lines of a file for machines that do.
    func unseen(in file: SiteFile) -> [Fault] {
        guard cell(in: search.found(in: file.bytes.span)) != nil else { return [] }
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().compactMap { number, line in
            told(String(line)).map {
                Fault(SourceLocation(path: file.path, line: number + 1, column: 1), .hiddenTold($0))
            }
        }
    }

    private func told(_ text: String) -> [String]? {
        let found = search.found(in: text)
        guard !found.isEmpty else { return nil }
        return cells.first { cell in
            cell.allSatisfy(found.contains) && UnseenText.holdsNumber(cell.reduce(text) { $0.replacing($1, with: "") })
        }
    }
}

/// Text that a page or a file carries without showing it.
enum UnseenText {
    /// The title, what meta tags say, and every attribute that holds words.
    static func all(on page: ExaminedPage) -> [(element: Int, text: String)] {
        let tree = page.tree
        let titles = tree.all(["title", "script"]).map { ($0, tree.text(of: $0)) }
        return titles
            + tree.worded.flatMap { element in
                tree.nodes[element].attributes.filter { $0.value.utf8.contains(32) && isWords($0.name) }
                    .map { (element, $0.value) }
            }
    }

    private static func isWords(_ attribute: String) -> Bool {
        switch attribute {
        case "class", "href", "id", "d", "style", "headers", "data-slot": false
        default: true
        }
    }

    /// Files for machines but the downloads, which `hidden-printed` reads as tables.
    static func isData(_ path: String) -> Bool {
        [".json", ".xml", ".txt", ".webmanifest", ".ods", ".tsv"].contains { path.hasSuffix($0) }
    }

    /// `2021` and `2021-22`.
    static func isYear(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.count == 4, first.allSatisfy(\.isNumber) else { return false }
        return parts.count == 1 || (parts.count == 2 && parts[1].count == 2 && parts[1].allSatisfy(\.isNumber))
    }

    /// A number that is not a year, or a word for one.
    static func holdsNumber(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        return words.contains { word in
            word.contains(where: \.isNumber) ? !isYear(word) : Self.words.contains(word)
        }
    }

    private static let words: Set = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "none", "only", "single", "most",
    ]
}
