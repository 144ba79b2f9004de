public import Diagnostics
public import Settings

/// A site as bytes in memory, complete but not yet judged, for readers that its type names.
///
/// Pages for everybody become a `Site<PublicReaders>`; pages of staff can become nothing but a `Site<StaffReaders>`,
/// and whatever takes the one does not take the other (decision record 24).
public struct Site<R: Readers>: Sendable {
    public let contents: SiteContents

    init(_ contents: SiteContents) { self.contents = contents }

    /// Sorted by the bytes of their paths.
    public var files: [SiteFile] { contents.files }
    public subscript(path: String) -> SiteFile? { contents[path] }
}

/// A site that everybody may read.
public typealias BuiltSite = Site<PublicReaders>

extension Site where R == PublicReaders {
    /// Which line of Markdown the lines of each page come from, by the page's path. Never written into the site.
    public var sourceMaps: [String: [SourceMapEntry]] { contents.sourceMaps }

    /// Two files of one path are a fault of the plan, and the site is not built: nil.
    public init?(_ files: [SiteFile], sourceMaps: [String: [SourceMapEntry]] = [:]) {
        guard let contents = SiteContents(files, sourceMaps: sourceMaps) else { return nil }
        self.init(contents)
    }

    /// The same bytes, with the source maps of another site for the pages that are byte for byte the same.
    public func mapped(like other: BuiltSite) -> BuiltSite {
        let bytes = Dictionary(other.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        let same = Set(files.filter { $0.bytes == bytes[$0.path] }.map(\.path))
        return BuiltSite(files, sourceMaps: other.sourceMaps.filter { same.contains($0.key) }) ?? self
    }

    /// The pages that are drafts, by their own bytes.
    public var drafts: [String] { contents.drafts }

    /// How the notice on a page begins from which something was taken out to protect people.
    public static var privacyMark: [UInt8] { CorrectionMark.privacyBytes }

    /// The line of Markdown that a line of a page's main part comes from; nil where no map tells it.
    public func source(ofLine line: Int, in path: String) -> SourceLocation? {
        contents.source(ofLine: line, in: path)
    }
}

extension Site where R == StaffReaders {
    /// A site for staff as it lies in a folder, to be judged.
    public init?(found files: [SiteFile]) {
        guard let contents = SiteContents(files) else { return nil }
        self.init(contents)
    }
}

/// The bytes of a site, whoever its readers are: what writing and judging look at.
public struct SiteContents: Sendable {
    /// Sorted by the bytes of their paths.
    public let files: [SiteFile]
    public let sourceMaps: [String: [SourceMapEntry]]

    init?(_ files: [SiteFile], sourceMaps: [String: [SourceMapEntry]] = [:]) {
        let sorted = files.sorted { $0.path < $1.path }
        guard zip(sorted, sorted.dropFirst()).allSatisfy({ $0.path != $1.path }) else { return nil }
        self.files = sorted
        self.sourceMaps = sourceMaps
    }

    /// The first path that stands there more than once.
    public static func pathTwice(in paths: [String]) -> String? {
        var seen: Set<String> = []
        return paths.sorted().first { !seen.insert($0).inserted }
    }

    /// The pages that are drafts, by their own bytes.
    public var drafts: [String] {
        files.filter { $0.path.hasSuffix(".html") && $0.bytes.holds(DraftMark.bytes) }.map(\.path)
    }

    public subscript(path: String) -> SiteFile? {
        let index = files.partitionPoint { $0.path >= path }
        return index < files.count && files[index].path == path ? files[index] : nil
    }

    /// The files for staff, known by the head of their bytes, whatever they are called.
    public var staffFiles: [SiteFile] {
        files.filter { file in
            let head = Array(file.bytes.prefix(2_048))
            return StaffMark.bytes.contains { head.holds($0) }
        }
    }

    /// The line of Markdown that a line of a page's main part comes from; nil where no map tells it.
    public func source(ofLine line: Int, in path: String) -> SourceLocation? {
        guard let entries = sourceMaps[path] else { return nil }
        let end = entries.partitionPoint { $0.line > line }
        return end > 0 ? entries[end - 1].source : nil
    }
}

extension Array {
    /// The first index from which on the condition holds; it holds for none before one for which it does not.
    fileprivate func partitionPoint(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
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
