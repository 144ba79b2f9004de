import Foundation
import Pipeline
import Quantities
import Records
import Site

/// A whole project whose files are held in memory: the templates, and the small report that broken ones are made from.
struct MemoryProject: Sendable {
    private(set) var files: [String: [UInt8]] = [:]

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        try add(root.appending(path: "templates").path, as: "templates/")
        try add(root.appending(path: "Tests/EndToEndTests/Base").path, as: "")
    }

    private mutating func add(_ folder: String, as prefix: String) throws {
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            let place = URL(filePath: "\(folder)/\(path)")
            guard try place.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            files[prefix + path] = Array(try Data(contentsOf: place))
        }
    }

    /// The same project with one text changed in one file.
    func replacing(_ text: String, with other: String, in path: String) -> MemoryProject {
        var project = self
        let before = String(decoding: files[path] ?? [], as: UTF8.self)
        project.files[path] = Array(before.replacing(text, with: other).utf8)
        return project
    }

    func without(_ path: String) -> MemoryProject {
        var project = self
        project.files[path] = nil
        return project
    }

    var pipeline: SitePipeline {
        SitePipeline(Project(ProjectFolder(path: "/project"), edges, threads: 2), BuildOptions())
    }

    private var edges: Edges {
        Edges(
            files: fileSystem, records: records, engine: EngineClient { _, _ in .notInstalled },
            today: CalendarDate(daysSinceEpoch: 20_000))
    }

    private var fileSystem: FileSystem {
        let files = files
        return FileSystem(
            read: { path throws(FileProblem) in
                guard let bytes = files[path] else { throw FileProblem(.read, path, "there is no such file") }
                return bytes
            },
            list: { folder throws(FileProblem) in
                files.keys.filter { $0.hasPrefix("\(folder)/") }.map { String($0.dropFirst(folder.count + 1)) }
                    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            },
            exists: { path in files[path] != nil || files.keys.contains { $0.hasPrefix("\(path)/") } },
            put: { _, path, _ throws(FileProblem) in throw FileProblem(.write, path, "nothing is written here") },
            exchange: { _, _ in }, move: { _, _ in }, remove: { _ in })
    }

    private var records: RecordsFiles {
        let files = files
        return RecordsFiles(
            open: { path in
                files[path].map { bytes in
                    RecordsFile(size: bytes.count) { offset, span in
                        let count = max(0, min(span.byteCount, bytes.count - offset))
                        for place in 0..<count {
                            span.storeBytes(of: bytes[offset + place], toByteOffset: place, as: UInt8.self)
                        }
                        return count
                    }
                }
            },
            names: { folder in
                files.keys.filter { $0.hasPrefix("\(folder)/") }.map { String($0.dropFirst(folder.count + 1)) }
            },
            isOutsideOrIgnored: { _ in true })
    }
}
