public import Diagnostics
import Quantities
public import StrictYAML

/// A sentence about how complaints are dealt with, in two forms: what is asked of every council, and what one council says of itself.
///
/// A page names it, `{{ practice.withdrawal-confirmed }}`, and prints the first unless the council has adopted the second: no template
/// can know what a council does.
public struct Practice: Equatable, Sendable {
    /// To whom a page speaks: the same practice is worded differently for a councillor and for a child.
    public enum Voice: String, Sendable, CaseIterable {
        case report, you, child, staff
    }

    /// How much it binds a council.
    enum Force: String, CaseIterable {
        case law, guidance, advice
        /// Nobody asks for it; the sentence says so.
        case goodPractice = "good-practice"
    }

    /// What is asked, from a day on.
    struct Rule: Equatable {
        let from: CalendarDate
        let force: Force
        /// The instrument and the regulation; empty for good practice.
        let source: String
        let words: [Voice: String]
    }

    /// What stands behind `practice.` in a slot.
    public let name: String
    public let location: SourceLocation
    /// What records break it, for the module that counts them; nil where no records can tell.
    public let contradiction: SettingsNode?
    /// In the order of their days.
    let rules: [Rule]
    /// What the council says of itself.
    let own: [Voice: String]

    /// The sentence for a page; nil where it has none in this voice on this day.
    func sentence(_ voice: Voice, isAdopted: Bool, on day: CalendarDate) -> String? {
        if isAdopted { return own[voice] }
        guard let rule = rules.last(where: { $0.from <= day }), let words = rule.words[voice] else { return nil }
        // A child reads what applies, not where it is written.
        guard !rule.source.isEmpty, voice != .child else { return words }
        return "\(words.dropLast()) (\(rule.source))."
    }
}
