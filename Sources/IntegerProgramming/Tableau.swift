/// A basis of the bounded simplex method, written out: every basic variable as a sum of the others.
///
/// Variables are the unknowns and, after them, one for each row, which stands for the row's sum. Dantzig's method for
/// bounded variables (V. Chvátal, Linear Programming, 1983, chapter 8), in the full-tableau form: the matrices of
/// tables of counts are nearly all 0, 1 and -1 and stay so, and a row without the pivot column is not touched.
struct Tableau: Sendable {
    let columns: Int
    let rowCount: Int
    /// Row by row: the coefficient of each column's variable in each basic variable.
    private(set) var entries: [Double]
    private(set) var basic: [Int]
    private(set) var nonbasic: [Int]
    /// The column of each nonbasic variable, -1 for a basic one.
    private(set) var columnOf: [Int]
    private(set) var lower: [Double]
    private(set) var upper: [Double]
    private(set) var values: [Double]
    /// Columns that are kept up. That of a row with equal ends, once there, never comes back.
    private(set) var live: [Int]
    /// One more row: the objective in terms of the columns.
    private(set) var objective: [Double]
    /// Rows whose ends may change later, so that their columns are always kept up.
    private let loose: Set<Int>

    static let tolerance = 1e-9
    /// Less than this much outside a bound is inside.
    static let feasibility = 1e-7

    init(of program: IntegerProgram, loose: Set<Int> = []) {
        self.loose = loose
        (columns, rowCount) = (program.unknowns.count, program.rows.count)
        entries = Array(repeating: 0, count: columns * rowCount)
        nonbasic = Array(0..<columns)
        columnOf = Array(0..<columns) + Array(repeating: -1, count: rowCount)
        basic = Array(columns..<columns + rowCount)
        let intervals = program.unknowns + program.rows.map(\.interval)
        lower = intervals.map { $0.lower.map(Double.init) ?? -.infinity }
        upper = intervals.map { $0.upper.map(Double.init) ?? .infinity }
        values = Array(repeating: 0, count: columns + rowCount)
        live = Array(0..<columns)
        objective = Array(repeating: 0, count: columns)
        for (row, terms) in program.rows.map(\.terms).enumerated() {
            for term in terms { entries[row * columns + term.unknown.index] += Double(term.coefficient) }
        }
        for unknown in 0..<columns { moveInside(unknown) }
    }

    subscript(row: Int, column: Int) -> Double { entries[row * columns + column] }

    /// Puts a nonbasic variable between its ends, and the basic ones with it.
    private mutating func moveInside(_ variable: Int) {
        let change = min(max(values[variable], lower[variable]), upper[variable]) - values[variable]
        if change != 0 { shift(columnOf[variable], by: change) }
    }

    mutating func shift(_ column: Int, by change: Double) {
        for row in 0..<rowCount {
            let entry = entries[row * columns + column]
            if entry != 0 { values[basic[row]] += entry * change }
        }
        values[nonbasic[column]] += change
    }

    /// Narrows or widens the ends of a variable; a nonbasic one outside them moves to the nearer end.
    mutating func bound(_ variable: Int, _ least: Double, _ most: Double) {
        (lower[variable], upper[variable]) = (least, most)
        if columnOf[variable] >= 0 { moveInside(variable) }
    }

    /// Every variable at 0, whatever the basis: all sums are 0 then.
    mutating func returnToZero() {
        for variable in values.indices { values[variable] = 0 }
    }

    /// Sets the objective: a weight for each unknown.
    mutating func aim(at weights: [Double]) {
        for column in live {
            objective[column] = nonbasic[column] < columns ? weights[nonbasic[column]] : 0
        }
        for row in 0..<rowCount where basic[row] < columns && weights[basic[row]] != 0 {
            let weight = weights[basic[row]]
            for column in live { objective[column] += weight * entries[row * columns + column] }
        }
    }

    /// The variable of the column becomes basic in the row, the row's variable takes the column.
    mutating func exchange(row: Int, column: Int) {
        let touched = turn(row, column)
        for other in 0..<rowCount where other != row {
            add(row * columns, to: other * columns, column, touched)
        }
        addToObjective(row * columns, column, touched)
        swap(&basic[row], &nonbasic[column])
        columnOf[basic[row]] = -1
        let leaving = nonbasic[column]
        columnOf[leaving] = column
        if leaving >= columns, lower[leaving] == upper[leaving], !loose.contains(leaving - columns) {
            live.removeAll { $0 == column }
        }
    }

    /// Solves the row for the column's variable; the columns that are not 0 in it.
    private mutating func turn(_ row: Int, _ column: Int) -> [Int] {
        let start = row * columns
        let pivot = entries[start + column]
        entries[start + column] = -1
        var touched: [Int] = []
        for other in live where entries[start + other] != 0 {
            let entry = -entries[start + other] / pivot
            entries[start + other] = abs(entry) < Self.tolerance ? 0 : entry
            if abs(entry) >= Self.tolerance { touched.append(other) }
        }
        return touched
    }

    private mutating func add(_ source: Int, to target: Int, _ column: Int, _ touched: [Int]) {
        let factor = entries[target + column]
        guard factor != 0 else { return }
        entries[target + column] = 0
        for other in touched {
            let sum = entries[target + other] + factor * entries[source + other]
            entries[target + other] = abs(sum) < Self.tolerance ? 0 : sum
        }
    }

    private mutating func addToObjective(_ source: Int, _ column: Int, _ touched: [Int]) {
        let factor = objective[column]
        guard factor != 0 else { return }
        objective[column] = 0
        for other in touched {
            let sum = objective[other] + factor * entries[source + other]
            objective[other] = abs(sum) < Self.tolerance ? 0 : sum
        }
    }

    /// Puts a basic variable exactly on an end it has reached.
    mutating func settle(_ variable: Int, at value: Double) { values[variable] = value }
}
