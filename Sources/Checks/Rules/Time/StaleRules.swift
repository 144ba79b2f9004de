import Diagnostics
import Quantities
import Site

extension Rule {
    static let stale: [Rule] = [
        Rule(.staleParagraph, source: .lastYears, .site { site, _ in unchanged(site) })
    ]

    /// A paragraph of a council's own text that stood word for word in its report of the year before. What the
    /// templates say is the same every year on purpose.
    private static func unchanged(_ site: ExaminedSite) -> [Fault] {
        site.expectations.editions.flatMap { edition -> [Fault] in
            guard
                let earlier = site.expectations.editions.first(where: {
                    $0.councilFolder == edition.councilFolder && $0.period == edition.previousPeriod
                })
            else { return [] }
            let known = Set(paragraphs(of: earlier, site).map(\.text))
            return paragraphs(of: edition, site).filter { known.contains($0.text) }.compactMap { paragraph in
                let place = paragraph.page.place(ofProse: paragraph.offset)
                guard let line = place.line,
                    site.site.source(ofLine: line, in: place.path)?.path.hasPrefix("content/") == true
                else { return nil }
                return Fault(place, .unchanged(since: earlier.period.label.text))
            }
        }
    }

    private struct Paragraph {
        let text: String
        let page: ExaminedPage
        let offset: Int
    }

    /// Long enough to be nobody's set phrase, with every bound number left out: those change by themselves.
    private static func paragraphs(of edition: EditionFacts, _ site: ExaminedSite) -> [Paragraph] {
        site.pages.filter { $0.path.hasPrefix(edition.folder + "/") }.flatMap { page in
            page.prose.main.compactMap { block -> Paragraph? in
                guard block.words.count >= 12, block.kind == .paragraph || block.kind == .listItem else { return nil }
                let typed = page.prose.runs[block.runs].filter { $0.mark == .plain }.map { page.prose.line($0.range) }
                return Paragraph(text: typed.joined(separator: " "), page: page, offset: block.range.lowerBound)
            }
        }
    }
}

extension RuleSource {
    static let lastYears: RuleSource =
        "SI 2006/1738 regulation 13(3) and (4): each year's report is about that year; a paragraph left over is about another"
}
