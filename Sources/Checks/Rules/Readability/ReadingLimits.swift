public import Diagnostics
public import StrictYAML

/// How hard a page may be to read, by whom it is written for: `templates/checks/reading.yaml`.
public struct ReadingLimits: Sendable {
    /// A limit, beyond which there is a finding, and what to write towards.
    public struct Bound: Sendable {
        public let limit: Grade?
        public let aim: Grade?
    }

    /// What is asked of the pages of one audience.
    public struct Bounds: Sendable {
        /// How much it weighs to be beyond a limit.
        public let severity: Severity
        public let fleschKincaid: Bound
        public let colemanLiau: Bound
        /// In words.
        public let longestSentence: Bound
        /// In words.
        public let meanSentence: Bound
        /// The Flesch-Kincaid grade of one sentence: a hard one does not hide among easy ones.
        public let hardestSentence: Bound
    }

    /// Who says so, for people.
    public let source: String
    /// In words; no grade of a shorter page is judged.
    let smallestSample: Int
    let sentencesShown: Int
    let wordsShown: Int
    private let audiences: [Audience: Bounds]

    public subscript(audience: Audience) -> Bounds? { audiences[audience] }

    /// Reads the root of the file. Missing, unknown and ill-typed keys are findings.
    public static func read(_ node: SettingsNode, _ findings: inout Findings) -> ReadingLimits {
        var map = MapReader(node)
        var audiences: [Audience: Bounds] = [:]
        if let node = map.node("audiences") {
            var inner = MapReader(node, name: "audiences")
            for audience in Audience.allCases {
                if let node = inner.node(audience.rawValue) { audiences[audience] = bounds(node, audience, &findings) }
            }
            findings.report(inner.finish())
        }
        let numbers = map.node("shown").map { shown($0, &findings) }
        let limits = ReadingLimits(
            source: map.string("source"), smallestSample: map.integer("smallest_sample", .count),
            sentencesShown: numbers?.sentences ?? 0, wordsShown: numbers?.words ?? 0, audiences: audiences)
        findings.report(map.finish())
        return limits
    }

    private static func shown(_ node: SettingsNode, _ findings: inout Findings) -> (sentences: Int, words: Int) {
        var map = MapReader(node, name: "shown")
        let shown = (sentences: map.integer("sentences", .few), words: map.integer("words", .few))
        findings.report(map.finish())
        return shown
    }

    private static func bounds(_ node: SettingsNode, _ audience: Audience, _ findings: inout Findings) -> Bounds {
        var map = MapReader(node, name: audience.rawValue)
        func bound(_ key: String) -> Bound {
            guard let node = map.optionalNode(key) else { return Bound(limit: nil, aim: nil) }
            var inner = MapReader(node, name: key)
            let bound = Bound(limit: number("limit", &inner), aim: number("aim", &inner))
            map.report(inner.finish())
            return bound
        }
        let bounds = Bounds(
            severity: map.choice("beyond") ?? .error, fleschKincaid: bound("flesch_kincaid"),
            colemanLiau: bound("coleman_liau"), longestSentence: bound("longest_sentence"),
            meanSentence: bound("mean_sentence"), hardestSentence: bound("hardest_sentence"))
        findings.report(map.finish())
        return bounds
    }

    private static func number(_ key: String, _ map: inout MapReader) -> Grade? {
        guard let node = map.optionalNode(key) else { return nil }
        if let number = node.text.flatMap({ Grade($0) }) { return number }
        map.wrongKind(node, key, "a number such as 5.5")
        return nil
    }
}
