public import Diagnostics
public import Quantities
import Settings
public import StrictYAML

/// Which builds readers of a target were given, and since when: `content/<council>/published/<target>.log.yaml`.
///
/// Each entry carries a digest of the one before it, so that none can be changed or left out unseen. The last one is written
/// before anything is switched and confirmed after that: whatever stops a publication, it is on record.
public struct PublicationLog: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public let date: CalendarDate
        /// Of the manifest, in hexadecimal.
        public let build: String
        /// Whether readers were given an older release again.
        public let isRollback: Bool
        /// Nil in logs that older versions wrote.
        public let readers: PublishTarget.Readers?
        /// Of the entry before; nil in logs that older versions wrote.
        let after: String?
        /// Whether nobody has seen yet how the publication ended.
        public fileprivate(set) var isBegun: Bool

        var digest: String {
            let parts = [after ?? "", date.iso, build, isRollback ? "rollback" : "", readers?.rawValue ?? ""]
            return FileDigest.of(Array(parts.joined(separator: "|").utf8)).short
        }
    }

    public private(set) var entries: [Entry]

    public init() { entries = [] }

    /// The day on which readers were first given a build; nil where nothing is known of it.
    public func firstDay(of build: FileDigest) -> CalendarDate? {
        entries.filter { $0.build == build.hex }.map(\.date).min()
    }

    /// Reads the root of a log. Missing, unknown and ill-typed keys are findings, and so is a gap.
    public static func read(_ root: SettingsNode, _ findings: inout Findings) -> PublicationLog {
        var map = MapReader(root)
        var log = PublicationLog()
        for node in map.list("publications") {
            let entry = entry(node, &map)
            if entry.after.map({ $0 != log.head }) ?? (log.entries.last?.after != nil) {
                map.report(LogProblem.gap(node.location).finding)
            }
            log.entries.append(entry)
        }
        if log.entries.isEmpty { map.report(LogProblem.gap(root.location).finding) }
        findings.report(map.finish())
        return log
    }

    private static func entry(_ node: SettingsNode, _ map: inout MapReader) -> Entry {
        var inner = MapReader(node, name: "a publication")
        let entry = Entry(
            date: inner.date("on"), build: inner.string("build"), isRollback: inner.boolean("rollback", or: false),
            readers: inner.optionalNode("readers") == nil ? nil : inner.choice("readers"),
            after: inner.optionalString("after"), isBegun: inner.boolean("begun", or: false))
        map.report(inner.finish())
        return entry
    }

    /// What the next entry carries of the last one.
    private var head: String { entries.last?.digest ?? "start" }

    /// Adds a publication that is about to happen. What readers have already is not added again.
    public mutating func begin(
        _ build: FileDigest, on date: CalendarDate, for readers: PublishTarget.Readers, isRollback: Bool
    ) {
        guard entries.last?.build != build.hex || entries.last?.readers != readers else { return }
        entries.append(
            Entry(
                date: date, build: build.hex, isRollback: isRollback, readers: readers, after: head, isBegun: true))
    }

    /// Records how a publication ended: readers have it, or may have it; or it never reached them, and is forgotten.
    public mutating func end(isPublished: Bool) {
        guard let last = entries.indices.last, entries[last].isBegun else { return }
        if isPublished { entries[last].isBegun = false } else { entries.remove(at: last) }
    }

    public var yaml: String {
        let lines = entries.map { entry in
            var words = "on: \(entry.date.iso), build: \"\(entry.build)\""
            if entry.isRollback { words += ", rollback: true" }
            if let readers = entry.readers { words += ", readers: \(readers.rawValue)" }
            if let after = entry.after { words += ", after: \"\(after)\"" }
            return "  - {\(words)\(entry.isBegun ? ", begun: true" : "")}"
        }
        return """
            # Written by 'heard publish': which builds readers of this target were given, and since when. Commit it.
            publications:
            \(lines.joined(separator: "\n"))

            """
    }
}
