/// Each word by itself: on a list or not, a capital with or without a reason, a name that is also a word.
enum WordRules {
    static func apply(to draft: inout Draft) {
        for index in draft.tokens.indices where draft.tokens[index].isWord && !draft.marks[index].isOut {
            judge(index, &draft)
        }
        for index in draft.tokens.indices {
            let token = draft.tokens[index]
            if token.placeholder != nil { draft.keep(index, .placeholder) }
            if token.isPicture { draft.keep(index, .emoji) }
            if token.isMark, token.dress.contains(.hidden) {
                draft.takeOut(index, .word, .hiddenCharacters, isDoubtful: true)
            }
        }
    }

    private static func judge(_ index: Int, _ draft: inout Draft) {
        let token = draft.tokens[index]
        if token.dress.isDisguise {
            draft.takeOut(index, .name, disguise(token.dress), isDoubtful: true)
        } else if OddPlace.holds(index, draft) || FunctionCapital.isName(index, draft) {
            draft.takeOut(index, .name, .namePosition, isDoubtful: true)
        } else if draft.proven[index], !isNamedTwice(index, draft) {
            draft.keep(index, .commonWord)
        } else if !draft.classes[index].isListed {
            unknown(index, &draft)
        } else if draft.isCapital(index), !draft.layout.startsSentence[index] {
            capital(index, &draft)
        } else {
            listed(index, &draft)
        }
    }

    /// `hope an [name] took us`, `Will will know`: what a pattern proves at the head of a sentence, and a name beside it or
    /// the same word behind it disproves.
    private static func isNamedTwice(_ index: Int, _ draft: Draft) -> Bool {
        guard draft.layout.startsSentence[index], draft.has(index, .firstName), let after = draft.layout.after[index]
        else { return false }
        return NamePosition.isBesidePerson(index, draft) || draft.tokens[after].folded == draft.tokens[index].folded
    }

    private static func disguise(_ dress: Token.Dress) -> Reason {
        if dress.contains(.spaced) { return .spacedLetters }
        if dress.contains(.lookAlike) { return .lookAlikeLetters }
        return dress.contains(.foreign) ? .foreignScript : .hiddenCharacters
    }

    /// A word that stands on no list. With a capital it is a name; small letters may be a slip of the pen.
    private static func unknown(_ index: Int, _ draft: inout Draft) {
        let token = draft.tokens[index]
        if draft.casing(index) == .upper, token.range.count <= 3 {
            draft.takeOut(index, .name, .initials)
        } else if draft.isCapital(index) {
            draft.takeOut(index, .name, .unknownWord)
        } else if SlipProof.holds(index, draft) {
            draft.keep(index, .slip)
        } else {
            draft.takeOut(index, .name, .unknownWord, isDoubtful: true)
        }
    }

    /// A common word with a capital inside a sentence.
    private static func capital(_ index: Int, _ draft: inout Draft) {
        let wordClass = draft.classes[index]
        let isEmphasis = draft.casing(index) == .upper && draft.tokens[index].range.count > 1
        if isAfterInitials(index, draft) { return draft.takeOut(index, .name, .initials) }
        if draft.tokens[index].folded == "x" { return draft.keep(index, .commonWord) }
        let isPlain = wordClass.has(.capital) || wordClass.has(.function) || wordClass.has(.title)
        if draft.tokens[index].range.count == 1, !["i", "a", "x"].contains(draft.tokens[index].folded) {
            draft.takeOut(index, .name, .initials)
        } else if isPlain, !wordClass.has(.firstName), !isInitials(index, draft) {
            judgePlain(index, &draft)
        } else if isEmphasis, wordClass.has([.common10, .common20, .common35, .spelling]), !wordClass.has(.names),
            !NamePosition.isBesidePerson(index, draft)
        {
            draft.keep(index, .commonWord)
        } else if wordClass.has(.names) {
            draft.takeOut(index, .name, .nameWord)
        } else {
            draft.takeOut(index, .name, .unprovenCapital, isDoubtful: true)
        }
    }

    /// `my son's initials are AT`.
    private static func isAfterInitials(_ index: Int, _ draft: Draft) -> Bool {
        guard draft.casing(index) == .upper, let before = draft.layout.before[index] else { return false }
        return draft.isWord(before, "initials", "initial") || draft.isWord(draft.layout.before[before], "initials")
    }

    /// A word that people begin with a capital anywhere, unless a name would stand there: `[name] and Patient`,
    /// `my girlfriend Nana`.
    private static func judgePlain(_ index: Int, _ draft: inout Draft) {
        let person: WordClass = [.kin, .role, .title, .greeting]
        let isJoined =
            !draft.has(index, person) && !draft.has(index, .function) && NamePosition.isBesidePerson(index, draft)
        let isCalled =
            draft.has(index, .kinTitle) && draft.layout.before[index].map { draft.has($0, [.kin, .role]) } ?? false
        let isBare =
            draft.has(index, .praise) && draft.layout.after[index] == nil
            && draft.layout.before[index].map { draft.has($0, .preposition) } ?? false
        guard isJoined || isCalled || isBare else { return draft.keep(index, .commonWord) }
        draft.takeOut(index, .name, .namePosition, isDoubtful: true)
    }

