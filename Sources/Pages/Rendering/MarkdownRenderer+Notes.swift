import Markup

extension MarkdownRenderer {
    /// The sign of a note, which leads to its text at the foot of the page.
    mutating func noteReference(_ number: Int) -> Node {
        guard notes.indices.contains(number - 1) else { return .empty }
        let key = NoteKey(path: source.path, number: number)
        if state.notes.isNew(key) { openNotes.append(key) }
        return state.notes.mention(key, ids: &state.ids)
    }

    /// Renders the notes that were referred to; one of them may refer to others.
    mutating func renderNotes() {
        var next = 0
        while next < openNotes.count {
            let outer = locator
            locator = SlotLocator(source)
            state.notes.set(blocks(notes[openNotes[next].number - 1].children), for: openNotes[next])
            locator = outer
            next += 1
        }
        openNotes = []
    }
}
