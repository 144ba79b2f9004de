public import Diagnostics
public import Quantities
import Settings

extension Manifest {
    /// JSON with a line for each file, so that two manifests make a readable difference.
    public var text: String {
        let members: [(name: String, value: String)] = [
            ("format", JSONText.string(Self.format)), ("tool", JSONText.string(origin.tool)),
            ("council", JSONText.string(origin.council.text)), ("templates", JSONText.string(origin.templates.hex)),
            ("definitions", JSONText.string(origin.definitions.hex)),
            ("editions", JSONText.array(origin.editions.map(Self.json))),
            ("waivers", JSONText.array(waivers.map(Self.json))),
            ("files", JSONText.array(files.map(Self.json))),
        ]
        return "{\n" + members.map { "\(JSONText.string($0.name)): \($0.value)" }.joined(separator: ",\n") + "\n}\n"
    }

    private static func json(_ edition: Edition) -> String {
        JSONText.object([
            ("edition", JSONText.string(edition.name.text)),
            ("published_on", JSONText.string(edition.publishedOn.iso)),
            ("records_hmac", JSONText.string(edition.records.hex)),
            ("records_key", JSONText.string(edition.recordsKey.rawValue)),
            ("protection", edition.protection.map { JSONText.string($0.hex) } ?? "null"),
            ("quotes", String(edition.quotes)),
            (
                "sign_off",
                "["
                    + edition.signOff.map { signOff in
                        JSONText.object([
                            ("role", JSONText.string(signOff.role)), ("on", JSONText.string(signOff.date.iso)),
                            ("reference", JSONText.string(signOff.reference)),
                        ])
                    }.joined(separator: ", ") + "]"
            ),
        ])
    }

    private static func json(_ waiver: WaiverNote) -> String {
        JSONText.object([
            ("rule", JSONText.string(waiver.rule.name)), ("place", JSONText.string(waiver.place)),
            ("reason", JSONText.string(waiver.reason)), ("decided_by", JSONText.string(waiver.decidedBy)),
            ("expires_on", JSONText.string(waiver.expiresOn.iso)),
        ])
    }

    private static func json(_ file: File) -> String {
        var members = [
            (name: "path", value: JSONText.string(file.path)), ("sha256", JSONText.string(file.digest.hex)),
            ("bytes", String(file.size.bytes)),
        ]
        if !file.isServed { members.append(("served", "false")) }
        return JSONText.object(members)
    }
}

/// As much of a manifest as a reader of it needs: which files there are, and of which build they are.
public struct PublishedManifest: Hashable, Sendable {
    public let council: CouncilName
    public let tool: String
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
        let files = map.list("files").compactMap { file($0, &map) }
        findings.report(map.findings)
        guard !map.findings.hasErrors else { return nil }
        return PublishedManifest(council: council, tool: tool, files: files, build: FileDigest.of(bytes))
    }

    private static func file(_ node: SettingsNode, _ map: inout MapReader) -> Manifest.File? {
        var inner = MapReader(node, name: "a file")
        let (path, sum) = (inner.string("path"), inner.string("sha256"))
        let size = inner.integer("bytes")
        let isServed = inner.boolean("served", or: true)
        if FileDigest(hex: sum) == nil, let place = inner.optionalNode("sha256") {
            inner.wrongKind(place, "sha256", "64 hexadecimal digits")
        }
        map.report(inner.finish())
        return FileDigest(hex: sum).map {
            Manifest.File(path: path, digest: $0, size: ByteCount(size), isServed: isServed)
        }
    }
}
