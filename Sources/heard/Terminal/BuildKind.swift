import ArgumentParser
import Foundation

/// Which of the two builds of the program this is. Both write the same bytes; the debug build is ready sooner and takes ten
/// times as long to run.
enum BuildKind {
    #if DEBUG
        static let isDebug = true
    #else
        static let isDebug = false
    #endif

    /// What `heard --version` prints.
    static let version = "heard \(Heard.version)" + (isDebug ? " (debug build)" : "")

    /// The tests publish with the program that they are built with.
    private static let permission = "HEARD_PUBLISH_DEBUG"

    /// Nobody publishes with the build for tests and a first look by accident.
    static func refuseDebug(_ console: Console) throws {
        guard isDebug, ProcessInfo.processInfo.environment[permission, default: ""].isEmpty else { return }
        console.complain(
            """
            heard: this is a debug build, for tests and a first look, so nothing is published
              fix: build the released program with 'scripts/program', and publish with .build/release/heard\n
            """)
        throw Exit.refused
    }
}
