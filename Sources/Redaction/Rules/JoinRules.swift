/// What is joined to something taken out without a space goes with it: half a name is still a name.
enum JoinRules {
    static func apply(to draft: inout Draft, _ clusters: [Cluster]) {
        for cluster in clusters {
            for part in parts(of: cluster.range, draft) where part.count > 1 {
                guard let out = part.first(where: { draft.marks[$0].isOut && draft.marks[$0].role != .age }),
                    let role = draft.marks[out].role, !part.allSatisfy({ draft.marks[$0].isOut })
                else { continue }
                draft.takeOut(part, role, .joinedToRedacted)
            }
        }
    }

    /// The stretches between marks that part words even without a space, from word to word.
    private static func parts(of range: ClosedRange<Int>, _ draft: Draft) -> [ClosedRange<Int>] {
        var parts: [ClosedRange<Int>] = []
        var first: Int?
        var last = range.lowerBound
        for index in range {
            let token = draft.tokens[index]
            if token.isMark, separates(token.folded), !draft.marks[index].isOut {
                if let start = first { parts.append(start...last) }
                first = nil
            } else if token.isWord || token.isFigures || draft.marks[index].isOut {
                first = first ?? index
                last = index
            }
        }
        if let start = first { parts.append(start...last) }
        return parts
    }

    private static func separates(_ mark: String) -> Bool {
        switch mark {
        case ",", ";", ":", "!", "?", "(", ")", "\"", "/", "&": true
        default: false
        }
    }
}
