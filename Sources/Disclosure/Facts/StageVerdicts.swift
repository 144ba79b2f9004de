/// How the verdicts on a stage hang together: its first limit, its longest limit, whether it was extended in time,
/// and the bands of days. Each of those fields is a question about one and the same answer.
enum StageVerdicts {
    static let axis = "verdict"

    /// Both verdicts and the extension, as in `over/within/yes`.
    static let atoms: [String] = pairs.flatMap { pair in ["yes", "no"].map { "\(pair.0)/\(pair.1)/\($0)" } }

    /// A stage within its first limit is within its longest; one that is not yet due by the first, not by the other.
    private static let pairs = [
        ("within", "within"), ("over", "within"), ("over", "over"), ("over", "not-yet-due"),
        ("not-yet-due", "not-yet-due"),
    ]

    static let fields: Set<String> = [
        "first_limit", "outer_limit", "on_time", "extended", "stage_1_band", "stage_2_band",
    ]

    /// The band fields hold for one stage alone.
    static let stageOfBand = ["stage_1_band": "stage-1", "stage_2_band": "stage-2"]

    /// The category of a field that an atom falls in; as `StageClock.judge` of Figures decides.
    static func category(of field: String, _ atom: String) -> String {
        let parts = atom.split(separator: "/").map(String.init)
        guard parts.count == 3 else { return AtomName.notRecorded }
        let (first, outer, isExtended) = (parts[0], parts[1], parts[2] == "yes")
        switch field {
        case "first_limit": return first
        case "outer_limit": return outer
        case "extended": return parts[2]
        case "on_time": return onTime(first == "over" && isExtended ? outer : first)
        case "stage_1_band": return stage1Band(first, outer, isExtended)
        default: return stage2Band(first, outer, isExtended)
        }
    }

    private static func onTime(_ verdict: String) -> String {
        verdict == "within" ? "yes" : verdict == "over" ? "no" : verdict
    }

    private static func stage1Band(_ first: String, _ outer: String, _ isExtended: Bool) -> String {
        switch (first, outer) {
        case ("within", _): "within-10"
        case ("over", "over"): "over-20"
        case ("over", "not-yet-due") where isExtended: "not-yet-due"
        case ("over", _): isExtended ? "11-20-extended" : "11-20-not-extended"
        default: "not-yet-due"
        }
    }

    private static func stage2Band(_ first: String, _ outer: String, _ isExtended: Bool) -> String {
        switch (first, outer) {
        case ("within", _): "within-25"
        case ("over", "over"): "over-65"
        case ("over", "not-yet-due") where isExtended: "not-yet-due"
        case ("over", _): "26-65"
        default: "not-yet-due"
        }
    }
}
