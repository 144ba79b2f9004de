public import Diagnostics
import Quantities
import Settings
public import StrictYAML

/// The committed decision on what an edition hides, with its proof: `protection.yaml`, written by `heard protect`.
///
/// Cells that are hidden because they are small and cells that protect others are not distinguished. The
/// witnesses are whole-number solutions found from what is published alone; they never reach the site.
public struct StoredProtection: Sendable {
    /// A hidden cell, as a figure and a path of category ids with `all` for a margin: `concerns-by-outcome`,
    /// `finance/all`.
    struct HiddenCell: Hashable, Sendable {
        let figure: FigureName
        let path: String
    }

    /// The hidden cells with the places that name them; none for a protection that was just found.
    let hidden: [(cell: HiddenCell, location: SourceLocation?)]
    /// For each unknown number, by its name, its value in every solution.
    let witnesses: [String: [Int]]
    let readers: Policy.Readers
    /// The file.
    public let location: SourceLocation

    var cells: Set<HiddenCell> { Set(hidden.map(\.cell)) }
}

extension StoredProtection {
    /// Reads the root of a `protection.yaml`. Whether it fits the edition is for `Release.protected` to say.
    public static func read(_ node: SettingsNode, _ findings: inout Findings) -> StoredProtection? {
        var map = MapReader(node)
        let format = map.integer("format", .format)
        let readers: Policy.Readers? = map.choice("readers")
        var hidden: [(HiddenCell, SourceLocation?)] = []
        var witnesses: [String: [Int]] = [:]
        if let node = map.node("hidden") {
            var inner = MapReader(node, name: "hidden")
            for entry in inner.allEntries() {
                hidden += inner.strings(entry.key).map { path in
                    (HiddenCell(figure: FigureName(entry.key), path: path), entry.location)
                }
            }
            map.report(inner.finish())
        }
        if let node = map.node("witnesses") {
            var inner = MapReader(node, name: "witnesses")
            for entry in inner.allEntries() { witnesses[entry.key] = inner.integers(entry.key, .count) }
            map.report(inner.finish())
        }
        let own = map.finish()
        findings.report(own)
        guard !own.hasErrors, let readers else { return nil }
        guard format == Self.format else {
            findings.report(ProtectionFault(.otherFormat, at: node.location).finding)
            return nil
        }
        return StoredProtection(hidden: hidden, witnesses: witnesses, readers: readers, location: node.location)
    }

    static let format = 1

    /// What was proved, for the officer.
    public var inWords: String {
        let solutions = witnesses.values.map(\.count).max() ?? 0
        return "\(hidden.count) hidden cells, proved by \(solutions) solutions"
    }

    /// The file, in an order that depends on nothing but the decision.
    public var text: String {
        var lines = Self.heading + ["format: \(Self.format)", "readers: \(readers.rawValue)"]
        let byFigure = Dictionary(grouping: hidden.map(\.cell), by: \.figure)
        lines.append(byFigure.isEmpty ? "hidden: {}" : "hidden:")
        for (figure, cells) in byFigure.sorted(by: { $0.key < $1.key }) {
            lines.append("  \(figure):")
            lines += cells.map { "    - \($0.path)" }
        }
        lines.append(witnesses.isEmpty ? "witnesses: {}" : "witnesses:")
        for (name, values) in witnesses.sorted(by: { $0.key < $1.key }) {
            lines.append("  \"\(name)\": [\(values.map(String.init).joined(separator: ", "))]")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let heading = [
        "# Which numbers this edition hides, and the proof that no reader can work them out. Written by 'heard protect';",
        "# 'heard build' checks it and never searches. Numbers hidden because they are small and numbers hidden for the",
        "# sake of others are not told apart. Each column of 'witnesses' is a whole-number solution that agrees with",
        "# everything printed, found from that alone: none of them is known to be the truth.",
    ]
}
