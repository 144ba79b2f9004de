/// What the records count, as words: read off the figures of a report, so that a council's own figures count too.
struct CountedThings: Sendable {
    /// Nouns and verbs that stand for something counted by themselves: "complaint", "withdrew", "upheld".
    private let strong: Set<String>
    /// Names of categories of people: "adopter", "judge". They count together with something strong.
    private let weak: Set<String>
    private let places: Set<String>

    /// - Parameters:
    ///   - names: the names of the figures.
    ///   - labels: of each figure, the labels of its categories.
    init(names: [String], units: [String], labels: [[String]]) {
        let said = Set((names + labels.joined()).flatMap(Self.words))
        let own = Set(units.filter { !Self.measures.contains($0) }.flatMap(Self.words))
        let evidence = said.union(own)
        strong = own.union(Self.forms(of: Self.families, evidence))
        places = Self.forms(of: Self.places, evidence)
        weak = Set(labels.filter { $0.contains(where: Self.isPeople) }.joined().flatMap(Self.words))
            .filter { $0.count > 3 }.subtracting(Self.noNames)
    }

    private static func forms(of families: [Family], _ evidence: Set<String>) -> Set<String> {
        Set(families.filter { !evidence.isDisjoint(with: $0.evidence) }.flatMap(\.forms))
    }

    /// "Parents or carers": the figure is by people, and so are its other labels, such as "Adopters".
    private static func isPeople(_ label: String) -> Bool {
        words(label).allSatisfy { QuantityWords.people.contains($0) || $0 == "or" }
    }

    func isStrong(_ word: String) -> Bool { strong.contains(word) || strong.contains(Self.singular(word)) }

    /// What people did of which the records hold a count: "nobody went to stage 3", "a dozen people wrote".
    func isContext(_ word: String) -> Bool {
        isStrong(word) || places.contains(word) || places.contains(Self.singular(word))
    }

    func isWeak(_ word: String) -> Bool {
        QuantityWords.people.contains(word) || weak.contains(Self.singular(word)) || weak.contains(word)
    }

    static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter }.map { singular(String($0)) }
    }

    static func singular(_ word: String) -> String {
        if word.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        return word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }

    /// Units that are no things.
    private static let measures: Set<String> = ["working-days", "per-cent", "pounds"]
    /// Words of such labels that name nobody.
    private static let noNames: Set<String> = ["other", "known", "recorded", "with", "else", "somebody", "interest"]

    /// The words for one thing, and the words of figures that show that it is counted.
    private struct Family: Sendable {
        let forms: [String]
        let evidence: Set<String>

        init(_ forms: String, by evidence: String) {
            self.forms = forms.split(separator: " ").map(String.init)
            self.evidence = Set(evidence.split(separator: " ").map(String.init))
        }
    }

    private static let families = [
        Family("complaint complain complained complaining complainant grievance representation", by: "complaint"),
        Family("compliment complimented praise praised thank-you", by: "compliment"),
        Family("payment paid", by: "payment"),
        Family("remedy redress", by: "remedy"),
        Family("apology apologies apologised", by: "apology"),
        Family("withdrawal withdrew withdrawn withdraw", by: "withdrawn withdrawal"),
        Family("uphold upheld", by: "upheld"),
        Family("escalation escalated", by: "stage"),
        Family("panel hearing", by: "panel"),
        Family("investigation investigated investigator", by: "investigation investigated"),
        Family("answer answered answering reply replied response responded", by: "stage answered answer"),
        Family("deadline overdue late on-time punctual limit timescale", by: "time limit late"),
        Family("extension extended", by: "extension extended"),
        Family("advocate advocacy", by: "advocate"),
        Family("ombudsman", by: "ombudsman"),
        Family("review", by: "panel"),
    ]

    private static let places = [
        Family("stage", by: "stage"),
        Family("contacted approached thanked praised appealed", by: "complaint compliment"),
    ]
}
