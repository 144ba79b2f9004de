import FigureComputing
import Figures
import Quantities
import Records

/// One figure as a query: a row for each combination of categories that records have, and for every margin.
struct FigureStatement {
    let definition: FigureDefinition
    let sources: ScriptSources
    let dialect: SQLDialect

    private var counting: Counting { definition.counting }

    var text: String {
        let names = counting.dimensions.indices.map { "d\($0 + 1)" }
        let path = names.map { "CASE WHEN GROUPING(\($0)) = 1 THEN '*' ELSE \($0) END" }
        let select = AnswerColumns.select("figure", dialect.literal(definition.name.text), path, numbers)
        return "\(select)\nFROM (\n  \(rows)\n) r\(grouping(names))"
    }

    /// A query for each field that leaves rows out where its cell is empty.
    var leftOut: [String] {
        sources.schema.blanks(of: counting).map { LeftOutStatement(figure: self, blank: $0).text }
    }

    private func grouping(_ names: [String]) -> String {
        switch names.count {
        case 0: ""
        case 1: "\nGROUP BY GROUPING SETS ((d1), ())"
        default: "\nGROUP BY GROUPING SETS ((d1, d2), (d1), (d2), ())"
        }
    }

    /// Rows, amount and largest, as `FigureFrame.Amounts` means them.
    private var numbers: [String] {
        func whole(_ expression: String) -> String { "CAST(COALESCE(\(expression), 0) AS bigint)" }
        return switch counting.measure {
        case .count: ["COUNT(*)"]
        case .share: ["COUNT(*)", whole("SUM(m)")]
        case .mean: ["COUNT(m)", whole("SUM(m)")]
        case .median:
            // The lower and the upper of the two middle numbers, which are one where their count is odd.
            [
                "COUNT(m)",
                whole(
                    "percentile_disc(0.5) WITHIN GROUP (ORDER BY m) + percentile_disc(0.5) WITHIN GROUP (ORDER BY m DESC)"
                ),
            ]
        case .total: ["COUNT(m)", whole("SUM(m)"), whole("GREATEST(MAX(m), 0)")]
        }
    }

    var places: FieldPlaces { FieldPlaces(counting.table, sources, dialect) }

    private var rows: String {
        let fields = places
        let dimensions = counting.dimensions.enumerated().map { place, field in
            "COALESCE(\(fields.column(field)), 'not-recorded') AS d\(place + 1)"
        }
        let columns = dimensions + (measured(fields).map { ["\($0) AS m"] } ?? [])
        let list = columns.isEmpty ? "1 AS one" : columns.joined(separator: ", ")
        return "SELECT \(list) FROM \(fields.from)\n  WHERE \(conditions(fields).joined(separator: " AND "))"
    }

    private func measured(_ fields: FieldPlaces) -> String? {
        switch counting.measure {
        case .count: nil
        case .share(let filter): "CASE WHEN \(condition(filter, fields)) THEN 1 ELSE 0 END"
        case .mean(let field), .median(let field), .total(let field): fields.column(field)
        }
    }

    private func conditions(_ fields: FieldPlaces) -> [String] {
        [basis(fields)] + counting.filters.map { condition($0, fields) }
    }

    /// Rows that lack a field which they have in the world, and else would count, or are as little known.
    func conditions(lacking blank: BlankCell) -> [String] {
        let fields = places
        let free = sources.schema.blanks(of: counting).filter(\.conditions.isEmpty).map(\.field)
        let filters = counting.filters.filter { $0.field != blank.field }.map { filter in
            let test = condition(filter, fields)
            return free.contains(filter.field) ? "(\(test) OR \(fields.column(filter.field)) IS NULL)" : test
        }
        let times = counting.basis.field == blank.field ? [] : [basis(fields)]
        let world = blank.conditions.map { condition in
            switch condition {
            case .known(let field): "\(fields.column(field)) IS NOT NULL"
            case .category(let field, let category): "\(fields.column(field)) = \(dialect.literal(category.text))"
            }
        }
        return filters + times + ["\(fields.column(blank.field)) IS NULL"]
            + (world.isEmpty ? [] : ["(\(world.joined(separator: " OR ")))"])
    }

    private func basis(_ fields: FieldPlaces) -> String {
        let context = sources.context
        if let field = counting.basis.field {
            let last = min(context.period.end, context.asAt)
            return "\(fields.column(field)) BETWEEN \(dialect.day(context.period.start)) AND \(dialect.day(last))"
        } else if fields.has("received_on") {
            return "COALESCE(\(fields.column("received_on")) <= \(dialect.day(context.asAt)), TRUE)"
        } else {
            return "TRUE"
        }
    }

    private func condition(_ filter: FigureFilter, _ fields: FieldPlaces) -> String {
        guard !filter.categories.isEmpty else { return "FALSE" }
        return "\(fields.column(filter.field)) IN (\(filter.categories.map(dialect.literal).joined(separator: ", ")))"
    }
}
