public import Diagnostics
public import Quantities
public import Settings
public import StrictYAML

/// Where an edition's records are and how they are to be read.
public struct RecordsSettings: Sendable {
    /// What `heard quotes register` keeps beside the records.
    public static let registerName = "register.txt"
    /// What `heard quotes review` keeps there.
    public static let journalName = "quotes-review.jsonl"

    /// The folder with the files, as a path that `RecordsFiles` opens.
    public let folder: String
    /// The engine that holds the records instead; nil for files.
    public let engine: RecordsEngine?
    public let mapping: Mapping
    public let accepted: [Acceptance]
    /// Whether the records are invented.
    public let isSynthetic: Bool
    public let period: ReportingPeriod
    /// No date that tells what happened may lie after it.
    public let asAt: CalendarDate
    /// The entry of `edition.yaml` that names the folder.
    public let location: SourceLocation

    public init(
        place: RecordsPlace, mapping: Mapping, accepted: [Acceptance], edition: EditionSettings
    ) {
        folder = place.folder
        engine = place.engine
        self.mapping = mapping
        self.accepted = accepted
        isSynthetic = edition.isSynthetic
        period = edition.period
        asAt = edition.asAt
        location = place.location
    }

    init(
        folder: String, mapping: Mapping = .none, accepted: [Acceptance] = [], isSynthetic: Bool = true,
        period: ReportingPeriod, asAt: CalendarDate, location: SourceLocation
    ) {
        self.folder = folder
        engine = nil
        self.mapping = mapping
        self.accepted = accepted
        self.isSynthetic = isSynthetic
        self.period = period
        self.asAt = asAt
        self.location = location
    }
}

/// The `records` key of an `edition.yaml`: where the files are.
public struct RecordsPlace: Hashable, Sendable {
    /// The folder with the files: absolute as written, or relative to the project.
    /// With an engine, what lies beside the records, such as made-up names to search for.
    public let folder: String
    /// The engine that holds the records instead; nil for files.
    public let engine: RecordsEngine?
    /// The mapping file, where the edition has one, relative to the project.
    public let mapping: String?
    public let location: SourceLocation

    /// Reads `{folder:, mapping:}` or `{engine:, schema:, service:, mapping:}`; folder and mapping are written relative to the edition's folder, or absolute.
    /// - Parameter editionFolder: relative to the project, without a final slash.
    public static func read(
        _ node: SettingsNode, editionFolder: String, _ findings: inout Findings
    ) -> RecordsPlace {
        var map = MapReader(node, name: "records")
        func resolved(_ path: String) -> String { path.hasPrefix("/") ? path : "\(editionFolder)/\(path)" }
        let engine = RecordsEngine.read(&map)
        let folder = engine == nil ? map.string("folder") : map.optionalString("folder") ?? "records"
        let place = RecordsPlace(
            folder: resolved(folder), engine: engine,
            mapping: map.optionalString("mapping").map(resolved),
            location: node.location)
        findings.report(map.finish())
        return place
    }
}
