import Quantities

/// Makes the compliments of a plan: each with at least one theme, a few with words that may be published.
struct ComplimentsFiller {
    let plan: ComplimentsPlan

    func fill(_ table: inout SyntheticTable, _ random: inout SplitMix64, _ problems: inout [PlanProblem]) {
        let themes = deal(among: table.rows.count, &random, &problems)
        for (row, theme) in themes.enumerated() { table[row, "themes"] = theme.joined(separator: ";") }
        nameFamilies(in: &table)
        for quote in plan.quotes {
            let free = table.rows(passing: [
                FieldFilter(field: "source", values: [quote.source]), FieldFilter(field: "text", values: [""]),
            ])
            guard !free.isEmpty else {
                problems.append(.noRowForQuote(source: quote.source))
                continue
            }
            let row = free[random.number(below: free.count)]
            table[row, "text"] = quote.text
            table[row, "consent"] = "yes"
        }
    }

    /// Families write now and then a second time; other people have no family among the records.
    private func nameFamilies(in table: inout SyntheticTable) {
        let families: Set<String> = ["young-person-or-child", "parents-or-carers", "foster-carers", "adopters"]
        for row in table.rows.indices where families.contains(table[row, "source"]) {
            table[row, "family_key"] = "KF-\(1_000 + (row % 20 == 19 ? row - 1 : row))"
        }
    }

    /// Each theme goes to as many different compliments as planned; then compliments with two or more themes
    /// give one away to those without any.
    private func deal(
        among count: Int, _ random: inout SplitMix64, _ problems: inout [PlanProblem]
    ) -> [[String]] {
        var shares = Array(repeating: [String](), count: count)
        for theme in plan.themes {
            var places = Array(0..<count)
            random.shuffle(&places)
            for place in places.prefix(theme.count) { shares[place].append(theme.value) }
        }
        let tags = plan.themes.reduce(0) { $0 + $1.count }
        guard tags >= count else {
            problems.append(.tooFewTags(tags: tags, rows: count))
            return shares
        }
        var givers = shares.indices.filter { shares[$0].count > 1 }
        random.shuffle(&givers)
        for place in shares.indices where shares[place].isEmpty {
            guard let giver = givers.last else { break }
            shares[place] = [shares[giver].removeLast()]
            if shares[giver].count < 2 { givers.removeLast() }
        }
        return shares
    }
}
