import Diagnostics

/// Sentences that speak to whoever writes the report, and not to its readers: "Replace this text with your own."
enum AuthorNotes {
    /// Each by its first word.
    static func find(in block: Prose.Block, of prose: Prose) -> [Range<Int>] {
        prose.sentences[block.sentences].filter { sentence in
            let words = prose.words[sentence.words]
            // Few sentences have one of these words, and only those are read as text.
            guard words.contains(where: signs.contains), words.allSatisfy({ prose.mark(of: $0) == .plain }) else {
                return false
            }
            return isNote(NamedCategories.plain(prose.line(sentence.range)))
        }.map(\.range)
    }

    private static let signs = Lexicon([
        "text", "paragraph", "passage", "wording", "placeholder", "sentence", "own", "here", "draft", "circulate",
        "circulation", "publication", "quote", "quotation", "added", "confirmed", "inserted", "supplied", "written",
        "follow", "later", "still", "come",
    ])

    /// - Parameter text: small letters, without punctuation.
    private static func isNote(_ text: String) -> Bool {
        let words = text.split(separator: " ").map(String.init)
        let order = words.dropFirst(words.first == "please" ? 1 : 0)
        return isAboutTheText(order) || isToWriteHere(order) || words.suffix(2) == ["goes", "here"]
            || isDraft(words[...]) || isNotToBeShown(words[...]) || words.indices.contains { isToCome($0, words) }
    }

    /// "Replace this text with your own."
    private static func isAboutTheText(_ words: ArraySlice<String>) -> Bool {
        guard let first = words.first, changing.contains(first) else { return false }
        return zip(words, words.dropFirst()).contains { pointer, thing in
            ["this", "the", "your"].contains(pointer) && parts.contains(thing) || pointer == "your" && thing == "own"
        }
    }

    /// "Write here, in two lines, how it went."
    private static func isToWriteHere(_ words: ArraySlice<String>) -> Bool {
        words.first.map(writing.contains) ?? false && words.dropFirst().prefix(7).contains("here")
    }

    /// "Draft wording for the board."
    private static func isDraft(_ words: ArraySlice<String>) -> Bool {
        let rest = words.dropFirst(words.starts(with: ["this", "is"]) ? 2 : 0).drop(while: beforeDraft.contains)
        guard rest.first == "draft", let thing = rest.dropFirst().first else { return false }
        return drafts.contains(thing) || thing.hasPrefix("v") && thing.dropFirst().first?.isNumber ?? false
    }

    /// "Not for circulation", "Please do not quote".
    private static func isNotToBeShown(_ words: ArraySlice<String>) -> Bool {
        let rest = words.dropFirst(words.first == "still" ? 1 : 0)
        if rest.first == "not" {
            let goal = rest.dropFirst().drop { $0 == "yet" }
            return goal.first == "for" && goal.dropFirst().first.map(showing.contains) ?? false
        }
        return words.indices.contains { index in
            let order = words[index...]
            return (index == words.startIndex || words[index - 1] == "please")
                && (order.starts(with: ["do", "not"]) || order.starts(with: ["don", "t"]))
                && order.dropFirst(2).first.map { ["circulate", "quote"].contains($0) } ?? false
        }
    }

    /// "Numbers to follow", "Section still to be agreed", "Total to come from finance": up to four words without a verb before it.
    private static func isToCome(_ index: Int, _ words: [String]) -> Bool {
        guard words[index] == "to", (1...5).contains(index), words.indices.contains(index + 1) else { return false }
        let isStill = words[index - 1] == "still"
        let before = words[..<index].dropLast(isStill ? 1 : 0)
        guard (1...4).contains(before.count), !before.contains(where: obliging.contains) else { return false }
        let rest = words[(index + 1)...]
        switch rest.first {
        case "follow": return isEnd(rest.dropFirst())
        case "come": return ["from", "later", "soon"].contains(rest.dropFirst().first)
        case "be":
            guard let done = rest.dropFirst().first else { return false }
            return (isStill || supplying.contains(done)) && isEnd(rest.dropFirst(2))
        default: return false
        }
    }

    private static func isEnd(_ words: ArraySlice<String>) -> Bool {
        words.isEmpty || words.count == 1 && ["later", "here", "shortly", "soon"].contains(words.first)
    }

    private static let changing: Set<String> = [
        "replace", "change", "delete", "remove", "amend", "update", "complete", "edit", "expand", "rewrite", "shorten",
        "check", "overwrite",
    ]
    private static let parts: Set<String> = ["text", "paragraph", "passage", "wording", "placeholder", "sentence"]
    private static let writing: Set<String> = [
        "write", "type", "insert", "add", "put", "enter", "paste", "describe", "say", "summarise", "explain", "give",
    ]
    private static let beforeDraft: Set<String> = ["a", "an", "the", "first", "working", "early", "second", "final"]
    private static let drafts: Set<String> = [
        "text", "wording", "copy", "version", "only", "for", "paragraph", "section", "foreword", "introduction",
    ]
    private static let showing: Set<String> = ["circulation", "publication", "quotation"]
    private static let obliging: Set<String> = ["has", "have", "had", "need", "needs", "ought"]
    private static let supplying: Set<String> = ["added", "confirmed", "inserted", "supplied", "written"]
}
