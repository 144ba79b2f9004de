public import Diagnostics
import Dispatch
public import Figures
import Law
import Quantities
public import Records
import Synchronization

/// Computes figures over columns in memory.
public enum FigureEngine {
    /// Computes every figure of a library. The result does not depend on the number of threads.
    ///
    /// Nil, with a finding for each, where a clock ran on a day whose bank holidays are not known.
    public static func compute(
        _ library: FigureLibrary, _ dataset: Dataset, _ context: FigureContext, threads: Int = 1,
        _ findings: inout Findings
    ) -> FigureSet? {
        let uncovered = ClockCover.problems(dataset, context)
        guard uncovered.isEmpty else {
            for problem in uncovered { findings.report(problem.finding) }
            return nil
        }
        let tables = DerivedTables(dataset, context, threads: threads)
        let byTable = Dictionary(grouping: library.definitions, by: \.counting.table)
        var work: [TableWork] = []
        for (table, definitions) in byTable.sorted(by: { $0.key < $1.key }) {
            let program = Program(
                definitions.map(\.counting), of: tables[table], in: tables, context, blanks: library.schema.blanks)
            work.append(TableWork(program: program, definitions: definitions))
        }
        let tallies = run(work.map(\.program), threads: threads)
        let holdings = dataset.holdings
        let figures = zip(work, tallies).flatMap { work, tallies in
            work.definitions.indices.map { place in
                let assembly = FigureAssembly(
                    work.definitions[place], work.program.counters[place], library.schema)
                var figure = assembly.figure(tallies[place])
                figure.leaveOut(work.program.leftOut(of: place, tallies), library.schema, holdings)
                return figure
            }
        }
        return FigureSet(period: context.period, asAt: context.asAt, figures: figures, holdings: holdings)
    }

    private struct TableWork {
        let program: Program
        let definitions: [FigureDefinition]
    }

    /// A block of the rows of one table.
    private struct Job {
        let table: Int
        let rows: Range<Int>
    }

    /// The tallies of every counter of every program.
    private static func run(_ programs: [Program], threads: Int) -> [[Tallies]] {
        let jobs = programs.enumerated().flatMap { table, program in
            stride(from: 0, to: program.rowCount, by: BlockRunner.blockSize).map { start in
                Job(table: table, rows: start..<min(start + BlockRunner.blockSize, program.rowCount))
            }
        }
        let empty = programs.map { $0.counters.map { Tallies(bins: $0.binCount) } }
        let total = Mutex(empty)
        let next = Atomic(0)
        Parallel.run(min(threads, jobs.count)) { _ in
            var runners: [BlockRunner?] = programs.map { _ in nil }
            while true {
                let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard place < jobs.count else { break }
                let job = jobs[place]
                if runners[job.table] == nil { runners[job.table] = BlockRunner(programs[job.table]) }
                runners[job.table]?.run(job.rows)
            }
            total.withLock { total in
                for (table, runner) in runners.enumerated() {
                    guard let runner else { continue }
                    for counter in runner.tallies.indices { total[table][counter].add(runner.tallies[counter]) }
                }
            }
        }
        return total.withLock { $0 }
    }
}

/// Runs the same work on several threads at once.
enum Parallel {
    /// Calls `body` with 0 up to `count`; on this thread alone where one is enough.
    static func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
        guard count > 1 else {
            body(0)
            return
        }
        DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }
}
