import Site

/// A number that somebody typed where the data should have printed it.
struct TypedNumber {
    let word: Prose.Word
    /// As typed, with a sign of money or per cent: `£500`, `75%`, `twelve`.
    let text: String
    /// For machines, as the downloads write it; nil of a range or a fraction.
    let value: String?
    let isShare: Bool
    /// The word behind it, made small; empty at the end of the sentence.
    let noun: String
}

/// Finds the typed numbers of a sentence, and leaves alone what only looks like one: names such as "stage 2", dates,
/// years, ages, times, telephone numbers.
struct TypedNumberReader {
    let prose: Prose
    let words: ArraySlice<Prose.Word>
    /// Whether number words count as numbers: on pages of a report, whose numbers are data.
    let readsWords: Bool

    init(_ prose: Prose, _ sentence: Prose.Sentence, readsWords: Bool) {
        self.prose = prose
        words = prose.words[sentence.words]
        self.readsWords = readsWords
    }

    var numbers: [TypedNumber] {
        var numbers: [TypedNumber] = []
        var isNamed = false
        for index in words.indices {
            let word = words[index]
            guard prose.mark(of: word) == .plain else {
                isNamed = false
                continue
            }
            if word.kind == .number {
                isNamed = isName(index) || (isNamed && isJoined(index))
                if !isNamed && !isExempt(index) { numbers.append(typed(index, nil)) }
            } else {
                if !NumberLexicon.joins.contains(word) { isNamed = false }
                if readsWords, let value = counted(index) { numbers.append(typed(index, value)) }
            }
        }
        return numbers
    }

    func word(_ index: Int, _ offset: Int) -> Prose.Word? {
        words.indices.contains(index + offset) ? words[index + offset] : nil
    }

    func before(_ index: Int) -> UInt8 {
        let start = Int(words[index].start)
        return start > 0 ? prose.bytes[start - 1] : 32
    }

    func after(_ index: Int) -> UInt8 {
        let end = Int(words[index].end)
        return end < prose.bytes.count ? prose.bytes[end] : 32
    }

    private func isShare(_ index: Int) -> Bool { after(index) == UInt8(ascii: "%") }

    /// "£" in UTF-8 ends in this byte.
    private func isMoney(_ index: Int) -> Bool { before(index) == 0xA3 }
}

// What only looks like a number of the report.
extension TypedNumberReader {
    /// The number of a stage, a section, a page.
    func isName(_ index: Int) -> Bool {
        guard !isShare(index), !isMoney(index) else { return false }
        if isBeforeName(index) { return true }
        guard let previous = word(index, -1) else { return false }
        if NumberLexicon.naming.contains(previous) { return true }
        let first = prose.bytes[Int(previous.start)]
        return NumberLexicon.year.contains(previous) && (first == UInt8(ascii: "Y") || index == words.startIndex + 1)
    }

    /// "stages 1 and 2", "regulations 14, 17".
    private func isJoined(_ index: Int) -> Bool {
        guard let previous = word(index, -1) else { return false }
        return NumberLexicon.joins.contains(previous) || previous.kind == .number
    }

    private func isExempt(_ index: Int) -> Bool {
        if isWhole(index) { return true }
        if isShare(index) || isMoney(index) { return false }
        let bytes = prose.bytes[words[index].range]
        return isPartOfName(index) || isYear(index, bytes) || isDate(index, bytes)
            || isAge(index, bytes) || isBareAge(index) || isTime(index, bytes) || isTelephone(index, bytes)
            || isOrdinal(bytes)
    }

    /// "100% is", "more than 100%", "of every 100", "Of 100 stages", and "less than 1%", as a share below one is printed: words about shares, not data.
    private func isWhole(_ index: Int) -> Bool {
        let bytes = prose.bytes[words[index].range]
        if bytes.elementsEqual("1".utf8) && isShare(index) {
            return word(index, -1).map { Self.than.contains($0) } ?? false
        }
        guard bytes.elementsEqual("100".utf8) else { return false }
        if isShare(index) {
            return word(index, 1).map { Self.is.contains($0) } ?? false
                || word(index, -1).map { Self.than.contains($0) } ?? false
        }
        guard let previous = word(index, -1) else { return false }
        return Self.every.contains(previous) || index == words.startIndex + 1 && Self.of.contains(previous)
    }

    private static let than = Lexicon(["than"])
    private static let `is` = Lexicon(["is"])
    private static let of = Lexicon(["of"])
    private static let every = Lexicon(["every", "each", "per"])

    /// "2021 complaints" is a number where all other years are years.
    private func isYear(_ index: Int, _ bytes: ArraySlice<UInt8>) -> Bool {
        YearText.isYear(bytes) && !(bytes.count == 4 && isCounted(index))
    }

    /// "13(3)", "#4", "CV1 2AB", "24/7".
    private func isPartOfName(_ index: Int) -> Bool {
        let bytes = prose.bytes[words[index].range]
        if bytes.elementsEqual("24/7".utf8) || before(index) == UInt8(ascii: "#") { return true }
        let start = Int(words[index].start)
        if before(index) == UInt8(ascii: "("), start > 1, ProseBytes.isAlphanumeric(prose.bytes[start - 2]) {
            return true
        }
        guard let previous = word(index, -1), previous.kind == .letters else { return false }
        return prose.bytes[previous.range].contains(where: ProseBytes.isDigit)
    }

