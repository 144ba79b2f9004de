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
    private(set) var lower: [Double]
    private(set) var upper: [Double]
    private(set) var values: [Double]
    /// Columns of rows with equal ends can never come back: they are not kept up.
    private(set) var isDead: [Bool]
    /// One more row: the objective in terms of the columns.
    private(set) var objective: [Double]

    static let tolerance = 1e-9
    /// Less than this much outside a bound is inside.
    static let feasibility = 1e-7

    init(of program: IntegerProgram) {
        (columns, rowCount) = (program.unknowns.count, program.rows.count)
        entries = Array(repeating: 0, count: columns * rowCount)
        nonbasic = Array(0..<columns)
        basic = Array(columns..<columns + rowCount)
        lower = (program.unknowns + program.rows.map(\.interval)).map { $0.lower.map(Double.init) ?? -.infinity }
        upper = (program.unknowns + program.rows.map(\.interval)).map { $0.upper.map(Double.init) ?? .infinity }
        values = Array(repeating: 0, count: columns + rowCount)
        isDead = Array(repeating: false, count: columns)
        objective = Array(repeating: 0, count: columns)
        for (row, terms) in program.rows.map(\.terms).enumerated() {
            for term in terms { entries[row * columns + term.unknown.index] += Double(term.coefficient) }
        }
        for unknown in 0..<columns { move(unknown, to: min(max(0, lower[unknown]), upper[unknown])) }
    }

    subscript(row: Int, column: Int) -> Double { entries[row * columns + column] }

    /// Puts a nonbasic variable elsewhere, and the basic ones with it.
    private mutating func move(_ column: Int, to value: Double) {
        let change = value - values[nonbasic[column]]
        guard change != 0 else { return }
        shift(column, by: change)
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
        if let column = nonbasic.firstIndex(of: variable) {
            move(column, to: min(max(values[variable], least), most))
        }
    }

    /// Sets the objective: coefficients of the unknowns.
    mutating func aim(at coefficients: [Int: Double]) {
        for column in 0..<columns { objective[column] = coefficients[nonbasic[column]] ?? 0 }
        for row in 0..<rowCount {
            guard let weight = coefficients[basic[row]], weight != 0 else { continue }
            for column in 0..<columns { objective[column] += weight * entries[row * columns + column] }
        }
    }

    /// The variable of the column becomes basic in the row, the row's variable takes the column.
    mutating func exchange(row: Int, column: Int) {
        let start = row * columns
        let pivot = entries[start + column]
        var touched: [Int] = []
        for other in 0..<columns where !isDead[other] && entries[start + other] != 0 {
            let entry = -entries[start + other] / pivot
            entries[start + other] = abs(entry) < Self.tolerance ? 0 : entry
            if entries[start + other] != 0 { touched.append(other) }
        }
        entries[start + column] = 1 / pivot
        for other in 0..<rowCount where other != row { add(row: start, to: other * columns, column, touched) }
        addToObjective(start, column, touched)
        swap(&basic[row], &nonbasic[column])
        let leaving = nonbasic[column]
        isDead[column] = leaving >= columns && lower[leaving] == upper[leaving]
    }

    private mutating func add(row source: Int, to target: Int, _ column: Int, _ touched: [Int]) {
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
