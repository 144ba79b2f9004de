public import Diagnostics
public import Pages

/// A site as bytes in memory, complete but not yet judged.
public struct BuiltSite: Sendable {
    /// Sorted by the bytes of their paths.
    public let files: [SiteFile]
    /// Which line of Markdown the lines of each page come from, by the page's path. Never written into the site.
    public let sourceMaps: [String: [SourceMapEntry]]

    /// Two files of one path are a fault of the plan, and the site is not built: nil.
    public init?(_ files: [SiteFile], sourceMaps: [String: [SourceMapEntry]] = [:]) {
        let sorted = files.sorted { $0.path < $1.path }
        guard zip(sorted, sorted.dropFirst()).allSatisfy({ $0.path != $1.path }) else { return nil }
        self.files = sorted
        self.sourceMaps = sourceMaps
    }

    /// The first path that more than one of the files has.
    static func pathTwice(in files: [SiteFile]) -> String? {
        var seen: Set<String> = []
        return files.map(\.path).sorted().first { !seen.insert($0).inserted }
    }

    public subscript(path: String) -> SiteFile? { files.first { $0.path == path } }

    /// The line of Markdown that a line of a page's main part comes from; nil where no map tells it.
    public func source(ofLine line: Int, in path: String) -> SourceLocation? {
        sourceMaps[path]?.last { $0.line <= line }?.source
    }
}

/// One file of a site.
public struct SiteFile: Sendable, Hashable {
    /// Relative to the root of the site, with `/`.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
