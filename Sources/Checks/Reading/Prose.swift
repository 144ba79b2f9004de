/// The words of a page in the order in which they are read, each knowing what it is and where it stands.
///
/// Made once for each page and shared by every rule that reads text. All ranges are of `bytes`, so that reading on
/// costs no allocation; `ExaminedPage.place(ofProse:)` leads an offset back to line and column.
struct Prose: Sendable {
    /// The text of all blocks in UTF-8, a line break behind each. White space stands as in the page.
    let bytes: [UInt8]
    let blocks: [Block]
    let runs: [Run]
    let sentences: [Sentence]
    let words: [Word]
}

extension Prose {
    /// What is read in one go: a paragraph, a heading, a cell.
    struct Block: Sendable {
        let kind: Kind
        let zone: Zone
        /// The position of its element in the tree.
        let element: Int
        let range: Range<Int>
        /// Indices of `Prose.runs`, `Prose.sentences` and `Prose.words`.
        let runs: Range<Int>
        let sentences: Range<Int>
        let words: Range<Int>
    }

    enum Kind: Hashable, Sendable {
        case heading(level: Int)
        /// The message of a chart, which is a heading too.
        case chartTitle(level: Int)
        case chartSubtitle
        case chartDescription
        case paragraph
        case listItem
        /// Under a table: signs, notes, reasons.
        case note
        case caption
        case columnHeading
        case rowHeading
        case cell
        /// Of a list of names and values.
        case term
        case definition
        case quotation
        case code
    }

    enum Zone: Hashable, Sendable {
        /// What the page is read for.
        case main
        /// Header, navigation, links to downloads, footer: the same on many pages.
        case around
    }

    /// The text of one node of the tree: all of one mark.
    struct Run: Sendable {
        let range: Range<Int>
        let mark: Mark
        /// What stood between the braces in the Markdown, such as `complaints-all as share`; nil of typed text.
        let slot: String?
        /// The number for machines of a bound value: `<data value>`.
        let value: String?
        /// The words of a link.
        let isLink: Bool
        /// The position of the text in the tree.
        let node: Int
    }

    /// Who answers for the words of a run.
    enum Mark: Hashable, Sendable {
        /// Typed by somebody, or read from settings.
        case plain
        /// A protected value, or the words that a slot of a figure prints around one.
        case figure
        /// Law, limits, dates, names and contacts out of the settings, and every date marked as such.
        case constant
        /// Words that the build has held against the figures.
        case claim
        /// `[c]`, `[x]` and the like.
        case symbol
        case quotation
        case code
    }

    struct Sentence: Sendable {
        let range: Range<Int>
        /// Indices of `Prose.words`.
        let words: Range<Int>
        /// Whether it ends in a full stop, a question mark or an exclamation mark.
        let isEnded: Bool
    }

    /// Letters or digits with what joins them: `children's`, `first-stage`, `1,204`, `2021-22`, `16-year-old`.
    struct Word: Sendable {
        let start: Int32
        let end: Int32
        /// Index of `Prose.runs`.
        let run: Int32
        let kind: Kind
        /// Of its bytes with ASCII letters made small and every apostrophe straight: to look it up without a string.
        let key: UInt64

        enum Kind: Hashable, Sendable {
            case letters
            /// Begins with a digit.
            case number
        }

        var range: Range<Int> { Int(start)..<Int(end) }
    }
}

extension Prose {
    /// The blocks of the main part of the page.
    var main: some BidirectionalCollection<Block> { blocks.lazy.filter { $0.zone == .main } }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    func text(_ word: Word) -> String { text(word.range) }

    /// With every stretch of white space as one space.
    func line(_ range: Range<Int>) -> String { OneLine.of(bytes[range]) }

    func run(of word: Word) -> Run { runs[Int(word.run)] }
    func mark(of word: Word) -> Mark { runs[Int(word.run)].mark }

    /// The run that holds a byte.
    func run(at offset: Int) -> Run? {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < runs.count ? runs[low] : nil
    }
}
