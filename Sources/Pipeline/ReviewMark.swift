package import Diagnostics
import Pages

/// A line that says of what stands below it that nobody at the council has looked at it yet:
///
/// ```
/// # not yet reviewed: nobody has decided this yet                       in YAML
/// <!-- not yet reviewed: carried from 2021-22; ... [3f9a1c2b of 42 words] -->       in Markdown
/// ```
///
/// A site is built and shown with such texts, and not published. Deleting the line confirms what stands below. In brackets is the
/// trace of the paragraph that was carried: where its words stand nowhere in the file any more, somebody has looked at them.
package struct ReviewMark: Equatable {
    package let line: Int
    private let column: Int
    /// What is known of the text, such as "carried from 2021-22".
    package let words: String
    /// Of the paragraph below, as it was carried; nil where the mark holds until it is deleted.
    private let trace: WordTrace?

    /// What marks of `heard init` begin with.
    package static let invented = "invented by 'heard init'"
    private static let sign = "not yet reviewed:"

    /// The marks of a file that still hold, wherever in a line they stand.
    package static func all(in text: String) -> [ReviewMark] {
        let (marks, rest) = read(text)
        return marks.filter { $0.trace?.stands(in: rest) ?? true }
    }

    /// Whether a line is a mark and nothing else, in force or not.
    static func isLine(_ line: String) -> Bool {
        let (marks, rest) = read(line)
        return !marks.isEmpty && rest.allSatisfy(\.isWhitespace)
    }

    /// Every mark, and the text without them.
    private static func read(_ text: String) -> (marks: [ReviewMark], rest: String) {
        guard text.lowercased().contains(sign) else { return ([], text) }
        let comment = /(?:<!--\s*not yet reviewed:(.*?)(?:-->|$)|#+ *not yet reviewed:([^\n]*))/.dotMatchesNewlines()
        var (marks, rest, end) = ([ReviewMark](), "", text.startIndex)
        for match in text.matches(of: comment.ignoresCase()) {
            let before = text[..<match.range.lowerBound]
            let place = (before.count { $0 == "\n" } + 1, before.reversed().prefix { $0 != "\n" }.count + 1)
            marks.append(ReviewMark(saying: match.1 ?? match.2 ?? "", at: place))
            rest += text[end..<match.range.lowerBound] + "\n"
            end = match.range.upperBound
        }
        return (marks, rest + text[end...])
    }

    private init(saying note: Substring, at place: (line: Int, column: Int)) {
        (line, column) = place
        let said = note.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        words = String(said.prefix { $0 != ";" })
        trace = said.split(separator: "[").last.flatMap { $0.split(separator: "]").first }.flatMap { WordTrace($0) }
    }

    /// Whether what stands below belongs to the demonstration that `heard init` wrote.
    var isInvented: Bool { words.hasPrefix(Self.invented) }

    /// The line that marks a paragraph of which `words` are known.
    package static func line(over block: String, _ words: String) -> String {
        let holds = words == invented ? "if it is true of your council" : "if it still holds"
        return "<!-- \(sign) \(words); edit the text below, or delete this line \(holds) "
            + "[\(WordTrace(of: block))] -->"
    }

    /// The line that marks a carried setting.
    static func settingsLine(_ words: String) -> String { "# \(sign) \(words); put it right, then delete this line" }

    package func finding(in path: String) -> Finding {
        Finding(
            .notYetReviewed, at: SourceLocation(path: path, line: line, column: column),
            "nobody has reviewed what stands below this line: \(words)",
            fix: trace == nil
                ? "put it right, then delete the line; until then nothing is published"
                : "edit the text, or delete the line if it \(isInvented ? "is true of your council" : "still holds"); "
                    + "until then nothing is published")
    }
}

extension Findings {
    /// What may be built but not published weighs as an error.
    package var refusingUnreviewed: Findings {
        Findings(all.map { $0.rule.weight == .warningUntilPublished ? $0.weighing(.error) : $0 })
    }
}
