/// How many syllables an English word has, by its letters.
///
/// Vowels that stand together are one syllable; then what is silent is taken off and what is spoken apart is added.
/// Measured against the CMU Pronouncing Dictionary (`Tests/Oracles/readability.py` prints the share).
enum Syllables {
    /// - Parameter word: small ASCII letters.
    static func count(_ word: [UInt8]) -> Int {
        if let known = SyllableTable.exceptions[word] { return known }
        var count = 0
        var isInVowels = false
        for index in word.indices {
            let isSpoken = isVowel(word[index]) && !isSilent(index, word)
            if isSpoken, !isInVowels || isApart(index, word) { count += 1 }
            isInVowels = isSpoken
        }
        if endsInSpokenM(word) { count += 1 }
        return max(1, count)
    }

    static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }

    // MARK: What is silent

    private static func isSilent(_ index: Int, _ word: [UInt8]) -> Bool {
        if word[index] == UInt8(ascii: "y") { return index == 0 && word.count > 1 && isVowel(word[1]) }
        guard word[index] == UInt8(ascii: "e"), index > 0, !isVowel(word[index - 1]), hasVowel(word[..<index])
        else { return false }
        let rest = word[(index + 1)...]
        switch rest.count {
        case 0: return !isSpokenL(before: index, word)
        case 1 where rest.first == UInt8(ascii: "d"):
            return !"td".utf8.contains(word[index - 1]) && !isSpokenL(before: index, word)
        case 1 where rest.first == UInt8(ascii: "s"):
            return !hissesBefore(index, word) && !isSpokenL(before: index, word)
        default: return SyllableTable.endsAfterSilentE(rest) || SyllableTable.isJoint(word[...index], rest)
        }
    }

    /// The `l` of "table" and "little" carries the syllable that the `e` has in writing.
    private static func isSpokenL(before index: Int, _ word: [UInt8]) -> Bool {
        guard index > 2, word[index - 1] == UInt8(ascii: "l") else { return false }
        let other = word[index - 2]
        return !isVowel(other) && other != UInt8(ascii: "l") && other != UInt8(ascii: "r")
    }

    /// After a hiss the `e` of "boxes" and "pages" is spoken.
    private static func hissesBefore(_ index: Int, _ word: [UInt8]) -> Bool {
        if "sxzcg".utf8.contains(word[index - 1]) { return true }
        return index > 1 && word[index - 1] == UInt8(ascii: "h") && "cs".utf8.contains(word[index - 2])
    }

    private static func hasVowel(_ letters: ArraySlice<UInt8>) -> Bool { letters.contains(where: isVowel) }

    // MARK: What is spoken apart

    /// Whether a vowel that follows a vowel begins a syllable of its own.
    private static func isApart(_ index: Int, _ word: [UInt8]) -> Bool {
        let pair = (word[index - 1], word[index])
        let before = index > 1 ? word[index - 2] : 0
        let rest = word[(index + 1)...]
        switch pair {
        case (UInt8(ascii: "i"), UInt8(ascii: "a")), (UInt8(ascii: "i"), UInt8(ascii: "o")),
            (UInt8(ascii: "i"), UInt8(ascii: "u")):
            return isApartAfterI(pair.1, before: before, rest)
        case (UInt8(ascii: "u"), UInt8(ascii: "a")), (UInt8(ascii: "u"), UInt8(ascii: "o")):
            return !isVowel(before) && before != UInt8(ascii: "q") && before != UInt8(ascii: "g")
        case (UInt8(ascii: "e"), UInt8(ascii: "o")): return !SyllableTable.keepsTogether(word)
        case (UInt8(ascii: "e"), UInt8(ascii: "a")): return SyllableTable.splitsEA(word, at: index)
        case (UInt8(ascii: "i"), UInt8(ascii: "e")): return isApartIE(before: before, rest, word)
        case (_, UInt8(ascii: "i")):
            return rest.starts(with: "ng".utf8) || (pair.0 == UInt8(ascii: "y") && rest.first == UInt8(ascii: "s"))
        case (UInt8(ascii: "y"), UInt8(ascii: "a")), (UInt8(ascii: "y"), UInt8(ascii: "o")),
            (UInt8(ascii: "y"), UInt8(ascii: "e")):
            return isApartAfterY(pair.1, before: before, rest)
        case (UInt8(ascii: "o"), UInt8(ascii: "o")), (UInt8(ascii: "e"), UInt8(ascii: "e")),
            (UInt8(ascii: "e"), UInt8(ascii: "u")):
            return SyllableTable.splitsPrefix(word, at: index)
        default: return false
        }
    }

    /// "Social" and "nation" hold together; "material" and "period" do not.
    private static func isApartAfterI(_ vowel: UInt8, before: UInt8, _ rest: ArraySlice<UInt8>) -> Bool {
        if isVowel(before) { return false }
        switch vowel {
        case UInt8(ascii: "o"):
            return
                !("tscgx".utf8.contains(before) && (rest.first == UInt8(ascii: "n") || rest.first == UInt8(ascii: "u")))
        case UInt8(ascii: "a"):
            if before == UInt8(ascii: "r"), rest.starts(with: "ge".utf8) { return false }
            return !("tcsg".utf8.contains(before) && (rest.isEmpty || "lnb".utf8.contains(rest[rest.startIndex])))
        default: return !"tcsg".utf8.contains(before)
        }
    }

    /// "Client", "society", "easier", "earliest".
    private static func isApartIE(before: UInt8, _ rest: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
        if rest.starts(with: "t".utf8) {
            return rest.dropFirst().first == UInt8(ascii: "y") || word.starts(with: "qui".utf8)
                || rest.dropFirst().starts(with: "ies".utf8)
        }
        if rest.starts(with: "nc".utf8) || rest.starts(with: "nt".utf8) { return !"tcs".utf8.contains(before) }
        let isCompared = rest.elementsEqual("r".utf8) || rest.elementsEqual("st".utf8) || rest.elementsEqual("rs".utf8)
        return isCompared && hasVowel(word[..<(rest.startIndex - 2)])
    }

    /// "Employees" has three; "beyond" two, as its `y` begins the second.
    private static func isApartAfterY(_ vowel: UInt8, before: UInt8, _ rest: ArraySlice<UInt8>) -> Bool {
        if vowel == UInt8(ascii: "e"), rest.count == 1, "ds".utf8.contains(rest[rest.startIndex]) { return false }
        return true
    }

    /// "Criticism", "rhythm".
    private static func endsInSpokenM(_ word: [UInt8]) -> Bool {
        let stem = word.last == UInt8(ascii: "s") ? word.dropLast() : word[...]
        guard stem.count > 2, stem.last == UInt8(ascii: "m") else { return false }
        return stem.dropLast().last == UInt8(ascii: "s") || stem.suffix(3).elementsEqual("thm".utf8)
    }
}
