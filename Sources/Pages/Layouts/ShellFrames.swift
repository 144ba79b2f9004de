import Quantities

/// The frames of all pages of a publication. What stands around the main part differs between few kinds of pages, so
/// each is written once and not ten thousand times.
struct ShellFrames: Sendable {
    /// What the shared parts of a shell depend on, in one publication.
    private struct Variant: Hashable {
        let kind: PageShell.Kind
        let isDraft: Bool
        /// The first page has no way back to itself, and no list of all pages beside it.
        let isFirst: Bool
    }

    private let frames: [Variant: ShellFrame]

    init(_ context: PageContext) {
        var frames: [Variant: ShellFrame] = [:]
        for page in context.outlines {
            let variant = Self.variant(of: page, context)
            if frames[variant] == nil { frames[variant] = ShellFrame(context.shell(of: page)) }
        }
        self.frames = frames
    }

    /// Nil for a page that is not of the publication.
    func frame(of page: PageOutline, _ context: PageContext) -> ShellFrame? {
        frames[Self.variant(of: page, context)]
    }

    private static func variant(of page: PageOutline, _ context: PageContext) -> Variant {
        Variant(
            kind: context.kind(of: page), isDraft: context.isDraft(page), isFirst: page.name == "index")
    }
}
