public import Diagnostics
import Disclosure
import Markup
import Quantities
import Settings
import Site

/// Renders the pages of one publication. A value: pages can be rendered side by side.
public struct PageRenderer: Sendable {
    private let context: PageContext
    private let site: SiteFacts
    private let frames: ShellFrames

    public init(_ context: PageContext) {
        self.context = context
        site = SiteFacts(context)
        frames = ShellFrames(context)
    }

    /// The page, whole; what is wrong with its template or its narrative is reported, and left out of the page.
    public func render(_ page: PageOutline, _ findings: inout Findings) -> RenderedPage {
        let path = context.publication.path(of: page.name)
        let text = SourceText(path: page.source.path, text: page.source.text)
        var renderer = MarkdownRenderer(
            page: page, resolver: SlotResolver(context: context, site: site, path: path), source: text, topHeading: 2,
            state: RenderState())
        // Pages for children say in their first words what they are about; every line above the first number counts.
        let summary = page.isForChildren ? nil : page.summary
        var main: [Node] = [
            PageHead(title: page.title, summary: summary).node, context.correctionNotice(on: page.name, at: path),
        ]
        main += renderer.text(text.text(after: page.linesBefore), linesBefore: page.linesBefore)
        main += [renderer.state.notes.section(ids: &renderer.state.ids)] + generated(for: page, path)
        main.append(reviewed(page))
        main.append(Navigation(context: context, path: path, current: page.name).turn)
        if page.section == .report || page.section == .guide { main.append(Self.backToTop) }
        let own = NarrativeCheck(page: page, slots: renderer.state.slots)
        findings.report(renderer.state.findings)
        findings.report(own.findings(for: context.narrative))
        let frame = frames.frame(of: page)
        let shell = frame.map { frames.shell(of: page, in: $0) } ?? context.shell(of: page)
        var made = shell.fill(
            context.layouts.page, main: .fragment(main), figuresUsed: renderer.state.figuresUsed, in: frame)
        made.pagesTaken = renderer.state.pagesTaken.sorted()
        return made
    }

    /// The text of a page without all that stands around it; what is wrong with it is reported where it is rendered.
    func text(of page: PageOutline) -> [Node] {
        let path = context.publication.path(of: page.name)
        let text = SourceText(path: page.source.path, text: page.source.text)
        var renderer = MarkdownRenderer(
            page: page, resolver: SlotResolver(context: context, site: site, path: path), source: text, topHeading: 2,
            state: RenderState())
        let nodes = renderer.text(text.text(after: page.linesBefore), linesBefore: page.linesBefore)
        return nodes + [renderer.state.notes.section(ids: &renderer.state.ids)]
    }

    /// Narrative for pages that the publication does not have.
    public func misplacedNarrative() -> Findings {
        let known = context.outlines.map(\.name.text)
        var findings = Findings()
        for own in context.narrative where !known.contains(own.page.text) && !context.leftOut.contains(own.page) {
            let problem = PageProblem.unknownNarrativePage(own.page.text, known: known)
            findings.report(problem.finding(at: Place(SourceLocation(path: own.path))))
        }
        return findings
    }

    private static let backToTop: Node = .html(
        "p", ["class": "to-top"], .html("a", ["href": "#top"], "Back to the top"))

    /// Who answers for a page for staff, and by when that role reads it again.
    private func reviewed(_ page: PageOutline) -> Node {
        guard let review = context.staff?.reviews.first(where: { $0.page == page.name }) else { return .empty }
        func day(_ date: CalendarDate) -> Node { .html("time", ["datetime": date.iso], .text(date.words)) }
        return .html(
            "p", ["class": "page-review"], .text("The \(review.owner) answers for this page, read all of it on "),
            day(review.reviewed.date), " and reads it again by ", day(review.nextReview), ".")
    }

    /// What follows the text of some pages by their name: the list of all figures on "find a number".
    private func generated(for page: PageOutline, _ path: SitePath) -> [Node] {
        guard page.name == "find-a-number", let edition = context.edition else { return [] }
        let links = FigureLinks(from: path, in: context.publication)
        return [FigureIndex(figures: edition.figures.figures, links: links).node(headingLevel: 2)]
    }
}

/// What every page of a publication needs to know and none should work out again.
struct SiteFacts: Sendable {
    let constants: Constants
    let files: Set<SitePath>
    /// Drafts that are left out.
    let leftOut: Set<SitePath>

    init(_ context: PageContext) {
        constants = Constants.all(of: context)
        files = context.files
        leftOut = context.leftOutFiles
    }
}

/// Whether every text that a council wrote for a page has a slot there.
struct NarrativeCheck {
    let page: PageOutline
    let slots: Set<String>

    func findings(for narrative: [NarrativeSource]) -> Findings {
        var findings = Findings()
        for own in narrative where own.page == page.name && !slots.contains(own.slot) {
            let problem = PageProblem.unknownNarrativeSlot(own.slot, page: page.name.text, known: slots.sorted())
            findings.report(problem.finding(at: Place(SourceLocation(path: own.path))))
        }
        return findings
    }
}
