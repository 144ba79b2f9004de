import Diagnostics
import Disclosure
import Quantities

/// An explanation as one JSON object.
enum ExplanationJSON {
    static func render(
        _ explanation: Explanation, in edition: String? = nil, usedBy pages: [String]? = nil,
        unprotected lines: [String]? = nil
    ) -> String {
        let place = edition.map { [("edition", JSONText.string($0))] } ?? []
        let facts = explanation.facts.map { ($0.key, JSONText.string($0.text)) }
        let cells = JSONText.array(explanation.rows.map(cell))
        let lists = [("used_by", pages), ("unprotected", lines)].compactMap { name, texts in
            texts.map { (name, JSONText.array($0.map(JSONText.string))) }
        }
        return JSONText.object(
            place + [
                ("figure", JSONText.string(explanation.figure.text)), ("title", JSONText.string(explanation.title)),
            ]
                + facts + [("cells", cells)] + lists)
    }

    private static func cell(_ row: Explanation.Row) -> String {
        let optional: [(String, String?)] = [("share", row.share), ("change", row.change)]
        return JSONText.object(
            [("path", JSONText.string(row.path.joined(separator: "."))), ("value", JSONText.string(row.value))]
                + optional.compactMap { name, text in text.map { (name, JSONText.string($0)) } })
    }
}
