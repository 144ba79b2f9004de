import Site
import Synchronization

/// A file system in memory that can be told to fail.
final class MemoryFiles: Sendable {
    private let state: Mutex<[String: [UInt8]]>
    /// Where a path leads that is a link.
    private let links: [String: String]
    private let failing: @Sendable (FileProblem.Action, String) -> Bool
    /// Bytes that may still be written before the disk is full.
    private let room: Mutex<Int>

    init(
        _ files: [String: String] = [:], links: [String: String] = [:], room: Int = .max,
        failing: @escaping @Sendable (FileProblem.Action, String) -> Bool = { _, _ in false }
    ) {
        state = Mutex(files.mapValues { Array($0.utf8) })
        self.links = links
        self.room = Mutex(room)
        self.failing = failing
    }

    var texts: [String: String] {
        state.withLock { files in files.mapValues { String(decoding: $0, as: UTF8.self) } }
    }

    var fileSystem: FileSystem {
        FileSystem(
            read: { path throws(FileProblem) in
                guard let bytes = self.state.withLock({ $0[path] }) else {
                    throw FileProblem(.read, path, "no such file")
                }
                return bytes
            },
            list: { folder throws(FileProblem) in
                self.state.withLock { files in
                    files.keys.filter { $0.hasPrefix(folder + "/") }.map { String($0.dropFirst(folder.count + 1)) }
                        .sorted()
                }
            },
            entries: { folder throws(FileProblem) in
                let inside = self.texts.keys.filter { $0.hasPrefix(folder + "/") }
                return inside.sorted().map { FolderEntry(path: String($0.dropFirst(folder.count + 1)), kind: .file) }
                    + self.links.keys.filter { $0.hasPrefix(folder + "/") }
                    .map { FolderEntry(path: String($0.dropFirst(folder.count + 1)), kind: .link) }
            },
            exists: { path in
                self.state.withLock { files in files.keys.contains { $0 == path || $0.hasPrefix(path + "/") } }
            },
            resolve: { path in
                let link = self.links.first { path == $0.key || path.hasPrefix($0.key + "/") }
                return link.map { $0.value + path.dropFirst($0.key.count) } ?? path
            },
            put: { bytes, path, _ throws(FileProblem) in
                try self.check(.write, path)
                let fits = self.room.withLock { room in
                    room = max(0, room - bytes.count)
                    return room > 0 || bytes.isEmpty
                }
                guard fits else { throw FileProblem(.write, path, "No space left on device") }
                self.state.withLock { $0[path] = bytes }
            },
            exchange: { first, second throws(FileProblem) in
                try self.check(.exchange, first)
                self.rename([(first, "\u{1}"), (second, first), ("\u{1}", second)])
            },
            move: { from, to throws(FileProblem) in
                try self.check(.move, from)
                self.rename([(from, to)])
            },
            remove: { path throws(FileProblem) in
                try self.check(.remove, path)
                self.state.withLock { files in files = files.filter { $0.key != path && !$0.key.hasPrefix(path + "/") }
                }
            })
    }

    private func check(_ action: FileProblem.Action, _ path: String) throws(FileProblem) {
        if failing(action, path) { throw FileProblem(action, path, "told to fail") }
    }

    private func rename(_ pairs: [(String, String)]) {
        state.withLock { files in
            for (from, to) in pairs {
                files = Dictionary(
                    uniqueKeysWithValues: files.map { path, bytes in
                        path == from || path.hasPrefix(from + "/")
                            ? (to + path.dropFirst(from.count), bytes) : (path, bytes)
                    })
            }
        }
    }
}
