/// How a folder shows that an earlier run filled it, and which of its files that run wrote.
public enum OutputMark: Sendable {
    /// A built site: `_headers` with the policy that all sites of ours have, pages that carry it, and what they link.
    case site
    /// A folder that is filled once: whatever lies in it is not ours.
    case none
    /// A folder with a list: the list names every other file in quotation marks.
    case list(String)
    /// A folder of folders, each with a file of that name.
    case labelled(String)
    /// A folder of known files, of which one says whose they are.
    case known(label: SiteFile, files: Set<String>)

    /// Whether builds note beside the folder what they wrote into it. Leaflets stand in a folder of folders, and records are
    /// never replaced.
    var hasList: Bool {
        switch self {
        case .site, .list: true
        case .none, .labelled, .known: false
        }
    }

    /// Every site has it at its root.
    private static let headers = "_headers"
    private static let policy = Array("/*\n  Content-Security-Policy: default-src 'none'".utf8)
    /// At the head of every page.
    private static let pagePolicy = Array(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'".utf8)
    /// No page links these.
    private static let forMachines = [
        headers: policy, "robots.txt": Array("User-agent: *\nDisallow:\n".utf8),
        "sitemap.xml": Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset ".utf8),
    ]

    /// Whether a folder bears the mark.
    func stands(in folder: String, _ files: FileSystem) throws(FileProblem) -> Bool {
        switch self {
        case .site: return try Self.starts("\(folder)/\(Self.headers)", with: Self.policy, files)
        case .none: return false
        case .list(let name): return files.exists("\(folder)/\(name)")
        case .labelled(let label):
            let entries = try files.entries(folder)
            return entries.allSatisfy { entry in
                let outer = entry.path.split(separator: "/").first ?? ""
                return entry.kind == .folder || files.exists("\(folder)/\(outer)/\(label)")
            }
        case .known(let label, _): return try Self.starts("\(folder)/\(label.path)", with: label.bytes, files)
        }
    }

    /// The first of some files that no earlier run wrote.
    func stranger(
        among others: [FolderEntry], in folder: String, _ files: FileSystem
    ) throws(FileProblem) -> String? {
        guard !others.isEmpty else { return nil }
        if let odd = others.first(where: { $0.kind != .file }) { return odd.path }
        guard try stands(in: folder, files) else { return others[0].path }
        switch self {
        case .site: return try Self.stranger(among: others, in: folder, files)
        case .list(let name):
            let list = String(decoding: try files.read("\(folder)/\(name)"), as: UTF8.self)
            return others.first { $0.path != name && !list.contains("\"\($0.path)\"") }?.path
        case .none: return others[0].path
        case .labelled: return nil
        case .known(let label, let known):
            return others.first { $0.path != label.path && !known.contains($0.path) }?.path
        }
    }

    private static func stranger(
        among others: [FolderEntry], in folder: String, _ files: FileSystem
    ) throws(FileProblem) -> String? {
        var unknown: [String] = []
        for path in others.map(\.path) {
            let file = "\(folder)/\(path)"
            if let beginning = forMachines[path], try starts(file, with: beginning, files) { continue }
            if path.hasSuffix(".html"), try isPage(files.read(file)) { continue }
            unknown.append(path)
        }
        guard !unknown.isEmpty else { return nil }
        var linked: Set<String> = []
        for page in try files.list(folder) where page.hasSuffix(".html") {
            let bytes = try files.read("\(folder)/\(page)")
            if isPage(bytes) { linked.formUnion(PageLinks.targets(in: bytes, at: page)) }
        }
        return unknown.first { !linked.contains($0) }
    }

    private static func isPage(_ bytes: [UInt8]) -> Bool { Array(bytes.prefix(2_000)).holds(pagePolicy) }

    private static func starts(
        _ path: String, with beginning: [UInt8], _ files: FileSystem
    ) throws(FileProblem) -> Bool {
        guard files.exists(path) else { return false }
        return try files.read(path).starts(with: beginning)
    }
}

/// How a file shows that an earlier run of the same command wrote it. A file without a byte in it is nobody's.
public struct FileMark: Sendable {
    let isOurs: @Sendable (_ bytes: [UInt8]) -> Bool

    /// - Parameter parts: texts of which the first begins the file and the others stand in it.
    public init(beginning: String, holding parts: String...) {
        isOurs = { bytes in
            bytes.isEmpty || bytes.starts(with: beginning.utf8) && parts.allSatisfy { bytes.holds(Array($0.utf8)) }
        }
    }

    /// A file that the same run would write with the same bytes, or that is not there: nothing is ever replaced.
    public static func same(as text: [UInt8]) -> FileMark { FileMark(isOurs: { $0.isEmpty || $0 == text }) }

    /// By a test of its own.
    public init(isOurs: @escaping @Sendable ([UInt8]) -> Bool) { self.isOurs = isOurs }
}

/// The files that a page of ours leads to or fetches, by their paths in the site.
enum PageLinks {
    static func targets(in page: [UInt8], at path: String) -> Set<String> {
        let pieces = String(decoding: page, as: UTF8.self).split(separator: "\"", omittingEmptySubsequences: false)
        let folder = path.split(separator: "/").dropLast()
        return Set(
            zip(pieces, pieces.dropFirst()).filter { $0.0.hasSuffix("href=") || $0.0.hasSuffix("src=") }
                .map { place(of: $0.1, from: Array(folder)) })
    }

    private static func place(of link: Substring, from folder: [Substring]) -> String {
        var parts = folder
        for part in link.prefix(while: { $0 != "#" && $0 != "?" }).split(separator: "/") {
            if part == ".." { parts = parts.dropLast() } else if part != "." { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
