import Quantities

/// An `edition.yaml` for the next year: dates moved, what belongs to one year alone left out, and a mark above each part that
/// somebody has to look at again.
struct CarriedSettings {
    let years: RolloverYears

    /// Keys whose dates move, and nothing else.
    private static let dated: Set<String> = ["period", "as_at", "published_on", "review"]
    /// Keys that are about one year's records and people.
    private static let dropped: Set<String> = ["status", "sign_off", "accepted"]
    /// Keys that hold next year as they are.
    private static let steady: Set<String> = ["title", "period", "as_at"]

    func text(from source: String) -> String {
        let parts = Self.parts(of: source)
        let kept = parts.filter { !Self.dropped.contains($0.key) }.map(carried)
        return Self.status + kept.joined() + signOff(parts)
    }

    private static let status = """
        # Left out of every site but a preview and 'heard build --drafts', so that what is published can still be corrected. Delete this
        # line when the report is to be published.
        status: draft


        """

    private func carried(_ part: Part) -> String {
        var text = part.text
        if Self.dated.contains(part.key) { text = years.moved(text) }
        if part.key == "records" { text = text.replacing(years.source.name.text, with: years.target.text) }
        let mark = Self.steady.contains(part.key) ? "" : ReviewMark.settingsLine(words(for: part)) + "\n"
        return Self.unmarked(part.above) + mark + Self.unmarked(text)
    }

    /// A part has one mark: what `heard init` made up is carried like everything else.
    private static func unmarked(_ text: String) -> String {
        lines(
            text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
                .filter { !ReviewMark.isLine($0) })
    }

    private func words(for part: Part) -> String {
        switch part.key {
        case "published_on": "moved from \(years.source.name)"
        case "synthetic": "carried from \(years.source.name): whether the records are invented"
        default: "carried from \(years.source.name)"
        }
    }

    /// Last year's, for the officer to write this year's over it.
    private func signOff(_ parts: [Part]) -> String {
        guard let part = parts.first(where: { $0.key == "sign_off" }) else { return "" }
        let lines = years.moved(part.text).split(separator: "\n").map { "# \($0)\n" }
        return
            "\n# Who answers for this report. As of \(years.source.name), with the days moved: correct it, and take the marks away "
            + "once it is so.\n" + lines.joined()
    }

    /// A key of the file with all that belongs to it.
    private struct Part {
        let key: String
        /// Comments and empty lines above it.
        let above: String
        /// Its own lines, up to the last one of its value.
        let text: String
    }

    private static func parts(of source: String) -> [Part] {
        var parts: [Part] = []
        var above: [String] = []
        var own: [String] = []
        var key = ""
        func close() {
            // What trails a value, comments and empty lines, belongs to the next key.
            let trailing = own.reversed().prefix { $0.allSatisfy(\.isWhitespace) || $0.hasPrefix("#") }.count
            let value = own.dropLast(trailing)
            if !key.isEmpty { parts.append(Part(key: key, above: lines(above), text: lines(Array(value)))) }
            above = key.isEmpty ? own : Array(own.suffix(trailing))
        }
        for line in source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if let name = topKey(line) {
                close()
                (key, own) = (name, [line])
            } else {
                own.append(line)
            }
        }
        close()
        return parts
    }

    private static func topKey(_ line: String) -> String? {
        let name = line.prefix { $0.isLetter || $0 == "_" }
        return !name.isEmpty && line.dropFirst(name.count).first == ":" ? String(name) : nil
    }

    private static func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}
