package import Delivery
package import Quantities

/// What of a project is asked for, and the day on which it is judged.
package struct BuildOptions: Sendable {
    /// The name of a folder of `content`; nil for every council.
    package var council: String?
    /// The name of a folder of the council; nil for every edition.
    package var edition: String?
    /// The day against which contacts and waivers are judged stale; nil for the editions' own.
    package var clock: CalendarDate?
    /// Which pages are built.
    package var part = SitePart.all
    /// Whether pages and texts with 'status: draft' are built too.
    package var includesDrafts = false
    /// Files that stand for the records of some editions.
    package var exported = ExportedFigures()

    package init(council: String? = nil, edition: String? = nil, clock: CalendarDate? = nil) {
        self.council = council
        self.edition = edition
        self.clock = clock
    }

    /// The same for one council.
    package func only(_ council: Catalogue.Council) -> BuildOptions {
        var options = self
        options.council = council.name.text
        return options
    }

    /// Whether a file of the site belongs to the council and the edition asked for; of a whole site, every file does.
    package func asks(forPage path: String) -> Bool {
        let folders = path.split(separator: "/").dropLast().map(String.init)
        let isOfCouncil = council == nil || folders.first == council
        return isOfCouncil && (edition == nil || folders.dropFirst().first == edition)
    }
}

/// What somebody asked for that the project does not have, or that does not fit together.
package struct UsageProblem: Error {
    package let words: String

    package init(_ words: String) { self.words = words }
}
