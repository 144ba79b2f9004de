import Diagnostics

/// A line of a council's settings that says of what stands below it that it is only a proposal, as `heard init` writes it:
///
/// ```
/// # to decide before publishing: nobody at your council has set this rule yet; ...
/// ```
///
/// A report is built and shown with it without a word, and is not published before the line is gone.
enum OpenDecision {
    static let sign = "# to decide before publishing:"

    static func findings(in text: String, _ path: String) -> [Finding] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.compactMap { index in
            let line = lines[index].drop { $0 == " " }
            guard line.hasPrefix(sign) else { return nil }
            let words = line.dropFirst(sign.count).split(separator: ";").first?.drop { $0 == " " } ?? "nobody says what"
            let place = SourceLocation(path: path, line: index + 1, column: lines[index].count - line.count + 1)
            return Finding(
                .openDecision, at: place, "a decision is open: \(words)",
                fix: "decide, write down what was decided and by which role, then delete this line")
        }
    }
}
