import Synchronization

/// One thing that a step of a build looked at among the files of a project.
public enum Sight: Hashable, Sendable {
    /// The bytes of a file.
    case bytes(String)
    /// Which files there are below a folder.
    case listing(String)
    /// Whether there is such a file.
    case presence(String)
}

/// What a step saw there: as long as it would see the same, it would make the same.
public enum SightMark: Hashable, Sendable {
    case absent
    case present
    /// The version of a file's bytes; each change of them counts one on.
    case version(Int)
    case paths([String])
}

/// Notes what one step looks at.
public final class Sightings: Sendable {
    private let seen = Mutex<Set<Sight>>([])

    public init() {}

    public func note(_ sight: Sight) { _ = seen.withLock { $0.insert(sight) } }

    public var all: Set<Sight> { seen.withLock { $0 } }
}
