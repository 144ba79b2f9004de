public import Digests
import Pages
public import Quantities
import Site

/// The keys of the files that a site is made of: each is a digest of everything that its file is made from, so that a
/// file whose key is the one of an earlier build need not be made again.
///
/// What every page of a council may use (settings, records, vocabulary, layouts, definitions of figures, the program) is
/// one digest: a change there makes all its pages again. What only one page uses, its Markdown and its narrative, is in
/// its own key alone. That is the law by which `RenderCache` reuses pages too.
public struct PageKeys: Sendable {
    private let shared: [CouncilName: Digest]
    private let texts: [String: Digest]

    /// For a build that keeps nothing and compares nothing.
    public static let none = PageKeys(shared: [:], texts: [:])

    /// - Parameters:
    ///   - shared: of all that the pages of a council share.
    ///   - texts: of the Markdown of pages and of narrative, by path from the project's root.
    public init(shared: [CouncilName: Digest], texts: [String: Digest]) {
        self.shared = shared
        self.texts = texts
    }

    /// What the pages of one publication share: besides all else, what the others say of themselves in their heads.
    func publication(_ context: PageContext) -> Digest {
        guard var bytes = shared[context.publication.council]?.bytes else { return Digest.of([]) }
        bytes += context.publication.folder.text.utf8
        for outline in context.outlines { bytes += Self.separator + Array(outline.facts.utf8) }
        return Digest.of(bytes)
    }

    /// Nil where a text has no digest, which is then not known to be the same.
    func page(_ outline: PageOutline, of context: PageContext, in publication: Digest) -> Digest? {
        guard let text = texts[outline.source.path] else { return nil }
        var bytes = publication.bytes + text.bytes + Array(outline.name.text.utf8)
        for narrative in context.narrative where narrative.page == outline.name {
            guard let own = texts[narrative.path] else { return nil }
            bytes += Self.separator + own.bytes + Array(narrative.path.utf8)
        }
        return Digest.of(bytes)
    }

    /// Of the page of a figure and of its download.
    func figure(_ name: FigureName, usedBy uses: [PageName], in publication: Digest) -> Digest {
        Digest.of(publication.bytes + Array(([name.text] + uses.map(\.text)).joined(separator: "\0").utf8))
    }

    private static let separator: [UInt8] = [0]
}

extension PageOutline {
    /// What other pages may show of it.
    fileprivate var facts: String {
        "\(name)\0\(title)\0\(order)\0\(section.rawValue)\0\(summary)\0\(audience.rawValue)\0\(status.rawValue)"
    }
}
