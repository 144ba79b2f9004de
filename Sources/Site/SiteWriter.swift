/// Puts a site in its place, whole or not at all.
public struct SiteWriter: Sendable {
    private let files: FileSystem
    private let access: FileAccess

    public init(files: FileSystem, for access: FileAccess = .everybody) {
        self.files = files
        self.access = access
    }

    /// Replaces the folder `output`. A failure leaves the old folder as it was and removes what was begun.
    public func replace<R>(_ output: OutputFolder, with site: Site<R>) throws(FileProblem) {
        try begin(output).completed { fresh throws(FileProblem) in try fresh.write(site.files) }
    }

    /// Puts one file in the place of the one that stands there, in one step: of a site of which nothing else changes,
    /// readers see the old one or the new one, and no other file is touched.
    public func replace(_ file: SiteFile, in output: OutputFolder) throws(FileProblem) {
        let fresh = try begin(output)
        do throws(FileProblem) {
            try fresh.write([file])
            try fresh.exchange(file.path)
        } catch {
            try fresh.discard()
            throw error
        }
    }

    /// Begins a site that is written piece by piece, so that nobody has to hold all of it. Whoever begins one ends it, with
    /// `putInPlace` or `discard`.
    public func begin(_ output: OutputFolder) throws(FileProblem) -> FreshSite {
        let folder = try files.makeWorkFolder(output.path, access)
        return FreshSite(output: output, folder: folder, files: files, access: access)
    }
}

/// A site in a folder of its own beside the one that it will replace. Until it is put in place nobody sees it.
public struct FreshSite: Sendable {
    private let output: OutputFolder
    /// Where it is until then: for programs that write files themselves.
    public let folder: String
    private let files: FileSystem
    private let access: FileAccess

    init(output: OutputFolder, folder: String, files: FileSystem, access: FileAccess) {
        self.output = output
        self.folder = folder
        self.files = files
        self.access = access
    }

    /// Adds files. A path that was written before is written over, so that whoever plans the pieces has to know that
    /// none claims a path of another. Several threads may write at once.
    public func write(_ pieces: [SiteFile]) throws(FileProblem) {
        for file in pieces { try files.put(file.bytes, "\(folder)/\(file.path)", access) }
    }

    /// Every file that was written, one after the other.
    public func forEachFile(_ visit: (SiteFile) throws(FileProblem) -> Void) throws(FileProblem) {
        for path in try files.list(folder) {
            try visit(SiteFile(path: path, bytes: try files.read("\(folder)/\(path)")))
        }
    }

    /// Does the work and puts the site in its place; where either fails, nothing of it is left.
    public func completed(_ work: (FreshSite) throws(FileProblem) -> Void) throws(FileProblem) {
        do throws(FileProblem) {
            try work(self)
            try putInPlace()
        } catch {
            try discard()
            throw error
        }
    }

    /// Makes it the site, in one step, and removes the old one. A file in the old one that no build wrote refuses it.
    ///
    /// The two folders are exchanged, so a reader or a web server sees one of them complete at every instant. Where the
    /// file system cannot exchange, the old folder is moved away first: for that instant there is no site, and never
    /// half a one.
    public func putInPlace() throws(FileProblem) {
        let written = try WrittenFiles(in: folder, files.list(folder), files)
        // A run that is stopped between the two steps leaves either site, and a list that knows both.
        let old = files.exists(output.path) ? try output.requireOurs(besides: written) : WrittenFiles()
        try output.keep(written.adding(old), for: access)
        try exchange()
        try output.keep(written, for: access)
        try files.remove(folder)
    }

    /// Exchanges one file with the one of the site, and removes the old one.
    func exchange(_ path: String) throws(FileProblem) {
        let old = try output.requireOurs(file: path)
        if let known = try output.kept() {
            let both = try WrittenFiles(in: folder, [path], files).adding(old)
            try output.keep(known.replacing(by: both), for: access)
        }
        do throws(FileProblem) {
            try files.exchange("\(folder)/\(path)", "\(output.path)/\(path)")
        } catch {
            // Without an exchange the file is away for an instant, as a whole site would be.
            try files.remove("\(output.path)/\(path)")
            try files.move("\(folder)/\(path)", "\(output.path)/\(path)")
        }
        try discard()
    }

    /// Removes it; the old site stays.
    public func discard() throws(FileProblem) { try files.remove(folder) }

    /// Afterwards `folder` holds the old site, if there was one.
    private func exchange() throws(FileProblem) {
        guard files.exists(output.path) else { return try files.move(folder, output.path) }
        do throws(FileProblem) {
            try files.exchange(folder, output.path)
        } catch {
            // The name says to whoever clears up after us that this is the site, and not half of one.
            let old = folder + Self.movedAway
            try files.move(output.path, old)
            try files.move(folder, output.path)
            try files.move(old, folder)
        }
    }

    /// What the name of a site ends with that was moved away from its place for an instant.
    public static let movedAway = "-old"
}
