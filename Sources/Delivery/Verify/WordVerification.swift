public import Diagnostics

/// Proves that a page of a CMS says exactly what an approved page or fragment says: its words and numbers, all of them, in their
/// order and with nothing between them. What the CMS puts before and after is its own.
public struct WordVerification: Sendable {
    private let approved: PageWords

    /// - Parameter approved: the bytes of a fragment, or of a page of the site, of which the main part counts.
    public init(approved: [UInt8]) {
        let tokens = ShownPage(approved).tokens
        self.approved = PageWords(tokens.inside { $0.name == "main" }.map(Array.init) ?? tokens)
    }

    /// How many words there are to find; none in a file that is not a page.
    public var isEmpty: Bool { approved.words.isEmpty }

    /// The first difference, as a finding; none where the page says what was approved.
    public func findings(inPage bytes: [UInt8], called name: String) -> Findings {
        let page = PageWords(ShownPage(bytes).tokens)
        guard let difference = approved.difference(in: page) else { return Findings() }
        return Findings([PublishProblem.words(name, difference).finding])
    }
}
