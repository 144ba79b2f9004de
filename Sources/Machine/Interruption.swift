import Dispatch
import Foundation

/// Ctrl-C as the ordinary end of a command that serves.
package enum Interruption {
    /// How long the work may take to end. Everything it writes is whole or not there at any time, so it may then be cut
    /// off.
    private static let patience: DispatchTimeInterval = .milliseconds(700)

    /// Runs until the work ends, or until the terminal or the system asks to stop, which is no error.
    package static func running(_ work: @escaping @Sendable () async throws -> Void) async throws {
        // A queue of its own: however busy all others are, a signal is heard.
        let queue = DispatchQueue(label: "heard.signals", qos: .userInteractive)
        let signals = [SIGINT, SIGTERM].map { number -> any DispatchSourceSignal in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: queue)
        }
        let stops = AsyncStream<Void> { continuation in
            for source in signals {
                source.setEventHandler {
                    continuation.yield()
                    queue.asyncAfter(deadline: .now() + patience) { _exit(0) }
                }
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
