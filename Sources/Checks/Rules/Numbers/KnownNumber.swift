import Quantities

/// A published figure, or one category of it.
struct KnownNumber: Hashable, Sendable {
    let figure: String
    /// The categories by their labels; none of a total.
    let labels: [String]
    /// The categories as a slot names them.
    let names: [String]
    let isShare: Bool
    let isEarlier: Bool

    /// As it is written in Markdown.
    func slot(asWords: Bool) -> String {
        let name = ([figure] + names).joined(separator: ".")
        let form = isShare ? " as share" : asWords ? " as words" : ""
        return "{{ \(name)\(isEarlier ? " last year" : "")\(form) }}"
    }
}

/// What a typed number has to do with the figures of its report.
enum NumberMeaning: Hashable, Sendable {
    /// No printed number is the same.
    case nothing
    /// A printed number is the same, which proves nothing.
    case sameValue
    /// The clause names what the figure counts, all of it and nothing else.
    case known(KnownNumber)
}

/// Finds the figure that a typed number is, by the words around it.
///
/// Equal values are chance in a report of small numbers, and a proposal is followed word for word. So the clause has to
/// hold the figure's unit behind the number, every word of its name and category, no other word that some figure or
/// category is called by, and a word of denial only where the category has it.
struct MeaningFinder {
    private let number: TypedNumber
    private let clause: Clause
    private let page: ExaminedPage
    private let site: ExaminedSite

    init(_ number: TypedNumber, _ sentence: Prose.Sentence, _ page: ExaminedPage, _ site: ExaminedSite) {
        self.number = number
        self.page = page
        self.site = site
        clause = Clause(around: number, sentence, page.prose)
    }

    var meaning: NumberMeaning {
        guard let value = number.value, let edition = page.facts.edition else { return .nothing }
        let figures = site.numbers.figures(of: edition.folder)
        let same = figures.flatMap { figure in
            figure.rows.filter { isSame($0, of: figure, value) }.map { (figure, $0) }
        }
        guard !same.isEmpty else { return .nothing }
        let subjects = figures.reduce(into: Set<String>()) { words, figure in
            words.formUnion(SubjectWords.of(figure.name))
            for row in figure.rows { words.formUnion(row.labels.flatMap(SubjectWords.of)) }
        }
        let fitting = same.compactMap { figure, row -> (known: KnownNumber, words: Set<String>, isTotal: Bool)? in
            let words = Self.words(of: figure, row)
            guard isAbout(words, of: subjects, in: figure), isOfYear(row, figure, edition) else { return nil }
            return (known(figure, row, edition), words, !row.labels.isEmpty && row.isTotal)
        }
        // A figure of its own before a category of another, where both are said as fully.
        let ranked = fitting.map { (rank: ($0.words.count, -$0.known.labels.count, $0.isTotal ? 0 : 1), $0.known) }
            .sorted { $0.rank > $1.rank }
        guard let best = ranked.first, ranked.count == 1 || ranked[1].rank < best.rank else { return .sameValue }
        return .known(best.1)
    }

    private func isSame(_ row: PublishedNumbers.Row, of figure: PublishedNumbers.Figure, _ value: String) -> Bool {
        let isShare = number.isShare && figure.measure != "share"
        return (isShare ? row.share : row.value) == value
            && number.isShare == (isShare || figure.measure == "share")
    }

    private func isAbout(_ words: Set<String>, of subjects: Set<String>, in figure: PublishedNumbers.Figure) -> Bool {
        let unit = SubjectWords.of(figure.unit)
        let said = clause.words
        return (figure.unit == "pounds" ? number.text.contains("£") : unit.isSubset(of: clause.wordsBehind))
            && words.isSubset(of: said)
            && said.intersection(subjects).isSubset(of: words.union(unit))
            && said.intersection(SubjectWords.denials).isSubset(of: words)
    }

    /// A row of the year before needs words that say so, and any word about another year rules out this year's.
    private func isOfYear(
        _ row: PublishedNumbers.Row, _ figure: PublishedNumbers.Figure, _ edition: EditionFacts
    ) -> Bool {
        if row.period == figure.period { return !clause.isAboutEarlierYear }
        return row.period == edition.previousPeriod?.label.text && clause.isAboutEarlierYear
    }

    private func known(
        _ figure: PublishedNumbers.Figure, _ row: PublishedNumbers.Row, _ edition: EditionFacts
    ) -> KnownNumber {
        let names = site.expectations.categories[edition.folder]?[figure.name] ?? [:]
        let labels = row.labels.filter { $0 != "All" }
        return KnownNumber(
            figure: figure.name, labels: labels, names: labels.map { names[$0] ?? Self.slug($0) },
            isShare: number.isShare && figure.measure != "share", isEarlier: row.period != figure.period)
    }

    /// A figure by categories is called by what it counts: "complaints" of 'complaints-by-team'.
    private static func words(of figure: PublishedNumbers.Figure, _ row: PublishedNumbers.Row) -> Set<String> {
        let counted = row.labels.isEmpty ? figure.name : figure.name.split(separator: "-by-").first.map(String.init)
        return SubjectWords.of(counted ?? "").union(row.labels.filter { $0 != "All" }.flatMap(SubjectWords.of))
    }

    /// A label as a name is made of one, where the plan does not say.
    private static func slug(_ label: String) -> String {
        label.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}

/// The words between two commas around a number.
private struct Clause {
    let words: Set<String>
    /// Those from the number to the next.
    let wordsBehind: Set<String>
    let isAboutEarlierYear: Bool

    init(around number: TypedNumber, _ sentence: Prose.Sentence, _ prose: Prose) {
        let range = sentence.words
        let place = range.first { prose.words[$0].start == number.word.start } ?? range.lowerBound
        let first = (range.lowerBound..<place).last { Self.isParted(prose.gap(after: $0)) }.map { $0 + 1 }
        let last = (place..<range.upperBound).first { Self.isParted(prose.gap(after: $0)) } ?? range.upperBound - 1
        let behind = (place...last).dropFirst().prefix { prose.words[$0].kind != .number }
        let clause = prose.words[(first ?? range.lowerBound)...last].map { prose.text($0) }
        words = SubjectWords.of(clause.joined(separator: " "))
        wordsBehind = SubjectWords.of(behind.map { prose.text(prose.words[$0]) }.joined(separator: " "))
        let text = prose.line(sentence.range).lowercased()
        isAboutEarlierYear =
            ["year before", "last year", "previous", "earlier"].contains { text.contains($0) }
            || text.contains(/\d{4}[-\/]\d{2}/)
    }

    /// Commas, colons and brackets part what a sentence says; a full stop inside it is an abbreviation's.
    private static func isParted(_ gap: ArraySlice<UInt8>) -> Bool { gap.contains { ",;:()".utf8.contains($0) } }
}

/// The words that say what is counted, one form for singular and plural.
private enum SubjectWords {
    static let denials: Set<String> = ["not", "no", "never", "without", "none", "nor", "neither"]

    static func of(_ text: String) -> Set<String> {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        return Set(
            words.filter { !joining.contains($0) }.map {
                $0.count > 3 && $0.hasSuffix("s") ? String($0.dropLast()) : $0
            })
    }

    private static let joining: Set<String> = [
        "a", "all", "an", "and", "by", "for", "in", "of", "on", "or", "the", "to", "with",
    ]
}
