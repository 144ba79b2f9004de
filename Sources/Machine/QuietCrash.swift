import Foundation

/// Keeps a crash of ours from printing memory, where the words of a record may be.
package enum QuietCrash {
    /// The runtime of Swift prints what the registers point at, sixteen bytes each, where its backtracer is installed. Whoever
    /// asks for that in `SWIFT_BACKTRACE` gets it.
    package static func arrange() {
        guard ProcessInfo.processInfo.environment["SWIFT_BACKTRACE"] == nil else { return }
        for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] { signal(number, SIG_DFL) }
    }
}
