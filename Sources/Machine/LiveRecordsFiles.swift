import Foundation
package import Records
package import Site

extension RecordsFiles {
    /// The files of this machine; paths that are not absolute start at the project.
    package static func live(project: ProjectFolder) -> RecordsFiles {
        RecordsFiles(
            open: { path in OpenFile.open(project.resolve(path))?.recordsFile },
            names: { folder in names(in: project.resolve(folder)) },
            isOutsideOrIgnored: { path in GitIgnore(project: project).allowsRecords(at: project.resolve(path)) })
    }
}

extension RecordsFiles {
    /// The files below a folder. One that cannot be listed has none: that its files cannot be opened is a finding of its own.
    private static func names(in folder: String) -> [String] {
        do {
            // A folder that is a link is not followed, and stands for itself.
            return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
                let type = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")[.type]
                return type as? FileAttributeType != .typeDirectory
            }
        } catch {
            return []
        }
    }
}

/// An open file that closes itself when the last reader lets go of it.
private final class OpenFile: Sendable {
    private let descriptor: Int32
    private let size: Int

    private init(descriptor: Int32, size: Int) {
        self.descriptor = descriptor
        self.size = size
    }

    deinit { close(descriptor) }

    static func open(_ path: String) -> OpenFile? {
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            return nil
        }
        return OpenFile(descriptor: descriptor, size: status.st_size)
    }

    var recordsFile: RecordsFile {
        RecordsFile(size: size) { offset, span in
            unsafe span.withUnsafeMutableBytes { bytes in
                unsafe Self.fill(bytes, from: self.descriptor, at: offset)
            }
        }
    }

    /// `pread` may return early; a short count means the end of the file to the reader, so we go on until it is.
    private static func fill(_ bytes: UnsafeMutableRawBufferPointer, from descriptor: Int32, at offset: Int) -> Int {
        var filled = 0
        while filled < bytes.count {
            let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
            let count = unsafe pread(descriptor, rest.baseAddress, rest.count, offset + filled)
            if count < 0 && errno == EINTR { continue }
            if count < 0 { return -1 }
            if count == 0 { break }
            filled += count
        }
        return filled
    }
}
