// Numbers that the edition hides
extension FaultWording {
    /// The labels as people read them, without "All".
    private static func name(_ labels: [String]) -> String {
        let named = labels.filter { $0 != ExpectedHidden.all }
        return named.isEmpty ? "all" : named.joined(separator: ", ")
    }

    static func hiddenPrinted(_ figure: String, _ labels: [String]) -> Self {
        Self(
            "a number is printed for '\(name(labels))' of '\(figure)', which the edition hides",
            fix: "build the site again; no layout and no hand may print it")
    }
    static func hiddenOrder(_ figure: String) -> Self {
        Self(
            "the rows of '\(figure)' are not in the order of the vocabulary, and some of its numbers are hidden",
            fix: "build the site again: an order by size shows how large the hidden ones are")
    }
    static func hiddenAttribute(_ attribute: String) -> Self {
        Self(
            "'\(attribute)' stands on a hidden number",
            fix: "take it out: the same markup stands for every hidden number")
    }
    static let hiddenWords = Self(
        "a hidden number is read out in words of its own", fix: "write 'hidden to protect people' for each of them")
    static let hiddenDrawn = Self(
        "a chart draws what its table does not print",
        fix: "build the site again: a hidden number is a mark of one size")
    static func hiddenTold(_ labels: [String]) -> Self {
        Self(
            "this says how many there are of '\(name(labels))', whose number is hidden",
            fix: "take the quantity out, or tell of several together")
    }
}

extension RuleSource {
    static let disclosure: RuleSource =
        "Heard's own rule, after the Code of Practice for Statistics: what could identify somebody is kept out of every form in which figures are published"
}
