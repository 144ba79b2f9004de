/// The words of somebody's mailbox or name on a network, where they stand in the text again: `Copied to
/// rose.kettle@example.com so that Rose Kettle sees it`.
enum OwnerRules {
    /// A shorter part is an initial, or a word by chance.
    private static let shortest = 4

    static func apply(to draft: inout Draft) {
        let owners = names(draft)
        guard !owners.isEmpty else { return }
        for index in draft.tokens.indices
        where draft.tokens[index].isWord && !draft.isOut(index) && owners.contains(draft.tokens[index].folded) {
            // Of a common word in small letters nobody knows whether it is the name or the word.
            draft.takeOut(index, .name, .nameWord, isDoubtful: !draft.isCapital(index))
        }
    }

    /// The parts before the `@`, or behind that of a network.
    private static func names(_ draft: Draft) -> Set<String> {
        var names: Set<String> = []
        for at in draft.tokens.indices where draft.tokens[at].isMark("@") && draft.marks[at].isOut {
            let isMail = draft.marks[at].role == .email
            var place = at + (isMail ? -1 : 1)
            while draft.tokens.indices.contains(place), draft.marks[place].isOut, !draft.tokens[place].isSpace {
                let word = draft.tokens[place]
                if word.isWord, word.folded.utf8.count >= shortest, !draft.has(place, .function) {
                    names.insert(word.folded)
                }
                place += isMail ? -1 : 1
            }
        }
        return names
    }
}
