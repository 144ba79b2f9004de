public import Digests
public import Quantities
public import Site

/// What a build read and wrote, so that the next one need not do it again. It holds names, sizes, times, digests and
/// the heads of pages: no text of a page, and no figure's value.
public struct BuildIndex: Equatable, Sendable {
    /// A file that was read.
    public struct Source: Equatable, Sendable {
        public let stamp: FileStamp
        public let digest: Digest
        /// Of a page, its front matter.
        public let head: String?

        public init(stamp: FileStamp, digest: Digest, head: String? = nil) {
            self.stamp = stamp
            self.digest = digest
            self.head = head
        }
    }

    /// A file that was written.
    public struct Output: Equatable, Sendable {
        public let stamp: FileStamp
        /// Of everything that the file was made from.
        public let key: Digest
        public let figuresUsed: [FigureName]

        public init(stamp: FileStamp, key: Digest, figuresUsed: [FigureName]) {
            self.stamp = stamp
            self.key = key
            self.figuresUsed = figuresUsed
        }
    }

    /// By their paths from the project's root.
    public var sources: [String: Source]
    /// By their paths in the site.
    public var outputs: [String: Output]

    public init(sources: [String: Source] = [:], outputs: [String: Output] = [:]) {
        self.sources = sources
        self.outputs = outputs
    }

    /// Without the files that could have been changed after the index was written and still have the stamp that it
    /// knows: those of the same tick of the file system's clock, or of a later one. Git calls such entries racy.
    ///
    /// - Parameter written: when the index itself was written, by the file system's clock, in nanoseconds.
    public func trusted(written: Int) -> BuildIndex {
        func isOld(_ stamp: FileStamp) -> Bool { max(stamp.modified, stamp.changed) + Self.tick(of: stamp) < written }
        return BuildIndex(
            sources: sources.filter { isOld($0.value.stamp) }, outputs: outputs.filter { isOld($0.value.stamp) })
    }

    /// How long two saves can bear the same time, in nanoseconds: a tick of the kernel's clock (10 ms at the slowest), or
    /// two seconds where the file system keeps whole seconds only.
    private static func tick(of stamp: FileStamp) -> Int {
        stamp.modified.isMultiple(of: 1_000_000_000) ? 2_000_000_000 : 10_000_000
    }
}
