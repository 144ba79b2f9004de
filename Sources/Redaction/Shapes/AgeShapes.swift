/// Ages in figures and in words: `aged 9`, `my five-year-old`, `she's six`, `his 14th birthday`, `year 7`.
enum AgeShapes {
    static func apply(to draft: inout Draft) {
        for index in draft.tokens.indices
        where isNumber(index, draft) && !draft.marks[index].isOut && !draft.proven[index] {
            if isYearOld(index, draft) || isAfterAgeWord(index, draft) || isBirthday(index, draft)
                || isSchoolYear(index, draft) || joinsAnAge(index, draft) || isAgeInMonths(index, draft)
                || isLeftOver(index, draft) || isSetOff(index, draft) || isMoment(index, draft)
            {
                draft.takeOut(wholeNumber(index, draft), .age, .age)
            }
        }
    }

    /// `twenty two`, `seventy-one`: the words of one number.
    private static func wholeNumber(_ index: Int, _ draft: Draft) -> ClosedRange<Int> {
        var last = index
        while let next = partBehind(last, draft) { last = next }
        return index...last
    }

    /// The unit behind tens, over a space or a hyphen.
    private static func partBehind(_ index: Int, _ draft: Draft) -> Int? {
        let next = index + 2
        guard next < draft.tokens.count, draft.tokens[index].isWord, draft.tokens[next].isWord,
            draft.tokens[index + 1].isSpace || draft.tokens[index + 1].isMark("-"),
            draft.isWord(index, "twenty", "thirty", "forty", "fourty", "fifty", "sixty", "seventy", "eighty", "ninety")
        else { return nil }
        return isNumber(next, draft) ? next : nil
    }

    private static func isNumber(_ index: Int, _ draft: Draft) -> Bool {
        if draft.tokens[index].isWord { return draft.has(index, .numberWord) || draft.has(index, .ordinal) }
        return draft.tokens[index].isFigures
            && draft.tokens[index].folded.utf8.prefix(while: Checksum.isDigit).count.isOneOrTwo
    }

    /// The next two words, over hyphens.
    private static func following(_ index: Int, _ draft: Draft) -> [Int] {
        var found: [Int] = []
        var next = index + 1
        while next < draft.tokens.count, found.count < 2 {
            if draft.tokens[next].isWord {
                found.append(next)
            } else if !draft.tokens[next].isSpace && !draft.tokens[next].isMark("-") {
                break
            }
            next += 1
        }
        return found
    }

    private static func isYearOld(_ index: Int, _ draft: Draft) -> Bool {
        let text = draft.tokens[index].folded
        if ["yo", "yrs", "yr", "y"].contains(String(text.drop { $0.isNumber })) && draft.tokens[index].isFigures {
            return true
        }
        let next = following(index, draft)
        guard let unit = next.first, draft.has(unit, .ageUnit) else { return false }
        if draft.isWord(unit, "yo") { return true }
        return next.count > 1 && draft.isWord(next[1], "old", "olds")
    }

    private static func isAfterAgeWord(_ index: Int, _ draft: Draft) -> Bool {
        if isBracketed(index, draft) { return true }
        guard let before = previousWord(index, draft) else { return false }
        if draft.isWord(before, "aged", "age", "turned", "turning", "turns", "ages") { return true }
        if draft.isWord(before, "of"), draft.isWord(draft.layout.before[before], "age", "ages") { return true }
        let isBeing =
            draft.isWord(before, "is", "was", "am", "are", "were", "im", "i'm", "hes", "shes", "they're", "theyre")
            || draft.tokens[before].tailLength > 0
        let isOnly = draft.isWord(before, "only", "just", "now", "nearly", "almost", "both")
        guard isBeing || isOnly, !draft.has(index, .ordinal), !draft.isWord(index, "one") else { return false }
        return endsClause(after: wholeNumber(index, draft).upperBound, draft)
    }

    /// `Ashton, five, told`, `when I was new, fifteen and alone`, `Poppy, eighteen months, took`: behind a comma, unless it
    /// counts on with numbers on both sides.
    private static func isSetOff(_ index: Int, _ draft: Draft) -> Bool {
        var last = wholeNumber(index, draft).upperBound
        if let unit = draft.layout.after[last], draft.has(unit, .ageUnit) { last = unit }
        guard draft.tokens[index].isWord, draft.has(index, .numberWord), index >= 2, last + 1 < draft.tokens.count,
            draft.tokens[last + 1].isMark(",") || draft.isWord(draft.layout.after[last], "and"),
            draft.tokens[index - 1].isSpace, draft.tokens[index - 2].isMark(",")
        else { return false }
        let neighbours = [index - 3, last + 3].filter(draft.tokens.indices.contains)
        return !neighbours.contains { isNumber($0, draft) }
    }

