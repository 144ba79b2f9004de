/// A text while the rules work on it: its tokens, what is known of each, and what has been decided.
struct Draft {
    struct Mark {
        var state = Piece.State.kept
        var reasons: [Reason] = []
        var role: Role?
        /// Tokens taken out together print as one; 0 where a token stands alone.
        var group = 0

        var isOut: Bool { state != .kept }
    }

    let tokens: [Token]
    let classes: [WordClass]
    let lists: WordLists
    let layout: Layout
    var marks: [Mark]
    /// A term or a pattern has proven the word.
    var proven: [Bool]
    private var groups = 0

    init(tokens: [Token], lists: WordLists, classes: [WordClass]) {
        self.tokens = tokens
        self.lists = lists
        self.classes = classes
        layout = Layout(tokens)
        marks = Array(repeating: Mark(), count: tokens.count)
        proven = Array(repeating: false, count: tokens.count)
    }

    /// How a word was meant: in a sentence of capitals they tell nothing.
    func casing(_ index: Int) -> Token.Casing {
        layout.isLoud[index] && tokens[index].isCapital ? .lower : tokens[index].casing
    }

    func isCapital(_ index: Int) -> Bool {
        switch casing(index) {
        case .title, .upper, .mixed: true
        case .none, .lower: false
        }
    }

    /// Capitals tell nothing in this text: names may be typed small.
    var isCareless: Bool { layout.isCareless }

    /// A person taken out here, by this proposal or an earlier one.
    func isPersonOut(_ index: Int) -> Bool {
        (marks[index].isOut ? marks[index].role : tokens[index].placeholder)?.isPerson ?? false
    }

    func isOut(_ index: Int) -> Bool { marks[index].isOut || tokens[index].placeholder != nil }

    func has(_ index: Int, _ wordClass: WordClass) -> Bool { classes[index].has(wordClass) }

    func isWord(_ index: Int?, _ words: String...) -> Bool {
        guard let index, tokens[index].isWord else { return false }
        return words.contains(tokens[index].folded)
    }

    mutating func takeOut(_ index: Int, _ role: Role, _ reason: Reason, isDoubtful: Bool = false) {
        takeOut(index...index, role, reason, isDoubtful: isDoubtful)
    }

    /// Takes tokens out as one. What was taken out before keeps its role, unless the new stretch is longer.
    mutating func takeOut(_ range: ClosedRange<Int>, _ role: Role, _ reason: Reason, isDoubtful: Bool = false) {
        let state: Piece.State = isDoubtful ? .doubtful : .redacted
        if range.count == 1 {
            let index = range.lowerBound
            guard tokens[index].placeholder == nil else { return }
            if !marks[index].isOut { marks[index] = Mark(state: state, role: role) }
            note(reason, state, at: index)
            return
        }
        let whole = widened(range)
        groups += 1
        for index in whole {
            if !marks[index].isOut { marks[index] = Mark(state: state) }
            note(reason, state, at: index)
            marks[index].role = role
            marks[index].group = groups
        }
    }

    /// A stretch never cuts another in two.
    private func widened(_ range: ClosedRange<Int>) -> ClosedRange<Int> {
        var (first, last) = (range.lowerBound, range.upperBound)
        while first > 0, marks[first].group != 0, marks[first - 1].group == marks[first].group { first -= 1 }
        while last + 1 < marks.count, marks[last].group != 0, marks[last + 1].group == marks[last].group { last += 1 }
        return first...last
    }

    private mutating func note(_ reason: Reason, _ state: Piece.State, at index: Int) {
        if !marks[index].reasons.contains(reason) { marks[index].reasons.append(reason) }
        // One sure rule settles what another only doubted.
        if state == .redacted { marks[index].state = .redacted }
    }

    mutating func keep(_ index: Int, _ reason: Reason) {
        guard !marks[index].isOut, !marks[index].reasons.contains(reason) else { return }
        marks[index].reasons.append(reason)
    }
}
