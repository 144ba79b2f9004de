// How it compares, ranks and changed.
extension QuantityFinder {
    /// "Fewer than in the year before", "busier than last year", "compliments outnumbered complaints".
    func compared(at index: Int) -> Found? {
        let word = text(index)
        if QuantityWords.outnumbering.contains(word), hasStrong(except: index) {
            return Found(kind: .comparison, words: index...index, isCertain: true)
        }
        if word == "same", QuantityWords.amounts.contains(text(index + 1)), isPast, hasStrong() {
            return Found(kind: .comparison, words: index...(index + 1), isCertain: true)
        }
        let isOften = ["more", "less"].contains(word) && text(index + 1) == "often"
        let isTimes = QuantityWords.times.contains(word) && text(index + 1) == "as"
        if isOften || isTimes, isPast, hasContext() {
            return Found(kind: .comparison, words: index...(index + 1), isCertain: true)
        }
        if word == "as", ["many", "few", "often"].contains(text(index + 1)), isPast, hasStrong() {
            return Found(kind: .comparison, words: index...(index + 1), isCertain: true)
        }
        guard QuantityWords.comparatives.contains(word) else { return nil }
        if isAgainstOthers(index) { return Found(kind: .comparison, words: index...index, isCertain: false) }
        let isSpan =
            words[..<index].contains { QuantityWords.spans.contains($0.text) } && ["busier", "quieter"].contains(word)
        guard isSpan || (isAgainstEarlier(index) && hasStrong()), isPast || isCopula(index) else { return nil }
        return Found(kind: .comparison, words: index...index, isCertain: isPast)
    }

    /// "Than the year before", "below that of 2022-23": a period is printed by a name, not typed.
    private func isAgainstEarlier(_ index: Int) -> Bool {
        let rest = words[index...].dropFirst()
        let isLevel = ["below", "above"].contains(text(index)) && QuantityWords.levels.contains(text(index + 1))
        guard isLevel || rest.contains(where: { $0.text == "than" }) else { return false }
        return rest.contains { QuantityWords.earlier.contains($0.text) || $0.text.hasPrefix("20") }
    }

    /// "Better than other councils": the report has nothing to hold it against.
    private func isAgainstOthers(_ index: Int) -> Bool {
        let rest = words[index...].dropFirst()
        return rest.contains { $0.text == "than" } && rest.contains { QuantityWords.others.contains($0.text) }
    }

    private func isCopula(_ index: Int) -> Bool {
        words[..<index].contains { ["is", "are", "has", "have"].contains($0.text) }
    }

    /// "The lowest number of complaints ever", "the least common concern".
    func ranked(at index: Int) -> Found? {
        let word = text(index)
        let isOfTwo = (word == "most" || word == "least") && QuantityWords.ranked.contains(text(index + 1))
        let isMost = word == "most" && text(index - 1) == "the" && things.isStrong(text(index + 1))
        let next = text(index + 1)
        let isRecord =
            QuantityWords.amounts.contains(next) || QuantityWords.spans.contains(next) || things.isStrong(next)
        let isHigh = QuantityWords.extremes.contains(word) && ["new", "record", "all-time"].contains(text(index - 1))
        let isBest = QuantityWords.judging.contains(word) && words.contains { ["ever", "yet"].contains($0.text) }
        let isFirst = word == "time" && text(index - 1) == "first" && text(index - 2) == "the"
        let isRank =
            isOfTwo || isMost || isHigh || isBest || isFirst
            || (word == "record" ? isRecord : QuantityWords.superlatives.contains(word))
        guard isRank, hasStrong(), isPast || isCopula(index) else { return nil }
        return Found(kind: .rank, words: index...(isOfTwo ? index + 1 : index), isCertain: isPast && !isFirst)
    }

    /// "Complaints have gone up", "a fall in the number of compliments", "the number stayed the same".
    func changed(at index: Int) -> Found? {
        let word = text(index)
        if QuantityWords.changes.contains(word), let of = change(in: index) {
            return isPast || isCopula(index) ? Found(kind: .change, words: index...of, isCertain: isPast) : nil
        }
        let isGoingOn =
            QuantityWords.changing.contains(word) && text(index - 1) == "to" && text(index - 2).hasPrefix("continue")
        let isMoved =
            QuantityWords.changed.contains(word) && !["is", "are", "be", "a", "the"].contains(text(index - 1))
        let isFewer = ["fewer", "rarer", "higher", "lower"].contains(word)
        let isWhere =
            (QuantityWords.direction.contains(word) || QuantityWords.steady.contains(word) || isFewer)
            && words[..<index].suffix(3).contains { QuantityWords.moving.contains($0.text) }
            && !["to", "with"].contains(text(index + 1))
        let isMoving = QuantityWords.underWay.contains(word) && ["is", "are", "was", "were"].contains(text(index - 1))
        guard isGoingOn || isMoved || isWhere || isMoving, let subject = subject(before: index) else { return nil }
        return Found(kind: .change, words: subject...index, isCertain: !isGoingOn && !isMoving)
    }

    private func change(in index: Int) -> Int? {
        guard text(index + 1) == "in" else { return nil }
        return words.indices.first { $0 > index + 1 && $0 < index + 7 && things.isStrong(text($0)) }
    }

    /// "Complaints", "the number of compliments": who or what moved.
    private func subject(before index: Int) -> Int? {
        words.indices.last { place in
            guard place < index, place >= index - 6 else { return false }
            let word = text(place)
            if QuantityWords.amounts.contains(word) {
                return words[place..<index].contains { things.isStrong($0.text) } || word == "numbers"
            }
            return things.isStrong(word) && word.hasSuffix("s")
        }
    }
}
