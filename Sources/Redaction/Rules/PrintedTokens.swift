/// The tokens of a draft as they will be printed: a placeholder for each stretch that is taken out.
struct PrintedTokens {
    private(set) var tokens: [Token] = []
    private(set) var classes: [WordClass] = []
    /// What each stands for in the draft.
    private var origins: [ClosedRange<Int>] = []

    init(of draft: Draft) {
        var index = 0
        while index < draft.tokens.count {
            var last = index
            let group = draft.marks[index].group
            while group != 0, last + 1 < draft.tokens.count, draft.marks[last + 1].group == group { last += 1 }
            add(index...last, of: draft)
            index = last + 1
        }
    }

    private mutating func add(_ range: ClosedRange<Int>, of draft: Draft) {
        let first = draft.tokens[range.lowerBound]
        guard let role = draft.marks[range.lowerBound].isOut ? draft.marks[range.lowerBound].role : first.placeholder
        else { return append(first, draft.classes[range.lowerBound], range) }
        if isRepeated(role) {
            // Printed as one with the placeholder before it.
            while let token = tokens.last, token.isSpace { removeLast() }
            let start = origins.removeLast().lowerBound
            tokens.removeLast()
            classes.removeLast()
            return append(placeholder(role, range, draft), [], start...range.upperBound)
        }
        append(placeholder(role, range, draft), [], range)
    }

    private func placeholder(_ role: Role, _ range: ClosedRange<Int>, _ draft: Draft) -> Token {
        Token(
            kind: .placeholder(role),
            range: draft.tokens[range.lowerBound].range.lowerBound..<draft.tokens[range.upperBound].range.upperBound,
            folded: "", casing: .none, dress: [], tailLength: draft.tokens[range.upperBound].tailLength)
    }

    private func isRepeated(_ role: Role) -> Bool {
        guard let last = tokens.last(where: { !$0.isSpace }) else { return false }
        return last.placeholder == role && last.tailLength == 0
    }

    private mutating func append(_ token: Token, _ wordClass: WordClass, _ origin: ClosedRange<Int>) {
        tokens.append(token)
        classes.append(wordClass)
        origins.append(origin)
    }

    private mutating func removeLast() {
        tokens.removeLast()
        classes.removeLast()
        origins.removeLast()
    }

    /// Takes out of the draft what a second reading has taken out.
    func takeOut(of again: Draft, in draft: inout Draft) {
        var index = 0
        while index < again.marks.count {
            let mark = again.marks[index]
            var last = index
            while mark.group != 0, last + 1 < again.marks.count, again.marks[last + 1].group == mark.group { last += 1 }
            if mark.isOut, let role = mark.role {
                let range = origins[index].lowerBound...origins[last].upperBound
                for reason in mark.reasons.isEmpty ? [.besideName] : mark.reasons {
                    draft.takeOut(range, role, reason, isDoubtful: mark.state == .doubtful)
                }
            }
            index = last + 1
        }
    }
}
