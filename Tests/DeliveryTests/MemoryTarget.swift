import Delivery
import Site
import Synchronization

/// A file system in memory with links, and a program that can be stopped before any step of it.
final class MemoryTarget: Sendable {
    struct Stopped: Error {}

    private struct State {
        var files: [String: [UInt8]] = [:]
        var links: [String: String] = [:]
        /// How many steps may still be taken.
        var steps = Int.max
    }

    private let state = Mutex(State())

    /// Whether another program is at work here.
    let isBusy: Bool

    init(isBusy: Bool = false) { self.isBusy = isBusy }

    /// Lets a program take so many steps that change something, and fail at the next.
    func allow(steps: Int) { state.withLock { $0.steps = steps } }

    var stepsLeft: Int { state.withLock { $0.steps } }

    /// The files below a folder, links followed.
    func texts(in folder: String) -> [String: String] {
        state.withLock { state in
            let root = Self.followed(folder, state) + "/"
            let inside = state.files.filter { $0.key.hasPrefix(root) }
            return Dictionary(
                uniqueKeysWithValues: inside.map {
                    (String($0.key.dropFirst(root.count)), String(decoding: $0.value, as: UTF8.self))
                })
        }
    }

    func put(_ text: String, at path: String) { state.withLock { $0.files[path] = Array(text.utf8) } }

    var edges: TargetFiles {
        TargetFiles(
            files: files, link: { path in self.state.withLock { $0.links[path] } },
            replaceLink: { path, target throws(FileProblem) in
                try self.change(.move, path) { $0.links[path] = target }
            },
            names: { folder throws(FileProblem) in self.names(in: folder) },
            entries: { folder throws(FileProblem) in self.entries(in: folder) },
            settle: { _ throws(FileProblem) in }, lock: { _ throws(FileProblem) in !self.isBusy })
    }

    private var files: FileSystem {
        FileSystem(
            read: { path throws(FileProblem) in
                guard let bytes = self.state.withLock({ $0.files[Self.followed(path, $0)] }) else {
                    throw FileProblem(.read, path, "no such file")
                }
                return bytes
            },
            list: { folder throws(FileProblem) in self.texts(in: folder).keys.sorted() },
            exists: { path in
                self.state.withLock { state in
                    let path = Self.followed(path, state)
                    return state.files.keys.contains { $0 == path || $0.hasPrefix(path + "/") }
                }
            },
            put: { bytes, path, _ throws(FileProblem) in try self.change(.write, path) { $0.files[path] = bytes } },
            exchange: { first, second throws(FileProblem) in
                try self.change(.exchange, first) { state in
                    Self.rename([(first, "\u{1}"), (second, first), ("\u{1}", second)], &state)
                }
            },
            move: { from, to throws(FileProblem) in
                try self.change(.move, from) { Self.rename([(from, to)], &$0) }
            },
            remove: { path throws(FileProblem) in try self.removeOneByOne(path) })
    }

    private func entries(in folder: String) -> [TargetEntry] {
        let files = texts(in: folder).keys.map { TargetEntry(path: $0, kind: .file) }
        let folders = Set(files.flatMap { Self.parents(of: $0.path) }).map { TargetEntry(path: $0, kind: .folder) }
        return (files + folders).sorted { $0.path < $1.path }
    }

    private static func parents(of path: String) -> [String] {
        let names = path.split(separator: "/").dropLast()
        return names.indices.map { names[...$0].joined(separator: "/") }
    }

    private func names(in folder: String) -> [String] {
        state.withLock { state in
            let root = Self.followed(folder, state) + "/"
            let paths = state.files.keys.filter { $0.hasPrefix(root) } + state.links.keys.filter { $0.hasPrefix(root) }
            return Set(paths.compactMap { $0.dropFirst(root.count).split(separator: "/").first.map(String.init) })
                .sorted()
        }
    }

    /// A folder goes file by file, so that a stop can leave half of it.
    private func removeOneByOne(_ path: String) throws(FileProblem) {
        let doomed = state.withLock { state in
            state.files.keys.filter { $0 == path || $0.hasPrefix(path + "/") }.sorted()
        }
        for file in doomed { try change(.remove, file) { $0.files[file] = nil } }
    }

    private func change(
        _ action: FileProblem.Action, _ path: String, _ work: (inout State) -> Void
    ) throws(FileProblem) {
        let isStopped = state.withLock { state in
            guard state.steps > 0 else { return true }
            state.steps -= 1
            work(&state)
            return false
        }
        if isStopped { throw FileProblem(action, path, "stopped") }
    }

    private static func followed(_ path: String, _ state: State) -> String {
        for (link, target) in state.links where path == link || path.hasPrefix(link + "/") {
            let folder = link.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            return folder + "/" + target + path.dropFirst(link.count)
        }
        return path
    }

    private static func rename(_ pairs: [(String, String)], _ state: inout State) {
        for (from, to) in pairs {
            state.files = Dictionary(
                uniqueKeysWithValues: state.files.map { path, bytes in
                    path == from || path.hasPrefix(from + "/")
                        ? (to + path.dropFirst(from.count), bytes) : (path, bytes)
                })
        }
    }
}
