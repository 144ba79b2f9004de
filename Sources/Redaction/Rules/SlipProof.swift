/// Common words with one slip of a hurried hand: two letters in the wrong order, one typed twice, one left out of a long
/// word, the last one of `-ing` not spoken. A slip of another kind might be a name (`norman` is one letter from `normal`), and stays in doubt; so does
/// every slip where capitals tell nothing. Held against 1,084 names that are not words, five would pass if typed small.
enum SlipProof {
    /// Shorter words have too many neighbours.
    private static let shortest = 6
    private static let shortestWithGap = 7

    static func holds(_ index: Int, _ draft: Draft) -> Bool {
        let token = draft.tokens[index]
        guard token.casing == .lower, token.dress.isEmpty, token.tailLength == 0, !draft.isCareless,
            token.folded.utf8.count >= shortest, !NamePosition.holds(index, draft), !isBesideName(index, draft)
        else { return false }
        let letters = Array(token.folded.utf8)
        return isClipped(letters, draft.lists) || isSwapped(letters, draft.lists) || isDoubled(letters, draft.lists)
            || (letters.count >= shortestWithGap && hasGap(letters, draft.lists))
    }

    private static func isBesideName(_ index: Int, _ draft: Draft) -> Bool {
        [draft.layout.before[index], draft.layout.after[index]].contains { place in
            place.map { draft.isPersonOut($0) || draft.has($0, .title) } ?? false
        }
    }

    /// Half the common words are somebody's surname too, so only of the seldom ones that is a reason to doubt.
    private static func isCommon(_ letters: [UInt8], _ lists: WordLists) -> Bool {
        let found = lists.classes(of: String(decoding: letters, as: UTF8.self))
        if found.has([.common10, .common20]) { return !found.has([.firstName, .firstNameRare, .registered]) }
        return found.has(.common35) && !found.has(.names)
    }

    /// `leavin`
    private static func isClipped(_ letters: [UInt8], _ lists: WordLists) -> Bool {
        letters.suffix(2) == [UInt8(ascii: "i"), UInt8(ascii: "n")] && isCommon(letters + [UInt8(ascii: "g")], lists)
    }

    private static func isSwapped(_ letters: [UInt8], _ lists: WordLists) -> Bool {
        (1..<(letters.count - 1)).contains { place in
            guard letters[place] != letters[place + 1] else { return false }
            var other = letters
            other.swapAt(place, place + 1)
            return isCommon(other, lists)
        }
    }

    private static func isDoubled(_ letters: [UInt8], _ lists: WordLists) -> Bool {
        (1..<letters.count).contains { (place: Int) -> Bool in
            guard letters[place] == letters[place - 1] else { return false }
            var single = letters
            single.remove(at: place)
            return isCommon(single, lists)
        }
    }

    private static func hasGap(_ letters: [UInt8], _ lists: WordLists) -> Bool {
        let alphabet: ClosedRange<UInt8> = UInt8(ascii: "a")...UInt8(ascii: "z")
        return (1..<letters.count).contains { (place: Int) -> Bool in
            alphabet.contains { (letter: UInt8) -> Bool in
                var filled = letters
                filled.insert(letter, at: place)
                return isCommon(filled, lists)
            }
        }
    }
}
