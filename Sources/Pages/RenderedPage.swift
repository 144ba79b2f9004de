import Diagnostics
public import Quantities
public import Site

/// A page as it will be written.
public struct RenderedPage: Sendable {
    public let path: SitePath
    public let title: String
    public let bytes: [UInt8]
    /// Every figure that the page prints or draws, sorted.
    public let figuresUsed: [FigureName]
    /// Other pages of whose text it prints parts, so that it is another page when they change; sorted.
    public var pagesTaken: [PageName] = []
    /// Which line of Markdown each part of the page comes from; kept outside the site.
    public let sourceMap: [SourceMapEntry]
}

extension RenderedPage {
    public var html: String { String(decoding: bytes, as: UTF8.self) }

    /// What makes pages besides this program: cmark-gfm, with its version.
    public static var madeWith: String { "cmark-gfm \(MarkdownParser.libraryVersion)" }
}

/// A file to download: a figure's numbers.
public struct RenderedDownload: Sendable {
    public let path: SitePath
    public let text: String
}
