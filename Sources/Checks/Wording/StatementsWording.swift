// Sentences about categories
extension FaultWording {
    static func notFirst(_ leader: FalseLeader) -> Self {
        Self(
            "'\(leader.named)' is called the first of its kind with \(leader.count), and '\(leader.first)' has \(leader.most)",
            fix: "name what '\(leader.figure)' has first, or leave the word out")
    }

    static func exampleOfNone(_ label: String) -> Self {
        Self(
            "the example is about '\(label)', and there was none this year",
            fix: "take another example, or say that it is invented")
    }

    static func namedParts(_ count: Int, _ names: String, _ sum: Int) -> Self {
        Self(
            "\(count) are called '\(names)', and those are \(sum) together",
            fix: "name every part that is counted, or the figure of the parts that are named")
    }
}

// What a number is of
extension FaultWording {
    static func remainderOfNothing(_ word: String) -> Self {
        Self(
            "nothing says of how many this is the \(word)",
            fix: "write '{{ a figure }} of the {{ its base }}' in the sentence before")
    }

    static func nothingLeftOut(_ word: String, _ total: Int, _ unit: String) -> Self {
        Self(
            "'\(word)' says that something is left out, and \(total) are all \(unit) of the year",
            fix: "name the figure without what is left out, or delete these words")
    }

    static func oneReason(_ counts: [Int]) -> Self {
        Self(
            "one reason is given for tables with \(counts.map(String.init).joined(separator: " and ")) unknown",
            fix: "give the reason for each table under its own heading")
    }

    static func saidMissing(_ figure: String) -> Self {
        Self(
            "the text says that this is not known, and '\(figure)' gives it",
            fix: "delete the sentence, or say what is missing")
    }

    static func tableWithoutTotal(_ total: Int, _ unit: String) -> Self {
        Self("the table shows the parts of \(total) \(unit) and no total", fix: "let the figure print its table whole")
    }

    static func targetWithoutResult(_ limit: String, _ figures: [String]) -> Self {
        Self(
            "the report names the limit '\(limit)', and no page of it shows how it was kept",
            fix: figures.isEmpty
                ? "leave the limit out: no figure shows how it was kept"
                : "show one of these figures on a page of the report: \(figures.joined(separator: ", "))")
    }
}
