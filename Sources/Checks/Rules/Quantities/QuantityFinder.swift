/// Where a part of a sentence tells how many there were of something that the records count.
struct QuantityFinder {
    enum Kind: Hashable, Sendable { case nothing, all, share, number, comparison, rank, change }

    struct Found {
        let kind: Kind
        /// The first word of it and, where it is another one, the word for what is counted.
        let words: ClosedRange<Int>
        /// Whether it says so of a time that is over, and of something counted by itself.
        let isCertain: Bool
    }

    let part: ToldPart
    let things: CountedThings
    var words: ArraySlice<ToldWord> { part.words }

    init(_ part: ToldPart, _ things: CountedThings) {
        self.part = part
        self.things = things
    }

    /// The first thing that it tells; nil where it tells none, or where something stands behind it.
    var found: Found? {
        guard !part.isBound, !part.isNoClaim else { return nil }
        let all = words.indices.lazy.filter { words[$0].isTyped }.compactMap(found(at:))
        return all.first(where: \.isCertain) ?? all.first
    }

    private func found(at index: Int) -> Found? {
        counted(at: index) ?? pronoun(at: index) ?? denied(at: index) ?? adverb(at: index) ?? compared(at: index)
            ?? ranked(at: index) ?? changed(at: index)
    }

    func text(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }

    var isPast: Bool { part.tense == .past }

    func hasStrong(except index: Int? = nil) -> Bool {
        words.indices.contains { $0 != index && things.isStrong(words[$0].text) }
    }

    func hasContext(except index: Int? = nil) -> Bool {
        words.indices.contains { place in
            place != index && (things.isContext(text(place)) || isPhrase(place))
        }
    }

    /// "Wrote to us", not "wrote it down"; "on time".
    private func isPhrase(_ place: Int) -> Bool {
        switch text(place) {
        case "wrote": ["to", "in", "letters"].contains(text(place + 1))
        case "time": ["on", "in"].contains(text(place - 1))
        default: false
        }
    }
}

// How many, and what share.
extension QuantityFinder {
    /// "Most complaints", "no payments", "half of all answers", "a handful of families".
    private func counted(at index: Int) -> Found? {
        guard let kind = quantity(at: index), let noun = noun(after: whole(at: index) ?? index),
            !isManner(kind, index)
        else { return nil }
        let isPast = part.tense(of: index...noun) == .past
        guard things.isStrong(text(noun)) || (isPast && hasContext(except: noun)) else { return nil }
        if kind == .share && !isPlural(noun) && !QuantityWords.barely.contains(text(index)) { return nil }
        let isThere = kind == .nothing && ["are", "is"].contains(text(index - 1))
        guard isPast || isThere || (kind == .share && things.isStrong(text(noun))) else { return nil }
        return Found(kind: kind, words: index...noun, isCertain: isPast)
    }

    /// "The rule of reading every complaint", "the first page of each answer", "services with few complaints": what is
    /// done, and not to how many.
    private func isManner(_ kind: Kind, _ index: Int) -> Bool {
        guard words.indices.contains(index - 1), !words[index - 1].isCut else { return false }
        switch kind {
        case .all, .nothing:
            return text(index - 1).hasSuffix("ing")
                || (kind == .all && ["of", "what", "how"].contains(text(index - 1)))
        case .share: return text(index - 1) == "with"
        case .number, .comparison, .rank, .change: return false
        }
    }

    private func isPlural(_ noun: Int) -> Bool {
        text(noun).hasSuffix("s") || QuantityWords.people.contains(text(noun))
    }

    private func quantity(at index: Int) -> Kind? {
        let (before, word, next) = (text(index - 1), text(index), text(index + 1))
        if QuantityWords.none.contains(word) || (word == "not" && next == "one") { return .nothing }
        if QuantityWords.all.contains(word) {
            let isManner = word == "all" ? QuantityWords.beforeNoAll.contains(before) : before == "at"
            return before == "not" || isManner ? nil : .all
        }
        if word == "most" { return before == "the" || QuantityWords.ranked.contains(next) ? nil : .share }
        if word == "few" { return before == "a" && !QuantityWords.only.contains(text(index - 2)) ? nil : .share }
        if QuantityWords.shares.contains(word) { return .share }
        if QuantityWords.parts.contains(word) {
            return next == "of" || (word == "dozen" && before == "a") ? .share : nil
        }
        if word == "many" { return next == "of" || before == "not" ? .share : nil }
        if QuantityWords.amounts.contains(word), next == "of" {
            return QuantityWords.sizes.contains(before) ? .share : nil
        }
        if word == "more" || word == "fewer" { return next == "than" ? nil : .comparison }
        if QuantityWords.times.contains(word) { return .comparison }
        return number(at: index)
    }

