public import Site
import Synchronization

/// The files of a project as one scan found them, and their bytes as far as anybody has read them.
///
/// A scan costs a look at each file and reads none; bytes are read once for each change. A change that keeps size, time
/// and inode (two saves within one tick of the file system's clock) is caught by reading a file again a little after its
/// stamp was first seen.
public final class SourceFiles: Sendable {
    /// The world outside, made where the program starts.
    public struct Edges: Sendable {
        /// Every file below the folders, and those of the single files that are there, by path.
        let scan: @Sendable (_ folders: [String], _ files: [String]) -> [String: FileStamp]
        let read: @Sendable (String) throws(FileProblem) -> [UInt8]
        /// Since any fixed moment.
        let now: @Sendable () -> Duration

        public init(
            scan: @escaping @Sendable (_ folders: [String], _ files: [String]) -> [String: FileStamp],
            read: @escaping @Sendable (String) throws(FileProblem) -> [UInt8], now: @escaping @Sendable () -> Duration
        ) {
            self.scan = scan
            self.read = read
            self.now = now
        }
    }

    private let edges: Edges
    private let folders: [String]
    private let state = Mutex(State())

    /// - Parameter folders: always watched; what lies elsewhere is watched once somebody has looked at it.
    public init(folders: [String], edges: Edges) {
        self.folders = folders
        self.edges = edges
    }

    /// Looks at every watched file; the first scan finds everything new.
    public func scan() -> ScanResult {
        let (extraFolders, extraFiles) = state.withLock { ($0.extraFolders.sorted(), $0.extraFiles.sorted()) }
        let start = edges.now()
        let named = Set(extraFiles)
        let found = edges.scan(folders + extraFolders, extraFiles)
            .filter { named.contains($0.key) || !EditorFile.isOne($0.key) }
        let end = edges.now()
        var result = state.withLock { $0.take(found, at: end) }
        for path in state.withLock({ $0.due(at: end) }) where refreshes(path) { result.changed.insert(path) }
        result.cost = end - start
        return result
    }

    /// Reads a file whose stamp is young again; true where its bytes are others than were taken for it.
    private func refreshes(_ path: String) -> Bool {
        do throws(FileProblem) {
            let bytes = try edges.read(path)
            return state.withLock { $0.keep(bytes, path) }
        } catch {
            return false
        }
    }

    /// What a sight would be now, by the last scan.
    public func mark(of sight: Sight) -> SightMark {
        // A file that was only touched is the same file: its bytes are looked at before a step is run again for it.
        if case .bytes(let path) = sight, state.withLock({ $0.isStale(path) }) { _ = refreshes(path) }
        return state.withLock { state in
            switch sight {
            case .bytes(let path): state.version(of: path).map(SightMark.version) ?? .absent
            case .presence(let path): state.stamps[path] == nil && !state.isFolder(path) ? .absent : .present
            case .listing(let folder): .paths(state.paths(below: folder))
            }
        }
    }

    /// The files for one step of a build, which notes what it looks at.
    public func files(noting sightings: Sightings) -> FileSystem {
        let refused = { @Sendable (path: String) in FileProblem(.write, path, "a preview writes nothing") }
        return FileSystem(
            read: { [self] path throws(FileProblem) in
                sightings.note(.bytes(path))
                return try bytes(of: path)
            },
            list: { [self] folder throws(FileProblem) in
                sightings.note(.listing(folder))
                watch(folder: folder)
                return state.withLock { $0.paths(below: folder) }
            },
            exists: { [self] path in
                sightings.note(.presence(path))
                watch(file: path)
                return mark(of: .presence(path)) == .present
            },
            put: { _, path, _ throws(FileProblem) in throw refused(path) },
            exchange: { path, _ throws(FileProblem) in throw refused(path) },
            move: { path, _ throws(FileProblem) in throw refused(path) },
            remove: { path throws(FileProblem) in throw refused(path) })
    }

    /// Has a file watched that is read past this store, such as records.
    public func watch(file path: String) {
        guard !isBelow(path, folders), state.withLock({ $0.extraFiles.insert(path).inserted }) else { return }
        let found = edges.scan([], [path])
        state.withLock { $0.meet(found) }
    }

    private func watch(folder: String) {
        guard !isBelow(folder, folders), state.withLock({ $0.extraFolders.insert(folder).inserted }) else { return }
        let found = edges.scan([folder], []).filter { !EditorFile.isOne($0.key) }
        state.withLock { $0.meet(found) }
    }

    private func bytes(of path: String) throws(FileProblem) -> [UInt8] {
        watch(file: path)
        if let bytes = state.withLock({ $0.bytes(of: path) }) { return bytes }
        let bytes = try edges.read(path)
        state.withLock { _ = $0.keep(bytes, path) }
        return bytes
    }

    private func isBelow(_ path: String, _ folders: [String]) -> Bool {
        folders.contains { path == $0 || path.hasPrefix($0 + "/") }
    }
}

/// What a scan found since the one before.
public struct ScanResult: Hashable, Sendable {
    /// New, gone or with other bytes.
    public var changed: Set<String>
    /// Those of them that are gone, or empty where there were words: half of a save, perhaps.
    public var lost: Set<String>
    /// How long it took.
    public var cost: Duration = .zero

    public init(changed: Set<String>, lost: Set<String> = []) {
        self.changed = changed
        self.lost = lost
    }
}
