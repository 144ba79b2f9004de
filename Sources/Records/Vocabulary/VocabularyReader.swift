import Diagnostics
import Quantities
import StrictYAML

/// Reads the dimensions of a `vocabulary.yaml`.
enum VocabularyReader {
    /// A dimension with the places that findings about it point to.
    struct Located {
        let dimension: Dimension
        let location: SourceLocation
        /// One a category.
        let categoryLocations: [SourceLocation]
    }

    static func dimensions(in node: SettingsNode, _ findings: inout Findings) -> [Located] {
        var map = MapReader(node)
        let entries = map.node("dimensions").map { node in
            var inner = MapReader(node, name: "dimensions")
            let entries = inner.allEntries()
            map.report(inner.finish())
            return entries
        }
        findings.report(map.finish())
        return (entries ?? []).map { dimension($0, &findings) }
    }

    private static func dimension(_ entry: SettingsNode.Entry, _ findings: inout Findings) -> Located {
        var map = MapReader(entry.value, name: entry.key)
        let nodes = map.list("categories")
        let dimension = Dimension(
            name: DimensionName(entry.key),
            label: map.string("label"),
            categories: nodes.map { category($0, &map) },
            within: map.optionalString("within").map { DimensionName($0) })
        findings.report(map.finish())
        return Located(
            dimension: dimension, location: entry.location, categoryLocations: nodes.map(\.location))
    }

    /// A bare text is a label whose id is its slug.
    private static func category(_ node: SettingsNode, _ parent: inout MapReader) -> Category {
        if let label = node.text { return Category(id: CategoryID(slugOf: label), label: label) }
        var map = MapReader(node, name: "a category")
        let label = map.string("label")
        let category = Category(
            id: map.optionalString("id").map { CategoryID($0) } ?? CategoryID(slugOf: label),
            label: label,
            isUnknown: map.boolean("unknown", or: false),
            within: map.optionalString("within").map { CategoryID($0) },
            aliases: map.strings("aliases"))
        parent.report(map.finish())
        return category
    }

    /// What the maps by themselves cannot show: clashes, and coarser categories that do not exist.
    static func faults(of read: [Located], in vocabulary: Vocabulary) -> Findings {
        var findings = Findings()
        for located in read where vocabulary[located.dimension.name] == located.dimension {
            reportClashes(in: located, &findings)
            reportUnknownOuter(of: located, in: vocabulary, &findings)
        }
        return findings
    }

    /// Every spelling must mean one category, or a cell could be counted under either.
    private static func reportClashes(in located: Located, _ findings: inout Findings) {
        var owners: [String: CategoryID] = [:]
        var ids: Set<CategoryID> = []
        for (category, place) in zip(located.dimension.categories, located.categoryLocations) {
            if !ids.insert(category.id).inserted {
                findings.report(VocabularyProblem.categoryTwice(place, category.id).finding)
            }
            for spelling in category.spellings {
                let owner = owners.updateValue(category.id, forKey: spelling.folded)
                if let owner, owner != category.id {
                    findings.report(VocabularyProblem.spellingTwice(place, spelling, owner).finding)
                }
            }
        }
    }

    private static func reportUnknownOuter(
        of located: Located, in vocabulary: Vocabulary, _ findings: inout Findings
    ) {
        guard let outerName = located.dimension.within else { return }
        guard let outer = vocabulary[outerName] else {
            let known = vocabulary.dimensions.keys.map(\.text)
            findings.report(VocabularyProblem.unknownDimension(located.location, outerName, known: known).finding)
            return
        }
        for (category, place) in zip(located.dimension.categories, located.categoryLocations) {
            guard let within = category.within, outer.category(within) == nil else { continue }
            let known = outer.categories.map(\.id.text)
            findings.report(
                VocabularyProblem.unknownCategory(place, within, of: outerName, known: known).finding)
        }
    }
}

extension Category {
    /// Every text that a cell may hold for this category.
    public var spellings: [String] { [id.text, label] + aliases }
}
