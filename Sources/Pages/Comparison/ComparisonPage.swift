import Disclosure
import Markup
import Quantities
import Settings
import Site

/// The main part of a page that shows one figure of all councils, or of those of some letters.
struct ComparisonPage {
    let rows: ComparedRows
    let part: ComparisonPart
    let parts: [ComparisonPart]
    /// The other figures that are compared, with their pages.
    let others: [PageLink]
    let path: SitePath

    var title: String { part.letters.map { "\(rows.figure.title), councils \($0)" } ?? rows.figure.title }

    var node: Node {
        [
            PageHead(kicker: "Comparison of councils", title: title, summary: rows.figure.definition).node,
            ComparisonWords.warning, letters, ComparisonTable(rows: rows, part: part.rows, path: path).node,
            notes, signs, demonstrations,
            section("Download", "download", download), section("Other figures", "others", ways),
        ]
    }

    private func section(_ title: String, _ id: String, _ content: Node) -> Node {
        content == .empty ? .empty : [.html("h2", ["id": id], .text(title)), content]
    }

    /// The pages of the other letters.
    private var letters: Node {
        guard parts.count > 1 else { return .empty }
        return .html(
            "nav", ["aria-label": "Councils by letter"],
            .html(
                "ul", [:],
                parts.map { other in
                    let words = "Councils \(other.letters ?? "")"
                    let target = path.link(to: Comparison.path(of: rows.name, part: other.number))
                    return .html(
                        "li", other.number == part.number ? ["aria-current": "page"] : [:],
                        other.number == part.number ? .text(words) : .html("a", ["href": target], .text(words)))
                }))
    }

    private var notes: Node {
        var lines = [ComparisonWords.links]
        if let note = rows.figure.note { lines.append(note) }
        if rows.has({ if case .noReport = $0 { true } else { false } }) { lines.append(ComparisonWords.noReport) }
        if rows.has({ if case .otherMeaning = $0 { true } else { false } }) { lines.append(ComparisonWords.otherwise) }
        if rows.rateYear != nil { lines.append(ComparisonWords.rates) }
        return .fragment(lines.map { .html("p", ["class": "table-notes"], .text($0)) })
    }

    private var signs: Node {
        let symbols = rows.symbols
        guard !symbols.isEmpty else { return .empty }
        let list = symbols.map { symbol in
            Node.html("div", [:], .html("dt", [:], .text(symbol.text)), .html("dd", [:], .text(symbol.explanation)))
        }
        return section("Symbols", "symbols", .html("dl", ["class": "definitions"], list))
    }

    /// What the councils whose records are invented say of that.
    private var demonstrations: Node {
        let notices = part.rows.compactMap { row in
            row.council.settings.demonstrationNotice.map { "\(row.council.settings.shortName): \($0)." }
        }
        let lines = notices.count > 12 ? Self.merged(part.rows) : notices
        return section(
            "Invented records", "invented",
            lines.isEmpty ? .empty : .html("ul", [:], lines.map { .html("li", [:], .text($0)) }))
    }

    /// Each notice once, with how many councils say it.
    private static func merged(_ rows: ArraySlice<ComparedRows.Row>) -> [String] {
        let notices = rows.compactMap(\.council.settings.demonstrationNotice)
        let counts = Dictionary(grouping: notices) { $0 }.mapValues(\.count)
        return counts.sorted { $0.key < $1.key }.map { notice, count in
            count == rows.count ? "All councils here: \(notice)." : "Some councils here: \(notice)."
        }
    }

    private var download: Node {
        let target = path.link(to: Comparison.download(of: rows.name))
        return .html(
            "p", [:],
            .html("a", ["href": target, "download": ""], .text("\(rows.figure.title), all councils and years (CSV)")))
    }

    private var ways: Node {
        .html(
            "nav", ["aria-labelledby": "others"],
            .html(
                "ul", [:],
                others.map { .html("li", [:], .html("a", ["href": path.link(to: $0.path)], .text($0.title))) }))
    }
}

/// What pages of comparison say, in one place.
enum ComparisonWords {
    static let warning: Node = .html(
        "div", ["class": "inset"],
        .html(
            "p", [:],
            "More complaints can mean that it is easier to complain, and that people trust the council to listen. Few can mean that nobody dares. So councils are listed in alphabetical order, and nobody is first or last."
        ))
    static let links =
        "The name of a council leads to its own page about this figure, or to its reports if it has none. That page says how it was counted."
    static let noReport = "“No report” means that there is no report by this council about the year on this website."
    static let otherwise =
        "“Counted otherwise” means that the council's number follows another rule, such as a limit of its own. Its own page has the number."
    static let rates =
        "A rate is the number for every ten thousand children who live in the area, worked out of the two numbers as printed. It is not known if the report does not say how many children live there."
    static let allInvented = "Demonstration: the records of all councils here are invented"
    static let someInvented = "Demonstration: the records of some councils here are invented"
    static let title = "Compare councils"
    static let summary = "The same numbers of each council, side by side, without any ranking."
    static let opening = "the same numbers of each council, side by side."
    static let how = [
        "Two numbers are shown next to each other only if both were counted in the same way.",
        "A number that a council hides to protect people is hidden here too.",
        "Nothing is added up over councils, since a sum could give away what one of them hides.",
    ]
}