    /// "A single complaint", "the only panel", and a number word before the name of a category: before what everybody
    /// counts, another rule refuses it.
    private func number(at index: Int) -> Kind? {
        let (before, word) = (text(index - 1), text(index))
        switch word {
        case "single": return ["a", "one"].contains(before) ? .number : nil
        case "only", "sole": return before == "the" ? .number : nil
        case "one": return ["the", "only", "just"].contains(before) ? .number : nil
        default:
            if let whole = whole(at: index) { return noun(after: whole) == nil ? nil : .share }
            guard QuantityWords.numbers.contains(word), let noun = noun(after: index), noun < index + 3,
                !QuantityWords.people.contains(text(noun)), !things.isStrong(text(noun))
            else { return nil }
            return .number
        }
    }

    /// "Nine out of ten", "two in three".
    private func whole(at index: Int) -> Int? {
        let behind = text(index + 1) == "in" ? index + 2 : text(index + 1) == "out" ? index + 3 : index
        let isPart = behind > index && QuantityWords.numbers.contains(text(index))
        return isPart && QuantityWords.numbers.contains(text(behind)) ? behind : nil
    }

    /// The noun that a quantity is of: a few describing words may stand between.
    private func noun(after index: Int) -> Int? {
        var described = 0
        for next in (index + 1)..<(index + 9) where words.indices.contains(next) {
            if words[next - 1].isCut || !words[next].isTyped { return nil }
            let word = text(next)
            if things.isStrong(word) || things.isWeak(word) { return last(from: next) }
            if word == "a", QuantityWords.shares.contains(text(next - 1)) { continue }
            if QuantityWords.articles.contains(word) || QuantityWords.numbers.contains(word) { continue }
            described += 1
            if QuantityWords.ends.contains(word) || described > 2 { return nil }
        }
        return nil
    }

    /// "Stage 2 complaints", "child complainants": the last of them is the noun.
    private func last(from index: Int) -> Int {
        let next = index + 1
        guard words.indices.contains(next), !words[index].isCut, words[next].isTyped,
            things.isStrong(text(next)) || things.isWeak(text(next)) || QuantityWords.numbers.contains(text(next))
                || text(next).allSatisfy(\.isNumber)
        else { return index }
        let last = last(from: next)
        let isNoun = things.isStrong(text(last)) || (things.isWeak(text(last)) && isPlural(last))
        return isNoun && !QuantityWords.isPast(text(last)) ? last : index
    }

    /// "Nobody withdrew", "everyone who asked for an advocate", "most were upheld".
    private func pronoun(at index: Int) -> Found? {
        guard part.tense(of: index...index) == .past, hasContext() else { return nil }
        let word = text(index)
        let isPronoun: Bool
        switch word {
        case "nobody", "no-one", "none", "everyone", "everybody": isPronoun = text(index - 1) != "that"
        case "nothing": isPronoun = things.isStrong(text(index - 1))
        case "no": isPronoun = text(index + 1) == "one"
        case "anyone", "any": isPronoun = QuantityWords.shares.contains(text(index - 1))
        case "all", "most", "few", "half", "each", "majority", "minority", "third", "quarter", "many":
            isPronoun =
                QuantityWords.afterPronoun.contains(text(index + 1))
                || (text(index + 1) == "of" && ["those", "them", "these", "what"].contains(text(index + 2)))
        default: isPronoun = false
        }
        guard isPronoun else { return nil }
        let kind: Kind =
            QuantityWords.none.contains(word) ? .nothing : QuantityWords.all.contains(word) ? .all : .share
        return Found(kind: kind, words: index...index, isCertain: true)
    }

    /// "Did not uphold a single case", "without any complaint".
    private func denied(at index: Int) -> Found? {
        guard QuantityWords.negations.contains(text(index)), isPast else { return nil }
        if text(index) == "without", text(index + 1).hasPrefix("exception"), hasStrong() {
            return Found(kind: .all, words: index...(index + 1), isCertain: true)
        }
        let any = words.indices.first { $0 > index && $0 < index + 6 && ["any", "single", "one"].contains(text($0)) }
        guard let any, let noun = noun(after: any), things.isStrong(text(noun)) else { return nil }
        return Found(kind: .nothing, words: index...noun, isCertain: true)
    }

    /// "We always answered in time", "complaints rarely went further".
    private func adverb(at index: Int) -> Found? {
        guard QuantityWords.adverbs.contains(text(index)), isPast, hasStrong() else { return nil }
        let subject = words[..<index].suffix(4)
        guard subject.contains(where: { $0.text == "we" || things.isStrong($0.text) }) else { return nil }
        return Found(kind: text(index) == "never" ? .nothing : .share, words: index...index, isCertain: false)
    }
}
