public import Diagnostics
import Disclosure

/// The audit trail of a review: a file of one JSON object a line that is only ever added to. Each line carries the
/// SHA-256 of the line before it, so that a line that was changed or taken out shows.
///
/// It is kept beside the records and protected as they are: it names compliments by their references.
public struct Journal: Hashable, Sendable {
    public private(set) var entries: [JournalEntry]
    /// The digest of the last line, which the next one carries.
    private var last: String

    static let beginning = QuoteApproval.digest(of: "")

    public init() {
        entries = []
        last = Self.beginning
    }

    /// Adds an entry, and returns the line to write, with its line break.
    public mutating func append(_ entry: JournalEntry) -> String {
        let line = JournalLine.text(of: entry, after: last)
        entries.append(entry)
        last = QuoteApproval.digest(of: line)
        return line + "\n"
    }

    /// Reads a journal. Nil, with a finding, where a line is not as it was written.
    public static func read(_ text: String, path: String, _ findings: inout Findings) -> Journal? {
        var journal = Journal()
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty {
            let place = SourceLocation(path: path, line: index + 1, column: 1)
            guard let entry = JournalLine.entry(String(line), after: journal.last, path: path) else {
                findings.report(
                    Finding(
                        .reviewJournal, at: place, "this line is not the one that was written here",
                        fix: "restore the journal from a copy: without it nobody can tell who approved what"))
                return nil
            }
            journal.entries.append(entry)
            journal.last = QuoteApproval.digest(of: String(line))
        }
        return journal
    }

    /// The seed that draws the quotes to be read again; nil before anybody sat down.
    public var seed: String? {
        entries.lazy.compactMap { entry in
            if case .opened(let seed) = entry.event { seed } else { nil }
        }.first
    }

    /// The last reading of a compliment by each role, the latest last. An approval counts only where it was of exactly
    /// this raw text under these rules; a quote that was stopped stays stopped whatever changes.
    func readings(of compliment: String, basis: String) -> [RoleReading] {
        var latest: [RoleReading] = []
        for entry in entries {
            guard case .read(let reading) = entry.event, reading.compliment == compliment else { continue }
            latest.removeAll { $0.role == entry.by }
            latest.append(RoleReading(role: entry.by, reading: reading, at: entry.at))
        }
        return latest.filter { entry in
            if case .withhold = entry.reading.outcome { true } else { entry.reading.basis == basis }
        }
    }
}

/// A reading, whose it is, and when.
struct RoleReading: Hashable, Sendable {
    let role: String
    let reading: Reading
    let at: Moment
}
