extension Policy.Exception {
    /// One thing that an exception changes for its figure.
    public enum Change: Hashable, Sendable {
        /// Counts in this range are hidden; nil: none.
        case hides(ClosedRange<Int>?)
        case zeros(Policy.Zeros)
        case smallestBase(Policy.SmallestBase)
        /// Nil: a sum is printed however much of it one payment is.
        case dominance(Policy.Dominance?)
    }

    /// What the exception changes, for the method note; never empty.
    public var changes: [Change] {
        var changes: [Change] = []
        if let hidden { changes.append(.hides(hidden)) }
        if let zeros { changes.append(.zeros(zeros)) }
        if let smallestBase { changes.append(.smallestBase(smallestBase)) }
        if let dominance { changes.append(.dominance(dominance)) }
        return changes
    }
}

extension Policy {
    /// What becomes of zeros in the classes that hide anything: the least open answer of them, since one place where a
    /// zero may be hidden is enough for a reader to be told so.
    public var zerosOfHidingClasses: Zeros {
        let answers = Set(classes.values.filter { $0.hidden != nil }.map(\.zeros))
        return [.hidden, .whereSafe].first(where: answers.contains) ?? .shown
    }

    /// The cells that hold a whole group and are printed all the same, by decision, with the reason. Those that are
    /// hidden for it are left out: naming one would say that everyone in the group falls in it.
    public var shownGroups: [Decision] { decided.filter { $0.choice == .show } }
}
