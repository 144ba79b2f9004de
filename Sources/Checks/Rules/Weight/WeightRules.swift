import Diagnostics
import Site

extension Rule {
    /// How many bytes a phone has to fetch, before compression.
    static let weight: [Rule] = [
        Rule(.pageWeight, source: .light, .site { site, _ in heavyPages(site) }),
        Rule(
            .styleWeight, source: .light,
            .site { site, _ in heavyFolders(site, "the style sheets of this folder weigh", ".css", limit: 20 * 1024) }),
        Rule(
            .scriptWeight, source: .light,
            .site { site, _ in heavyFolders(site, "the scripts of this folder weigh", ".js", limit: 3 * 1024) }),
    ]

    private static func heavyPages(_ site: ExaminedSite) -> [Fault] {
        let limit = 40 * 1024
        return site.site.files.filter { $0.path.hasSuffix(".html") && $0.bytes.count >= limit }
            .map { Fault(SourceLocation(path: $0.path), .tooHeavy("the page weighs", $0.bytes.count, limit: limit)) }
    }

    /// The style sheets, or the scripts, of one folder are fetched together.
    private static func heavyFolders(_ site: ExaminedSite, _ what: String, _ ending: String, limit: Int) -> [Fault] {
        let files = site.site.files.filter { $0.path.hasSuffix(ending) }
        let folders = Dictionary(grouping: files) { file in
            file.path.split(separator: "/").dropLast().joined(separator: "/")
        }
        return folders.sorted { $0.key < $1.key }.compactMap { _, files in
            let size = files.map(\.bytes.count).reduce(0, +)
            guard size >= limit, let first = files.first else { return nil }
            return Fault(SourceLocation(path: first.path), .tooHeavy(what, size, limit: limit))
        }
    }
}
