import Diagnostics

extension PageProblem {
    var claimWording: Wording? {
        switch self {
        case .claimSyntax:
            Wording(
                "claim-syntax", "this can't be read as a claim",
                fix: "write '{{ claim rose: figure }}', or '{{ claim more than: figure, figure }}' for words about two")
        case .unknownClaim(let words, let known):
            Wording(
                "known-claim", "templates/policy/claims.yaml does not say what '\(words)' claims",
                fix: Fix.name(words, among: known, elsewhere: "take words that are listed there")
                    .worded { "\($0), or add the words there" })
        case .claimFails(let words, let says, let instead):
            Wording(
                "claim-holds", "'\(words)' does not hold: \(says)",
                fix: instead.map { Fix.write($0, insteadOf: words, note: ", or leave the claim out") }
                    ?? Fix("leave the claim out"))
        case .claimHidden(let words, let symbol):
            Wording(
                "claim-hidden", "'\(words)' would tell something about a number that is printed as \(symbol)",
                fix: "leave the claim out")
        case .claimSeries(let words, let wanted, let first, let years):
            Wording(
                "claim-series", "'\(words)' needs \(wanted), and the figure has \(Self.known(years, from: first))",
                fix: "claim what these years bear out, or add the earlier ones to history.yaml")
        case .claimDoesNotFit(let words, let reason):
            Wording(
                "claim-fits", "'\(words)' cannot be said here: \(reason)",
                fix: "name another figure, or leave the claim out")
        default: nil
        }
    }

    private static func known(_ years: Int, from first: String) -> String {
        years == 1 ? "no year before this one" : "\(years), from \(first)"
    }
}
