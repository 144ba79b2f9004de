import FigureSQL
import Foundation
import Machine
import Pipeline
import Records
import Site
import Synchronization

extension EngineClient {
    /// The clients of this machine. What they say of errors is read and never shown: it may quote a cell.
    static let live = EngineClient { engine, script in
        let file = FileManager.default.temporaryDirectory.appending(path: "heard-\(UUID().uuidString).sql")
        do throws(FileProblem) {
            try LiveWriting.put(Array(script.utf8), file.path, .owner)
        } catch {
            return .ended(exitCode: -1, output: "", errors: "")
        }
        defer { unsafe unlink(file.path) }
        return LiveEngineClient.run(engine, file)
    }
}

private enum LiveEngineClient {
    static func run(_ engine: RecordsEngine, _ file: URL) -> EngineClient.Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ending + command(engine, file)
        if let service = engine.service {
            process.environment = ProcessInfo.processInfo.environment.merging(["PGSERVICE": service]) { $1 }
        }
        let (output, errors) = (Pipe(), Pipe())
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        do { try process.run() } catch { return .notInstalled }
        // Both at once: a client that has more to say of errors than a pipe holds would wait for ever.
        let said = Mutex(Data())
        let reading = DispatchGroup()
        DispatchQueue.global().async(group: reading) {
            let data = errors.fileHandleForReading.readDataToEndOfFile()
            said.withLock { $0 = data }
        }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        reading.wait()
        process.waitUntilExit()
        // What `env` and `setpriv` end with where there is no such program.
        if process.terminationStatus == 127 { return .notInstalled }
        return .ended(
            exitCode: process.terminationStatus, output: text,
            errors: said.withLock { String(decoding: $0, as: UTF8.self) })
    }

    private static func command(_ engine: RecordsEngine, _ file: URL) -> [String] {
        switch engine.kind {
        case .postgres:
            [
                "psql", "--no-psqlrc", "--quiet", "--csv", "--tuples-only", "--no-password", "--set", "ON_ERROR_STOP=1",
                "--set", "VERBOSITY=sqlstate", "--file", file.path,
            ]
        case .spark: ["spark-sql", "-S", "-f", file.path]
        }
    }

    /// A query that runs on when we are gone would hold the engine up: Debian's util-linux ends the client with us.
    private static let ending: [String] =
        FileManager.default.fileExists(atPath: "/usr/bin/setpriv") ? ["setpriv", "--pdeathsig", "INT"] : []
}
