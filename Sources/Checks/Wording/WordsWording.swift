import Diagnostics

// Spelling
extension FaultWording {
    static func misspelt(_ word: String, proposals: [String], council: String) -> Self {
        let list = council.hasSuffix(".html") ? "templates/spelling/right.txt" : "content/\(council)/spelling.txt"
        // A dictionary is full of words that are alike: of a short one, or of two, nobody can tell which is meant.
        let near = word.count < 6 ? [] : proposals.filter { NearestName.of(word, among: [$0]) != nil }
        let fix = near.count == 1 ? Fix.write(near[0], insteadOf: word) : Fix("correct the word")
        return Self(
            "'\(word)' is not in the dictionary of British English",
            fix: fix.worded { "\($0); if it is right, add it to '\(list)'" })
    }
    static func noDictionary(_ word: String, of count: Int) -> Self {
        Self(
            count == 1
                ? "the spelling of '\(word)' can't be checked: the dictionary of British English is not installed"
                : "the spelling of \(count) words, '\(word)' the first of them, can't be checked: the dictionary of British English is not installed",
            fix: "install Debian's package hunspell-en-gb, which has '/usr/share/hunspell/en_GB.dic'")
    }
}

// Terms
extension FaultWording {
    static func term(_ wrong: String, _ right: String) -> Self {
        Self(
            "'\(wrong)' is another word for '\(right)'",
            fix: Fix.write(right, insteadOf: wrong, note: ": one word for one thing (GLOSSARY.md)"))
    }
    static func slip(_ wrong: String, _ right: String) -> Self {
        Self("'\(wrong)' is a slip of the pen", fix: Fix.write(right, insteadOf: wrong))
    }
    static func doubledWord(_ word: String) -> Self { Self("'\(word)' stands twice", fix: "delete one of the two") }
    static func article(_ right: String, before word: String) -> Self {
        Self(
            "'\(word)' takes '\(right)' before it",
            fix: Fix.write("\(right) \(word)", insteadOf: "\(right == "an" ? "a" : "an") \(word)"))
    }
    static func unknownLaw(_ name: String) -> Self {
        Self(
            "'\(name)' is not a law that 'templates/law/constants.yaml' names",
            fix: "name it by its slot if it is one of those laws, or add it there with its source")
    }
    static func otherCouncil(_ name: String) -> Self {
        Self(
            "'\(name)' is not the council that this report is of",
            fix: "write your own council's name; if the other one is meant, add its name to your 'spelling.txt'")
    }
    static func teamAlias(_ alias: String, _ name: String) -> Self {
        Self("'\(alias)' is not what the vocabulary calls this team", fix: Fix.write(name, insteadOf: alias))
    }
    static func unknownTeam(_ name: String) -> Self {
        Self(
            "no team or service area of the vocabulary is called '\(name)'",
            fix: "write the name as 'vocabulary.yaml' has it, or write 'team' with a small letter")
    }
    static func acronym(_ acronym: String, meaning: String?) -> Self {
        Self(
            "'\(acronym)' is not explained where it first stands",
            fix: meaning.map { Fix.write("\($0) (\(acronym))", insteadOf: acronym) }
                ?? Fix("write its words, and '(\(acronym))' behind them"))
    }
}
