/// Says who a person is where the text tells: a name that is once called my social worker stays one.
enum RoleRules {
    static func apply(to draft: inout Draft) {
        var known: [String: Role] = [:]
        for index in draft.tokens.indices where isName(index, draft) {
            if let role = toldRole(index, draft) { known[draft.tokens[index].folded] = role }
        }
        for index in draft.tokens.indices where isName(index, draft) {
            if let first = firstName(before: index, draft) {
                draft.marks[index].role = draft.marks[first].role
                continue
            }
            if isTold(index, draft) { continue }
            if let role = known[draft.tokens[index].folded] ?? registered(index, draft) {
                draft.marks[index].role = role
            }
        }
    }

    /// A first name and a surname print as one person.
    private static func firstName(before index: Int, _ draft: Draft) -> Int? {
        guard let first = draft.layout.before[index], draft.marks[first].isOut, draft.marks[first].group == 0,
            draft.tokens[first].isWord, draft.tokens[first].tailLength == 0, draft.marks[first].role?.isPerson == true
        else { return nil }
        return first
    }

    private static func isName(_ index: Int, _ draft: Draft) -> Bool {
        draft.marks[index].isOut && draft.marks[index].role == .name && draft.marks[index].group == 0
            && draft.tokens[index].isWord
    }

    /// The role is printed beside the name already: `my social worker [name]`.
    private static func isTold(_ index: Int, _ draft: Draft) -> Bool {
        guard let before = draft.layout.before[index] else { return false }
        return draft.has(before, .role) || draft.has(before, .kin) || draft.has(before, .title)
            || draft.isPersonOut(before)
    }

    /// `my social worker Ann` and `Ann, our social worker,`.
    private static func toldRole(_ index: Int, _ draft: Draft) -> Role? {
        if let before = draft.layout.before[index] { return role(endingAt: before, draft) }
        return nil
    }

    private static func role(endingAt index: Int, _ draft: Draft) -> Role? {
        let before = draft.layout.before[index]
        if draft.isWord(index, "worker") {
            return draft.isWord(before, "social") ? .socialWorker : .worker
        }
        if draft.isWord(index, "carer", "carers", "fosterer") { return .carer }
        if draft.isWord(index, "son", "daughter", "boy", "girl", "child", "grandson", "granddaughter") { return .child }
        if draft.isWord(index, "nephew", "niece", "cousin", "brother", "sister", "uncle", "aunt") { return .family }
        return nil
    }

    private static func registered(_ index: Int, _ draft: Draft) -> Role? {
        for reason in draft.marks[index].reasons {
            switch reason {
            case .registerStaff: return .worker
            case .registerChild: return .child
            case .registerCarer: return .carer
            default: continue
            }
        }
        return nil
    }
}
