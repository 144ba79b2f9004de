import Quantities
import Settings

/// The councils of one page of a comparison: a table of all of them would be too much for a telephone.
struct ComparisonPart {
    /// The most councils of one page, unless one letter has more.
    static let mostRows = 36

    /// From 1.
    let number: Int
    let rows: ArraySlice<ComparedRows.Row>
    /// As in `A to L`; nil where there is but one part.
    let letters: String?

    /// Parts of about the same length, cut between two letters.
    static func parts(of rows: [ComparedRows.Row]) -> [ComparisonPart] {
        let count = (rows.count + mostRows - 1) / mostRows
        guard count > 1 else { return [ComparisonPart(number: 1, rows: rows[...], letters: nil)] }
        var cuts: [Int] = [0]
        for index in rows.indices.dropFirst() where rows[index].letter != rows[index - 1].letter {
            if index >= rows.count * cuts.count / count { cuts.append(index) }
        }
        return zip(cuts, cuts.dropFirst() + [rows.count]).enumerated().map { number, range in
            let part = rows[range.0..<range.1]
            let ends = (part.first?.letter ?? "", part.last?.letter ?? "")
            return ComparisonPart(
                number: number + 1, rows: part, letters: ends.0 == ends.1 ? ends.0 : "\(ends.0) to \(ends.1)")
        }
    }
}

extension ComparedRows.Row {
    fileprivate var letter: String { council.settings.shortName.prefix(1).uppercased() }
}
