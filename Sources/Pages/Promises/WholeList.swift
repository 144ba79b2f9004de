/// Statements about everything that was promised or planned: "all our actions are done", "no action is left open".
enum WholeList {
    /// Whether a sentence says that nothing is left to do, or nothing but one where more is.
    static func isDone(_ sentence: String, butFor open: Int) -> Bool {
        let words = words(of: sentence)
        guard words.contains(where: list.contains), !words.contains(where: hedges.contains) else { return false }
        let text = " \(words.joined(separator: " ")) "
        let leavesOne = text.contains(" but one ") || text.contains(" except one ") || text.contains(" apart from one ")
        if leavesOne && open == 1 { return false }
        let isAll = words.contains(where: wholes.contains) && words.contains(where: finished.contains)
        let isNone = words.contains(where: nones.contains) && words.contains(where: left.contains)
        return isAll || isNone
    }

    /// Whether it says that something is not so, or no longer.
    static func denies(_ sentence: String) -> Bool {
        let words = words(of: sentence)
        let text = " \(words.joined(separator: " ")) "
        return words.contains(where: endings.contains) || denials.contains(where: text.contains)
    }

    private static func words(of sentence: String) -> [String] {
        sentence.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "\u{2019}" }.map(String.init)
    }

    private static let list = wordSet(
        """
        action actions promise promises promised commitment commitments planned
        """)
    private static let wholes = wordSet(
        """
        all every each everything
        """)
    private static let nones = wordSet(
        """
        no none nothing
        """)
    private static let finished = wordSet(
        """
        done completed complete kept finished delivered met fulfilled achieved implemented honoured
        """)
    private static let left = wordSet(
        """
        open outstanding left remains remain unfinished undone broken incomplete
        """)
    private static let hedges = wordSet(
        """
        not never will shall should would could may might if until when whether plan want hope aim yet
        """)
    private static let endings = wordSet(
        """
        stopped ended closed cancelled abandoned withdrawn
        """)
    private static let denials = [
        " still no ", " still not ", " still have no ", " still has no ", " no longer ", " not yet ",
    ]
}
