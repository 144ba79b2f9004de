import Diagnostics
import Quantities
import Records

@testable import Figures

/// Random definitions of every kind that the language has: all tables, filters, up to two dimensions, every measure,
/// every basis that fits.
struct RandomDefinitions {
    let schema: FigureSchema
    var random: Random

    mutating func library(of count: Int) -> FigureLibrary {
        FigureLibrary((0..<count).map { number in definition(FigureName("figure-\(number)")) }, schema)
    }

    private mutating func definition(_ name: FigureName) -> FigureDefinition {
        let table = TableName(random.pick(schema.tableNames) ?? "complaints")
        var counting = Counting(of: table)
        let fields = schema.dimensionNames(of: table).map { FieldName($0) }
        counting.dimensions = (0..<Int.random(in: 0...2, using: &random)).compactMap { _ in random.pick(fields) }
        counting.filters = (0..<Int.random(in: 0...2, using: &random)).compactMap { _ in filter(fields, table) }
        counting.measure = measure(fields, table)
        let fitting = Basis.allCases.filter { basis in basis.field.map { schema.use(of: $0, in: table) != nil } ?? true
        }
        counting.basis = random.pick(fitting) ?? .none
        let wording = FigureWording(title: "A figure", unit: unit(counting), meaning: "Random.")
        return FigureDefinition(
            name, counting: counting, wording: wording, sensitivity: .crossings, at: SourceLocation(path: "random.yaml")
        )
    }

    private mutating func filter(_ fields: [FieldName], _ table: TableName) -> FigureFilter? {
        guard let field = random.pick(fields) else { return nil }
        let categories = schema.categories(of: field, in: table).shuffled(using: &random)
        guard !categories.isEmpty else { return nil }
        return FigureFilter(
            field, Array(categories.prefix(Int.random(in: 1...max(1, categories.count - 1), using: &random))))
    }

    private mutating func measure(_ fields: [FieldName], _ table: TableName) -> Measure {
        let numbers = schema.fieldNames(of: table).map { FieldName($0) }
        let days = numbers.filter { if case .days? = schema.use(of: $0, in: table) { true } else { false } }
        let sums = numbers.filter { if case .number? = schema.use(of: $0, in: table) { true } else { false } }
        let share = filter(fields, table).map { [Measure.share($0)] } ?? []
        return random.pick(
            [.count] + share + days.flatMap { [Measure.mean($0), .median($0)] } + sums.map { .total($0) }) ?? .count
    }

    private func unit(_ counting: Counting) -> FigureUnit {
        switch counting.measure {
        case .count: .cases
        case .share: .perCent
        case .mean, .median: .workingDays
        case .total(let field):
            if case .number(isMoney: true)? = schema.use(of: field, in: counting.table) { .pounds } else { .contacts }
        }
    }
}
