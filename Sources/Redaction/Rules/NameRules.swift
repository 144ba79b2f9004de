/// Names by what stands beside them: a title before, a name before, a name after.
enum NameRules {
    static func apply(to draft: inout Draft) {
        for index in draft.tokens.indices where draft.tokens[index].isWord {
            titled(after: index, &draft)
            kinTitle(index, &draft)
            grandTitle(index, &draft)
        }
        for index in draft.tokens.indices where draft.tokens[index].isWord { surname(index, &draft) }
        for index in draft.tokens.indices.reversed() where draft.tokens[index].isWord { forename(index, &draft) }
        initials(&draft)
    }

    /// `Mrs Short`, `HHJ Price`, `Miss Hope`.
    private static func titled(after title: Int, _ draft: inout Draft) {
        guard draft.has(title, .title), !draft.proven[title], let name = nameAfter(title, draft), !draft.isOut(name),
            draft.tokens[name].isWord
        else { return }
        let isPlainTitle = draft.isWord(title, "mr", "mrs", "ms", "mx", "dr", "hhj", "prof", "sgt", "pc", "dc", "cllr")
        let isLetter = draft.tokens[name].range.count == 1 && !"aiouxnr".contains(draft.tokens[name].folded)
        let isNamed =
            isLetter || draft.isCapital(name) || draft.has(name, .firstName) || !draft.classes[name].isListed
        let isWord = draft.has(name, .function) || draft.has(name, .verb) || draft.has(name, .personVerb)
        guard isPlainTitle ? !draft.has(name, .function) || draft.isCapital(name) : isNamed && !isWord else { return }
        draft.takeOut(name, .name, .afterTitle, isDoubtful: !isPlainTitle && !draft.isCapital(name))
    }

    /// The word after a title, over its full stop.
    private static func nameAfter(_ title: Int, _ draft: Draft) -> Int? {
        if let next = draft.layout.after[title] { return next }
        guard title + 3 < draft.tokens.count, draft.tokens[title + 1].isMark("."), draft.tokens[title + 2].isSpace,
            draft.tokens[title + 3].isWord, draft.tokens[title].range.count <= 4
        else { return nil }
        return title + 3
    }

    /// `Auntie Bibi`, all of it: what the family calls somebody names them.
    private static func kinTitle(_ index: Int, _ draft: inout Draft) {
        let isTitle = draft.has(index, .kinTitle) || draft.casing(index) == .title && draft.isWord(index, "mum", "dad")
        guard isTitle, !draft.isOut(index), let name = draft.layout.after[index],
            draft.isPersonOut(name), draft.tokens[name].isWord || draft.isCapital(name)
        else { return }
        draft.takeOut(index...name, .family, .besideName)
    }

    /// `Dame Alice`, `Queen Margaret's`, `Our Lady of Fatima`: schools and churches are called by these, and they go with
    /// the name.
    private static func grandTitle(_ index: Int, _ draft: inout Draft) {
        guard
            draft.isWord(
                index, "dame", "lady", "lord", "sir", "queen", "king", "prince", "princess", "bishop", "saint"),
            !draft.isOut(index), var name = draft.layout.after[index]
        else { return }
        if draft.isWord(name, "of"), let after = draft.layout.after[name] { name = after }
        guard draft.isPersonOut(name) || draft.marks[name].role == .place, draft.tokens[name].isWord else { return }
        let isOurs = draft.layout.before[index].map { draft.isWord($0, "our") && draft.isWord(index, "lady") } ?? false
        draft.takeOut((isOurs ? draft.layout.before[index] ?? index : index)...name, .name, .besideName)
    }

