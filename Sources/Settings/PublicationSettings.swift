public import Diagnostics
public import Quantities
public import StrictYAML

/// Something that a council publishes besides the annual report: an entry of `content/<council>/publications.yaml`.
public struct PublicationSettings: Hashable, Sendable {
    public enum Audience: String, Sendable, CaseIterable {
        case `public`
        case staff
    }

    /// What its pages are made from.
    public enum Pages: String, Sendable, CaseIterable {
        /// Every open case by how close its limit is, for a weekly meeting.
        case openCases = "open-cases"
        /// Counts of cases as they stand, rebuilt every day.
        case dashboard
        /// A quarter against the four before it.
        case quarterly
        /// What complaints taught: who does what by when, and a digest for each month.
        case learning
        /// The Markdown of `templates/staff/<publication>`.
        case markdown
    }

    public let name: PublicationName
    public let title: String
    public let audience: Audience
    public let pages: Pages
    /// Printed on every screen, in every title and on every sheet of a staff publication, such as `OFFICIAL-SENSITIVE`.
    public let marking: String
    /// The editions whose records it reads; empty for all of the council.
    public let editions: [EditionName]
    /// The folder to put it in, from the project's root or absolute.
    public let output: String
    /// The quarter of a quarterly report; nil for the last one that is over.
    public let quarter: ReportingQuarter?
    /// Who answers for each page that is written in Markdown, and when that role last read it.
    public let reviews: [PageReview]
    public let location: SourceLocation
    /// Where `output` is written; the entry itself where it is not.
    public let outputLocation: SourceLocation

    /// Whether pages of it show cases: then records are read.
    public var readsRecords: Bool { pages != .markdown }

    /// Reads the root of a `publications.yaml`, in the order of the file. A staff publication without a marking, and
    /// folders that two publications share, are findings.
    public static func readAll(
        _ node: SettingsNode, council: CouncilName, _ findings: inout Findings
    ) -> [PublicationSettings] {
        var map = MapReader(node)
        var publications: [PublicationSettings] = []
        if let list = map.node("publications") {
            var inner = MapReader(list, name: "publications")
            for entry in inner.allEntries() {
                publications.append(read(entry, council, &inner))
            }
            map.report(inner.finish())
        }
        findings.report(map.finish())
        for publication in publications { findings.report(publication.folderFindings(among: publications)) }
        return publications
    }

    private static func read(
        _ entry: SettingsNode.Entry, _ council: CouncilName, _ outer: inout MapReader
    ) -> PublicationSettings {
        var map = MapReader(entry.value, name: entry.key)
        let audience: Audience = map.choice("audience") ?? .staff
        let folder = "\(audience == .staff ? "staff" : "publications")/\(council)/\(entry.key)"
        let pages: Pages = map.choice("pages") ?? .markdown
        let publication = PublicationSettings(
            name: PublicationName(entry.key), title: map.string("title"), audience: audience,
            pages: pages, marking: map.optionalString("marking") ?? "",
            editions: map.strings("editions").map { EditionName($0) },
            output: FolderPath.tidy(map.optionalString("output") ?? folder),
            quarter: pages == .quarterly ? quarter(&map) : nil, reviews: PageReview.readAll(&map),
            location: entry.location,
            outputLocation: map.optionalNode("output")?.location ?? entry.location)
        if audience == .staff, publication.marking.allSatisfy(\.isWhitespace) {
            map.report(PublicationProblem.noMarking(entry.location, entry.key).finding)
        }
        if audience == .public, publication.readsRecords {
            map.report(PublicationProblem.casesForEverybody(entry.location, entry.key, publication.pages).finding)
        }
        outer.report(map.finish())
        return publication
    }

    private static func quarter(_ map: inout MapReader) -> ReportingQuarter? {
        guard let node = map.optionalNode("period") else { return nil }
        let quarter = ReportingQuarter(node.text ?? "")
        if quarter == nil {
            map.wrongKind(
                node, "period", "a quarter of the reporting year, such as 2023-24-Q3 for October to December 2023")
        }
        return quarter
    }

    private func folderFindings(among all: [PublicationSettings]) -> Findings {
        var findings = Findings()
        for other in all where other.name < name && FolderPath.meet(output, other.output) {
            findings.report(PublicationProblem.sharedFolder(outputLocation, output, with: other.output).finding)
        }
        if audience == .staff { findings.report(StaffFolder.findings(of: output, at: outputLocation)) }
        return findings
    }
}

/// Where pages for staff may be put: never where the public's pages are, nor around them.
public enum StaffFolder {
    /// The folders in which pages for everybody are put where nobody says otherwise.
    public static let publicFolders = ["site", "publications"]

    /// What is wrong with a folder for staff.
    /// - Parameter others: further folders that the public reads.
    public static func findings(
        of folder: String, at place: SourceLocation, others: [String] = []
    ) -> Findings {
        var findings = Findings()
        for other in publicFolders + others where FolderPath.meet(folder, other) {
            findings.report(PublicationProblem.publicFolder(place, folder, public: FolderPath.tidy(other)).finding)
        }
        return findings
    }
}

/// Folders as text: what lies in what.
public enum FolderPath {
    /// Without `.`, `..`, doubled and final slashes; a path that leads above its root keeps its `..`.
    public static func tidy(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }

    /// Whether one of two folders is the other, or lies in it. The project's own root lies around all relative ones.
    public static func meet(_ first: String, _ second: String) -> Bool {
        let (first, second) = (ending(first), ending(second))
        return first.hasPrefix(second) || second.hasPrefix(first)
    }

    private static func ending(_ path: String) -> String {
        let tidy = tidy(path)
        return tidy.isEmpty || tidy == "/" ? tidy : tidy + "/"
    }
}
