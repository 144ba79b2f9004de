import Diagnostics
public import Site

/// Where a streamed site goes, whole or not at all.
public struct OutputPlace: Sendable {
    private let output: OutputFolder
    private let files: FileSystem
    private let earlier: EarlierSite

    public init(output: OutputFolder, files: FileSystem, earlier: EarlierSite) {
        self.output = output
        self.files = files
        self.earlier = earlier
    }

    /// Every file in a folder beside the old one, which it then replaces. Nothing is replaced where an error was found.
    public func stream(_ stream: SiteStream, _ plan: SitePlan) async throws(FileProblem) -> SiteStream.Result {
        let fresh = try SiteWriter(files: files).begin(output)
        do throws(FileProblem) {
            let result = try await stream.run(plan, into: sink(of: fresh))
            if result.findings.hasErrors { try fresh.discard() } else { try fresh.putInPlace() }
            return result
        } catch {
            try fresh.discard()
            throw error
        }
    }

    /// For few changes: what is made is held and compared with what stands there. Nothing is written where nothing
    /// changed; a file that changed alone is exchanged alone; otherwise the whole site is replaced.
    public func hold(_ stream: SiteStream, _ plan: SitePlan) async throws(FileProblem) -> SiteStream.Result {
        let held = HeldFiles()
        var result = try await stream.run(plan, into: held.sink)
        guard !result.findings.hasErrors else { return result }
        var changed: [SiteFile] = []
        for file in held.files where try !stands(file) { changed.append(file) }
        let paths = Set(result.paths)
        if changed.isEmpty, !earlier.hasOthers(than: paths) {
            result.written = .nothing
            return result
        }
        if changed.count == 1, earlier.hasFile(changed[0].path), !earlier.hasOthers(than: paths) {
            try SiteWriter(files: files).replace(changed[0], in: output)
            result.written = .file(changed[0].path)
            return result
        }
        try replaceAll(by: held.files, and: paths)
        return result
    }

    private func sink(of fresh: FreshSite) -> SiteStream.Sink {
        SiteStream.Sink(
            put: { file throws(FileProblem) in try fresh.write([file]) },
            keep: { path throws(FileProblem) in
                try fresh.write([SiteFile(path: path, bytes: try files.read("\(output.path)/\(path)"))])
            })
    }

    /// Whether the file stands there, byte for byte.
    private func stands(_ file: SiteFile) throws(FileProblem) -> Bool {
        guard earlier.hasFile(file.path) else { return false }
        return try files.read("\(output.path)/\(file.path)") == file.bytes
    }

    private func replaceAll(by made: [SiteFile], and paths: Set<String>) throws(FileProblem) {
        let fresh = try SiteWriter(files: files).begin(output)
        do throws(FileProblem) {
            let sink = sink(of: fresh)
            try fresh.write(made)
            for path in paths.subtracting(made.map(\.path)).sorted() { try sink.keep(path) }
            try fresh.putInPlace()
        } catch {
            try fresh.discard()
            throw error
        }
    }
}
