/// What the rules of `Syllables` cannot tell from letters alone.
enum SyllableTable {
    /// Words that no rule gets right, by number of syllables; chosen from the commonest words of English and of
    /// reports like these.
    static let exceptions: [[UInt8]: Int] = {
        var table: [[UInt8]: Int] = [:]
        for (count, words) in exceptionsByCount {
            for word in words.split(whereSeparator: \.isWhitespace) {
                table[Array(word.utf8)] = count
                table[Array(word.utf8) + [UInt8(ascii: "s")]] = count
            }
        }
        return table
    }()

    private static let exceptionsByCount: [(Int, String)] = [
        (1, "eye played stayed eyed league tongue prayed"),
        (
            2,
            """
            mr mrs ok tv uk business evening wednesday hundred naked sacred wicked science giant reliant ruin fluid \
            poem poet chaos quiet theatre centre metre litre acre genre client soldier premier household framework \
            lifestyle guideline someone something tired senior junior maybe technique unique being doing going \
            seeing trying buying playing staying cruel fuel dual trial vial lion riot bias prior prayer employed \
            enjoyed destroyed displayed delayed creature breakfast chocolate colonel safety union billion million \
            forehead colleague every businesses
            """
        ),
        (
            3,
            """
            anyone everything telephone element implement settlement opera poetry recipe suicide museum nuclear idea \
            area ideal video diamond alien genius opinion behaviour behavior familiar brilliant civilian entire \
            desire empire acquire inspire hopefully carefully ombudsman everywhere everyone everyday whoever forever \
            wherever however moreover nobody somebody anybody several different separate catholic vehicle diary \
            dialogue influence parliament created related scientist average opening valuable convenient convenience firefighter
            """
        ),
        (
            4,
            """
            everybody initiative diabetes nevertheless scientific coalition television retirement evaluated \
            specifically basically parliamentary caribbean european laboratory
            """
        ),
        (5, "automatically simultaneously"),
        (7, "confidentiality"),
    ]

    /// Endings after which the `e` before them is silent: "safely", "careful", "statement".
    static func endsAfterSilentE(_ rest: ArraySlice<UInt8>) -> Bool {
        endings.contains { rest.elementsEqual($0) }
    }

    private static let endings = [
        "ly", "ful", "fully", "less", "lessly", "lessness", "fulness", "ness", "some", "ment", "ments", "mentally",
    ].map { Array($0.utf8) }

    /// First parts of words made of two, whose final `e` is silent: "someone", "whereas", "homework".
    static func isJoint(_ first: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Bool {
        rest.count > 2 && firstParts.contains { first.elementsEqual($0) }
            && !"nrsx".utf8.contains(rest[rest.startIndex])
    }

    private static let firstParts = [
        "some", "there", "where", "fore", "here", "home", "care", "safe", "name", "time", "like", "note", "life",
        "five",
        "nine", "whole", "case", "file", "these", "more", "one", "store", "fire", "hope", "make", "take", "state",
        "space", "place", "base", "house", "rule", "else", "wide", "guide", "frame",
    ].map { Array($0.utf8) }

    /// Words in which `eo` is one sound: "people", "surgeon".
    static func keepsTogether(_ word: [UInt8]) -> Bool {
        ["peop", "geon", "geou", "eopard", "yeo", "jeop"].contains { contains(word, $0) }
    }

    /// Words in which `ea` is two sounds: "create", "react", "theatre", "area".
    static func splitsEA(_ word: [UInt8], at index: Int) -> Bool {
        let rest = word[(index - 1)...]
        if rest.count == 2, index > 1, word[index - 2] == UInt8(ascii: "r") || word[index - 2] == UInt8(ascii: "d") {
            return word.count > 3
        }
        return [
            "creat", "react", "reali", "realit", "theat", "reappoint", "reassur", "reassess", "reapp", "deact", "ideal",
        ]
        .contains { contains(word, $0) } && !contains(word, "creatur")
    }

    /// Prefixes that stay a syllable before a vowel: "cooperate", "reuse".
    static func splitsPrefix(_ word: [UInt8], at index: Int) -> Bool {
        guard index < 4 else { return false }
        return ["cooper", "coord", "reen", "reex", "reel", "preex", "reus", "reun", "reev"].contains {
            word.starts(with: $0.utf8)
        }
    }

    private static func contains(_ word: [UInt8], _ part: String) -> Bool {
        let part = Array(part.utf8)
        guard word.count >= part.count else { return false }
        return (0...word.count - part.count).contains { word[$0..<$0 + part.count].elementsEqual(part) }
    }
}