    private func isOrdinal(_ bytes: ArraySlice<UInt8>) -> Bool {
        let ending = bytes.suffix(2)
        return bytes.count > 2 && ProseBytes.isDigit(bytes[bytes.startIndex])
            && ["st", "nd", "rd", "th"].contains { ending.elementsEqual($0.utf8) }
    }

    private func isDate(_ index: Int, _ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.count(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }) == 2 { return true }
        guard bytes.count <= 4 else { return false }
        return [word(index, 1), word(index, -1)].compactMap(\.self).contains { NumberLexicon.months.contains($0) }
    }

    /// "aged 9", "16 to 24", "under 18s", "a 15-year-old".
    private func isAge(_ index: Int, _ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.count > 6, String(decoding: bytes, as: UTF8.self).contains("-year-old") { return true }
        guard let age = Int(String(decoding: bytes.prefix { ProseBytes.isDigit($0) }, as: UTF8.self)), age <= 30,
            !isCounted(index), !(word(index, 1).map { Self.noAges.contains($0) } ?? false)
        else { return false }
        if let previous = word(index, -1), NumberLexicon.beforeAges.contains(previous) { return true }
        return (-4...4).contains { word(index, $0).map { NumberLexicon.ageWords.contains($0) } ?? false }
    }

    /// What follows no age: "under 20 working days", "over 12 of them".
    private static let noAges = Lexicon([
        "of", "working", "days", "day", "weeks", "months", "hours", "minutes", "times", "pages",
    ])

    private func isTime(_ index: Int, _ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.suffix(2).elementsEqual("am".utf8) || bytes.suffix(2).elementsEqual("pm".utf8) { return true }
        if bytes.contains(UInt8(ascii: ":")) || bytes.starts(with: "24-hour".utf8) { return true }
        guard let next = word(index, 1) else { return false }
        if NumberLexicon.clock.contains(next) { return true }
        return bytes.elementsEqual("24".utf8) && NumberLexicon.hours.contains(next)
    }

    /// Eight digits or more in groups that begin with 0, or the number of a service where something is called.
    private func isTelephone(_ index: Int, _ bytes: ArraySlice<UInt8>) -> Bool {
        var digits = 0
        var first = index
        while first > words.startIndex, words[first - 1].kind == .number { first -= 1 }
        var next = first
        while words.indices.contains(next), words[next].kind == .number {
            digits += words[next].range.count
            next += 1
        }
        if digits >= 8, prose.bytes[Int(words[first].start)] == UInt8(ascii: "0") { return true }
        guard words.contains(where: { NumberLexicon.calls.contains($0) }) else { return false }
        return ["999", "101", "111", "112", "119", "116000", "116123", "18000", "18001"].contains {
            bytes.elementsEqual($0.utf8)
        } || bytes.count >= 5 && bytes.allSatisfy(ProseBytes.isDigit)
    }

    func isCounted(_ index: Int) -> Bool {
        after(index) == 32 && word(index, 1).map { NumberLexicon.counted.contains($0) } ?? false
    }
}

// What is one.
extension TypedNumberReader {
    /// The value of a number word that counts something: "twelve complaints", "three more complaints", "two young
    /// people"; "one complaint" only where it tells of a case that happened.
    private func counted(_ index: Int) -> Int? {
        let word = words[index]
        if NumberLexicon.one.contains(word) {
            guard let noun = self.word(index, 1), NumberLexicon.counted.contains(noun),
                let verb = self.word(index, 2), NumberLexicon.happened.contains(verb)
            else { return nil }
            return 1
        }
        guard let value = NumberLexicon.value(of: word, in: prose) else { return nil }
        for offset in 1...3 {
            guard let noun = self.word(index, offset), prose.mark(of: noun) == .plain else { return nil }
            if NumberLexicon.counted.contains(noun) { return value }
            if NumberLexicon.people.contains(noun), let young = self.word(index, offset - 1),
                NumberLexicon.young.contains(young)
            {
                return value
            }
            // Only describing words may stand between: a full stop or a comma ends the search.
            if after(index + offset) != 32 && after(index + offset) != 10 { return nil }
            if Self.ends.contains(noun) { return nil }
        }
        return nil
    }

    /// Words after which a number no longer counts what follows: "two of these", "three to tell the family".
    private static let ends = Lexicon([
        "of", "to", "in", "and", "or", "the", "a", "for", "with", "by", "from", "that", "which", "who", "at", "on",
        "is", "are", "was", "were", "have", "has", "had", "can", "will", "days", "weeks", "months", "years", "times",
        "working", "hours", "minutes", "pages", "steps", "stages", "people", "ways", "things", "teams", "reasons",
    ])

    func typed(_ index: Int, _ value: Int?) -> TypedNumber {
        let word = words[index]
        var text = prose.text(word)
        let plain = text.replacing(",", with: "")
        if isMoney(index) { text = "£" + text }
        if isShare(index) { text += "%" }
        let isPlain = plain.utf8.allSatisfy { ProseBytes.isDigit($0) || $0 == UInt8(ascii: ".") }
        return TypedNumber(
            word: word, text: text, value: value.map(String.init) ?? (isPlain ? plain : nil), isShare: isShare(index),
            noun: self.word(index, 1).map { prose.text($0).lowercased() } ?? "")
    }
}
