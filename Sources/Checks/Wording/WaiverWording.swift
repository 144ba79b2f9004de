import Diagnostics
import Quantities

// Waivers
extension FaultWording {
    static func notWaivable(_ rule: String) -> Self {
        Self("the rule '\(rule)' cannot be waived", fix: "delete the waiver, and correct what the rule finds")
    }
    static func unknownRule(_ rule: String) -> Self {
        Self(
            "the examiner has no rule '\(rule)'; rules about settings, records and protection cannot be waived",
            fix: Fix.name(
                rule, among: RuleID.allCases.filter { $0.waiving == .allowed }.map(\.name).sorted(),
                elsewhere: "write the name that a finding shows in brackets"))
    }
    static func waiverTooLong(_ waiver: Waiver) -> Self {
        Self(
            "this waiver lasts longer than a year, from \(waiver.decidedOn.words) to \(waiver.expiresOn.words)",
            fix: "decide for a year at most, and look at it again then")
    }
    static func waiverExpired(_ waiver: Waiver) -> Self {
        Self(
            "this waiver of '\(waiver.rule)' ended on \(waiver.expiresOn.words)",
            fix: "correct what the rule finds and delete the waiver, or decide again with a new date")
    }
    static func waiverUnused(_ waiver: Waiver) -> Self {
        Self("this waiver of '\(waiver.rule)' changed nothing", fix: "delete it, or correct its page or words")
    }
}

extension WaiverInForce {
    /// A line for people: what is waived, where, until when, why and by whom.
    public var words: String {
        let place = [waiver.folder, waiver.page].compactMap(\.self).joined(separator: "/")
        let times = count == 1 ? "once" : "\(count) times"
        let weight =
            waiver.weight == .off ? "waived" : "counted as \(waiver.weight == .error ? "an error" : "a warning")"
        return
            "\(place): \(weight) \(times) until \(waiver.expiresOn.words) [\(waiver.rule)]: \(waiver.reason) (\(waiver.decidedBy))"
    }
}
