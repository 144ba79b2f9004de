import ArgumentParser
import Diagnostics
import Site

extension CommonOptions {
    /// Says why a file could not be read or written, and which exit code follows.
    func refusal(_ problem: FileProblem) -> ExitCode {
        guard let finding = problem.finding else { return console.refusal(problem) }
        FindingsPrinter(options: self).print([finding])
        return Exit.findings
    }
}

extension Console {
    /// The same for a command without the common options.
    func refusal(_ problem: FileProblem) -> ExitCode {
        if let finding = problem.finding {
            complain([finding])
            return Exit.findings
        }
        complain("heard: cannot \(problem.action.rawValue) \(problem.path): \(problem.reason)\n")
        return switch problem.action {
        case .read, .list: Exit.unreadable
        case .write, .exchange, .move, .remove: Exit.unwritten
        }
    }
}
