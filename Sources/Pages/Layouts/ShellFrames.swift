import Markup
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

    private let context: PageContext
    private let frames: [Variant: ShellFrame]
    /// The list of pages beside a page that is not in it, which is the same beside each of them.
    private let unlisted: Node

    init(_ context: PageContext) {
        self.context = context
        let nowhere = Navigation(context: context, path: context.publication.path(of: ""), current: "")
        unlisted = nowhere.contents.prepared
        var frames: [Variant: ShellFrame] = [:]
        for page in context.outlines {
            let variant = Self.variant(of: page, context)
            if frames[variant] == nil { frames[variant] = ShellFrame(context.shell(of: page)) }
        }
        self.frames = frames
    }

    /// Nil for a page that is not of the publication.
    func frame(of page: PageOutline) -> ShellFrame? { frames[Self.variant(of: page, context)] }

    /// What `context.shell(of: page)` is, out of the shell of another page in the same frame.
    func shell(of page: PageOutline, in frame: ShellFrame) -> PageShell {
        var shell = frame.shell
        shell.path = context.publication.path(of: page.name)
        shell.title = page.title
        shell.summary = page.summary
        guard shell.contents != .empty else { return shell }
        let isListed = context.lists.neighbours[page.name] != nil
        shell.contents =
            isListed ? Navigation(context: context, path: shell.path, current: page.name).contents : unlisted
        return shell
    }

    private static func variant(of page: PageOutline, _ context: PageContext) -> Variant {
        Variant(
            kind: context.kind(of: page), isDraft: context.isDraft(page), isFirst: page.name == "index")
    }
}
