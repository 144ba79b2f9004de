/// Turns the apostrophes that cmark took for opening quotation marks: it pairs the one of `'em` or `'90s` with any
/// later apostrophe, such as that of "don't".
enum Apostrophes {
    private static let opening: Character = "\u{2018}"
    private static let closing: Character = "\u{2019}"
    /// English words that have lost their beginning. Needed only where an apostrophe at the end of a plural follows,
    /// which might close a quotation as well.
    private static let shortened: Set = ["em", "tis", "twas", "twere", "til", "cause", "cos", "bout", "round", "n"]

    static func turned(_ text: String) -> String {
        guard text.unicodeScalars.contains("\u{2018}") else { return text }
        var letters = Array(text)
        var search = letters.indices.last
        // From the end, so that each mark is looked at once: what closes a quotation lies behind what opens it.
        var (surest, plural): (Bool, Bool) = (false, false)
        while let index = search {
            if letters[index] == closing {
                switch role(of: index, in: letters) {
                case .insideWord: break
                case .afterPlural: plural = true
                case .end: surest = true
                }
            } else if letters[index] == opening {
                let isShortened = isShortened(after: index, in: letters)
                if !surest && (!plural || isShortened) || isSingleLetter(after: index, in: letters) {
                    letters[index] = closing
                } else {
                    (surest, plural) = (false, false)
                }
            }
            search = index > 0 ? index - 1 : nil
        }
        return String(letters)
    }

    private enum Role { case insideWord, afterPlural, end }

    private static func role(of index: Int, in letters: [Character]) -> Role {
        let before = index > 0 ? letters[index - 1] : " "
        let after = index + 1 < letters.count ? letters[index + 1] : "."
        if before.isLetter && after.isLetter { return .insideWord }
        let next = index + 2 < letters.count ? letters[index + 2] : "."
        return before == "s" && after == " " && next.isLowercase ? .afterPlural : .end
    }

    /// `'em`, or a decade such as `'90s`.
    private static func isShortened(after index: Int, in letters: [Character]) -> Bool {
        let word = String(letters[(index + 1)...].prefix { $0.isLetter || $0.isNumber }).lowercased()
        if word.count == 3, word.hasSuffix("0s"), word.first?.isNumber == true { return true }
        return shortened.contains(word)
    }

    /// `rock 'n' roll`.
    private static func isSingleLetter(after index: Int, in letters: [Character]) -> Bool {
        index + 2 < letters.count && letters[index + 1] == "n" && letters[index + 2] == closing
    }
}