    /// The word after a name: with a capital, or a surname typed small.
    private static func surname(_ index: Int, _ draft: inout Draft) {
        guard !draft.isOut(index), !draft.proven[index], let before = nameBefore(index, draft) else { return }
        if draft.isWord(before, "lil", "lil'"), !draft.has(index, .function) {
            return draft.takeOut(index, .name, .besideName, isDoubtful: true)
        }
        guard draft.isPersonOut(before) else { return wholeName(before, index, &draft) }
        let isPlain = draft.has(index, .capital) || draft.has(index, .function) || draft.has(index, .personVerb)
        if draft.isCapital(index), !isPlain || draft.has(index, .surname) {
            draft.takeOut(index, .name, .besideName)
        } else if draft.isCareless, draft.has(index, .surname), !draft.has(index, .function),
            !draft.has(index, .personVerb), !draft.has(index, .verb)
        {
            draft.takeOut(index, .name, .besideName, isDoubtful: true)
        } else if isSmallSurname(index, behind: before, draft) {
            draft.takeOut(index, .name, .besideName, isDoubtful: true)
        }
    }

    /// `mandy kettle at the desk`: where capitals tell nothing, a seldom word directly behind a name and before a small
    /// word. What people write there otherwise is common: a verb, `always`, `please`.
    private static func isSmallSurname(_ index: Int, behind name: Int, _ draft: Draft) -> Bool {
        let plain: WordClass = [
            .common10, .spelling, .function, .verb, .personVerb, .greeting, .praise, .time, .kin, .role, .unit,
            .capital,
        ]
        guard draft.isCareless, draft.marks[name].isOut, draft.marks[name].role == .name, !draft.has(index, plain),
            draft.tokens[index].tailLength == 0
        else { return false }
        return draft.layout.after[index].map { draft.has($0, [.preposition, .personVerb, .auxiliary]) } ?? false
    }

    /// `faith small`: where capitals tell nothing, a first name directly before a surname is no common word, whatever
    /// pattern proves it.
    private static func wholeName(_ first: Int, _ last: Int, _ draft: inout Draft) {
        let plain: WordClass = [
            .firstName, .verb, .personVerb, .unit, .time, .kin, .role, .praise, .greeting, .ageUnit, .numberWord,
        ]
        guard draft.isCareless, draft.has(first, [.firstName, .firstNameRare]), !draft.has(first, .function),
            !draft.isOut(first), !followsArticle(first, draft), draft.has(last, .surname), !draft.has(last, plain),
            !draft.has(last, .function)
        else { return }
        draft.takeOut(first, .name, .besideName, isDoubtful: true)
        draft.takeOut(last, .name, .besideName, isDoubtful: true)
    }

    private static func followsArticle(_ index: Int, _ draft: Draft) -> Bool {
        draft.layout.before[index].map { draft.has($0, [.possessive, .determiner]) } ?? false
    }

    /// The name before, over a hyphen: `Smith-Jones`.
    private static func nameBefore(_ index: Int, _ draft: Draft) -> Int? {
        if let before = draft.layout.before[index] { return before }
        guard index >= 2, draft.tokens[index - 1].isMark("-") else { return nil }
        return index - 2
    }

    /// A name that is a word, before a surname: `Sky Adeyemi`.
    private static func forename(_ index: Int, _ draft: inout Draft) {
        guard !draft.isOut(index), !draft.proven[index], let after = draft.layout.after[index],
            draft.isPersonOut(after),
            draft.has(index, .names) || isNickPart(index, draft) || isSeldomHead(index, draft),
            !draft.has(index, .function),
            !draft.has(index, .title)
        else { return }
        if draft.isCapital(index) {
            draft.takeOut(index, .name, .besideName, isDoubtful: draft.layout.startsSentence[index])
        } else if draft.isCareless, draft.has(index, .firstName) {
            draft.takeOut(index, .name, .besideName, isDoubtful: true)
        }
    }

    /// `Sultana Ullah` at the head of a sentence: a seldom word that is nothing one says before a name.
    private static func isSeldomHead(_ index: Int, _ draft: Draft) -> Bool {
        let plain: WordClass = [
            .common10, .common20, .spelling, .verb, .personVerb, .greeting, .praise, .role, .kin, .capital, .time,
            .nameCue,
        ]
        return draft.layout.startsSentence[index] && draft.isCapital(index) && !draft.has(index, plain)
    }

