import Quantities
import Records

/// Runs a program over one block of rows after another. A block is small enough for what is read of it to stay
/// near the processor until every figure has seen it.
struct BlockRunner {
    /// A row's place in a block fits in two bytes.
    static let blockSize = 32_768

    private let program: Program
    private(set) var tallies: [Tallies]
    private var columns: [BlockColumn]
    /// For each selection, the rows that pass it, and how many they are.
    private var selected: [[UInt16]]
    private var counts: [Int]
    private let everyRow: [UInt16]

    init(_ program: Program) {
        self.program = program
        tallies = program.counters.map { Tallies(bins: $0.binCount) }
        columns = program.columns.map { BlockColumn($0) }
        let size = min(Self.blockSize, program.rowCount)
        everyRow = (0..<size).map { UInt16($0) }
        selected = program.selections.map { _ in [UInt16](repeating: 0, count: size) }
        counts = program.selections.map { _ in 0 }
    }

    mutating func run(_ block: Range<Int>) {
        for place in columns.indices { columns[place].load(program.columns[place], block) }
        for place in program.selections.indices { select(place, block.count) }
        for place in program.counters.indices { count(place) }
    }

    private mutating func select(_ place: Int, _ blockCount: Int) {
        let selection = program.selections[place]
        let rows = selection.parent.map { selected[$0] } ?? everyRow
        let count = selection.parent.map { counts[$0] } ?? blockCount
        switch selection.test {
        case .days(let column, let from, let to, let keepsMissing):
            let days = columns[column]
            // A period that begins after the day on which everything is known holds nothing.
            guard from <= to else {
                counts[place] = 0
                return
            }
            counts[place] =
                days.isMissing
                ? (keepsMissing ? Self.copy(rows, count, &selected[place]) : 0)
                : Self.select(rows, count, days, from...to, keepsMissing, &selected[place])
        case .categories(let column, let allowed):
            let codes = columns[column]
            counts[place] = codes.isMissing ? 0 : Self.select(rows, count, codes, allowed, &selected[place])
        case .any(let probes): counts[place] = select(rows, count, probes, &selected[place])
        }
    }

    /// Asked of few figures, and of those rows alone that their other tests have left.
    private func select(_ rows: [UInt16], _ count: Int, _ probes: [Selection.Probe], _ selected: inout [UInt16]) -> Int
    {
        var kept = 0
        for row in rows.prefix(count) where probes.contains(where: { passes(Int(row), $0) }) {
            selected[kept] = row
            kept += 1
        }
        return kept
    }

    private func passes(_ row: Int, _ probe: Selection.Probe) -> Bool {
        switch probe {
        case .blank(let column): columns[column].isBlank(row)
        case .known(let column): !columns[column].isBlank(row)
        case .category(let column, let allowed):
            columns[column].isMissing ? false : allowed[Int(columns[column].codes[columns[column].offset + row])]
        }
    }

    private static func copy(_ rows: [UInt16], _ count: Int, _ selected: inout [UInt16]) -> Int {
        for place in 0..<count { selected[place] = rows[place] }
        return count
    }

    /// Keeps the rows whose day lies in the window. Written without a branch a row: what passes is random.
    private static func select(
        _ rows: [UInt16], _ count: Int, _ column: BlockColumn, _ window: ClosedRange<Int16>,
        _ keepsMissing: Bool, _ selected: inout [UInt16]
    ) -> Int {
        let (rows, days) = (rows.span, column.days.span)
        let (first, last, offset) = (window.lowerBound, window.upperBound, column.offset)
        var output = selected.mutableSpan
        var kept = 0
        for place in 0..<count {
            let row = rows[place]
            let day = days[offset &+ Int(row)]
            output[kept] = row
            let isWithin = day >= first && day <= last
            let passes = isWithin || keepsMissing && day == DateColumn.missing
            kept &+= passes ? 1 : 0
        }
        return kept
    }

    private static func select(
        _ rows: [UInt16], _ count: Int, _ column: BlockColumn, _ allowed: [Bool], _ selected: inout [UInt16]
    ) -> Int {
        let (rows, codes, allowed) = (rows.span, column.codes.span, allowed.span)
        let offset = column.offset
        var output = selected.mutableSpan
        var kept = 0
        for place in 0..<count {
            let row = rows[place]
            output[kept] = row
            kept &+= allowed[Int(codes[offset &+ Int(row)])] ? 1 : 0
        }
        return kept
    }
}

extension BlockRunner {
    private mutating func count(_ place: Int) {
        let counter = program.counters[place]
        let rows = BlockRows(rows: selected[counter.selection], count: counts[counter.selection])
        let bins = BlockBins(counter, columns)
        switch counter.tally {
        case .rows: rows.count(bins, into: &tallies[place].rows)
        case .share(let column, let allowed):
            rows.count(bins, into: &tallies[place].rows)
            guard !columns[column].isMissing else { return }
            rows.count(bins, where: columns[column], allowed, into: &tallies[place].sums)
        case .sum(let column):
            guard !columns[column].isMissing else { return }
            rows.sum(bins, columns[column], into: &tallies[place])
        case .histogram(let column):
            guard !columns[column].isMissing else { return }
            rows.distribute(bins, columns[column], into: &tallies[place])
        }
    }
}
