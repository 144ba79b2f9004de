import Diagnostics
import Site

extension Rule {
    /// What must never, or must always, be said.
    static let privacy: [Rule] = [
        Rule(.recordIdentifier, source: .minimal, .site(identifiers)),
        Rule(.canary, source: .minimal, .site(canaries)),
        Rule(.withdrawnWords, source: .minimal, .site(withdrawn)),
        Rule(.demonstrationNotice, source: .demonstration, .site(demonstrations)),
        Rule(.noIndex, source: .demonstration, .site(searchEngines)),
    ]

    private static func identifiers(_ site: ExaminedSite, _ expectations: Expectations) -> [Fault] {
        faults(.identifier, \.identifiers, in: site)
    }

    private static func canaries(_ site: ExaminedSite, _ expectations: Expectations) -> [Fault] {
        faults(.canary, \.canaries, in: site)
    }

    private static func withdrawn(_ site: ExaminedSite, _ expectations: Expectations) -> [Fault] {
        faults(.withdrawn, \.withdrawn, in: site)
    }

    /// In the bytes of every file, and in its name.
    private static func faults(
        _ wording: FaultWording, _ kind: KeyPath<RecordTraces, [Int]>, in site: ExaminedSite
    ) -> [Fault] {
        zip(site.site.files, site.traces).flatMap { file, traces in
            let named = traces.inName[keyPath: kind].isEmpty ? [] : [Fault(SourceLocation(path: file.path), wording)]
            return named
                + traces.inBytes[keyPath: kind].map { offset in
                    Fault(SourceLocation(path: file.path, bytes: file.bytes, offset: offset), wording)
                }
        }
    }

    private static func demonstrations(_ site: ExaminedSite, _ expectations: Expectations) -> [Fault] {
        expectations.demonstrations.flatMap { demonstration in
            let notice = letters(Array(demonstration.notice.utf8))
            return files(of: demonstration, in: site).compactMap { file -> Fault? in
                guard let text = text(of: file, in: site), !text.holds(notice) else { return nil }
                return Fault(SourceLocation(path: file.path, line: 1, column: 1), .noNotice)
            }
        }
    }

    /// The letters of a page's words or of a download; nil of a page that could not be read and is refused for that.
    private static func text(of file: SiteFile, in site: ExaminedSite) -> [UInt8]? {
        guard file.path.hasSuffix(".html") else { return letters(file.bytes) }
        return site.page(file.path).map { letters($0.prose.bytes) }
    }

    private static func searchEngines(_ site: ExaminedSite, _ expectations: Expectations) -> [Fault] {
        expectations.demonstrations.flatMap { demonstration in
            files(of: demonstration, in: site).compactMap { site.page($0.path) }.compactMap { page in
                let isHidden = page.tree.all("meta").contains { meta in
                    let node = page.tree.nodes[meta]
                    return node["name"] == "robots" && node["content"]?.contains("noindex") == true
                }
                return isHidden ? nil : Fault(page.place(0), .indexed)
            }
        }
    }

    /// The pages and downloads of a demonstration.
    private static func files(of demonstration: Expectations.Demonstration, in site: ExaminedSite) -> [SiteFile] {
        site.site.files.filter { file in
            (demonstration.folder.isEmpty || file.path.hasPrefix(demonstration.folder + "/"))
                && (file.path.hasSuffix(".html") || file.path.hasSuffix(".csv"))
        }
    }

    /// ASCII letters, made small, and digits; all else gone.
    private static func letters(_ bytes: [UInt8]) -> [UInt8] {
        bytes.compactMap { byte in
            switch byte {
            case 48...57, 97...122: byte
            case 65...90: byte | 32
            default: nil
            }
        }
    }
}
