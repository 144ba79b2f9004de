import Delivery
import Diagnostics
import Site
import Synchronization

/// A project in memory with a clock that stands still until it is told.
final class MemoryProject: Sendable {
    struct File { var text: String, stamp: FileStamp }

    private let files: Mutex<[String: File]>
    private let time = Mutex<Duration>(.zero)
    let reads = Mutex<[String]>([])

    init(_ texts: [String: String]) {
        files = Mutex(
            texts.mapValues { File(text: $0, stamp: FileStamp(size: $0.utf8.count, modified: 1, inode: 1)) })
    }

    /// A save; with `sameStamp`, one that the file system's clock does not tell from the one before.
    func save(_ text: String?, at path: String, sameStamp: Bool = false) {
        files.withLock { files in
            guard let text else {
                files[path] = nil
                return
            }
            let old = files[path]?.stamp
            let modified = (old?.modified ?? 0) + (sameStamp ? 0 : 1)
            files[path] = File(text: text, stamp: FileStamp(size: text.utf8.count, modified: modified, inode: 1))
        }
    }

    func wait(_ span: Duration) { time.withLock { $0 += span } }

    var edges: SourceFiles.Edges {
        SourceFiles.Edges(
            scan: { folders, names in
                self.files.withLock { files in
                    files.filter { path, _ in
                        names.contains(path) || folders.contains { path.hasPrefix($0 + "/") }
                    }.mapValues(\.stamp)
                }
            },
            read: { path throws(FileProblem) in
                self.reads.withLock { $0.append(path) }
                guard let file = self.files.withLock({ $0[path] }) else {
                    throw FileProblem(.read, path, "no such file")
                }
                return Array(file.text.utf8)
            },
            now: { self.time.withLock { $0 } })
    }
}

enum PreviewSpecimen {
    static let page = """
        <!DOCTYPE html>
        <html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'"/></head>
        <body><p>One.</p></body></html>
        """

    static func build(_ files: [String: String], findings: [Finding] = []) -> PreviewBuild {
        PreviewBuild(
            site: BuiltSite(files.map { SiteFile(path: $0.key, text: $0.value) }), findings: findings)
    }

    static func desk(_ reach: PreviewAccess.Reach = .loopback) -> PreviewDesk {
        PreviewDesk(
            access: PreviewAccess(reach, port: 8080), assets: .init(script: "script", style: "style"), session: "s")
    }
}
