import Diagnostics
import Site

/// A fault as a finding, with its place in the site.
struct Judgement: Sendable {
    let finding: Finding
    /// In the site, whatever source the finding leads back to.
    let place: SourceLocation

    init(_ rule: Rule, _ fault: Fault, _ site: ExaminedSite) {
        place = fault.location
        finding = rule.finding(fault, in: site)
    }
}

extension ExaminedPage {
    /// The sentence that stands at a place, or that its element begins with; nil where no words stand near.
    func sentence(at goal: SourceLocation) -> String? {
        guard let block = prose.blocks.last(where: { place($0.element) <= goal }) else { return nil }
        let sentences = prose.sentences[block.sentences]
        let found = sentences.last { place(ofProse: $0.range.lowerBound) <= goal } ?? sentences.first
        return found.map { prose.line($0.range) }
    }
}

extension Rule {
    /// The finding, at the line of Markdown where that is known; it then names the place in the page too.
    fileprivate func finding(_ fault: Fault, in site: ExaminedSite) -> Finding {
        let words = fault.wording
        let source = Self.source(of: fault.location, in: site)
        return Finding(
            id, fault.severity, at: source ?? fault.location,
            source == nil ? words.message : "\(words.message) (\(fault.location))", why: self.source.text,
            related: fault.related.map { Related(Self.source(of: $0.location, in: site) ?? $0.location, $0.text) },
            fix: words.fix)
    }

    /// The line of Markdown that a place of a page comes from. What stands behind the main part is the layout's.
    private static func source(of place: SourceLocation, in site: ExaminedSite) -> SourceLocation? {
        guard let line = place.line, let page = site.page(place.path), line <= page.lastMainLine else { return nil }
        return site.site.source(ofLine: line, in: place.path)
    }
}
