/// Houses and streets: a number before the words of a street, a flat, a named road.
enum AddressShapes {
    static func apply(to draft: inout Draft) {
        for index in draft.tokens.indices where draft.has(index, .street) && draft.tokens[index].isWord {
            guard !draft.marks[index].isOut, let first = start(of: index, draft) else { continue }
            draft.takeOut(withFlat(first, draft)...index, .address, .address)
        }
        for index in draft.tokens.indices where draft.has(index, .home) {
            guard let number = draft.layout.after[index], draft.tokens[number].isFigures else { continue }
            draft.takeOut(index...number, .address, .address)
            streetBehindFlat(number, &draft)
        }
        for index in draft.tokens.indices where isHouseNumber(index, draft) { streetWithArticle(index, &draft) }
    }

    /// `at 53 the paddocks`: a street without a word for one. Up to 24 the number may be an age or an hour.
    private static func streetWithArticle(_ number: Int, _ draft: inout Draft) {
        guard draft.isWord(draft.layout.before[number], "at", "in", "of", "from", "to", "outside"),
            let article = draft.layout.after[number], draft.isWord(article, "the"),
            let name = draft.layout.after[article], isNamePart(name, draft),
            let value = Int(draft.tokens[number].folded.prefix { $0.isNumber }), value > 12
        else { return }
        draft.takeOut(number...name, .address, .address, isDoubtful: value <= 24)
    }

    /// `flat 29, 90 station approach`: behind a flat a number begins a street, whatever the street is called.
    private static func streetBehindFlat(_ flat: Int, _ draft: inout Draft) {
        var first = flat + 1
        while first < draft.tokens.count, draft.tokens[first].isSpace || draft.tokens[first].isMark(",") { first += 1 }
        guard first < draft.tokens.count, !draft.marks[first].isOut, isHouseNumber(first, draft) else { return }
        var last = first
        while let next = draft.layout.after[last], next - first <= 6, isNamePart(next, draft) { last = next }
        draft.takeOut(first...last, .address, .address)
    }

    /// Where the address begins that ends with this street word: at its number, or at the words of its name.
    private static func start(of street: Int, _ draft: Draft) -> Int? {
        var index = street
        var names = 0
        while let before = draft.layout.before[index], names < 4 {
            if isHouseNumber(before, draft) { return names > 0 ? before : nil }
            guard isNamePart(before, draft) else { break }
            index = before
            names += 1
        }
        guard names > 0, draft.has(street, .streetProper) || draft.isCapital(street) else { return nil }
        let isNamed = (index..<street).contains { place in
            draft.isCapital(place) || (draft.tokens[place].isWord && !draft.classes[place].isListed)
        }
        return isNamed && !draft.proven[index] ? index : nil
    }

    private static func isHouseNumber(_ index: Int, _ draft: Draft) -> Bool {
        let text = draft.tokens[index].folded.utf8
        let digits = text.prefix(while: Checksum.isDigit).count
        return draft.tokens[index].isFigures && (1...4).contains(digits) && text.count <= digits + 1
    }

    private static func isNamePart(_ index: Int, _ draft: Draft) -> Bool {
        draft.tokens[index].isWord && !draft.has(index, .function) && !draft.has(index, .possessive)
            && !draft.has(index, .unit) && !draft.has(index, .verb)
    }

    /// The `Flat 4,` in front.
    private static func withFlat(_ first: Int, _ draft: Draft) -> Int {
        var index = first - 1
        while index >= 0, draft.tokens[index].isSpace || draft.tokens[index].isMark(",") { index -= 1 }
        guard index >= 0, draft.tokens[index].isFigures, let flat = draft.layout.before[index],
            draft.has(flat, .home)
        else { return first }
        return flat
    }
}
