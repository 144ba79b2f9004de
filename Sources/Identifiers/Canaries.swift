public import Diagnostics
public import StrictYAML

/// Made-up names that a council plants in its raw records: `canaries.yaml` beside them.
///
/// Nobody is called so, and no page has a reason to say so. Where one of them stands in a built file, words of the
/// records have found a way round the gate, and the build is refused.
///
/// ```yaml
/// canaries:
///   - Thessaly Quillfeather
/// ```
public struct Canaries: Sendable {
    public let names: [String]

    public static let none = Canaries(names: [])
    public static let fileName = "canaries.yaml"

    /// Letters of the shortest part of a name that is searched for by itself.
    static let shortest = 5

    /// Reads `canaries.yaml`. A name too short or too plain to be told from the words of a page is a finding.
    public static func read(_ root: SettingsNode, _ findings: inout Findings) -> Canaries {
        var map = MapReader(root, name: "the list of canaries")
        let nodes = map.node("canaries") == nil ? [] : map.list("canaries")
        findings.report(map.finish())
        let names = nodes.enumerated().compactMap { index, node -> String? in
            guard let name = node.text, isCanary(name) else {
                findings.report(CanaryProblem.notAName(node.location, number: index + 1).finding)
                return nil
            }
            return name
        }
        return Canaries(names: names)
    }

    /// What is searched for: each name, and each part of it by itself.
    public var identifiers: [[UInt8]] {
        names.flatMap { name in [name] + Self.parts(of: name) }.map { Array($0.utf8) }
    }

    /// How many of the names stand in one of the texts at least: a canary that is planted nowhere guards nothing.
    public func countPlanted(in texts: [String]) -> Int {
        names.count { name in
            let matcher = IdentifierMatcher(Canaries(names: [name]).identifiers)
            return texts.contains { !matcher.offsets(in: Array($0.utf8)).isEmpty }
        }
    }

    /// Two parts or more, each of five letters or more: `Thessaly Quillfeather`.
    private static func isCanary(_ name: String) -> Bool {
        let words: [Substring] = name.split(separator: " ")
        return words.count >= 2 && parts(of: name).count == words.count
    }

    private static func parts(of name: String) -> [String] {
        let words: [Substring] = name.split(separator: " ")
        return words.map { String($0) }.filter { word in
            word.count >= shortest && word.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" }
        }
    }
}

/// What can be wrong with a canary.
enum CanaryProblem {
    case notAName(SourceLocation, number: Int)

    /// The problem in words; the name is not among them.
    var finding: Finding {
        switch self {
        case .notAName(let place, let number):
            Finding(
                .canaryName, at: place, "entry \(number) is not a canary",
                fix: "make up a first name and a surname of \(Canaries.shortest) letters or more each, that nobody has")
        }
    }
}
