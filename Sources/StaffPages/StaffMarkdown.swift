public import Diagnostics
public import Pages

/// A publication for staff that is written in Markdown, page by page; or the Markdown pages that go with generated ones.
public struct StaffMarkdown: Sendable {
    private let context: PageContext

    /// - Precondition: `context` is that of a publication for staff.
    public init(_ context: PageContext) { self.context = context }

    /// Every page whose text is Markdown; what is wrong with one is reported.
    public func files(_ findings: inout Findings) -> [StaffFile] {
        let renderer = PageRenderer(context)
        return context.outlines.filter { !$0.source.text.isEmpty }.map { outline in
            StaffFile(renderer.render(outline, &findings))
        }
    }
}
