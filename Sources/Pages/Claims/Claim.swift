import Quantities

/// Words that say something about numbers, and the figures they are about: `{{ claim rose slightly: complaints-all }}`.
///
/// The build prints the words where the figures bear them out, and stops where they do not.
struct Claim: Hashable, Sendable {
    /// As written, with single spaces; printed as they stand.
    let words: String
    /// The names behind the colon.
    let operands: [Slot]

    static let keyword = "claim "

    /// Nil where the text between the braces is not a claim at all or cannot be read as one.
    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let words = parts[0].split(separator: " ").map(String.init)
        let names = parts[1].split(separator: ",", omittingEmptySubsequences: false).map { Slot($0) }
        let slots = names.compactMap(\.self)
        guard words.count > 1, words[0] == "claim", slots.count == names.count,
            slots.allSatisfy({ $0.form == nil && !$0.isLastYear })
        else { return nil }
        self.words = words.dropFirst().joined(separator: " ")
        operands = slots
    }

    /// Whether somebody wanted to write a claim.
    static func isMeant(by text: String) -> Bool { text.drop { $0 == " " }.hasPrefix(keyword) }
}

/// What words claim, once their size and their years are taken apart from them.
struct ClaimMeaning: Hashable, Sendable {
    let test: ClaimTest
    /// How far something moved, where the words say so: `slightly`.
    var size: ClaimPolicy.Size?
    /// How far back a highest or lowest value reaches.
    var years: Years?

    enum Years: Hashable, Sendable {
        /// This one and so many before it, together.
        case count(Int)
        case since(PeriodLabel)
    }
}

/// What figures can be held against. The raw values are the keys of `templates/policy/claims.yaml`.
enum ClaimTest: String, Hashable, Sendable, CaseIterable {
    // This year beside the year before.
    case rose, fell, same, better, worse
    // One number beside another.
    case more, fewer, equal
    // One number that is nothing.
    case zero
    // One category beside its base, or beside all others of its figure.
    case most, largest, smallest
    // This year beside earlier ones.
    case highest, lowest
    // A share beside a threshold.
    case low, high
}
