public import Diagnostics
import Markup
public import Quantities
public import Settings

/// Which builds readers of a target were given, and since when: `content/<council>/published/<target>.log.yaml`.
public struct PublicationLog: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public let date: CalendarDate
        public let build: String
        /// Whether readers were given an older release again.
        public let isRollback: Bool
    }

    public private(set) var entries: [Entry]

    public init() { entries = [] }

    /// The day on which readers were first given a build; nil where nothing is known of it.
    public func firstDay(of build: FileDigest) -> CalendarDate? {
        entries.filter { $0.build == build.hex }.map(\.date).min()
    }

    /// Reads the root of a log. Missing, unknown and ill-typed keys are findings.
    public static func read(_ root: SettingsNode, _ findings: inout Findings) -> PublicationLog {
        var map = MapReader(root)
        var log = PublicationLog()
        for node in map.list("publications") {
            var inner = MapReader(node, name: "a publication")
            log.entries.append(
                Entry(
                    date: inner.date("on"), build: inner.string("build"),
                    isRollback: inner.boolean("rollback", or: false)))
            map.report(inner.finish())
        }
        findings.report(map.finish())
        return log
    }

    /// With one more, where it is not what readers have already.
    public mutating func add(_ build: FileDigest, on date: CalendarDate, isRollback: Bool) {
        guard entries.last?.build != build.hex else { return }
        entries.append(Entry(date: date, build: build.hex, isRollback: isRollback))
    }

    public var yaml: String {
        let lines = entries.map { entry in
            "  - {on: \(entry.date.iso), build: \"\(entry.build)\"\(entry.isRollback ? ", rollback: true" : "")}"
        }
        return """
            # Written by 'heard publish': which builds readers of this target were given, and since when. Commit it.
            publications:
            \(lines.joined(separator: "\n"))

            """
    }
}