    /// `At seventy-one I thought`, `at nine she`: at an age somebody does something.
    private static func isMoment(_ index: Int, _ draft: Draft) -> Bool {
        guard draft.isWord(draft.layout.before[index], "at"), !draft.has(index, .ordinal), !isTimeOfDay(index, draft)
        else { return false }
        return draft.isWord(draft.layout.after[wholeNumber(index, draft).upperBound], "i", "he", "she", "they")
    }

    /// `placed with us at five months`, `she is eight weeks now`; not `it is eight weeks since`.
    private static func isAgeInMonths(_ index: Int, _ draft: Draft) -> Bool {
        guard let unit = draft.layout.after[index], draft.has(unit, .ageUnit), endsClause(after: unit, draft),
            let before = draft.layout.before[index]
        else { return false }
        if draft.isWord(before, "at", "was", "am", "is", "now", "only", "just", "nearly", "almost") {
            return !(0...4).contains { back in
                index - back >= 0 && draft.isWord(index - back, "it", "that", "this", "there", "its", "it's")
            }
        }
        return false
    }

    /// A number that ends its clause and counts nothing: `non-verbal and seven`, `moved in with us at nine`. What is
    /// counted is a noun after it, or people named before it: `the three of us`, `us two`, `a mum of four`.
    private static func isLeftOver(_ index: Int, _ draft: Draft) -> Bool {
        guard draft.tokens[index].isWord, draft.has(index, .numberWord), !draft.isWord(index, "one", "two", "hundred"),
            endsClause(after: index, draft), !isTimeOfDay(index, draft), let before = draft.layout.before[index],
            !(draft.layout.after[index].map { draft.has($0, .ageUnit) } ?? false)
        else { return false }
        let isCounted =
            draft.has(before, [.determiner, .possessive, .pronoun, .numberWord])
            || draft.isWord(
                before, "of", "to", "out", "times", "number", "us", "you", "them", "than", "about", "over",
                "says", "said", "gets", "scored")
        return !isCounted
    }

    /// `at three in the morning`, `half seven`.
    private static func isTimeOfDay(_ index: Int, _ draft: Draft) -> Bool {
        if draft.isWord(draft.layout.before[index], "half", "past", "quarter", "to") { return true }
        guard let next = draft.layout.after[index], draft.isWord(next, "in"), let the = draft.layout.after[next] else {
            return false
        }
        return draft.isWord(draft.layout.after[the], "morning", "afternoon", "evening", "night")
    }

    /// `Rosie (nine)`.
    private static func isBracketed(_ index: Int, _ draft: Draft) -> Bool {
        index > 0 && index + 1 < draft.tokens.count && draft.tokens[index - 1].isMark("(")
            && draft.tokens[index + 1].isMark(")") && !draft.has(index, .ordinal)
    }

    /// A number that ends its clause tells an age: `who is only four, has`; one that counts something doesn't.
    private static func endsClause(after index: Int, _ draft: Draft) -> Bool {
        guard let next = draft.layout.after[index] else { return true }
        return draft.has(next, .conjunction)
            || draft.isWord(next, "now", "years", "in", "next", "this", "today", "already", "soon", "going", "i")
    }

    private static func previousWord(_ index: Int, _ draft: Draft) -> Int? {
        if let before = draft.layout.before[index] { return before }
        guard index >= 2, draft.tokens[index - 1].isMark("-") || draft.tokens[index - 1].isMark(":") else { return nil }
        return draft.tokens[index - 2].isWord ? index - 2 : nil
    }

    private static func isBirthday(_ index: Int, _ draft: Draft) -> Bool {
        guard let next = draft.layout.after[index] else { return false }
        return draft.isWord(next, "birthday", "bday")
    }

    private static func isSchoolYear(_ index: Int, _ draft: Draft) -> Bool {
        guard let before = draft.layout.before[index], !draft.has(index, .ordinal) else { return false }
        return draft.isWord(before, "year", "yr")
    }

    /// `aged six and nine`, `8, 10 and 13`.
    private static func joinsAnAge(_ index: Int, _ draft: Draft) -> Bool {
        var back = index - 1
        while back >= 0, back > index - 5 {
            if draft.marks[back].isOut { return draft.marks[back].role == .age }
            let token = draft.tokens[back]
            guard token.isSpace || token.isMark(",") || token.isMark("&") || token.folded == "and" else { return false }
            back -= 1
        }
        return false
    }
}

extension Int {
    fileprivate var isOneOrTwo: Bool { self == 1 || self == 2 }
}
