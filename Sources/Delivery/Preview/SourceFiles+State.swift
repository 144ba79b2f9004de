import Markup
import Site

extension SourceFiles {
    /// What is known of the files.
    struct State: Sendable {
        private struct Held: Sendable {
            var bytes: [UInt8]
            var stamp: FileStamp
            /// Of the bytes.
            var version: Int
        }

        var stamps: [String: FileStamp] = [:]
        var extraFolders: Set<String> = []
        var extraFiles: Set<String> = []
        private var held: [String: Held] = [:]
        /// Of files that are read past the store: a count of their stamps.
        private var stampVersions: [String: Int] = [:]
        /// When a stamp was first seen, while it is young.
        private var young: [String: [Duration]] = [:]
        private var sorted: [String]?
        private var versions = 0

        /// The clocks of file systems tick in 4 milliseconds to 2 seconds (FAT): after each of these spans a file that
        /// has changed is read once more.
        private static let secondLooks: [Duration] = [.milliseconds(100), .milliseconds(2_100)]

        mutating func take(_ found: [String: FileStamp], at time: Duration) -> ScanResult {
            var result = ScanResult(changed: [])
            for (path, stamp) in found {
                let old = stamps[path]
                guard old != stamp else { continue }
                result.changed.insert(path)
                if stamp.size == 0, (old?.size ?? 0) > 0 { result.lost.insert(path) }
                young[path] = Self.secondLooks.map { time + $0 }
                versions += 1
                stampVersions[path] = versions
            }
            for path in stamps.keys where found[path] == nil {
                result.changed.insert(path)
                result.lost.insert(path)
                held[path] = nil
                young[path] = nil
                stampVersions[path] = nil
            }
            if stamps.count != found.count || !result.changed.isEmpty { sorted = nil }
            stamps = found
            return result
        }

        /// Files that are watched from now on.
        mutating func meet(_ found: [String: FileStamp]) {
            for (path, stamp) in found where stamps[path] == nil {
                stamps[path] = stamp
                versions += 1
                stampVersions[path] = versions
            }
        }

        /// Young files that somebody has read and that are to be read again now.
        mutating func due(at time: Duration) -> [String] {
            let due = young.filter { $0.value.contains { $0 <= time } }.keys.sorted()
            for path in due {
                let later = (young[path] ?? []).filter { $0 > time }
                young[path] = later.isEmpty ? nil : later
            }
            return due.filter { held[$0] != nil }
        }

        /// True where the bytes are others than those that were held.
        mutating func keep(_ bytes: [UInt8], _ path: String) -> Bool {
            let stamp = stamps[path] ?? FileStamp(size: bytes.count, modified: 0, inode: 0)
            let old = held[path]
            if let old, old.bytes == bytes {
                held[path]?.stamp = stamp
                return false
            }
            versions += 1
            held[path] = Held(bytes: bytes, stamp: stamp, version: versions)
            return old != nil
        }

        /// Whether bytes are held that another stamp was seen of since.
        func isStale(_ path: String) -> Bool {
            guard let held = held[path], let stamp = stamps[path] else { return false }
            return held.stamp != stamp
        }

        /// Nil where they have to be read.
        func bytes(of path: String) -> [UInt8]? {
            guard let held = held[path], held.stamp == stamps[path] else { return nil }
            return held.bytes
        }

        /// Nil where there is no such file.
        func version(of path: String) -> Int? {
            guard let stamp = stamps[path] else { return nil }
            if let held = held[path], held.stamp == stamp { return held.version }
            return stampVersions[path]
        }

        /// Relative to the folder, sorted by their bytes.
        mutating func paths(below folder: String) -> [String] {
            let all = sortedPaths()
            let prefix = folder + "/"
            var low = all.startIndex
            var high = all.endIndex
            while low < high {
                let middle = (low + high) / 2
                if all[middle].utf8.lexicographicallyPrecedes(prefix.utf8) { low = middle + 1 } else { high = middle }
            }
            return all[low...].prefix { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
        }

        mutating func isFolder(_ path: String) -> Bool { !paths(below: path).isEmpty }

        private mutating func sortedPaths() -> [String] {
            if let sorted, sorted.count == stamps.count { return sorted }
            let paths = stamps.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            sorted = paths
            return paths
        }
    }
}
