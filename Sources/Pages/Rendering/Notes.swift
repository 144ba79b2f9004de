import Markup

/// A note by the file it stands in and its number there.
struct NoteKey: Hashable, Sendable {
    let path: String
    let number: Int
}

/// The notes of a page, numbered in the order in which the page first refers to them, over its template and all its
/// narrative.
///
/// Marked up as DPUB-ARIA 1.1 asks: `doc-noteref`, `doc-endnotes` and `doc-backlink`.
struct Notes {
    private struct Note {
        /// Of the text.
        let id: String
        /// Of the places that refer to it.
        var mentions: [String] = []
        var text: [Node] = []
    }

    private var notes: [Note] = []
    private var indices: [NoteKey: Int] = [:]

    /// Whether nothing has referred to the note yet.
    func isNew(_ key: NoteKey) -> Bool { indices[key] == nil }

    /// The sign in the text.
    mutating func mention(_ key: NoteKey, ids: inout UniqueIDs) -> Node {
        let index = indices[key] ?? notes.count
        let number = String(index + 1)
        if index == notes.count { notes.append(Note(id: ids.id(for: "note \(number)"))) }
        indices[key] = index
        let id = ids.id(for: "note \(number) mentioned")
        notes[index].mentions.append(id)
        return .html(
            "sup", [:],
            .html(
                "a",
                ["href": "#\(notes[index].id)", "id": id, "role": "doc-noteref", "aria-label": "Note \(number)"],
                .text(number)))
    }

    mutating func set(_ text: [Node], for key: NoteKey) {
        if let index = indices[key] { notes[index].text = text }
    }

    /// The notes under a heading of their own; nothing where there are none.
    func section(ids: inout UniqueIDs) -> Node {
        guard !notes.isEmpty else { return .empty }
        let id = ids.id(for: "Notes")
        let items = notes.enumerated().map { index, note in
            Node.html("li", ["id": note.id], note.text + [Self.ways(back: note, number: index + 1)])
        }
        return .html(
            "section", ["role": "doc-endnotes", "aria-labelledby": id], .html("h2", ["id": id], "Notes"),
            .html("ol", [:], items))
    }

    /// Not printed: nobody can follow them on paper.
    private static func ways(back note: Note, number: Int) -> Node {
        let links = note.mentions.enumerated().map { index, mention in
            let which = index == 0 ? "" : " (\(index + 1))"
            return Node.html(
                "a", ["href": "#\(mention)", "role": "doc-backlink"],
                .text("Back to note \(number) in the text\(which)"))
        }
        return .html("p", ["class": "to-top"], [Node](links.map { [$0] }.joined(separator: [" "])))
    }
}
