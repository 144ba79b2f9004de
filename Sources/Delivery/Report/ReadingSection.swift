import Checks
import Markup

/// How hard every page is to read, beside what is asked of it.
struct ReadingSection {
    let examination: Examination?
    let limits: ReadingLimits?

    var node: Node {
        let readings = (examination?.readings ?? []).filter { reading in
            // The words of a figure's page are those of its definition, which stand on the pages that print it.
            reading.isJudged(by: limits) && !reading.path.contains("/figures/")
        }
        guard !readings.isEmpty else { return .empty }
        return .html(
            "section", ["aria-labelledby": "reading"], .html("h2", ["id": "reading"], "How hard the pages are to read"),
            .html(
                "p", [:],
                """
                A grade is a year of school in the United States; a British reading age is about five years more. A \
                number with an arrow is beyond its limit.
                """),
            .html(
                "div", ["class": "scroll", "role": "region", "aria-labelledby": "reading-caption", "tabindex": "0"],
                .html(
                    "table", [:],
                    .html("caption", ["id": "reading-caption"], "Running text of each page, hardest first"),
                    .html("thead", [:], .html("tr", [:], Self.headings)),
                    .html("tbody", [:], readings.sorted(by: Self.isHarder).map(row)))))
    }

    private static let headings: [Node] =
        [.html("th", ["scope": "col"], "Page"), .html("th", ["scope": "col"], "For")]
        + ["Words", "Flesch-Kincaid", "Coleman-Liau", "Longest sentence", "Mean sentence"].map {
            .html("th", ["scope": "col", "class": "number"], .text($0))
        }

    private static func isHarder(_ left: PageReading, _ right: PageReading) -> Bool {
        guard let one = left.grades?.fleschKincaid, let other = right.grades?.fleschKincaid, one != other else {
            return left.path < right.path
        }
        return one > other
    }

    private func row(_ reading: PageReading) -> Node {
        let bounds = limits?[reading.audience]
        let cells = [
            cell("\(reading.words)", isBeyond: false),
            cell(reading.grades?.fleschKincaid, bounds?.fleschKincaid),
            cell(reading.grades?.colemanLiau, bounds?.colemanLiau),
            cell(reading.longestSentenceGrade, bounds?.longestSentence),
            cell(reading.meanSentence, bounds?.meanSentence),
        ]
        return .html(
            "tr", [:],
            [
                .html(
                    "th", ["scope": "row"], .text(examination?.title(of: reading.path) ?? ""),
                    .html("span", ["class": "path"], .text(reading.path))),
                .html("td", [:], .text(reading.audience.rawValue)),
            ] + cells)
    }

    private func cell(_ grade: Grade?, _ bound: ReadingLimits.Bound?) -> Node {
        let isBeyond = grade.flatMap { grade in bound?.limit.map { grade > $0 } } ?? false
        return cell(grade.map(\.description) ?? "", isBeyond: isBeyond)
    }

    private func cell(_ text: String, isBeyond: Bool) -> Node {
        .html("td", ["class": isBeyond ? "number beyond" : "number"], .text(isBeyond ? "\u{2191} \(text)" : text))
    }
}
