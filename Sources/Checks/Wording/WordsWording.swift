// Spelling
extension FaultWording {
    static func misspelt(_ word: String, proposals: [String], council: String) -> Self {
        let list = council.hasSuffix(".html") ? "templates/spelling/right.txt" : "content/\(council)/spelling.txt"
        let proposal =
            proposals.isEmpty ? "correct the word" : "write \(proposals.map { "'\($0)'" }.joined(separator: " or "))"
        return Self(
            "'\(word)' is not in the dictionary of British English",
            fix: "\(proposal); if it is right, add it to '\(list)'")
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
        Self("'\(wrong)' is another word for '\(right)'", fix: "write '\(right)': one word for one thing (GLOSSARY.md)")
    }
    static func slip(_ wrong: String, _ right: String) -> Self {
        Self("'\(wrong)' is a slip of the pen", fix: "write '\(right)'")
    }
    static func doubledWord(_ word: String) -> Self { Self("'\(word)' stands twice", fix: "delete one of the two") }
    static func article(_ right: String, before word: String) -> Self {
        Self("'\(word)' takes '\(right)' before it", fix: "write '\(right) \(word)'")
    }
    static func unknownLaw(_ name: String) -> Self {
        Self(
            "'\(name)' is no law of 'templates/law/constants.yaml'",
            fix: "write its name by a slot, such as '{{ law.procedure-regulations }}', or add it there with its source")
    }
    static func teamAlias(_ alias: String, _ name: String) -> Self {
        Self("'\(alias)' is not what the vocabulary calls this team", fix: "write '\(name)'")
    }
    static func unknownTeam(_ name: String) -> Self {
        Self(
            "no team or service area of the vocabulary is called '\(name)'",
            fix: "write the name as 'vocabulary.yaml' has it, or write 'team' with a small letter")
    }
    static func acronym(_ acronym: String, meaning: String?) -> Self {
        Self(
            "'\(acronym)' is not explained where it first stands",
            fix: meaning.map { "write '\($0) (\(acronym))'" } ?? "write its words, and '(\(acronym))' behind them")
    }
}
