import Diagnostics
import Foundation
import Site
import SiteBuilder
import Synthesis

/// Appends invented records to files piece by piece, so that ten million of them need no memory.
struct LoadWriter {
    let folder: String

    func write(_ synthesis: Synthesis, complaints: Int, _ findings: inout Findings) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var open: [String: FileHandle] = [:]
        defer { for handle in open.values { handle.closeFile() } }
        try SyntheticLoad(synthesis).write(complaints: complaints, &findings) { name, bytes in
            let handle = try open[name] ?? start(name)
            open[name] = handle
            try handle.write(contentsOf: Data(bytes))
        }
    }

    private func start(_ name: String) throws -> FileHandle {
        let path = "\(folder)/\(name)"
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw FileProblem(.write, path, "the file cannot be made") }
        return handle
    }
}
