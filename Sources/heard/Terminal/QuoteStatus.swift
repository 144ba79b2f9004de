import Diagnostics
import Disclosure
import Identifiers
import Pipeline
import Quantities
import Records
import Redaction
import Review

/// Where the quotes of one edition are, in numbers and ids.
struct QuoteStatus {
    private let folder: String
    /// Name, words for people, number.
    private let counts: [(key: String, label: String, number: Int)]
    private let approved: [String]
    private let void: [(id: String, reasons: [Finding])]
    private let withdrawn: [(id: String, date: CalendarDate)]
    private let canaries: (named: Int, planted: Int)

    init(_ edition: OpenedEdition) {
        let judged = edition.judged
        let (progress, quotes) = (edition.progress, edition.quotes)
        folder = edition.sources.place.folder
        counts = Self.counts(edition, progress, quotes)
        approved = judged.sound.map(\.id)
        void = judged.void.map { ($0.approval.id, $0.findings) }
        withdrawn = edition.sources.withdrawn.filter { $0.edition == edition.sources.place.name }
            .map { ($0.compliment, $0.date) }
        let planted = edition.canaries.countPlanted(in: edition.texts.map(\.text))
        canaries = (edition.canaries.names.count, planted)
    }

    private static func counts(
        _ edition: OpenedEdition, _ progress: ReviewProgress, _ quotes: [ReviewQuote]
    ) -> [(key: String, label: String, number: Int)] {
        func proposed(_ action: Proposal.Action) -> Int { quotes.count { $0.proposal.action == action } }
        let stages = Dictionary(grouping: quotes) { progress.stage(of: $0).name }.mapValues(\.count)
        return [
            ("with_words", "compliments with words", edition.texts.count),
            ("with_consent", "of them with consent, not withdrawn", quotes.count),
            ("proposed_publish", "proposed with nothing in doubt", proposed(.publish)),
            ("proposed_queue", "proposed with words in doubt", proposed(.queue)),
            ("proposed_reject", "proposed to be left out", proposed(.reject)),
            ("awaiting_first", "waiting for a first reader", stages["awaiting-first-reader"] ?? 0),
            ("awaiting_second", "waiting for a second reader", stages["awaiting-second-reader"] ?? 0),
            ("readers_differ", "to be read again, since readers differ", stages["readers-differ"] ?? 0),
            ("withheld", "not to be published, as a reader decided", stages["withheld"] ?? 0),
        ]
    }

    var text: String {
        let width = counts.map { String($0.number).count }.max() ?? 0
        var lines = ["\(folder)"]
        lines += counts.map {
            "  \(String(repeating: " ", count: width - String($0.number).count))\($0.number)  \($0.label)"
        }
        lines.append("  approved: \(approved.isEmpty ? "none" : approved.joined(separator: ", "))")
        for (id, reasons) in void {
            lines.append("  void: \(id)")
            lines += reasons.map { "    \($0.message) [\($0.rule)]" }
        }
        for (id, date) in withdrawn { lines.append("  withdrawn: \(id) on \(date)") }
        lines.append("  canaries: \(canaries.named) named, \(canaries.planted) planted in the words of compliments")
        return lines.joined(separator: "\n") + "\n"
    }

    var json: String {
        let voids = void.map { id, reasons in
            JSONText.object([
                ("id", JSONText.string(id)),
                (
                    "reasons",
                    JSONText.array(
                        reasons.map {
                            JSONText.object([
                                ("rule", JSONText.string($0.rule.name)), ("message", JSONText.string($0.message)),
                            ])
                        })
                ),
            ])
        }
        let gone = withdrawn.map { id, date in
            JSONText.object([("compliment", JSONText.string(id)), ("on", JSONText.string(date.iso))])
        }
        return JSONText.object(
            [("edition", JSONText.string(folder))] + counts.map { ($0.key, String($0.number)) } + [
                ("approved", JSONText.array(approved.map(JSONText.string))), ("void", JSONText.array(voids)),
                ("withdrawn", JSONText.array(gone)), ("canaries_named", String(canaries.named)),
                ("canaries_planted", String(canaries.planted)),
            ])
    }
}
