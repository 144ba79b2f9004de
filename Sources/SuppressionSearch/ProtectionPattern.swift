package import Audit

/// What the search for a pattern found.
package struct ProtectionPattern: Sendable, Hashable {
    package let hidden: Set<CellNumber>
    /// Hidden cells that no further hiding can protect against a reader: the table should be designed anew.
    package let unprotected: [CellNumber]
    /// Small counts that one who knows the other can work out.
    package let openToInsiders: [Insight]
    /// Small counts left with only two possible values, since a third would cost too much.
    package let narrow: [CellNumber]
    /// Whether so much is hidden that a redesign says more than the table does.
    package let isMostlyHidden: Bool
    /// Pivots of the simplex method that the search took.
    let work: Int

    /// Those who know one cell can work out another.
    package struct Insight: Sendable, Hashable {
        package let knowing: CellNumber
        package let revealed: CellNumber
    }
}

/// Against whom a pattern is to hold, and for how much work.
package struct ProtectionAim: Sendable, Hashable {
    /// Hold against those who know one small count, besides everyone who has the report.
    package var insiders = true
    /// How much more, in hundredths of what exactness alone costs, three possible values may cost; nil: not sought.
    var widthAllowance: Int? = 33
    /// For choices among equals; the same seed finds the same pattern on every machine.
    package var seed: UInt64 = 1
    /// Pivots of the simplex method for each part of the release and each of the two aims, at most.
    var work = WorkLimit(pivots: 50_000)
    /// Whether two threads may be used; the result is the same.
    package var isThreaded = true

    package init(
        insiders: Bool = true, widthAllowance: Int? = 33, seed: UInt64 = 1, work: WorkLimit = WorkLimit(pivots: 50_000)
    ) {
        self.insiders = insiders
        self.widthAllowance = widthAllowance
        self.seed = seed
        self.work = work
    }
}
