/// What people are called for short, from the section `nickname` of the word lists: names, a colon, the short forms.
struct Nicknames: Sendable {
    private var shortByName: [String: [String]] = [:]

    /// Adds a line. False where it has no colon.
    mutating func add(_ words: [String]) -> Bool {
        guard let end = words.firstIndex(where: { $0.hasSuffix(":") }) else { return false }
        let names = words[...end].map { $0.filter { $0 != ":" } }
        let short = Array(words[(end + 1)...])
        for name in names {
            shortByName[name, default: []] += short + names.filter { $0 != name }
            // Who is called for short may be known by it: Liz in the register is Elizabeth in the letter.
            for other in short { shortByName[other, default: []].append(name) }
        }
        return true
    }

    func short(of name: String) -> [String] { shortByName[name] ?? [] }
}
