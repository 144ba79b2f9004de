import ArgumentParser

/// The exit codes of every command, after `sysexits.h`.
enum Exit {
    /// The input has findings that must be mended.
    static let findings = ExitCode(1)
    /// Input that cannot be read at all.
    static let unreadable = ExitCode(65)
    /// A site that may not be published, or not now.
    static let refused = ExitCode(75)
    /// A fault of ours.
    static let software = ExitCode(70)
}
