import Diagnostics
import Site

/// One thing that a site must hold, whoever made it.
struct Rule: Sendable {
    enum Judge: Sendable {
        /// Looks at one page, whose `facts` tell its audience and its year, and may look up others.
        case page(@Sendable (ExaminedPage, ExaminedSite) -> [Fault])
        /// Looks at the site as a whole.
        case site(@Sendable (ExaminedSite, Expectations) -> [Fault])
    }

    let id: RuleID
    /// What the law or the standard says, or that the rule is of our own making.
    let source: RuleSource
    let judge: Judge

    init(_ id: RuleID, source: RuleSource, _ judge: Judge) {
        self.id = id
        self.source = source
        self.judge = judge
    }

    /// The faults of one page, if that is what the rule looks at.
    func faults(in page: ExaminedPage, of site: ExaminedSite) -> [Fault] {
        if case .page(let judge) = judge { judge(page, site) } else { [] }
    }

    /// The faults of the site as a whole, if that is what the rule looks at.
    func faults(in site: ExaminedSite, _ expectations: Expectations) -> [Fault] {
        if case .site(let judge) = judge { judge(site, expectations) } else { [] }
    }
}

/// Where a rule is broken, and how. The words for each are in the folder `Wording`.
struct Fault: Sendable {
    let location: SourceLocation
    let wording: FaultWording
    /// Where one fault of the rule weighs less than the others.
    let severity: Severity?
    /// Other places that show it.
    let related: [Related]

    init(
        _ location: SourceLocation, _ wording: FaultWording, severity: Severity? = nil, related: [Related] = []
    ) {
        self.location = location
        self.wording = wording
        self.severity = severity
        self.related = related
    }
}

extension Rule {
    /// Every rule, in the order of their subjects. One area a line.
    static let all: [Rule] = [
        structure,
        tables,
        accessibility,
        links,
        outside,
        resources,
        words,
        characters,
        weight,
        styleWords,
        scripts,
        policies,
        privacy,
        publicPages,
        hidden,
        boundNumbers,
        tableSums,
        narratedNumbers,
        units,
        comparisons,
        ranks,
        scopes,
        limitResults,
        claims,
        quantities,
        years,
        days,
        calendar,
        stale,
        completeness,
        wording,
        personal,
        readability,
    ].flatMap(\.self)

    /// The rules that pages for staff are held to: all of accessibility, links, weight, words and people. Not those of a
    /// yearly report, nor of an old phone's patience; and a reference such as AB/23/0001 is not an abbreviation: its numbers are bound to protected figures, its years and its checklist to an edition.
    static let forStaff: [Rule] = [
        structure, tables, accessibility, links, outside, resources, words, characters, weight, scripts, policies,
        privacy,
        staffPages, placeholders, sections, sentences, wording, personal, readability,
    ].flatMap(\.self).filter { ![.acronym, .styleWeight].contains($0.id) }

    private static let accessibility = forms + names + ways + media + colours + styles
}