    /// `Big Dave`, `Lil T`: a capital adjective that belongs to the name.
    private static func isNickPart(_ index: Int, _ draft: Draft) -> Bool {
        draft.isCapital(index)
            && draft.isWord(index, "big", "little", "lil", "wee", "old", "young", "mad", "crazy", "lady")
    }

    /// `Joy W`, `J.B.`: single letters that are not words.
    private static func initials(_ draft: inout Draft) {
        for index in draft.tokens.indices where draft.tokens[index].isWord && !draft.isOut(index) {
            let token = draft.tokens[index]
            guard token.range.count == 1 else { continue }
            if isLetterOfPerson(index, draft) || isForenameLetter(index, draft) {
                draft.takeOut(index, .name, .initials, isDoubtful: !draft.isCapital(index))
                continue
            }
            guard !["a", "i", "u", "x", "o"].contains(token.folded) || isStopped(index, draft) else { continue }
            let isBesideName = draft.layout.before[index].map { draft.isPersonOut($0) } ?? false
            if draft.isCapital(index) || isBesideName || isStopped(index, draft) {
                draft.takeOut(index, .name, .initials)
            }
        }
    }

    /// `Nazdar A is`, `baby h with`: a capital behind a name, or a letter behind a word for a person that nobody types for
    /// a word of its own (`my mum n dad r`).
    private static func isLetterOfPerson(_ index: Int, _ draft: Draft) -> Bool {
        guard let before = draft.layout.before[index] else { return false }
        if draft.isPersonOut(before) {
            return draft.isCapital(index) && ["a", "o", "u"].contains(draft.tokens[index].folded)
        }
        return draft.has(before, [.kin, .role]) && !"abcikmnorstuxy".contains(draft.tokens[index].folded)
    }

    /// `a. [name]`: a letter that ends no sentence of its own, as `i`, `u` and a kiss do.
    private static func isForenameLetter(_ index: Int, _ draft: Draft) -> Bool {
        index + 3 < draft.tokens.count && draft.tokens[index + 1].isMark(".") && draft.tokens[index + 2].isSpace
            && !"inruxy".contains(draft.tokens[index].folded) && draft.isPersonOut(index + 3)
    }

    /// A letter with a full stop and another letter beside it: `n.c.`, `S. I.`, but not `e.g.` or `p.m.`.
    private static func isStopped(_ index: Int, _ draft: Draft) -> Bool {
        let tokens = draft.tokens
        if isSpacedPair(from: index, tokens) || isSpacedPair(from: index - 3, tokens) { return true }
        let isLetter = { (place: Int) in
            tokens.indices.contains(place) && tokens[place].isWord && tokens[place].range.count == 1
        }
        let isStop = { (place: Int) in tokens.indices.contains(place) && tokens[place].isMark(".") }
        let pair: (Int, Int)
        if isStop(index + 1), isLetter(index + 2) {
            pair = (index, index + 2)
        } else if isStop(index - 1), isLetter(index - 2) {
            pair = (index - 2, index)
        } else {
            return false
        }
        let text = tokens[pair.0].folded + tokens[pair.1].folded
        return !["eg", "ie", "am", "pm", "ps"].contains(text)
    }

    /// Two letters, each with its full stop, and a space between.
    private static func isSpacedPair(from start: Int, _ tokens: [Token]) -> Bool {
        guard start >= 0, start + 4 < tokens.count, tokens[start + 2].isSpace else { return false }
        return [start, start + 3].allSatisfy { place in
            tokens[place].isWord && tokens[place].range.count == 1 && tokens[place + 1].isMark(".")
        } && !["eg", "ie", "am", "pm", "ps"].contains(tokens[start].folded + tokens[start + 3].folded)
    }
}
