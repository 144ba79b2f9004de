import Disclosure
import Markup
import Quantities
import Settings
import Site

/// The page of an edition that lists what was changed after readers had seen it, with what stood there and what stands there
/// now. An edition that was never corrected has none.
public struct CorrectionsPage: Sendable {
    static let name: PageName = "corrections"
    static let title = "Corrections to this report"

    private let context: PageContext
    private let corrections: [Correction]

    public init?(_ context: PageContext) {
        guard let edition = context.edition, !edition.corrections.isEmpty else { return nil }
        self.context = context
        corrections = edition.corrections
    }

    private var path: SitePath { context.publication.path(of: Self.name) }

    public func render() -> RenderedPage {
        let summary = "What we changed in this report after it was published, when and why."
        let main: [Node] =
            [PageHead(title: Self.title, summary: summary).node] + corrections.reversed().map(section)
        return context.shell(path: path, title: Self.title, summary: summary, current: nil)
            .fill(context.layouts.page, main: .fragment(main))
    }

    private func section(_ correction: Correction) -> Node {
        let rows: [(String, Node)] = [
            ("Kind", .text(CorrectionWords.kind(correction.kind))),
            ("What", .text(CorrectionWords.sentence(correction.what))),
            ("Why", .text(CorrectionWords.sentence(correction.why))),
            ("Where", places(correction)),
            ("Before", Self.stated(correction.before, or: CorrectionWords.before(correction))),
            ("Now", Self.stated(correction.after, or: CorrectionWords.after(correction))),
        ]
        return .html(
            "section",
            [
                "class": correction.kind == .privacy ? CorrectionMark.privacyName : "correction-entry",
                "aria-labelledby": correction.id,
            ],
            .html("h2", ["id": correction.id], CorrectionWords.title(correction)),
            .html(
                "dl", ["class": "pairs"],
                rows.map { name, words in
                    .html(
                        "div", [:], .html("dt", [:], .text(name)),
                        .html("dd", [:], .located(correction.location, [words])))
                }))
    }

    /// What stood or stands in the report may hold numbers; the build has looked for those that stand there now.
    private static func stated(_ text: String?, or words: String) -> Node {
        text == nil ? .text(words) : .html("span", ["data-slot": "edition.correction"], .text(words))
    }

    private func places(_ correction: Correction) -> Node {
        let links = correction.pages.map { page in
            let target = path.link(to: context.publication.path(of: page.name))
            return Node.html("a", ["href": target], .text(title(of: page.name)))
        }
        return links.count == 1 ? links[0] : .html("ul", [:], links.map { .html("li", [:], $0) })
    }

    private func title(of page: PageName) -> String {
        if let outline = context.outline(page) { return outline.name == "index" ? "The first page" : outline.title }
        let figure = context.edition?.figures.figures.first { "figures/\($0.name)" == page.text }
        return figure.map { "Figure: \($0.title)" } ?? "Page \(page)"
    }
}

extension PageContext {
    /// The corrections of the edition that name a page, as that page tells of them.
    func correctionNotice(on page: PageName, at path: SitePath) -> Node {
        let all = edition?.corrections ?? []
        let address = path.link(to: publication.path(of: CorrectionsPage.name))
        let notice = CorrectionNotice(corrections: all.filter { $0.names(page) }, address: address).node
        guard page == "index", let newest = all.last else { return notice }
        let link = Node.html("a", ["href": address], .text(CorrectionsPage.title))
        let words: Node = ["Corrected on ", CorrectionWords.date(newest), ". ", link, "."]
        return [.html("p", ["class": "corrected"], words), notice]
    }

    /// Whether a path is that of the page of all corrections.
    func isCorrections(_ path: SitePath) -> Bool { path == publication.path(of: CorrectionsPage.name) }
}