    /// Two capitals that do something: `MH was my duty worker`.
    private static func isInitials(_ index: Int, _ draft: Draft) -> Bool {
        guard draft.casing(index) == .upper, draft.tokens[index].range.count == 2 else { return false }
        let plain: WordClass = [.common, .capital, .title, .function, .unit, .kin, .greeting]
        if !draft.has(index, plain) { return true }
        guard let after = draft.layout.after[index]
        else { return false }
        return draft.has(index, .spelling) && draft.has(after, .personVerb) && !draft.has(after, .conjunction)
    }

    /// A common word in small letters, or at the head of a sentence.
    private static func listed(_ index: Int, _ draft: inout Draft) {
        let wordClass = draft.classes[index]
        if isInitials(index, draft) {
            draft.takeOut(index, .name, .initials, isDoubtful: true)
            return
        }
        let isName = wordClass.has(.firstName) || (wordClass.has(.registered) && !wordClass.has(.function))
        let hasSense = draft.casing(index) == .lower && !draft.isCareless
        if isName, !hasSense || NamePosition.holds(index, draft), !NounProof.holds(index, draft) {
            draft.takeOut(index, .name, .nameWord, isDoubtful: true)
        } else if wordClass.has(.firstNameRare), NamePosition.holds(index, draft), !NounProof.holds(index, draft) {
            draft.takeOut(index, .name, .namePosition, isDoubtful: true)
        } else {
            draft.keep(index, isName ? .provenPattern : .commonWord)
        }
    }
}

/// A noun or an adjective by the word directly before it: `a joy`, `so rich`, `a lovely summer`. `The lovely Joy` proves nothing: it is how
/// people write of people.
enum NounProof {
    static func holds(_ index: Int, _ draft: Draft) -> Bool {
        guard !draft.isCapital(index) || draft.layout.startsSentence[index] else { return false }
        guard let before = draft.layout.before[index] else { return false }
        if draft.has(before, .article) { return true }
        return draft.has(before, .praise) && draft.isWord(draft.layout.before[before], "a", "an")
    }
}

/// The places in a sentence where a name would stand.
enum NamePosition {
    static func holds(_ index: Int, _ draft: Draft) -> Bool {
        isAfterCue(index, draft) || isBesidePerson(index, draft) || isSubject(index, draft)
    }

    /// `called Joy`, `my social worker Hope`, `thank you Grace`, `love from Rose`.
    private static func isAfterCue(_ index: Int, _ draft: Draft) -> Bool {
        guard let before = draft.layout.before[index] else { return false }
        if draft.has(before, .nameCue) || draft.has(before, .greeting) || draft.has(before, .kinTitle) { return true }
        if draft.has(before, .role) || draft.has(before, .kin) { return !draft.has(index, .personVerb) }
        guard let second = draft.layout.before[before] else { return false }
        return draft.isWord(before, "you") && draft.isWord(second, "thank")
            || draft.isWord(before, "from") && draft.has(second, .signOff)
            || draft.isWord(before, "to") && draft.has(second, .greeting)
            || draft.isWord(before, "is", "was") && (draft.isWord(second, "name") || isAlone(index, draft))
    }

    /// `the best one is destiny she has a red car`: capitals tell nothing, and no article makes it a noun.
    private static func isAlone(_ index: Int, _ draft: Draft) -> Bool {
        guard draft.isCareless, draft.has(index, [.firstName, .firstNameRare]),
            !draft.has(index, [.spelling, .praise, .common10])
        else {
            return false
        }
        return draft.layout.after[index].map { draft.has($0, .pronoun) } ?? true
    }

    /// `[name] and Joy`, `Joy and [name]`.
    static func isBesidePerson(_ index: Int, _ draft: Draft) -> Bool {
        if let before = draft.layout.before[index], draft.has(before, .joiner),
            let person = draft.layout.before[before],
            draft.isPersonOut(person)
        {
            return true
        }
        if let after = draft.layout.after[index], draft.has(after, .joiner), let person = draft.layout.after[after],
            draft.isPersonOut(person)
        {
            return true
        }
        return false
    }

    /// `Joy is`, `joy was` at the head of a sentence, and `Joy's mum`.
    private static func isSubject(_ index: Int, _ draft: Draft) -> Bool {
        if draft.tokens[index].tailLength > 0, let after = draft.layout.after[index], draft.has(after, .kin) {
            return true
        }
        guard draft.layout.startsSentence[index], let after = draft.layout.after[index] else { return false }
        return draft.has(after, .personVerb)
    }
}
