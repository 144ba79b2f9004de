/// Turns a finished draft into the pieces that a reviewer sees.
struct ProposalAssembly {
    let draft: Draft
    let scalars: [Unicode.Scalar]

    /// Fewer words than this say too little to be judged.
    private static let fewestWords = 3
    /// More than this many hundredths taken out leave nothing worth printing.
    private static let mostTakenOut = 60

    var proposal: Proposal {
        let doubts = doubts()
        let isDoubtful = !doubts.isEmpty || draft.marks.contains { $0.state == .doubtful }
        let isRejected = doubts.contains(.empty) || doubts.contains(.mostlyTakenOut)
        return Proposal(
            pieces: pieces(), action: isRejected ? .reject : isDoubtful ? .queue : .publish, doubts: doubts,
            hints: Hints.found(in: draft))
    }

    private func pieces() -> [Piece] {
        var pieces: [Piece] = []
        var index = 0
        while index < draft.tokens.count {
            var last = index
            let group = draft.marks[index].group
            while group != 0, last + 1 < draft.tokens.count, draft.marks[last + 1].group == group { last += 1 }
            pieces.append(piece(index...last))
            index = last + 1
        }
        return pieces
    }

    private func piece(_ range: ClosedRange<Int>) -> Piece {
        let tokens = draft.tokens
        let place = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound].range.upperBound
        let marks = draft.marks[range]
        let isOut = marks.contains { $0.isOut }
        let state: Piece.State =
            !isOut ? .kept : marks.contains { $0.state == .redacted } ? .redacted : .doubtful
        var reasons: [Reason] = []
        for reason in marks.flatMap(\.reasons) where !reasons.contains(reason) { reasons.append(reason) }
        let tail = isOut ? tokens[range.upperBound].tailLength : 0
        return Piece(
            original: text(place), range: place, state: state, reasons: reasons,
            role: isOut ? marks.lazy.compactMap(\.role).first ?? .word : nil,
            tail: tail == 0 ? "" : "'s")
    }

    private func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }

    private func doubts() -> [QuoteDoubt] {
        let words = draft.tokens.indices.filter { draft.tokens[$0].isWord || draft.tokens[$0].isFigures }
        guard !words.isEmpty else {
            return draft.tokens.contains { $0.placeholder != nil } ? [.mostlyTakenOut] : [.empty]
        }
        let out = words.count { draft.marks[$0].isOut }
        var doubts: [QuoteDoubt] = []
        if words.count - out < Self.fewestWords { doubts.append(.tooShort) }
        if out * 100 > words.count * Self.mostTakenOut { doubts.append(.mostlyTakenOut) }
        if draft.layout.hasCarelessSentence, words.contains(where: mayBeName) { doubts.append(.carelessCapitals) }
        return doubts
    }

    /// A printed word that only its small letter tells from a name: one that is a first name too, or a seldom one.
    private func mayBeName(_ index: Int) -> Bool {
        guard draft.tokens[index].isWord, !draft.marks[index].isOut, !draft.proven[index], !draft.has(index, .function)
        else { return false }
        let isSeldom = draft.classes[index].subtracting(.names).isSubset(of: [.common35, .common50])
        return isSeldom || draft.has(index, [.firstName, .firstNameRare, .registered])
    }
}

extension Proposal {
    /// A text that is not judged at all: nothing of it is printed.
    static func rejected(_ text: String, _ length: Int, _ doubt: QuoteDoubt) -> Proposal {
        let piece = Piece(
            original: text, range: 0..<length, state: .redacted, reasons: [.unknownWord], role: .word, tail: "")
        return Proposal(pieces: [piece], action: .reject, doubts: [doubt], hints: [])
    }
}
