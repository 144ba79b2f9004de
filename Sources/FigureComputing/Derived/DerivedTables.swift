import Figures
import Quantities
import Records

/// All tables that figures are computed from: those of the records, and what follows from their dates.
struct DerivedTables {
    private(set) var tables: [TableName: FigureTable]

    /// - Precondition: the calendar covers every day on which a clock runs (`ClockCover` has checked it).
    init(_ dataset: Dataset, _ context: FigureContext, threads: Int) {
        let vocabulary = dataset.vocabulary
        tables = [:]
        for name in dataset.tableNames {
            tables[name] = FigureTable(dataset.table(name), vocabulary: vocabulary)
        }
        let dimensions = DerivedDimensions(vocabulary, limits: context.limits, period: context.period)
        let derivation = ComplaintDerivation(
            dataset.table("complaints"), stops: dataset.table("stops"), vocabulary, context)
        let derived = derivation.run(threads: threads)
        tables["complaints"]?.columns.merge(derived.complaints.columns(dimensions)) { _, new in new }
        tables["stages"] = derived.stages.table(dimensions)
        tables["panel_steps"] = derived.panelSteps.table(dimensions)
    }

    subscript(name: TableName) -> FigureTable {
        tables[name] ?? FigureTable(name: name, rowCount: 0, columns: [:], parent: nil)
    }
}
