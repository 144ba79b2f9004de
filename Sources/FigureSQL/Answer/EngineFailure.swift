/// What a client's words about its failure come down to. Those words may quote a cell, and go no further.
public struct EngineFailure: Sendable {
    public let problem: EngineProblem
    /// Whether the engine was reached and gave up the script.
    public let isOfScript: Bool

    /// - Parameter errors: what the client wrote on standard error; of `psql` with `VERBOSITY=sqlstate`.
    public init(_ errors: String, exitCode: Int32, _ dialect: SQLDialect) {
        let problem =
            switch dialect {
            case .postgres: Self.postgres(errors, exitCode)
            case .spark: Self.spark(errors)
            }
        self.problem = problem
        isOfScript =
            switch problem {
            case .failed, .cancelled: true
            default: false
            }
    }

    /// `psql` ends with 2 where it has no connection, with 3 where a script failed.
    private static func postgres(_ errors: String, _ exitCode: Int32) -> EngineProblem {
        let code = errors.split(whereSeparator: \.isWhitespace).map(String.init).last { word in
            word.utf8.count == 5 && word.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) }
                && word.utf8.contains { (48...57).contains($0) }
        }
        if exitCode == 2, errors.contains("FATAL") { return .refused(.postgres) }
        if exitCode == 2, code == nil { return .unreachable(.postgres) }
        switch code {
        // query_canceled, admin_shutdown, crash_shutdown (PostgreSQL, appendix A).
        case "57014", "57P01", "57P02": return .cancelled(.postgres)
        default: return .failed(.postgres, code: code)
        }
    }

    /// Spark names its errors in square brackets, before it says anything else: what stands in brackets later may be a cell.
    private static func spark(_ errors: String) -> EngineProblem {
        let unreachable = ["All masters are unresponsive", "Failed to connect to master", "Connection refused"]
        if unreachable.contains(where: errors.contains) { return .unreachable(.spark) }
        if errors.contains("cancelled") || errors.contains("CANCELED") { return .cancelled(.spark) }
        let code = errors.split(whereSeparator: \.isNewline).lazy.compactMap { line -> String? in
            let said =
                line.hasPrefix("[")
                ? line : line.firstRange(of: ": [").map { line[$0.lowerBound...].dropFirst(2) } ?? ""
            let name = said.dropFirst().prefix { $0 != "]" }
            let isName = name.utf8.allSatisfy { (65...90).contains($0) || $0 == 95 || $0 == 46 }
            return isName && name.contains("_") && said.contains("]") ? String(name) : nil
        }.first
        return .failed(.spark, code: code)
    }
}
