public import Diagnostics
public import Site

extension BuiltSite {
    /// Every file of this site that is not what its sources build, byte for byte.
    /// - Parameters:
    ///   - fresh: the site that the sources build.
    ///   - part: whether a file is to be judged; of the others `fresh` may have another state, or none.
    public func differences(from fresh: BuiltSite, within part: (String) -> Bool) -> [Finding] {
        let wanted = Dictionary(fresh.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        let present = Set(files.map(\.path))
        let changed = files.filter { part($0.path) }.compactMap { file -> Finding? in
            guard let bytes = wanted[file.path] else { return Sameness.unknown(file.path) }
            return bytes == file.bytes ? nil : Sameness.changed(file, from: bytes)
        }
        let missing = fresh.files.filter { part($0.path) && !present.contains($0.path) }
        return changed + (missing.first.map { [Sameness.missing($0.path, of: missing.count)] } ?? [])
    }
}

/// What is said of files that are not as built.
private enum Sameness {
    /// At the first byte that differs.
    static func changed(_ file: SiteFile, from bytes: [UInt8]) -> Finding {
        let offset = zip(file.bytes, bytes).enumerated().first { $1.0 != $1.1 }?.offset
        let place = SourceLocation(
            path: file.path, bytes: file.bytes, offset: offset ?? min(file.bytes.count, bytes.count))
        return Finding(
            .builtFromSources, at: place, "from here on this file is not what the sources build",
            fix: "run 'heard build', and change the sources instead of the site")
    }

    static func unknown(_ path: String) -> Finding {
        Finding(
            .builtFromSources, at: SourceLocation(path: path), "the sources build no such file",
            fix: "delete it: whatever is published comes from the sources")
    }

    /// One finding for all of them: of a site that is not there, every file is missing.
    static func missing(_ path: String, of count: Int) -> Finding {
        let others = count == 1 ? "" : " and others that the sources build"
        return Finding(
            .builtFromSources, at: SourceLocation(path: path), "the site lacks this file\(others)",
            fix: "run 'heard build'")
    }
}
