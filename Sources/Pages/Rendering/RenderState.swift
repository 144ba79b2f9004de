import Diagnostics
import Quantities

/// What rendering a page gathers on its way, over its template and all its narrative.
struct RenderState {
    var findings = Findings()
    var figuresUsed: Set<FigureName> = []
    /// Other pages of whose text parts are printed.
    var pagesTaken: Set<PageName> = []
    /// Links that were looked up and lead somewhere.
    var goodAddresses: Set<String> = []
    /// Links that were reported, each once a line.
    var badAddresses: Set<KnownAddress> = []
    var notes = Notes()
    var ids = UniqueIDs()
    /// The level of the last heading; the page's title is 1.
    var headingLevel = 1
    /// Slots of narrative that the template has.
    var slots: Set<String> = []
    /// Charts so far, to number them.
    var charts = 0
}

/// An address and where it was written.
struct KnownAddress: Hashable, Sendable {
    let address: String
    let line: Int
    let path: String
}
