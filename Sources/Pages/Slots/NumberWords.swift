import Disclosure
import Markup

/// Small numbers in words, for prose: the style is words for one to nine and figures from 10.
enum NumberWords {
    /// `no` for 0, since "no complaints" reads as a sentence; nil from 10.
    static func of(_ number: Int) -> String? {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return words.indices.contains(number) ? words[number] : nil
    }

    /// `<data value="9">nine</data>` for counts up to nine; every other value as `ValueText` writes it.
    static func node(_ value: ProtectedValue, links: FigureLinks) -> Node {
        guard case .count(let count) = value, let word = of(count) else { return ValueText.node(value, links: links) }
        return .html("data", ["value": String(count)], .text(word))
    }
}
