/// A name in braces, as parsed: `{{ complaints-by-team.west last year as share }}`.
struct Slot: Hashable, Sendable {
    /// Dotted, as written.
    let name: String
    let isLastYear: Bool
    /// As written after `as`; whether it exists is checked where it is resolved.
    let form: String?

    /// Reads what stands between the braces; nil where it is not a name, `last year` and a form in this order.
    init?(_ text: some StringProtocol) {
        var words = String(text).split(separator: " ").map(String.init)[...]
        guard let name = words.popFirst(), Self.isName(name) else { return nil }
        self.name = name
        isLastYear = words.starts(with: ["last", "year"])
        if isLastYear { words = words.dropFirst(2) }
        if words.isEmpty {
            form = nil
        } else {
            guard words.count == 2, words.first == "as", let last = words.last else { return nil }
            form = last
        }
    }

    /// As it is written where it is written shortest: `complaints-by-team.west last year as words`.
    var text: String { name + (isLastYear ? " last year" : "") + (form.map { " as \($0)" } ?? "") }

    /// Lower-case letters, digits, single hyphens and dots between them.
    private static func isName(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        }
    }
}

/// How a number is written in a sentence.
enum SlotForm: String, Sendable, CaseIterable {
    /// `nine`, for numbers up to nine.
    case words
    /// The share of the figure's base: `26%`.
    case share
    /// Compared with the year before: `up 36 (26%) on 2020-21`.
    case change
    /// Compared with the year before, in per cent only: `up 26%`.
    case percentChange = "percent-change"
}
