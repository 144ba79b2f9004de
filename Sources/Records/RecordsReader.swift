public import Diagnostics
import Quantities

/// Reads an export and holds it against every rule. What passes is a `Dataset`; nothing else makes one.
public struct RecordsReader: Sendable {
    let files: RecordsFiles
    let shape: ReadingShape

    /// - Parameter threads: how many read at once. The result does not depend on it.
    public init(files: RecordsFiles, threads: Int) {
        self.init(files: files, shape: ReadingShape(threads: max(1, threads)))
    }

    init(files: RecordsFiles, shape: ReadingShape) {
        self.files = files
        self.shape = shape
    }

    /// Reads all tables of an edition. Every finding of every file is reported; nil where one of them is an error.
    public func read(
        _ settings: RecordsSettings, vocabulary: Vocabulary, _ findings: inout Findings
    ) -> ValidatedRecords? {
        var found = Findings()
        reportPlace(settings, &found)
        UnreadFiles(settings: settings).report(files.names(settings.folder), &found)
        let reader = TableReader(files: files, settings: settings, vocabulary: vocabulary, shape: shape)
        var tables: [Table] = []
        var parents: [TableName: ParentIndex] = [:]
        var accepted: [Int: Int] = [:]
        var compliments: ParentIndex?
        var isWhole = true
        for schema in StandardTables.all + [StandardTables.stops] {
            let reading = reader.read(schema, parents: parents, &found)
            tables += reading.tables
            if reading.isWhole, StandardTables.parents.contains(schema.name) { parents[schema.name] = reading.index }
            if schema.name == "compliments" { compliments = reading.index }
            accepted.merge(reading.accepted, uniquingKeysWith: +)
            isWhole = isWhole && reading.isWhole
        }
        if isWhole { reportUnused(settings, accepted, &found) }
        findings.report(found)
        guard !found.hasErrors else { return nil }
        return ValidatedRecords(
            dataset: Dataset(tables, vocabulary: vocabulary),
            accepted: accepted.sorted { $0.key < $1.key }.map {
                AcceptedFinding(acceptance: settings.accepted[$0.key], count: $0.value)
            },
            compliments: compliments)
    }

    /// Real records lie outside the project, or where git ignores them.
    func reportPlace(_ settings: RecordsSettings, _ findings: inout Findings) {
        if settings.isSynthetic || files.isOutsideOrIgnored(settings.folder) { return }
        findings.report(FileProblem.insideProject(settings.location, settings.folder).finding)
    }

    private func reportUnused(_ settings: RecordsSettings, _ used: [Int: Int], _ findings: inout Findings) {
        for (entry, acceptance) in settings.accepted.enumerated() where used[entry] == nil {
            findings.report(AcceptanceProblem.unused(acceptance.location, acceptance.rule.name).finding)
        }
    }
}

/// Records that may be counted, and what was accepted about them.
public struct ValidatedRecords: Sendable {
    public let dataset: Dataset
    /// The entries of `accepted` with the number of findings that each one silenced, for the build's summary.
    public let accepted: [AcceptedFinding]
    /// Finds compliments, to which the approvals of quotes are bound.
    let compliments: ParentIndex?

    /// The row of the compliment with a reference; nil where there is none.
    public func compliment(_ reference: String) -> Int? {
        guard let compliments, !reference.isEmpty else { return nil }
        let mark = CellHash.of(Array(reference.folded.utf8), seed: compliments.seed)
        let row = compliments.index.withLookup { $0.row(of: mark) }
        return row == ParentLink.noRow ? nil : Int(row)
    }
}

/// An acceptance that silenced something.
public struct AcceptedFinding: Hashable, Sendable {
    public let acceptance: Acceptance
    public let count: Int

    public init(acceptance: Acceptance, count: Int) {
        self.acceptance = acceptance
        self.count = count
    }
}
