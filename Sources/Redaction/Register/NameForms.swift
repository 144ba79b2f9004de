/// The forms under which a name may be written: its words, its first and last together, nicknames, and each long
/// word with one letter left out.
struct NameForms {
    let nicknames: Nicknames

    struct Form: Hashable {
        let text: String
        let part: Register.Part
    }

    private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "sir"]

    func forms(of name: String) -> Set<Form> {
        let words = WordFold.words(of: name).filter { !Self.titles.contains($0) }
        guard let first = words.first, let last = words.last else { return [] }
        var forms: Set<Form> = []
        for word in firstNames(first) { add(word, .first, to: &forms) }
        for word in words.dropFirst().dropLast() { add(word, .first, to: &forms) }
        if words.count > 1 { add(last, .last, to: &forms) }
        for length in 2...3 where words.count >= length {
            for start in 0...(words.count - length) {
                forms.insert(Form(text: words[start..<(start + length)].joined(separator: " "), part: .whole))
            }
        }
        if words.count > 1 {
            for word in firstNames(first) { forms.insert(Form(text: "\(word) \(last)", part: .whole)) }
        }
        return forms
    }

    private func firstNames(_ word: String) -> [String] { [word] + nicknames.short(of: word) }

    /// A word with and without its apostrophe, and its deletions.
    private func add(_ word: String, _ part: Register.Part, to forms: inout Set<Form>) {
        guard word.utf8.count > 1 else { return }
        forms.insert(Form(text: word, part: part))
        let plain = word.filter { $0 != "'" }
        if plain != word { forms.insert(Form(text: plain, part: part)) }
        for deletion in Self.deletions(of: plain) { forms.insert(Form(text: deletion, part: .near)) }
    }

    /// A word of five letters or more with at most one letter left out, marked so that it meets no whole form. Two
    /// words that are one change of a letter apart share one of them.
    static func deletions(of word: String) -> [String] {
        let letters = Array(word.utf8)
        guard letters.count >= 5 else { return [] }
        return ["~" + word]
            + letters.indices.map { gap in
                "~" + String(decoding: letters[..<gap] + letters[(gap + 1)...], as: UTF8.self)
            }
    }
}
