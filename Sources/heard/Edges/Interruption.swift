import Dispatch
import Foundation

/// Ctrl-C as the ordinary end of a command that serves.
enum Interruption {
    /// Runs until the work ends, or until the terminal or the system asks to stop, which is no error.
    static func running(_ work: @escaping @Sendable () async throws -> Void) async throws {
        let signals = [SIGINT, SIGTERM].map { number -> any DispatchSourceSignal in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number)
        }
        let stops = AsyncStream<Void> { continuation in
            for source in signals {
                source.setEventHandler { continuation.yield() }
                source.resume()
            }
        }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await work()
                return false
            }
            group.addTask {
                for await _ in stops { break }
                return true
            }
            // The first to end decides: a stop ends the work and swallows how it complains about it.
            if try await group.next() == true {
                group.cancelAll()
                while case .some = await group.nextResult() {}
            } else {
                group.cancelAll()
            }
        }
        for source in signals { source.cancel() }
    }
}
