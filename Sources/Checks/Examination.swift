public import Diagnostics

/// All that a run of the examiner found.
public struct Examination: Sendable {
    /// Nil where one of the findings is an error, and of pages for staff.
    public internal(set) var checked: CheckedSite?
    public let findings: Findings
    /// What waivers took out of them.
    public let waived: [WaivedFinding]
    /// The waivers that changed something.
    public let waivers: [WaiverInForce]
    /// How hard each page is to read, in the order of their paths.
    public var readings: [PageReading] { site.pages.map(\.reading) }
    let site: ExaminedSite
    /// Where in the site each finding is, whatever source it leads back to.
    let places: [Finding: SourceLocation]

    /// In the site, whatever source the finding leads back to; nil of what was found in no file of it.
    public func place(of finding: Finding) -> SourceLocation? { places[finding] }

    /// The page of the site that a finding is about; nil of a finding about something else.
    public func page(of finding: Finding) -> String? { places[finding].flatMap { site.page($0.path)?.path } }

    /// What a page is called.
    public func title(of page: String) -> String? {
        guard let tree = site.page(page)?.tree, let heading = tree.all("h1").first else { return nil }
        let title = tree.text(of: heading)
        return title.isEmpty ? nil : title
    }

    /// The words that stand where a finding is.
    public func sentence(of finding: Finding) -> String? {
        places[finding].flatMap { place in site.page(place.path)?.sentence(at: place) }
    }
}
