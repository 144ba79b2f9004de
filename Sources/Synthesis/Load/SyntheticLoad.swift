public import Diagnostics
import Quantities

/// Records in any number, for load tests: whole synthetic years one after the other, each with references of
/// its own, with the same columns as the edition's own records and as valid.
public struct SyntheticLoad: Sendable {
    private let synthesis: Synthesis
    /// So many different years are made; then they come again under new references.
    private static let differentYears = 64

    public init(_ synthesis: Synthesis) { self.synthesis = synthesis }

    /// Writes `count` complaints with their concerns, piece by piece, then the other tables as the edition has
    /// them.
    ///
    /// - Parameter write: takes the name of a file and the bytes to append to it, at most about a megabyte.
    public func write(
        complaints count: Int, _ findings: inout Findings,
        to write: (_ file: String, _ bytes: [UInt8]) throws -> Void
    ) rethrows {
        var problems: [PlanProblem] = []
        let tables = synthesis.tables(seed: synthesis.plan.seed, &problems)
        let perYear = tables.first?.rows.count ?? 0
        let years = min(Self.differentYears, perYear == 0 ? 0 : (count + perYear - 1) / perYear)
        let made = (0..<years).map { year(UInt64($0), &problems) }
        for problem in problems { findings.report(problem.finding(in: synthesis.path)) }
        guard problems.isEmpty else { return }
        try writeCases(of: made, complaints: count, perYear: perYear, to: write)
        for table in tables.dropFirst(2) {
            let writer = synthesis.writer(for: table.name)
            var bytes = writer.head(&problems)
            // Their links lead to complaints of the first year, which must be there whole.
            let rows = count >= perYear ? table.rows.indices : 0..<0
            for row in rows { bytes += writer.line(row, of: table, &problems) }
            try write(writer.fileName, bytes)
        }
    }

    /// One year as bytes, with the places that references fill.
    private func year(_ number: UInt64, _ problems: inout [PlanProblem]) -> LoadYear {
        let seed = synthesis.plan.seed &+ number
        let complaints = synthesis.complaints(seed: seed, &problems)
        let concerns = synthesis.concerns(of: complaints, seed: seed, &problems)
        return LoadYear(
            complaints, writer: synthesis.writer(for: "complaints"), concerns,
            writer: synthesis.writer(for: "concerns"), &problems)
    }

    private func writeCases(
        of years: [LoadYear], complaints count: Int, perYear: Int,
        to write: (_ file: String, _ bytes: [UInt8]) throws -> Void
    ) rethrows {
        var ignored: [PlanProblem] = []
        let writers = (synthesis.writer(for: "complaints"), synthesis.writer(for: "concerns"))
        var (cases, concerns) = (writers.0.head(&ignored), writers.1.head(&ignored))
        let names = LoadNames(plan: synthesis.plan.complaints)
        for number in 0..<count {
            let year = number / perYear
            let row = number % perYear
            let from = years[year % years.count]
            from.complaints[row].append(to: &cases, names.texts(of: number))
            for concern in from.concerns[row] { concern.append(to: &concerns, names.texts(of: number)) }
            guard cases.count > 1_000_000 || number == count - 1 else { continue }
            try write(writers.0.fileName, cases)
            try write(writers.1.fileName, concerns)
            cases.removeAll(keepingCapacity: true)
            concerns.removeAll(keepingCapacity: true)
        }
    }
}
