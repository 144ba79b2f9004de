// Claims
extension FaultWording {
    static func uncheckedClaim(_ claim: ClaimWords) -> Self {
        Self(
            "'\(claim.text)' is next to a figure, and nothing has checked it against the data",
            fix: "write a checked claim, such as '\(claim.example)', or leave the word out")
    }

    static let metOnAverage = Self(
        "a limit is not met on average: some complaints met it and the others did not",
        fix: "name the on-time rate, such as '{{ last-stage-1-on-time-rate }}'")

    static func lonelyMean(_ mean: String) -> Self {
        Self(
            "a mean of \(mean) working days stands without the share that was on time",
            fix: "name the on-time rate in the same section, such as '{{ last-stage-1-on-time-rate }}'")
    }
}
