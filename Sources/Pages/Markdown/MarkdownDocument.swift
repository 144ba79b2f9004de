/// A parsed text of Markdown: its blocks, and the notes that they refer to.
struct MarkdownDocument: Hashable, Sendable {
    var blocks: [MarkdownNode] = []
    /// The texts of the notes; reference `n` of a text is to the `n`th.
    var notes: [MarkdownNode] = []
    /// Why the text was not read, or not to its ground.
    var limits: [Limit] = []

    /// A limit that the text goes beyond, and where.
    struct Limit: Hashable, Sendable {
        let problem: MarkdownProblem
        let line: Int
    }
}
