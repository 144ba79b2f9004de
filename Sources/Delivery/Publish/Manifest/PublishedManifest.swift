public import Diagnostics
import Markup
public import Quantities
import Settings

/// As much of a manifest as a reader of it needs: which files there are, of which build they are, and what was corrected.
public struct PublishedManifest: Hashable, Sendable {
    public struct Edition: Hashable, Sendable {
        public let name: EditionName
        public let corrections: [Manifest.CorrectionNote]
    }

    public let council: CouncilName
    public let tool: String
    public let editions: [Edition]
    public let files: [Manifest.File]
    /// Of the bytes of the manifest.
    public let build: FileDigest

    /// Nil, with findings, where the bytes are no manifest. JSON is YAML, and the strict reader of settings says where
    /// it is wrong.
    public static func read(_ bytes: [UInt8], path: String, _ findings: inout Findings) -> PublishedManifest? {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            findings.report(PublishProblem.noManifest(path, "it is not UTF-8").finding)
            return nil
        }
        var inner = Findings()
        guard let root = SettingsFile.read(text, path: path, &inner) else {
            findings.report(inner)
            return nil
        }
        var map = MapReader(root, name: Manifest.path)
        guard map.string("format") == Manifest.format else {
            findings.report(PublishProblem.noManifest(path, "its 'format' is not '\(Manifest.format)'").finding)
            return nil
        }
        let council = CouncilName(map.string("council"))
        let tool = map.string("tool")
        let editions = map.list("editions").compactMap { edition($0, &map) }
        let files = map.list("files").compactMap { file($0, &map) }
        findings.report(map.findings)
        guard !map.findings.hasErrors else { return nil }
        return PublishedManifest(
            council: council, tool: tool, editions: editions, files: files, build: FileDigest.of(bytes))
    }

    private static func edition(_ node: SettingsNode, _ map: inout MapReader) -> Edition? {
        var inner = MapReader(node, name: "an edition")
        let name = EditionName(inner.string("edition"))
        let corrections = inner.list("corrections").compactMap { correction($0, &inner) }
        map.report(inner.findings)
        return Edition(name: name, corrections: corrections)
    }

    private static func correction(_ node: SettingsNode, _ map: inout MapReader) -> Manifest.CorrectionNote? {
        var inner = MapReader(node, name: "a correction")
        let kind: Correction.Kind? = inner.choice("class")
        let (date, pages) = (inner.date("date"), inner.strings("pages").map { PageName($0) })
        let digest = digest("sha256", &inner)
        map.report(inner.finish())
        guard let kind, let digest else { return nil }
        return Manifest.CorrectionNote(date: date, kind: kind, pages: pages, digest: digest)
    }

    /// Nil, with a finding, where there is none or the text is no digest.
    private static func digest(_ key: String, _ map: inout MapReader) -> FileDigest? {
        guard let node = map.node(key) else { return nil }
        if let digest = node.text.flatMap(FileDigest.init(hex:)) { return digest }
        map.wrongKind(node, key, "64 hexadecimal digits")
        return nil
    }

    private static func file(_ node: SettingsNode, _ map: inout MapReader) -> Manifest.File? {
        var inner = MapReader(node, name: "a file")
        let (path, sum, size) = (inner.string("path"), digest("sha256", &inner), inner.integer("bytes", .count))
        let isServed = inner.boolean("served", or: true)
        let words = inner.optionalNode("words") == nil ? nil : digest("words", &inner)
        map.report(inner.finish())
        return sum.map {
            Manifest.File(path: path, digest: $0, size: ByteCount(size), isServed: isServed, words: words)
        }
    }
}
