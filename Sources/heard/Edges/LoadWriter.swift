import Diagnostics
import Foundation
import Machine
import Site
import SiteBuilder
import Synthesis

/// Appends invented records to files piece by piece, so that ten million of them need no memory.
struct LoadWriter {
    let folder: String

    func write(_ synthesis: Synthesis, complaints: Int, _ findings: inout Findings) throws {
        var open: [String: FileHandle] = [:]
        try SyntheticLoad(synthesis).write(complaints: complaints, &findings) { name, bytes in
            let handle = try open[name] ?? start(name)
            open[name] = handle
            let code = unsafe bytes.withUnsafeBytes { unsafe LiveWriting.writeAll($0, to: handle.fileDescriptor) }
            guard code == 0 else { throw FileProblem(.write, "\(folder)/\(name)", code: code) }
        }
    }

    private func start(_ name: String) throws -> FileHandle {
        let path = "\(folder)/\(name)"
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, FileAccess.everybody.fileMode)
        guard descriptor >= 0 else { throw FileProblem(.write, path, code: errno) }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
}
