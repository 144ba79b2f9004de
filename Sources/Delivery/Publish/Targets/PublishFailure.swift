public import Diagnostics
public import Site

/// Why publishing ended before it was done. What readers see is as whole as it was.
public enum PublishFailure: Error, Sendable {
    case file(FileProblem)
    /// Somebody has to decide or to fix something.
    case refused(Finding)
    /// Another program that we need said no, in its own words or in ours.
    case program(name: String, words: String)
}

/// Turns a failure of the file system into one of publishing.
func asking<Value>(_ work: () throws(FileProblem) -> Value) throws(PublishFailure) -> Value {
    do throws(FileProblem) {
        return try work()
    } catch {
        throw error.finding.map { .refused($0) } ?? .file(error)
    }
}
