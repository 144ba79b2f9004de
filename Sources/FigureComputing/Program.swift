import Figures
import Quantities
import Records

/// What must be done to one table to compute its figures: every column, every selection and every figure named
/// by a number, so that the loops over rows know no names.
struct Program {
    let rowCount: Int
    private(set) var columns: [ProgramColumn] = []
    private(set) var selections: [Selection] = []
    /// One a figure; behind them those of rows that figures leave out.
    private(set) var counters: [Counter] = []
    /// What the counters behind those of figures count.
    private var leftOut: [(figure: Int, part: RecordPart)] = []

    private let table: FigureTable
    private let tables: DerivedTables
    private let window: DayWindow
    private var columnPlaces: [FieldName: Int] = [:]
    private var selectionPlaces: [SelectionKey: Int] = [:]

    /// - Parameter blanks: the fields of a figure that leave a row out where its cell is empty.
    init(
        _ figures: [Counting], of table: FigureTable, in tables: DerivedTables, _ context: FigureContext,
        blanks: (Counting) -> [BlankCell]
    ) {
        self.table = table
        self.tables = tables
        rowCount = table.rowCount
        window = DayWindow(context)
        var uses: [FigureFilter: Int] = [:]
        for filter in figures.flatMap(\.filters) { uses[filter, default: 0] += 1 }
        for figure in figures { add(figure, uses) }
        for (place, figure) in figures.enumerated() { addLeftOut(of: figure, at: place, blanks(figure)) }
    }

    /// Figures with the same basis and filters share the rows that pass; what most figures ask for is asked
    /// first, so that they share more.
    private mutating func add(_ figure: Counting, _ uses: [FigureFilter: Int]) {
        var place = place(of: SelectionKey(basis: figure.basis, filters: []), parent: nil)
        var passed: [FigureFilter] = []
        for filter in figure.filters.sorted(by: { (-(uses[$0] ?? 0), $0.field) < (-(uses[$1] ?? 0), $1.field) }) {
            passed.append(filter)
            place = self.place(of: SelectionKey(basis: figure.basis, filters: passed), parent: place)
        }
        let dimensions = figure.dimensions.map { column($0) }
        let sizes = dimensions.map { columns[$0].categoryCount + 1 }
        counters.append(
            Counter(
                selection: place, dimensions: dimensions, sizes: sizes, tally: tally(of: figure.measure)))
    }

    private mutating func tally(of measure: Measure) -> Counter.Tally {
        switch measure {
        case .count: .rows
        case .share(let filter): .share(column(filter.field), allowed: allowed(filter))
        case .mean(let field): .sum(column(field))
        case .median(let field): .histogram(column(field))
        case .total(let field): .sum(column(field))
        }
    }

    private mutating func place(of key: SelectionKey, parent: Int?) -> Int {
        if let place = selectionPlaces[key] { return place }
        let test = key.filters.last.map { self.test($0) } ?? self.test(key.basis)
        selections.append(Selection(parent: parent, test: test))
        selectionPlaces[key] = selections.count - 1
        return selections.count - 1
    }

    private mutating func test(_ filter: FigureFilter) -> Selection.Test {
        .categories(column(filter.field), allowed: allowed(filter))
    }

    private mutating func test(_ basis: Basis) -> Selection.Test {
        guard let field = basis.field else {
            return .days(column("received_on"), from: Int16.min + 1, to: window.asAt, keepsMissing: true)
        }
        return .days(column(field), from: window.start, to: window.end, keepsMissing: false)
    }

    /// The column of a field: the table's own, or else that of the record its rows belong to.
    private mutating func column(_ field: FieldName) -> Int {
        if let place = columnPlaces[field] { return place }
        let column: ProgramColumn
        if let own = table.columns[field] {
            column = ProgramColumn(content: own, rows: nil)
        } else if let parent = table.parent, let inherited = tables[parent.table].columns[field] {
            column = ProgramColumn(content: inherited, rows: parent.rows)
        } else {
            column = ProgramColumn(content: nil, rows: nil)
        }
        columns.append(column)
        columnPlaces[field] = columns.count - 1
        return columns.count - 1
    }

    /// For each code of the filter's column, whether it passes.
    private mutating func allowed(_ filter: FigureFilter) -> [Bool] {
        let place = column(filter.field)
        guard let dimension = columns[place].dimension else { return [false] }
        return [false] + dimension.categories.map { filter.categories.contains($0.id) }
    }
}

