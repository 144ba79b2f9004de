import Digests
import Foundation
package import Site
package import SiteBuilder

/// Where the index of an output folder lies: among the caches of the person who builds, never in the site and never in
/// the project.
package struct IndexFile {
    package let path: String
    private let files: FileSystem
    private let stamps: @Sendable (_ folders: [String], _ files: [String]) -> [String: FileStamp]

    package init(of output: String, in project: ProjectFolder, _ edges: Edges) {
        let name = Digest.of(Array("\(project.path)\0\(project.resolve(output))".utf8)).hex.prefix(32)
        path = "\(Self.caches)/heard/\(name).index"
        files = edges.files
        stamps = edges.stamps
    }

    /// By the XDG Base Directory Specification.
    private static var caches: String {
        let environment = ProcessInfo.processInfo.environment
        if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") { return folder }
        return "\(NSHomeDirectory())/.cache"
    }

    /// What can be trusted of the last build; nothing where there is no index, or one that cannot be read.
    package func read() -> BuildIndex {
        guard let written = stamps([], [path])[path]?.modified, let bytes = bytes else {
            return BuildIndex()
        }
        return BuildIndex(bytes: bytes)?.trusted(written: written) ?? BuildIndex()
    }

    private var bytes: [UInt8]? {
        do throws(FileProblem) { return try files.read(path) } catch { return nil }
    }

    /// A build is no worse for an index that could not be written: the next one is slower.
    package func write(_ index: BuildIndex) {
        do throws(FileProblem) { try files.put(index.bytes, path, .owner) } catch { return }
    }
}
