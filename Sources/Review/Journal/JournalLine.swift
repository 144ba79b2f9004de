import Diagnostics
import Disclosure
import StrictYAML

/// An entry of the journal as one line of JSON, and back. JSON is YAML, so that the strict reader of settings reads it.
enum JournalLine {
    static func text(of entry: JournalEntry, after previous: String) -> String {
        let members =
            [("at", entry.at.iso), ("by", entry.by)] + members(of: entry.event) + [("previous", previous)]
        return JSONText.object(members.map { ($0.0, JSONText.string($0.1)) })
    }

    private static func members(of event: JournalEntry.Event) -> [(String, String)] {
        switch event {
        case .opened(let seed): [("event", "opened"), ("seed", seed)]
        case .shown(let compliment): [("event", "shown"), ("compliment", compliment)]
        case .read(let reading): [("event", "read")] + members(of: reading)
        case .approved(let compliment, let id): [("event", "approved"), ("compliment", compliment), ("id", id)]
        }
    }

    private static func members(of reading: Reading) -> [(String, String)] {
        let outcome =
            switch reading.outcome {
            case .publish(let decisions, let printed): [("decisions", decisions.text), ("printed", printed)]
            case .withhold(let reason): [("withheld", reason.rawValue)]
            }
        return [("compliment", reading.compliment), ("basis", reading.basis), ("seconds", String(reading.seconds))]
            + outcome
    }

    /// Nil where the line is not an entry, or does not follow the line before it.
    static func entry(_ line: String, after previous: String, path: String) -> Optional<JournalEntry> {
        var findings = Findings()
        guard let root = SettingsFile.read(line, path: path, &findings) else { return nil }
        var map = MapReader(root)
        let (at, by) = (Moment(map.string("at")), map.string("by"))
        let follows = map.string("previous") == previous
        let event = event(&map)
        findings.report(map.finish())
        guard let at, let event, follows, !findings.hasErrors else { return nil }
        return JournalEntry(at: at, by: by, event: event)
    }

    private enum Kind: String, CaseIterable { case opened, shown, read, approved }

    private static func event(_ map: inout MapReader) -> JournalEntry.Event? {
        let kind: Kind? = map.choice("event")
        switch kind {
        case .opened?: return .opened(seed: map.string("seed"))
        case .shown?: return .shown(compliment: map.string("compliment"))
        case .read?: return reading(&map).map { .read($0) }
        case .approved?: return .approved(compliment: map.string("compliment"), id: map.string("id"))
        case nil: return nil
        }
    }

    private static func reading(_ map: inout MapReader) -> Reading? {
        let (compliment, basis, seconds) = (
            map.string("compliment"), map.string("basis"), map.integer("seconds", .count)
        )
        let outcome: Reading.Outcome
        if map.optionalNode("withheld") != nil {
            let reason: WithholdReason? = map.choice("withheld")
            guard let reason else { return nil }
            outcome = .withhold(reason)
        } else {
            // An empty text reads as nothing, though it stands for "as proposed".
            let text = map.optionalNode("decisions")?.text ?? ""
            guard let decisions = Decisions(text) else { return nil }
            outcome = .publish(decisions, printed: map.string("printed"))
        }
        return Reading(compliment: compliment, basis: basis, outcome: outcome, seconds: seconds)
    }
}
