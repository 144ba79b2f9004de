/// What to do about a finding: always in words, and as an edit where nothing is left to decide.
public struct Fix: Hashable, Sendable {
    /// One clause that starts with a verb.
    public let words: String
    public let edit: Edit?

    public init(_ words: String, edit: Edit? = nil) {
        self.words = words
        self.edit = edit
    }

    /// To write one text in place of another, with `note` behind it.
    public static func write(_ replacement: String, insteadOf original: String, note: String = "") -> Fix {
        Fix("write '\(replacement)'\(note)", edit: Edit(original, replacement))
    }

    /// What to write in place of a name that nobody knows: the one that is meant, or what there is to choose from.
    ///
    /// - Parameters:
    ///   - none: what to do where there is nothing to choose from.
    ///   - elsewhere: where to find what there is, if that is more than a person reads in a line.
    public static func name(
        _ name: String, among known: [String], none: String = "delete it", elsewhere: String? = nil
    ) -> Fix {
        if let meant = NearestName.of(name, among: known) { return .write(meant, insteadOf: name) }
        return Fix(Choices.words(for: name, among: known, elsewhere: elsewhere) ?? none)
    }

    /// The same fix with other words around it.
    public func worded(_ change: (String) -> String) -> Fix { Fix(change(words), edit: edit) }
}

/// A text of a file to be replaced by another: whoever does so has followed the fix word for word.
public struct Edit: Hashable, Sendable {
    /// What stands at the finding's place or, where that is a paragraph or a row, is the first of its kind behind it.
    public let original: String
    public let replacement: String

    public init(_ original: String, _ replacement: String) {
        self.original = original
        self.replacement = replacement
    }
}

/// The names that there are, where nobody can say which one was meant.
private enum Choices {
    /// More than a person reads in a line.
    private static let most = 40

    /// All of them or, of many, those that have a word in common with the name; nil where there are none.
    static func words(for name: String, among known: [String], elsewhere: String?) -> String? {
        guard known.count > 1 else { return known.first.map { "the only choice is '\($0)'" } }
        guard known.count > most else { return "write one of: \(known.joined(separator: ", "))" }
        let own = Set(NameWords(name).words.filter { $0.count > 3 })
        let close = known.filter { !own.isDisjoint(with: NameWords($0).words) }
        guard !close.isEmpty, close.count <= most else { return elsewhere ?? "write one of the \(known.count) names" }
        let others = elsewhere.map { ", or \($0)" } ?? ""
        return "write one of these if it is meant: \(close.joined(separator: ", "))\(others)"
    }
}
