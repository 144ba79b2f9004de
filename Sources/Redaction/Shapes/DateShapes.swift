/// Dates in figures and in words. A month alone stays.
enum DateShapes {
    static func apply(to draft: inout Draft) {
        for index in draft.tokens.indices where !draft.marks[index].isOut && !draft.proven[index] {
            if let range = figures(at: index, draft) ?? dayAndMonth(at: index, draft) ?? monthAndDay(at: index, draft) {
                draft.takeOut(range, .date, .date)
            }
        }
    }

    /// `21/03/2015`, `21.3.15`, `2015-03-21`, `21/03`.
    private static func figures(at start: Int, _ draft: Draft) -> ClosedRange<Int>? {
        guard let first = digits(start, draft), first <= 2 || first == 4, start + 2 < draft.tokens.count,
            start == 0 || !draft.tokens[start - 1].isMark("/")
        else { return nil }
        let mark = draft.tokens[start + 1].folded
        guard ["/", "-", "."].contains(mark), let second = digits(start + 2, draft), second <= 2 else { return nil }
        if start + 4 < draft.tokens.count, draft.tokens[start + 3].isMark(mark), let third = digits(start + 4, draft),
            third <= 2 || third == 4
        {
            return start...(start + 4)
        }
        return mark == "/" && first <= 2 && second == 2 ? start...(start + 2) : nil
    }

    private static func digits(_ index: Int, _ draft: Draft) -> Int? {
        guard index < draft.tokens.count, draft.tokens[index].isFigures else { return nil }
        let text = draft.tokens[index].folded.utf8
        return text.allSatisfy(Checksum.isDigit) ? text.count : nil
    }

    /// `5 November 2023`, `9th of September`, `the twelfth of June`.
    private static func dayAndMonth(at start: Int, _ draft: Draft) -> ClosedRange<Int>? {
        guard isDay(start, draft), var next = draft.layout.after[start] else { return nil }
        if draft.isWord(next, "of"), let month = draft.layout.after[next] { next = month }
        guard draft.has(next, .month) else { return nil }
        return start...year(after: next, draft)
    }

    /// `November 5th, 2023`, `June 2023`.
    private static func monthAndDay(at start: Int, _ draft: Draft) -> ClosedRange<Int>? {
        guard draft.has(start, .month), let next = draft.layout.after[start], draft.tokens[next].isFigures else {
            return nil
        }
        return start...year(after: next, draft)
    }

    private static func isDay(_ index: Int, _ draft: Draft) -> Bool {
        let token = draft.tokens[index]
        if token.isWord { return draft.has(index, .ordinal) }
        guard token.isFigures else { return false }
        let digits = token.folded.utf8.prefix(while: Checksum.isDigit)
        let rest = String(token.folded.dropFirst(digits.count))
        return (1...2).contains(digits.count) && ["", "st", "nd", "rd", "th"].contains(rest)
    }

    /// The index of a year after a month or a day, perhaps after a comma; else of the month.
    private static func year(after index: Int, _ draft: Draft) -> Int {
        let next = (index + 1)..<min(draft.tokens.count, index + 4)
        for place in next {
            if draft.tokens[place].isFigures { return digits(place, draft) != nil ? place : index }
            if !draft.tokens[place].isSpace && !draft.tokens[place].isMark(",") { break }
        }
        return index
    }
}
