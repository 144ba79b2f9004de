import Quantities

@testable import Disclosure

/// Protected figures that no records stand behind. They are minted here and not in the program, where only
/// `protect` may.
extension ProtectedFigure {
    /// A figure by at most one dimension, whose rows are given as (label, value, share).
    static func specimen(
        _ name: FigureName, title: String = "Complaints", dimension: String? = nil,
        rows: [(label: String, value: ProtectedValue, share: ProtectedValue?)] = [],
        total: ProtectedCell?, edit: (inout SpecimenFacts) -> Void = { _ in }
    ) -> ProtectedFigure {
        var facts = SpecimenFacts()
        facts.title = title
        if let dimension {
            let categories = rows.map {
                Category(
                    id: CategoryID(slugOf: $0.label), label: $0.label, isUnknown: $0.label == "Not known", within: nil)
            }
            facts.dimensions = [
                Dimension(name: DimensionName(slugOf: dimension), label: dimension, categories: categories, within: nil)
            ]
            for row in rows {
                facts.cells[[CategoryID(slugOf: row.label)]] = ProtectedCell(value: row.value, share: row.share)
            }
        }
        facts.cells[facts.dimensions.map { _ in nil }] = total
        edit(&facts)
        return facts.figure(name)
    }
}

/// All that a specimen can be told to be; start from these and change what the test is about.
struct SpecimenFacts {
    var title = "Complaints"
    var unit = ProtectedFigure.Unit.complaints
    var measure = ProtectedFigure.Measure.count
    var dimensions: [ProtectedFigure.Dimension] = []
    var totals = ProtectedFigure.Totals.sum
    var period = PeriodLabel("2021-22")
    var basis = ProtectedFigure.Basis.received
    var base: ProtectedFigure.Base?
    var sensitivity = ProtectedFigure.Sensitivity.process
    var definition = "Every complaint that reached us in the year."
    var note: String?
    var filters: [String] = []
    var notAvailableReason: String?
    var notAvailableCategories: [CategoryID: String] = [:]
    var cells: [[CategoryID?]: ProtectedCell] = [:]
    var histories: [[CategoryID?]: [ProtectedHistory]] = [:]
    var changes: [[CategoryID?]: ProtectedChange] = [:]

    func figure(_ name: FigureName) -> ProtectedFigure {
        ProtectedFigure(
            name: name, title: title, unit: unit, measure: measure, dimensions: dimensions, totals: totals,
            period: period, basis: basis, base: base, sensitivity: sensitivity, definition: definition, note: note,
            filters: filters, notAvailableReason: notAvailableReason, notAvailableCategories: notAvailableCategories,
            gaps: [], isWhole: true, declaredZeros: [],
            cells: cells, histories: histories, changes: changes)
    }
}

extension Policy {
    /// The policy of the tests: counts of 1 to 4 hidden in characteristics and crossings, zeros shown.
    static let specimen = Policy(
        classes: [
            .process: ClassRule(hidden: nil, zeros: .shown),
            .characteristics: ClassRule(hidden: 1...4, zeros: .shown),
            .crossings: ClassRule(hidden: 1...4, zeros: .shown),
        ],
        smallestBase: SmallestBase(share: 10, mean: 5, total: 2), dominance: nil, readers: .insiders,
        decidedBy: "Head of Service",
        decidedOn: CalendarDate(daysSinceEpoch: 19_000), exceptions: [], decided: [])
}
