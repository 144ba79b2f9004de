import Quantities
import Records

/// What a figure that is not whole says to its readers. Never how many: the rows of a figure are people.
struct GapWording {
    private let schema: FigureSchema

    init(_ schema: FigureSchema) { self.schema = schema }

    /// A sentence about the rows that a figure leaves out because a cell is empty.
    func rows(_ part: RecordPart, of figure: RawFigure) -> String {
        "Not counted: some \(unit(of: figure)) that have no \(words(part))."
    }

    /// Why a figure tells nothing although it has rows: each that could count lacks what it is counted by. Nil where it
    /// tells something.
    func hollow(_ figure: RawFigure) -> String? {
        if figure.total.records == 0, let left = figure.leftOut.first {
            return "None of the \(unit(of: figure)) has a recorded \(words(left.part))."
        }
        guard figure.total.records > 0,
            let place = figure.axes.indices.first(where: { figure.isHollow(at: $0) })
        else { return nil }
        return "None of the \(unit(of: figure)) has a recorded answer to '\(figure.axes[place].label)'."
    }

    private func unit(of figure: RawFigure) -> String {
        switch figure.definition.wording.unit {
        case .workingDays, .perCent, .pounds: "records"
        default: figure.definition.wording.unit.rawValue
        }
    }

    private func words(_ part: RecordPart) -> String {
        guard case .column(let table, let field) = part else { return part.description }
        if let dimension = schema.dimension(of: field, in: table) { return "answer to '\(dimension.label)'" }
        switch StandardTables.schema(table)?.field(field)?.kind {
        case .date?: return "date"
        case .money?: return "amount"
        case .count?: return "number"
        default: return "link to a complaint"
        }
    }
}

extension RawFigure {
    /// Whether every row stands where nothing is known.
    fileprivate func isHollow(at place: Int) -> Bool {
        axes[place].categories.indices.allSatisfy { index in
            let path = axes.indices.map { $0 == place ? index : nil }
            return axes[place].categories[index] == .notRecorded || cell(at: path).records == 0
        }
    }
}
