public import Diagnostics

/// Reads an export and holds it against every rule. What passes is a `Dataset`; nothing else makes one.
public struct RecordsReader: Sendable {
    let files: RecordsFiles
    /// How many threads read at once. The result does not depend on it.
    let threads: Int

    public init(files: RecordsFiles, threads: Int) {
        self.files = files
        self.threads = max(1, threads)
    }

    /// Reads all tables of an edition. Every finding of every file is reported; nil where one of them is an error.
    public func read(
        _ settings: RecordsSettings, vocabulary: Vocabulary, _ findings: inout Findings
    ) -> ValidatedRecords? {
        nil
    }

    /// Calls `body` with the bytes of every cell that names a record, a person or a family, so that a built site
    /// can be searched for them. Nothing is kept.
    public func forEachIdentifier(
        _ settings: RecordsSettings, _ findings: inout Findings, _ body: (IdentifierKind, [UInt8]) -> Void
    ) {}
}

/// What a cell identifies.
public enum IdentifierKind: String, Sendable, CaseIterable {
    case reference, person, family
}

/// Records that may be counted, and what was accepted about them.
public struct ValidatedRecords: Sendable {
    public let dataset: Dataset
    /// The entries of `accepted` with the number of findings that each one silenced, for the build's summary.
    public let accepted: [AcceptedFinding]
}

/// An acceptance that silenced something.
public struct AcceptedFinding: Hashable, Sendable {
    public let acceptance: Acceptance
    public let count: Int
}
