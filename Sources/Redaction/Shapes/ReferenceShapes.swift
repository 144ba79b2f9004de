/// References of letters and figures joined by strokes or hyphens: `FS-Case-723670658`, `ER/5460/01`.
enum ReferenceShapes {
    static func apply(to draft: inout Draft, _ cluster: Cluster) {
        let range = cluster.range
        guard range.count > 2, !range.contains(where: { draft.marks[$0].isOut || draft.proven[$0] }) else { return }
        let tokens = draft.tokens
        let digits = range.reduce(0) { $0 + tokens[$1].folded.utf8.count(where: Checksum.isDigit) }
        let isJoined = range.allSatisfy { place in
            !tokens[place].isMark || tokens[place].isMark("-") || tokens[place].isMark("/")
        }
        guard isJoined, digits >= 4, range.contains(where: { tokens[$0].isWord }) else { return }
        draft.takeOut(range, .caseReference, .caseReference)
    }
}
