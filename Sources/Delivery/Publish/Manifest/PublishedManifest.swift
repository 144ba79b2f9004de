public import Diagnostics
import Markup
public import Quantities
import Settings
import StrictYAML

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

    /// Nil, with findings, where the bytes are not a manifest. Somebody else may have written them: nothing in them is believed
    /// to be a place on this machine but what `PlainPath` takes.
    public static func read(_ bytes: [UInt8], path: String, _ findings: inout Findings) -> PublishedManifest? {
        let root: SettingsNode
        do throws(JSONFault) {
            root = try JSONFile.read(bytes, path: path)
        } catch {
            findings.report(PublishProblem.noManifest(error.location, error.reason).finding)
            return nil
        }
        var map = MapReader(root, name: Manifest.path)
        guard map.string("format") == Manifest.format else {
            let place = SourceLocation(path: path)
            findings.report(PublishProblem.noManifest(place, "its 'format' is not '\(Manifest.format)'").finding)
            return nil
        }
        let council = CouncilName(name("council", &map))
        let tool = map.string("tool")
        if tool.utf8.count > 100 || tool.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            map.report(PublishProblem.noManifest(root.location, "its 'tool' is not a program of ours").finding)
        }
        let editions = map.list("editions").compactMap { edition($0, &map) }
        let files = map.list("files").compactMap { file($0, &map) }
        if let twice = Self.twice(files) {
            map.report(PublishProblem.noManifest(root.location, "it lists '\(twice)' twice").finding)
        }
        findings.report(map.findings)
        guard !map.findings.hasErrors else { return nil }
        return PublishedManifest(
            council: council, tool: tool, editions: editions, files: files, build: FileDigest.of(bytes))
    }

    private static func edition(_ node: SettingsNode, _ map: inout MapReader) -> Edition? {
        var inner = MapReader(node, name: "an edition")
        let name = EditionName(name("edition", &inner))
        let corrections = inner.list("corrections").compactMap { correction($0, &inner) }
        map.report(inner.findings)
        return Edition(name: name, corrections: corrections)
    }

    private static func correction(_ node: SettingsNode, _ map: inout MapReader) -> Manifest.CorrectionNote? {
        var inner = MapReader(node, name: "a correction")
        let kind: Correction.Kind? = inner.choice("class")
        let (date, pages) = (inner.date("date"), inner.strings("pages"))
        if !pages.allSatisfy({ PlainPath($0) != nil }) {
            inner.report(PublishProblem.noManifest(node.location, "a site has no page of this name").finding)
        }
        let digest = digest("sha256", &inner)
        map.report(inner.finish())
        guard let kind, let digest else { return nil }
        return Manifest.CorrectionNote(date: date, kind: kind, pages: pages.map { PageName($0) }, digest: digest)
    }

    /// What becomes part of a path; a finding where it can't.
    private static func name(_ key: String, _ map: inout MapReader) -> String {
        let text = map.string(key)
        if let node = map.optionalNode(key), PlainPath(text) == nil {
            map.report(PublishProblem.noManifest(node.location, "a site has no file or folder of this name").finding)
        }
        return text
    }

    /// Nil, with a finding, where there is none or the text is not a digest.
    private static func digest(_ key: String, _ map: inout MapReader) -> FileDigest? {
        guard let node = map.node(key) else { return nil }
        if let digest = node.text.flatMap(FileDigest.init(hex:)) { return digest }
        map.wrongKind(node, key, "64 hexadecimal digits")
        return nil
    }

    private static func file(_ node: SettingsNode, _ map: inout MapReader) -> Manifest.File? {
        var inner = MapReader(node, name: "a file")
        let path = PlainPath(name("path", &inner))
        let (sum, size) = (digest("sha256", &inner), inner.integer("bytes", .count))
        let isServed = inner.boolean("served", or: true)
        let words = inner.optionalNode("words") == nil ? nil : digest("words", &inner)
        map.report(inner.finish())
        guard let path, let sum else { return nil }
        return Manifest.File(path: path, digest: sum, size: ByteCount(size), isServed: isServed, words: words)
    }

    /// A path that stands there more than once. Some disks see no difference between capital and small letters.
    private static func twice(_ files: [Manifest.File]) -> PlainPath? {
        var seen: Set<String> = [Manifest.path]
        return files.map(\.path).first { !seen.insert($0.text.lowercased()).inserted }
    }
}
