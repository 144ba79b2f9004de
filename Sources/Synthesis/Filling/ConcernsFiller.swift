import Quantities

/// Makes the concerns of a plan: at least one for each complaint, the rest by chance.
struct ConcernsFiller {
    let plan: ConcernsPlan
    let fields: [FieldName]

    func fill(
        _ complaints: SyntheticTable, _ random: inout SplitMix64, _ problems: inout [PlanProblem]
    ) -> SyntheticTable {
        var kinds = plan.kinds.flatMap { Array(repeating: $0, count: max(0, $0.count)) }
        random.shuffle(&kinds)
        let parents = complaints.rows(passing: plan.filters)
        guard kinds.count >= parents.count, kinds.count <= parents.count * plan.mostPerComplaint else {
            problems.append(.tooFewTags(tags: kinds.count, rows: parents.count))
            return SyntheticTable("concerns", fields: fields, count: 0)
        }
        let shares = deal(kinds, among: parents.count, &random)
        var table = SyntheticTable("concerns", fields: fields, count: kinds.count)
        var row = 0
        for (parent, share) in zip(parents, shares) {
            for (place, kind) in share.enumerated() {
                table[row, "complaint"] = complaints[parent, "reference"]
                table[row, "concern"] = kind.concern
                table[row, "subcode"] = kind.subcode
                if plan.hasOutcomes {
                    table[row, "concern_outcome"] = outcome(of: complaints[parent, "outcome"], place: place)
                }
                row += 1
            }
        }
        return table
    }

    /// One for each complaint, then the rest to complaints that still have room and, as far as eight tries
    /// find one, not yet this concern.
    private func deal(
        _ kinds: [ConcernsPlan.Kind], among count: Int, _ random: inout SplitMix64
    ) -> [[ConcernsPlan.Kind]] {
        var shares = kinds.prefix(count).map { [$0] }
        for kind in kinds.dropFirst(count) {
            var place = random.number(below: count)
            var tries = 0
            while shares[place].count >= plan.mostPerComplaint
                || tries < 8 && shares[place].contains(where: { $0.concern == kind.concern })
            {
                place = random.number(below: count)
                tries += 1
            }
            shares[place].append(kind)
        }
        return shares
    }

    /// In keeping with the complaint: a complaint that is partly upheld has something upheld, and something not
    /// where it has more than one concern.
    private func outcome(of complaint: String, place: Int) -> String {
        switch complaint {
        case "upheld": place % 3 == 2 ? "partly-upheld" : "upheld"
        case "partly-upheld": ["upheld", "not-upheld", "partly-upheld", "no-finding"][place % 4]
        case "not-upheld": place % 5 == 4 ? "no-finding" : "not-upheld"
        default: ""
        }
    }
}
