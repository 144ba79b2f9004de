public import Diagnostics

/// What can be wrong with an engine, its tables or its answer. None of it holds a cell, a password or the engine's own
/// words, which may quote both.
public enum EngineProblem: Hashable, Sendable {
    case noClient(String)
    case unreachable(SQLDialect)
    case refused(SQLDialect)
    case noTables
    case noTable(String)
    case noColumn(String, String, known: [String])
    /// Table, column and what it must hold.
    case wrongType(String, String, String)
    case cancelled(SQLDialect)
    /// With the engine's code of the error, where it gave one.
    case failed(SQLDialect, code: String?)
    /// With the row that cannot be read, where there is one.
    case answerCut(Int?)
    case answerOdd

    public func finding(at place: SourceLocation) -> Finding {
        switch self {
        case .noClient(let name):
            Finding(
                .engineClient, at: place, "the engine's client '\(name)' is not installed",
                fix: "install it on this machine (docs/engines.md says how), or put its folder on PATH")
        case .unreachable(let dialect):
            Finding(
                .engineReached, at: place, "no engine answers where '\(dialect.client)' looks for one",
                fix: "start it, or say where it is: \(dialect.connection)")
        case .refused(let dialect):
            Finding(
                .engineReached, at: place, "the engine lets nobody in under this name, password or database",
                fix: "correct the connection: \(dialect.connection)")
        case .noTables:
            Finding(
                .engineTable, at: place, "the engine shows none of the tables of records",
                fix:
                    "name their 'schema' under 'records', or let this user read them; heard figures sql --schema prints them"
            )
        case .noTable(let table):
            Finding(
                .engineTable, at: place, "the engine shows no table '\(table)'",
                fix:
                    "make it (heard figures sql --schema prints how), name its 'schema' under 'records', or let this user read it"
            )
        case .noColumn(let table, let column, let known):
            Finding(
                .engineColumn, at: place, "the table '\(table)' has no column '\(column)'",
                fix: Self.fix(column, known))
        case .wrongType(let table, let column, let kind):
            Finding(
                .engineType, at: place, "the column '\(column)' of '\(table)' does not hold \(kind)",
                fix: "make a view that casts it (docs/engines.md shows one)")
        case .cancelled(let dialect):
            Finding(
                .engineQuery, at: place, "the engine, or somebody at it, cancelled the query",
                fix: "run it again, or give it more time\(dialect == .postgres ? " (statement_timeout)" : "")")
        case .failed(let dialect, let code):
            Finding(
                .engineQuery, at: place,
                "the engine gave up the query\(code.map { " with the error \($0)" } ?? "")",
                fix:
                    "see its own words with: heard figures sql --dialect \(dialect.rawValue) > figures.sql, run with '\(dialect.client)'"
            )
        case .answerCut(let row):
            Finding(
                .engineAnswer, at: place,
                row.map { "row \($0) of the engine's answer is none that the script prints" }
                    ?? "the engine's answer ends before its last row",
                fix: "run it again; see that no start-up file of the client prints anything")
        case .answerOdd:
            Finding(
                .engineAnswer, at: place, "the engine's answer does not add up, or is about other figures",
                fix: "run it again with this version of heard; if it stays so, report it with the engine's version")
        }
    }

    private static func fix(_ column: String, _ known: [String]) -> String {
        if let meant = NearestName.of(column, among: known) {
            return "map it to '\(meant)' under 'columns' in the mapping file, or add it, empty if need be"
        }
        return "add it, empty if need be, or name it under 'columns' in the mapping file"
    }
}

extension SQLDialect {
    /// The program that runs scripts.
    public var client: String {
        switch self {
        case .postgres: "psql"
        case .spark: "spark-sql"
        }
    }

    /// Where a connection is set.
    var connection: String {
        switch self {
        case .postgres: "PGSERVICE, PGHOST and their like, ~/.pgpass, or 'service' under 'records'"
        case .spark: "spark.master in spark-defaults.conf of SPARK_CONF_DIR"
        }
    }
}
