public import Diagnostics
import Markup
import Quantities
import Site
public import StrictYAML

/// Which words claim what, from which size on "slightly" and "low" may be said, and which figures improve by rising:
/// `templates/policy/claims.yaml`.
public struct ClaimPolicy: Equatable, Sendable {
    /// A word for how far something moved, with the per cent of the earlier value it stands for, or the
    /// percentage points where the figure is a share.
    struct Size: Hashable, Sendable {
        let name: String
        let words: [String]
        let atLeast: Int?
        let atMost: Int?

        func fits(_ perCent: Double) -> Bool {
            (atLeast.map { perCent >= Double($0) } ?? true) && (atMost.map { perCent <= Double($0) } ?? true)
        }

        /// `at most 10%`
        var range: String {
            [atLeast.map { "at least \($0)%" }, atMost.map { "at most \($0)%" }].compactMap(\.self)
                .joined(separator: " and ")
        }
    }

    private(set) var words: [ClaimTest: [String]] = [:]
    private(set) var sizes: [Size] = []
    /// The share in per cent that `low` may not go above and `high` not below.
    private(set) var thresholds: [ClaimTest: Int] = [:]
    private(set) var improvesByRising: Set<FigureName> = []
    private(set) var improvesByFalling: Set<FigureName> = []
    private var tests: [String: ClaimTest] = [:]

    /// No words at all: every claim is refused.
    public init() {}

    public static func read(_ root: SettingsNode, _ findings: inout Findings) -> ClaimPolicy {
        var policy = ClaimPolicy()
        var map = MapReader(root)
        if let node = map.node("claims") { findings.report(policy.readWords(node)) }
        for (index, item) in map.list("sizes").enumerated() { findings.report(policy.readSize(item, index)) }
        if let node = map.node("thresholds") { findings.report(policy.readThresholds(node)) }
        if let node = map.node("improves") { findings.report(policy.readDirections(node)) }
        findings.report(map.finish())
        return policy
    }

    /// What the words of a claim mean; nil where the policy does not know them.
    func meaning(of words: String) -> ClaimMeaning? {
        let plain = words.lowercased()
        if let test = tests[plain] { return ClaimMeaning(test: test) }
        if let years = ClaimYears.read(plain), let test = tests[years.rest], test == .highest || test == .lowest {
            return ClaimMeaning(test: test, years: years.years)
        }
        for size in sizes {
            for rest in size.words.compactMap({ plain.without($0) }) {
                if let test = tests[rest] { return ClaimMeaning(test: test, size: size) }
            }
        }
        return nil
    }

    /// Every phrase, to propose the nearest.
    var phrases: [String] { tests.keys.sorted() }

    /// The phrase to propose for a test.
    func phrase(for test: ClaimTest) -> String? { words[test]?.first }
}

extension ClaimPolicy {
    private mutating func readWords(_ node: SettingsNode) -> Findings {
        var map = MapReader(node, name: "claims")
        for test in ClaimTest.allCases {
            words[test] = map.strings(test.rawValue)
            for phrase in words[test] ?? [] { tests[phrase.lowercased()] = test }
        }
        return map.finish()
    }

    /// The reason is for the next person who thinks about the threshold; no page prints it.
    private mutating func readSize(_ item: SettingsNode, _ index: Int) -> Findings {
        var map = MapReader(item, name: "sizes")
        sizes.append(
            Size(
                name: map.string("name"), words: map.strings("words").map { $0.lowercased() },
                atLeast: map.optionalInteger("at_least", .change), atMost: map.optionalInteger("at_most", .change)))
        _ = map.string("reason")
        return map.finish()
    }

    private mutating func readThresholds(_ node: SettingsNode) -> Findings {
        var findings = Findings()
        var map = MapReader(node, name: "thresholds")
        for (test, key) in [(ClaimTest.low, "at_most"), (.high, "at_least")] {
            guard let node = map.node(test.rawValue) else { continue }
            var entry = MapReader(node, name: test.rawValue)
            thresholds[test] = entry.integer(key, .perCent)
            _ = entry.string("reason")
            findings.report(entry.finish())
        }
        findings.report(map.finish())
        return findings
    }

    private mutating func readDirections(_ node: SettingsNode) -> Findings {
        var map = MapReader(node, name: "improves")
        improvesByRising = Set(map.strings("by_rising").map { FigureName($0) })
        improvesByFalling = Set(map.strings("by_falling").map { FigureName($0) })
        return map.finish()
    }
}

/// The years at the end of a superlative: "in 4 years", "in four years", "since 2018-19".
enum ClaimYears {
    static func read(_ words: String) -> (rest: String, years: ClaimMeaning.Years)? {
        let parts = words.split(separator: " ").map(String.init)
        if parts.count > 2, parts[parts.count - 2] == "since", let last = parts.last {
            return (parts.dropLast(2).joined(separator: " "), .since(PeriodLabel(last)))
        }
        guard parts.count > 3, parts.last == "years", parts[parts.count - 3] == "in",
            let count = number(parts[parts.count - 2])
        else { return nil }
        return (parts.dropLast(3).joined(separator: " "), .count(count))
    }

    private static func number(_ word: String) -> Int? {
        Int(word) ?? (2...9).first { NumberWords.of($0) == word }
    }
}

extension String {
    /// Without a word, or several in a row, that stand in it: "a slight rise" is "a rise" without "slight".
    fileprivate func without(_ words: String) -> String? {
        let spaced = " \(self) "
        guard let range = spaced.firstRange(of: " \(words) ") else { return nil }
        let rest = "\(spaced[..<range.lowerBound]) \(spaced[range.upperBound...])"
        return rest.split(separator: " ").joined(separator: " ")
    }
}
