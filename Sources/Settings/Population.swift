import StrictYAML
/// How many children live in a council's area, as somebody else has counted or estimated it: a public number, not one of the
/// records.
public struct Population: Hashable, Sendable {
    /// Under 18 years old.
    public let children: Int
    /// Where the number was published, such as a mid-year estimate of the Office for National Statistics.
    public let source: String

    /// Nil where an edition has none.
    static func read(_ map: inout MapReader) -> Population? {
        guard let node = map.optionalNode("population") else { return nil }
        var inner = MapReader(node, name: "population")
        let population = Population(children: inner.integer("children", .count), source: inner.string("source"))
        if population.children < 1, let number = inner.optionalNode("children") {
            inner.wrongKind(number, "children", "a number from 1")
        }
        map.report(inner.finish())
        return population.children < 1 ? nil : population
    }
}
