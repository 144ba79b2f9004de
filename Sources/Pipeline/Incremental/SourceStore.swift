import Delivery
import Diagnostics
import Digests
import Pages
import Site
import SiteBuilder

/// The files of a project with their digests. A file whose stamp is the one of the last build is not read: the index
/// knows its digest, and of a page the head, which is all that planning needs.
struct SourceStore: Sendable {
    private let stamps: [String: FileStamp]
    private let index: BuildIndex
    private let tree: SourceTree
    /// Whether digests are wanted: a build that leaves no index compares nothing by them.
    private let digests: Bool

    init(stamps: [String: FileStamp], index: BuildIndex, tree: SourceTree, digests: Bool) {
        self.stamps = stamps
        self.index = index
        self.tree = tree
        self.digests = digests
    }

    /// Every file, sorted.
    func paths() -> [String] { stamps.keys.sorted() }

    /// Sorted; what an editor keeps beside a file while it is open is left out, as it is when sources are read.
    func paths(in folder: String, ending suffix: String = "") -> [String] {
        stamps.keys.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(suffix) && !EditorFile.isOne($0) }.sorted()
    }

    /// A file as the index keeps it; nil, with a finding, where it can't be read.
    func source(_ path: String, _ findings: inout Findings) -> BuildIndex.Source? {
        guard let stamp = stamps[path] else { return nil }
        if let known = index.sources[path], known.stamp == stamp { return known }
        do throws(FileProblem) {
            return BuildIndex.Source(stamp: stamp, digest: Digest.of(try tree.files.read(path)))
        } catch {
            findings.report(SourceProblem.unreadable(path, error.reason).finding)
            return nil
        }
    }

    /// A page as its head describes it, without its text.
    struct Page: Sendable {
        let path: String
        let outline: PageOutline?
        let source: BuildIndex.Source?
        let findings: Findings
    }

    func pages(in folder: String, threads: Int) async -> [Page] {
        await Parallel.map(paths(in: folder, ending: ".md"), threads: threads) { page($0) }
    }

    private func page(_ path: String) -> Page {
        var findings = Findings()
        if let known = index.sources[path], known.stamp == stamps[path], let head = known.head {
            let outline = PageOutline.read(PageSource(path: path, text: head), &findings)
            return Page(path: path, outline: outline?.with(text: ""), source: known, findings: findings)
        }
        guard let stamp = stamps[path], let text = tree.text(path, &findings) else {
            return Page(path: path, outline: nil, source: nil, findings: findings)
        }
        let page = PageSource(path: path, text: text)
        let outline = PageOutline.read(page, &findings)?.with(text: "")
        guard digests else { return Page(path: path, outline: outline, source: nil, findings: findings) }
        let source = BuildIndex.Source(
            stamp: stamp, digest: Digest.of(Array(text.utf8)), head: page.head.map { String($0) })
        return Page(path: path, outline: outline, source: source, findings: findings)
    }

    /// Reads the text of a page again; one that is no longer the one that the site was planned with is refused. Without
    /// digests that shows in its size alone, which is enough where nothing is kept for the next build.
    func text(_ path: String, digest: Digest?) throws(FileProblem) -> String {
        let bytes = try tree.files.read(path)
        var ignored = Findings()
        let isSame = digest != nil || stamps[path]?.size ?? bytes.count == bytes.count
        guard isSame, let text = tree.decode(bytes, path, &ignored),
            digest == nil || Digest.of(Array(text.utf8)) == digest
        else {
            throw FileProblem(.read, path, "it was changed while the site was built; build again")
        }
        return text
    }
}
