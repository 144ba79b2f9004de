import ArgumentParser

/// The exit codes of every command, after `sysexits.h`.
enum Exit {
    /// The input has findings that must be fixed.
    static let findings = ExitCode(1)
    /// Input that cannot be read at all.
    static let unreadable = ExitCode(65)
    /// A file that could not be written; or words for standard output or standard error, though the command did its work.
    static let unwritten = ExitCode(74)
    /// A site that may not be published, or not now; another command that is still at work there.
    static let refused = ExitCode(75)
    /// A fault of ours.
    static let software = ExitCode(70)
}
