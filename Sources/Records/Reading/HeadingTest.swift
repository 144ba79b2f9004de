import Diagnostics
import Quantities

/// Whether the first row of a file is a row of headings, whose words may be printed, and no record, whose words may not.
///
/// A heading that we know, because it is ours or the mapping file names it, may always be printed. Another may where the row
/// passes this test, which takes no record for headings, and the heading is made of the words of headings: `HeadingTestTests`
/// measures both on the shapes of officers' exports.
struct HeadingTest: Sendable {
    /// The first row, and what is below it.
    let rows: FirstRows
    /// Folded: the headings that we know.
    let known: Set<String>
    /// Folded: the spellings of the categories that the table's cells may hold.
    let categories: Set<String>
    let words: HeadingWords

    /// Which headings of the first row may be printed.
    func printable(_ headings: [String]) -> [Bool] {
        let passes = passes
        return headings.map { known.contains($0.folded) || passes && (words.spell($0) || isSlip($0)) }
    }

    /// Whether it is one that we know but for a slip.
    private func isSlip(_ heading: String) -> Bool {
        heading.count > 5 && NearestName.of(heading.folded, among: known) != nil
    }

    /// Whether words of the first row may be printed: it looks like headings, and there is evidence that it is.
    var passes: Bool {
        guard looksLikeHeadings else { return false }
        let count = heading.count { known.contains($0.folded) }
        return count > 2 || count > 1 && contrasts > 2
    }

    /// Whether no cell of the first row looks like a value, and none stands again below.
    var looksLikeHeadings: Bool {
        let filled = heading.filter { !$0.folded.isEmpty }
        let others = filled.filter { !known.contains($0.folded) }
        return filled.count * 4 >= heading.count * 3 && Set(others.map(\.folded)).count == others.count
            && !others.contains(where: looksLikeAValue)
            && hasWidthOfRows && !standsAgainBelow
    }

    private var heading: [String] { rows.rows.first ?? [] }
    private var below: ArraySlice<[String]> { rows.rows.dropFirst().filter { $0.contains { !$0.isEmpty } }[...] }

    /// A line break that was lost makes one row of two, and one that stands too many two of one.
    private var hasWidthOfRows: Bool {
        below.isEmpty || below.count { $0.count == heading.count } * 2 > below.count
    }

    /// In columns of values the same ones come again: a name, a team, a channel.
    private var standsAgainBelow: Bool {
        heading.indices.contains { column in
            let own = heading[column].folded
            return !own.isEmpty && below.contains { $0.indices.contains(column) && $0[column].folded == own }
        }
    }

    /// How many columns hold values all the way down, and none at the head.
    private var contrasts: Int {
        heading.indices.count { column in
            let cells = below.compactMap { $0.indices.contains(column) ? $0[column] : nil }.filter { !$0.isEmpty }
            return !heading[column].isEmpty && cells.count > 1 && cells.allSatisfy(isTyped)
        }
    }

    /// A date, a number, a reference, a category: no name and no sentence.
    private func isTyped(_ cell: String) -> Bool {
        let text = cell.folded
        return categories.contains(text) || CellShape(text).isValue
    }

    /// Besides what is typed, a text that no heading is.
    private func looksLikeAValue(_ cell: String) -> Bool { isTyped(cell) || CellShape(cell.folded).isText(cell) }
}

/// What a folded cell looks like.
struct CellShape {
    private let text: String
    private let digits: Int
    private let letters: Int

    init(_ text: String) {
        self.text = text
        digits = text.count { $0.isNumber }
        letters = text.count { $0.isLetter }
    }

    /// Whether it is a number, date, time, reference, postcode, telephone number, address of e-mail or web, a sign, or an
    /// answer such as "yes". A heading has at most two digits and rather more letters: "Stage 2", "Reason 10".
    var isValue: Bool {
        if digits > 2 || digits > 0 && letters < 3 || letters == 0 { return true }
        if digits > 0, !text.contains(" "), text.first?.isNumber ?? false { return true }
        if text.contains("@") || text.contains("://") || text.hasPrefix("www.") || text.hasPrefix("#") { return true }
        return Self.answers.contains(text) || isPostcode || isReference
    }

    /// Whether it is longer than a heading, has the marks of a sentence, or holds what no heading does.
    func isText(_ cell: String) -> Bool {
        let words = text.split(separator: " ")
        let ends = text.last.map { ".!;".contains($0) } ?? false
        let controls = cell.unicodeScalars.contains {
            $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\r"
        }
        return text.count > 40 || words.count > 6 || ends || controls || cell.count { $0.isNewline } > 2
            || Self.titles.contains(words.first.map(String.init) ?? "")
    }

    /// `cv1 2ab`, also without the blank.
    private var isPostcode: Bool {
        let plain = text.filter { $0 != " " }
        let inward = plain.suffix(3)
        return (5...7).contains(plain.count) && digits > 1 && inward.first?.isNumber == true
            && inward.dropFirst().allSatisfy(\.isLetter) && plain.first?.isLetter == true
    }

    /// `c-1`, `pk 12`: few letters and a number.
    private var isReference: Bool { digits > 0 && letters <= 3 && text.last?.isNumber == true }

    private static let answers: Set<String> = [
        "yes", "no", "y", "n", "true", "false", "n/a", "n/k", "na", "nk", "none", "null", "unknown", "not known",
        "not stated", "refused", "nil", "tbc", "tba", "w/d", "nfa", "pending", "ongoing", "open", "closed", "-",
    ]

    private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "mx", "dr", "cllr", "rev", "sir", "dame"]
}