// What figures leave out.
extension Program {
    /// Counts, for each field that some rows lack, the rows that the figure would count if it were filled: all else of them
    /// fits, or is as little known.
    private mutating func addLeftOut(of figure: Counting, at place: Int, _ blanks: [BlankCell]) {
        for blank in blanks where hasGaps(column(blank.field)) {
            let free = Set(blanks.filter(\.conditions.isEmpty).map(\.field))
            var tests = figure.filters.filter { $0.field != blank.field }.map { filter in
                let test = test(filter)
                return free.contains(filter.field) ? test.keepingMissing : test
            }
            if figure.basis.field != blank.field { tests.append(test(figure.basis)) }
            tests.append(.any([.blank(column(blank.field))]))
            if !blank.conditions.isEmpty { tests.append(.any(blank.conditions.map { probe($0) })) }
            var last: Int?
            for test in tests {
                selections.append(Selection(parent: last, test: test))
                last = selections.count - 1
            }
            counters.append(Counter(selection: last ?? 0, dimensions: [], sizes: [], tally: .rows))
            leftOut.append((place, blank.part))
        }
    }

    private mutating func probe(_ condition: Presence.Condition) -> Selection.Probe {
        switch condition {
        case .known(let field): .known(column(field))
        case .category(let field, let category):
            .category(column(field), allowed: allowed(FigureFilter(field, [category])))
        }
    }

    /// Whether some rows lack the column.
    private func hasGaps(_ place: Int) -> Bool {
        guard let content = columns[place].content else { return true }
        return content.hasMissing || columns[place].rows?.contains(ParentLink.noRow) ?? false
    }

    /// What a figure left out, by the column that is empty, once everything is counted.
    func leftOut(of figure: Int, _ tallies: [Tallies]) -> [String: Int] {
        let own = zip(leftOut, tallies.suffix(leftOut.count)).filter { $0.0.figure == figure }
        // Two fields can be read from one column.
        return Dictionary(own.map { ($0.0.part.description, $0.1.rows[0]) }, uniquingKeysWith: max)
    }
}

/// Rows that pass the same tests, in order.
private struct SelectionKey: Hashable {
    let basis: Basis
    let filters: [FigureFilter]
}

/// The days on which a date must lie to count.
private struct DayWindow {
    let start, end, asAt: Int16

    init(_ context: FigureContext) {
        start = Day(context.period.start).number
        end = min(Day(context.period.end).number, Day(context.asAt).number)
        asAt = Day(context.asAt).number
    }
}

/// A column as the loops use it; one without content is missing in every row.
struct ProgramColumn {
    let content: FigureColumn?
    /// For each row, the row of the content; nil for the table's own column.
    let rows: [Int32]?

    var dimension: Dimension? {
        switch content {
        case .categories(_, let dimension), .fewCategories(_, let dimension): dimension
        default: nil
        }
    }

    var categoryCount: Int { dimension?.categories.count ?? 0 }
}

/// Rows that pass a test after having passed the parent's.
struct Selection {
    enum Test {
        case days(Int, from: Int16, to: Int16, keepsMissing: Bool)
        /// By code, 0 being a missing cell.
        case categories(Int, allowed: [Bool])
        case any([Probe])

        var keepingMissing: Test {
            switch self {
            case .days(let column, let from, let to, _): .days(column, from: from, to: to, keepsMissing: true)
            case .categories(let column, let allowed): .categories(column, allowed: [true] + allowed.dropFirst())
            case .any: self
            }
        }
    }

    /// What is asked of one cell of a row.
    enum Probe {
        case blank(Int)
        case known(Int)
        case category(Int, allowed: [Bool])
    }

    /// An earlier selection; nil for all rows.
    let parent: Int?
    let test: Test
}

/// What is counted of the rows of a selection.
struct Counter {
    enum Tally {
        case rows
        case share(Int, allowed: [Bool])
        /// Sums the numbers of the rows that have one.
        case sum(Int)
        /// Counts the rows by number of days.
        case histogram(Int)
    }

    let selection: Int
    let dimensions: [Int]
    /// For each dimension, its categories and one more for rows that have none.
    let sizes: [Int]
    let tally: Tally

    var binCount: Int { sizes.reduce(1, *) }
}
