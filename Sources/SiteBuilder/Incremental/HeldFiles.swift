public import Site
import Synchronization

/// A sink that holds what is made, for a build that makes few files again.
public final class HeldFiles: Sendable {
    private let state = Mutex<[SiteFile]>([])

    public init() {}

    public var sink: SiteStream.Sink {
        SiteStream.Sink(put: { file in self.state.withLock { $0.append(file) } }, keep: { _ in })
    }

    /// Sorted by their paths.
    public var files: [SiteFile] { state.withLock { $0 }.sorted { $0.path < $1.path } }
}
