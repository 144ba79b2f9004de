import Diagnostics

extension PageProblem {
    func finding(at place: Place) -> Finding {
        var words = wording
        // What does not stand there as it was read, such as a heading underlined by hyphens, is nothing to replace.
        if let edit = words.fix.edit, let excerpt = place.excerpt, !excerpt.marked.contains(edit.original) {
            words = Wording(words.rule, words.message, fix: words.fix.words)
        }
        return Finding(words.rule, at: place.location, words.message, excerpt: place.excerpt, fix: words.fix)
    }

    struct Wording {
        let rule: RuleID
        let message: String
        let fix: Fix

        init(_ rule: RuleID, _ message: String, fix: Fix) {
            self.rule = rule
            self.message = message
            self.fix = fix
        }

        init(_ rule: RuleID, _ message: String, fix: String) { self.init(rule, message, fix: Fix(fix)) }
    }
}

// What fixes are made of.
extension PageProblem {
    /// A proposed name says where it is defined.
    static func definition(
        _ name: String, among known: [String: SourceLocation?], elsewhere: String
    ) -> Fix {
        let fix = Fix.name(name, among: known.keys.sorted(), none: elsewhere, elsewhere: elsewhere)
        guard let meant = fix.edit?.replacement, let place = known[meant] ?? nil else { return fix }
        return fix.worded { "\($0) (defined at \(place.path):\(place.line ?? 1))" }
    }

    static func nameOfFile(_ slot: String, among known: [String]) -> String {
        if let meant = NearestName.of(slot, among: known) { return "name the file '\(meant).md'" }
        return "name the file as one of: \(known.map { "\($0).md" }.joined(separator: ", "))"
    }

    static func known(_ years: Int, from first: String) -> String {
        years == 1 ? "no year before this one" : "\(years), from \(first)"
    }

    static func signs(_ level: Int, insteadOf wrong: Int, note: String = "") -> Fix {
        let (right, written) = (String(repeating: "#", count: level), String(repeating: "#", count: wrong))
        return .write("\(right) ", insteadOf: "\(written) ", note: note)
    }
}

extension FigureProblem {
    var wording: PageProblem.Wording {
        switch self {
        case .noFigures: words("the block names no figure", "write the name of a figure after the block's name")
        case .differentRows(let first, let second):
            words("the rows of '\(first)' and of '\(second)' are not the same", "write a block for each")
        case .yearsOfSeveral(let figure):
            words(
                "'\(figure)' has categories and cannot be shown next to another over several years",
                "write a block for each")
        case .noBase(let figure): words("'\(figure)' has no base, so it has no shares", "leave 'share' out")
        case .notDrawn(let figure, let kind):
            words("'\(figure)' cannot be drawn as a \(kind.rawValue) chart", "choose another kind, or write a table")
        case .tooManyParts(let figure, let count, let limit):
            words("'\(figure)' has \(count) parts, and a reader can distinguish \(limit)", "write a table")
        }
    }

    private func words(_ message: String, _ fix: String) -> PageProblem.Wording {
        PageProblem.Wording(.figuresFit, message, fix: fix)
    }
}
