/// Schools and other places by the words around their names.
enum PlaceRules {
    static func apply(to draft: inout Draft) {
        for index in draft.tokens.indices where draft.has(index, .school) && draft.tokens[index].isWord {
            guard !draft.proven[index] else { continue }
            let last = lastSchoolWord(index, draft)
            if let first = schoolName(before: index, draft) {
                draft.takeOut(first...last, .school, .school)
            }
            if draft.isCareless, let first = smallSchoolName(before: index, draft) {
                draft.takeOut(first...last, .school, .school, isDoubtful: true)
            }
        }
        for index in draft.tokens.indices where draft.has(index, .placeCue) && draft.isCareless {
            attended(after: index, &draft)
        }
        for index in draft.tokens.indices where draft.isCareless && draft.isWord(index, "called", "named") {
            thingCalled(after: index, &draft)
        }
        for index in draft.tokens.indices where draft.marks[index].isOut && draft.marks[index].role == .name {
            guard let before = draft.layout.before[index] else { continue }
            if isPlacePreposition(before, draft) {
                setPlace(from: index, &draft)
            } else if isPartOfPlace(before, draft) {
                draft.takeOut(before...index, .place, .place, isDoubtful: true)
            }
        }
    }

    /// The first word of the name that ends with a school word; nil for `her primary school`.
    private static func schoolName(before school: Int, _ draft: Draft) -> Int? {
        var first: Int?
        var index = school
        while let before = wordBefore(index, draft), index - before <= 3 {
            let isName = draft.isOut(before) && draft.tokens[before].isWord
            let isPart =
                draft.isCapital(before) && !draft.has(before, .function)
                || (draft.isWord(before, "st", "saint", "saints") || draft.has(before, .school))
            let isKind = draft.has(before, .schoolKind) && !draft.has(before, .function)
            guard isName || isPart || isKind, !draft.layout.startsSentence[before] || isName else { break }
            if isName || !draft.has(before, .schoolKind) { first = before }
            index = before
        }
        return first
    }

    /// The word before, over the apostrophe of `girls' school`.
    private static func wordBefore(_ index: Int, _ draft: Draft) -> Int? {
        if let before = draft.layout.before[index] { return before }
        guard index >= 3, draft.tokens[index - 1].isSpace, draft.tokens[index - 2].isMark("'"),
            draft.tokens[index - 3].isWord
        else { return nil }
        return index - 3
    }

    /// `from little acorns nursery`, `at the orchard school`, typed small: whatever stands between the preposition and
    /// the school word, unless it is only a kind of school.
    private static func smallSchoolName(before school: Int, _ draft: Draft) -> Int? {
        var names: [Int] = []
        var index = school
        while let before = draft.layout.before[index], names.count < 5 {
            if draft.isWord(before, "at", "from", "to", "in", "attends", "attended", "joined", "near", "of") {
                return names.contains { !draft.has($0, .schoolKind) && !draft.has($0, .school) } ? names.last : nil
            }
            if isSchoolOfItsOwn(school, draft), draft.has(before, .conjunction) || draft.has(before, .nameCue) {
                return names.last
            }
            let isThe = draft.isWord(before, "the") && !names.isEmpty
            guard isThe || !draft.has(before, .function), !draft.has(before, .praise), draft.tokens[before].isWord
            else {
                return nil
            }
            if !isThe { names.append(before) }
            index = before
        }
        return nil
    }

    /// Words that stand in the names of schools and seldom alone: `stoke barn juniors`.
    private static func isSchoolOfItsOwn(_ index: Int, _ draft: Draft) -> Bool {
        draft.isWord(index, "primary", "academy", "infants", "juniors", "preschool")
    }

    private static func lastSchoolWord(_ index: Int, _ draft: Draft) -> Int {
        var last = index
        while let next = draft.layout.after[last], draft.has(next, .school) { last = next }
        return last
    }

    /// `started at little acorns`, typed small: no article, so it is the name of a place.
    private static func attended(after index: Int, _ draft: inout Draft) {
        let isVerb = !draft.isWord(index, "at")
        let follows =
            isVerb
            || draft.layout.before[index].map {
                draft.has($0, .attend) || draft.isWord($0, "now", "currently", "still", "placed")
            } ?? false
        guard follows, var last = overArticle(draft.layout.after[index], draft), !draft.has(last, .function),
            !draft.has(last, .atFollow), !draft.has(last, .personVerb), draft.tokens[last].isWord, !draft.proven[last],
            !draft.has(last, .schoolKind) || draft.layout.after[last] != nil
        else { return }
        let first = last
        while let next = draft.layout.after[last], draft.tokens[next].isWord, !draft.has(next, .function),
            !draft.has(next, .verb), next - first < 7
        {
            last = next
        }
        draft.takeOut(first...last, .school, .place, isDoubtful: true)
    }

    /// `its called the willows`, typed small; not `i called the office`.
    private static func thingCalled(after cue: Int, _ draft: inout Draft) {
        guard let before = draft.layout.before[cue],
            draft.isWord(before, "its", "it's", "is", "was", "school", "nursery"),
            let the = draft.layout.after[cue], draft.isWord(the, "the"), let name = draft.layout.after[the],
            draft.tokens[name].isWord, !draft.isOut(name), !draft.proven[name]
        else { return }
        draft.takeOut(name, .place, .place, isDoubtful: true)
    }

    /// The seldom word behind an article: `starts at the willows`, but not `starts at the weekend`.
    private static func overArticle(_ index: Int?, _ draft: Draft) -> Int? {
        guard let index, draft.isWord(index, "the"), let name = draft.layout.after[index] else { return index }
        return draft.has(name, [.common10, .common20, .spelling, .role]) ? index : name
    }

    private static func isPlacePreposition(_ index: Int, _ draft: Draft) -> Bool {
        draft.isWord(index, "in", "at", "near", "around", "into")
    }

    /// `got into ark meadowbank`, typed small: the word between the preposition and the name.
    private static func isPartOfPlace(_ index: Int, _ draft: Draft) -> Bool {
        guard draft.isCareless, draft.tokens[index].isWord, !draft.isOut(index), !draft.has(index, .function),
            !draft.has(index, [.praise, .kin, .role, .title, .personVerb, .time, .placeCue]),
            let preposition = draft.layout.before[index]
        else { return false }
        return draft.isWord(preposition, "at", "into")
    }

    /// A name after `in` or `at` is a place, as far as the capitals go.
    private static func setPlace(from first: Int, _ draft: inout Draft) {
        var last = first
        while let next = draft.layout.after[last], draft.marks[next].isOut, draft.marks[next].role == .name,
            draft.tokens[next].isWord
        {
            last = next
        }
        draft.takeOut(first...last, .place, .place)
    }
}
