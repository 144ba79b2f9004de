import Foundation
import Testing

/// A PostgreSQL of the test's own: made in a folder that goes away with it, heard on a socket in that folder and on no
/// network, ended by its own id. PostgreSQL refuses to run as root, so that root hands it to the user `postgres`.
final class PostgresServer {
    private let folder: URL
    private let server: Process
    private static let isRoot = geteuid() == 0

    init() throws {
        // Short: the path of a socket has room for 107 bytes.
        let root = FileManager.default.temporaryDirectory.appending(path: "heard-pg-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        folder = root
        if Self.isRoot { _ = try Self.run("/usr/bin/env", ["chown", "postgres", root.path]) }
        let data = root.appending(path: "data").path
        _ = try Self.run(
            "/usr/bin/env",
            Self.asUser + [
                try Self.program("initdb"), "-D", data, "-A", "trust", "-U", "heard", "-E", "UTF8",
                "--locale=C.UTF-8", "--no-sync",
            ])
        server = Process()
        server.executableURL = URL(filePath: "/usr/bin/env")
        server.currentDirectoryURL = root
        server.arguments =
            ["setpriv", "--pdeathsig", "INT"] + Self.asUser
            + [
                try Self.program("postgres"), "-D", data, "-k", root.path, "-c", "listen_addresses=", "-c", "fsync=off",
                "-c", "log_destination=stderr",
            ]
        server.standardOutput = FileHandle.nullDevice
        server.standardError = FileHandle.nullDevice
        try server.run()
        try waitUntilReady()
    }

    deinit {
        server.interrupt()
        server.waitUntilExit()
        do { try FileManager.default.removeItem(at: folder) } catch { print("left behind: \(folder.path): \(error)") }
    }

    /// What `psql --csv` prints for a script.
    func run(_ script: String) throws -> String {
        let file = folder.appending(path: "script.sql")
        try Data(script.utf8).write(to: file)
        return try Self.run(
            "/usr/bin/env",
            [
                "psql", "-X", "-q", "--csv", "-t", "-v", "ON_ERROR_STOP=1", "-h", folder.path, "-U", "heard", "-d",
                "postgres",
                "-f", file.path,
            ])
    }

    private func waitUntilReady() throws {
        for _ in 0..<200 {
            if (try? run("SELECT 1;")) != nil { return }
            Thread.sleep(forTimeInterval: 0.05)
        }
        throw Failure(words: "PostgreSQL did not start")
    }

    private static let asUser = isRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : []

    /// Debian keeps the server's programs apart for each version.
    private static func program(_ name: String) throws -> String {
        let versions = try FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql").compactMap { Int($0) }
        let newest = try #require(versions.max(), "scripts/test installs PostgreSQL")
        return "/usr/lib/postgresql/\(newest)/bin/\(name)"
    }

    struct Failure: Error { let words: String }

    private static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let (output, errors) = (
            Pipe(), FileManager.default.temporaryDirectory.appending(path: "heard-pg-\(UUID().uuidString)")
        )
        try Data().write(to: errors)
        defer { do { try FileManager.default.removeItem(at: errors) } catch { print("left behind: \(errors.path)") } }
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: "/")
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(words: try String(contentsOf: errors, encoding: .utf8))
        }
        return text
    }
}
