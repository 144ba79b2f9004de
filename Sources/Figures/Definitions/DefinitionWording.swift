package import Diagnostics
import Quantities

extension DefinitionProblem {
    package var finding: Finding {
        switch self {
        case .duplicate(let place, let name, let first):
            Finding(.duplicateFigure, at: place, "'\(name)' is defined twice", fix: "delete it here or at \(first)")
        case .badName(let place, let name):
            Finding(
                .figureName, at: place, "'\(name)' can't be the name of a figure",
                fix: "write small letters, digits and single hyphens, such as '\(FigureName(slugOf: name))'")
        case .unknownTable(let place, let name, let known):
            Finding(.knownTable, at: place, "no table is called '\(name)'", fix: Fix.name(name, among: known))
        case .unknownField(let place, let name, let table, let known):
            Finding(
                .knownField, at: place, "the table '\(table)' has no field '\(name)'",
                fix: Fix.name(name, among: known))
        case .notADimension(let place, let name, let table, let known):
            Finding(
                .knownDimension, at: place, "the table '\(table)' can't be broken down by '\(name)'",
                fix: Fix.name(name, among: known))
        case .unknownCategory(let place, let name, let field, let known):
            Finding(
                .knownCategory, at: place, "'\(field)' has no category '\(name)'",
                fix: Fix.name(name, among: known))
        case .tooManyDimensions(let place, let count):
            Finding(
                .twoDimensions, at: place, "a figure is broken down by two dimensions at most, not \(count)",
                fix: "define two figures")
        case .unknownBase(let place, let name, let known):
            Finding(.knownBase, at: place, "no figure is called '\(name)'", fix: Fix.name(name, among: known))
        case .baseIsNoCount(let place, let name):
            Finding(
                .baseIsCount, at: place, "'\(name)' is not a count, so nothing can be a share of it",
                fix: "name a figure whose measure is 'count'")
        case .partOutsideBase(let place, let base, let field):
            Finding(
                .filterInBase, at: place,
                "by '\(field.text)' this figure counts records that its base '\(base.text)' leaves out",
                fix: "write for '\(field.text)' what '\(base.text)' has or less, or name another base")
        case .unknownMeasure(let place, let name):
            Finding(
                .knownMeasure, at: place, "no measure is called '\(name)'",
                fix: Fix.name(name, among: ["count", "share", "mean", "median", "total"]))
        case .measureDoesNotFit(let place, let field, let expected):
            Finding(.measureFits, at: place, "'\(field)' is not \(expected)", fix: "name a field that is \(expected)")
        case .unitDoesNotFit(let place, let unit, let expected):
            Finding(
                .measureFits, at: place, "what this figure measures is not counted in '\(unit.rawValue)'",
                fix: Fix.name(unit.rawValue, among: expected.map(\.rawValue)))
        case .basisDoesNotFit(let place, let basis, let table):
            Finding(
                .knownBasis, at: place, "records of '\(table)' have no date for the basis '\(basis.rawValue)'",
                fix: "name another basis, or 'none' to count all records that are known")
        case .classTooWeak(let place, let sensitivity, let field):
            Finding(
                .classFits, at: place,
                "a figure by '\(field)' can point at people, and '\(sensitivity.rawValue)' would print its small numbers",
                fix: "write 'characteristics' or 'crossings'")
        }
    }
}
