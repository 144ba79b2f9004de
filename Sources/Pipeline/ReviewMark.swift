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
    /// What is known of the text, such as "carried from 2021-22".
    package let words: String
    /// Of the paragraph below, as it was carried; nil where the mark holds until it is deleted.
    let trace: WordTrace?

    /// What marks of `heard init` begin with.
    package static let invented = "invented by 'heard init'"
    private static let sign = "not yet reviewed:"

    /// The marks of a file that still hold.
    package static func all(in text: String) -> [ReviewMark] {
        guard text.lowercased().contains(sign) else { return [] }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let marks = lines.indices.compactMap { ReviewMark(lines[$0], line: $0 + 1) }
        let places = Set(marks.map(\.line))
        let rest = lines.indices.filter { !places.contains($0 + 1) }.map { lines[$0] }.joined(separator: "\n")
        return marks.filter { $0.trace?.stands(in: rest) ?? true }
    }

    /// Whether a line is a mark, in force or not.
    static func isLine(_ line: String) -> Bool { ReviewMark(line[...], line: 1) != nil }

    private init?(_ line: Substring, line number: Int) {
        let trimmed = line.drop { $0 == " " }
        let comment = trimmed.hasPrefix("#") ? trimmed.drop { $0 == "#" } : trimmed.dropFirst("<!--".count)
        guard trimmed.hasPrefix("#") || trimmed.hasPrefix("<!--"),
            comment.drop(while: { $0 == " " }).lowercased().hasPrefix(Self.sign)
        else { return nil }
        self.line = number
        let said = comment.drop { $0 == " " }.dropFirst(Self.sign.count)
        words =
            said.split(separator: ";").first?.split(separator: " ").filter { $0 != "-->" }.joined(separator: " ") ?? ""
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

    package func finding(in path: String, _ text: String) -> Finding {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let column = (lines[line - 1].firstIndex { $0 != " " }.map { lines[line - 1][..<$0].count } ?? 0) + 1
        return Finding(
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
