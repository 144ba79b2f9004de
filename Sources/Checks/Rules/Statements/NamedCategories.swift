/// The categories of one figure that some words name, with their numbers of this year.
struct NamedCategories: Sendable {
    let figure: PublishedNumbers.Figure
    /// In the order of the download.
    let rows: [PublishedNumbers.Row]

    /// Nil where a number is hidden.
    var counts: [Int]? {
        let counts = rows.compactMap { Int($0.value) }
        return counts.count == rows.count ? counts : nil
    }

    /// The figures of one dimension of which a text names a category. The longest name wins: "not upheld" names no
    /// "upheld". A name of a few letters may be any word, and is left out.
    static func all(in text: String, of figures: [PublishedNumbers.Figure]) -> [NamedCategories] {
        figures.compactMap { figure in
            var rest = " \(Self.plain(text)) "
            var named: Set<String> = []
            for label in Self.labels(of: figure).sorted(by: { $0.count > $1.count }) {
                let words = " \(Self.plain(label)) "
                guard words.count > Self.shortest, rest.contains(words) else { continue }
                named.insert(label)
                rest = rest.replacing(words, with: " | ")
            }
            let rows = figure.current.filter { $0.labels.count == 1 && named.contains($0.labels[0]) }
            return rows.isEmpty ? nil : NamedCategories(figure: figure, rows: rows)
        }
    }

    /// With the space at each end.
    private static let shortest = 6

    /// Of a figure that is broken down once; empty of all others.
    static func labels(of figure: PublishedNumbers.Figure) -> [String] {
        figure.current.filter { $0.labels.count == 1 && !$0.isTotal }.map { $0.labels[0] }
    }

    /// Small letters and digits, one space between words.
    static func plain(_ text: String) -> String {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}

extension Prose {
    /// The sentences of a page's paragraphs, points and notes of its main part.
    var statements: [(block: Block, sentence: Sentence)] {
        main.filter { [.paragraph, .listItem, .definition].contains($0.kind) }.flatMap { block in
            sentences[block.sentences].map { (block, $0) }
        }
    }

    /// The position of the first word of a sentence that is among some words and that somebody typed.
    func first(_ lexicon: Lexicon, in sentence: Sentence) -> Int? {
        sentence.words.first { lexicon.contains(words[$0]) && isTyped(words[$0]) }
    }
}
