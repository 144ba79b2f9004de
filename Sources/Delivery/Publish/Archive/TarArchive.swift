import Site

/// A `.tar` file (POSIX.1-1988, "ustar"): the same bytes for the same files, since it says nothing of the machine.
struct TarArchive {
    /// A path that the format has no room for.
    struct PathTooLong: Error { let path: String }

    static func bytes(of files: [SiteFile]) throws(PathTooLong) -> [UInt8] {
        var bytes: [UInt8] = []
        for file in files {
            bytes += try header(of: file)
            bytes += file.bytes
            bytes += [UInt8](repeating: 0, count: (512 - file.bytes.count % 512) % 512)
        }
        return bytes + [UInt8](repeating: 0, count: 1_024)
    }

    private static func header(of file: SiteFile) throws(PathTooLong) -> [UInt8] {
        let (prefix, name) = try parts(of: file.path)
        var header: [UInt8] = []
        header += padded(Array(name.utf8), to: 100)
        header += octal(0o644, 8) + octal(0, 8) + octal(0, 8)
        header += octal(file.bytes.count, 12) + octal(0, 12)
        header += Array("        0".utf8)
        header += padded([], to: 100)
        header += Array("ustar\u{0}00".utf8)
        header += padded(Array("root".utf8), to: 32) + padded(Array("root".utf8), to: 32)
        header += octal(0, 8) + octal(0, 8)
        header += padded(Array(prefix.utf8), to: 155)
        header = padded(header, to: 512)
        // The sum of all bytes, its own field taken for spaces: six digits, NUL, space.
        let sum = header.reduce(0) { $0 + Int($1) }
        header.replaceSubrange(148..<156, with: octal(sum, 7) + [32])
        return header
    }

    /// The name has room for 100 bytes; folders before it may stand in a prefix of 155.
    private static func parts(of path: String) throws(PathTooLong) -> (prefix: String, name: String) {
        if path.utf8.count <= 100 { return ("", path) }
        for slash in path.indices where path[slash] == "/" {
            let (prefix, name) = (path[..<slash], path[path.index(after: slash)...])
            if prefix.utf8.count <= 155, name.utf8.count <= 100 { return (String(prefix), String(name)) }
        }
        throw PathTooLong(path: path)
    }

    /// Digits that end with NUL, in a field of so many bytes.
    private static func octal(_ number: Int, _ width: Int) -> [UInt8] {
        let digits = Array(String(number, radix: 8).utf8)
        return [UInt8](repeating: 48, count: width - 1 - digits.count) + digits + [0]
    }

    private static func padded(_ bytes: [UInt8], to width: Int) -> [UInt8] {
        bytes + [UInt8](repeating: 0, count: width - bytes.count)
    }
}
