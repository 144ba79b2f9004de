import Diagnostics
import Quantities
import Settings
import Site

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
            ("corrections", "[" + edition.corrections.map(json).joined(separator: ", ") + "]"),
        ])
    }

    private static func json(_ correction: CorrectionNote) -> String {
        JSONText.object([
            ("date", JSONText.string(correction.date.iso)), ("class", JSONText.string(correction.kind.rawValue)),
            ("pages", "[" + correction.pages.map { JSONText.string($0.text) }.joined(separator: ", ") + "]"),
            ("sha256", JSONText.string(correction.digest.hex)),
        ])
    }

    private static func json(_ waiver: WaiverNote) -> String {
        JSONText.object([
            ("rule", JSONText.string(waiver.rule)), ("place", JSONText.string(waiver.place)),
            ("reason", JSONText.string(waiver.reason)), ("decided_by", JSONText.string(waiver.decidedBy)),
            ("expires_on", JSONText.string(waiver.expiresOn.iso)),
        ])
    }

    private static func json(_ file: File) -> String {
        var members = [
            (name: "path", value: JSONText.string(file.path.text)), ("sha256", JSONText.string(file.digest.hex)),
            ("bytes", String(file.size.bytes)),
        ]
        if let words = file.words { members.append(("words", JSONText.string(words.hex))) }
        if !file.isServed { members.append(("served", "false")) }
        return JSONText.object(members)
    }
}
