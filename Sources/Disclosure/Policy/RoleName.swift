/// Tells a role ("Head of Service") from a person's name.
///
/// No list of names decides this: a role starts with a capital or not, but holds a word that names a function.
/// The list is short on purpose, and a finding about a missing word says which words are known.
enum RoleName {
    static let functionWords: Set<String> = [
        "head", "manager", "director", "officer", "lead", "leader", "chair", "committee", "board", "panel",
        "service", "team", "advocate", "guardian", "protection", "coordinator", "adviser", "advisor", "worker",
        "practitioner", "reviewer", "editor", "assistant", "executive", "deputy", "member", "council", "councillor",
        "solicitor", "monitoring", "analyst", "administrator", "supervisor",
    ]

    static func looksLikeAPerson(_ text: String) -> Bool {
        guard !text.isEmpty else { return false }
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        return !words.contains { functionWords.contains($0) || functionWords.contains(String($0.dropLast())) }
    }
}
