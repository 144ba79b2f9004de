import Diagnostics
import SiteBuilder

extension Rule {
    /// What must never, or must always, be said.
    static let privacy: [Rule] = [
        Rule("record-identifier", .site(identifiers)),
        Rule("demonstration-notice", .site(demonstrations)),
        Rule("no-index", .site(searchEngines)),
    ]

    private static func identifiers(_ site: ExaminedSite, _ expectations: Expectations) -> [Fault] {
        site.site.files.flatMap { file in
            expectations.identifiers(file.bytes).map { offset in
                Fault(SourceLocation(path: file.path, bytes: file.bytes, offset: offset), .identifier)
            }
        }
    }

    private static func demonstrations(_ site: ExaminedSite, _ expectations: Expectations) -> [Fault] {
        expectations.demonstrations.flatMap { demonstration in
            let notice = letters(demonstration.notice)
            return files(of: demonstration, in: site).compactMap { file -> Fault? in
                guard let text = text(of: file, in: site), !letters(text).contains(notice) else { return nil }
                return Fault(SourceLocation(path: file.path, line: 1, column: 1), .noNotice)
            }
        }
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

    /// The words of a page or download; nil of a page that could not be read and is refused for that.
    private static func text(of file: SiteFile, in site: ExaminedSite) -> String? {
        guard file.path.hasSuffix(".html") else { return String(decoding: file.bytes, as: UTF8.self) }
        return site.page(file.path).map { $0.tree.text(of: 0) }
    }

    /// The pages and downloads of a demonstration.
    private static func files(of demonstration: Expectations.Demonstration, in site: ExaminedSite) -> [SiteFile] {
        site.site.files.filter { file in
            file.path.hasPrefix(demonstration.folder + "/")
                && (file.path.hasSuffix(".html") || file.path.hasSuffix(".csv"))
        }
    }

    /// Letters and digits in small letters, all else gone.
    private static func letters(_ text: String) -> String {
        let bytes = text.lowercased().utf8.filter { (97...122).contains($0) || (48...57).contains($0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
