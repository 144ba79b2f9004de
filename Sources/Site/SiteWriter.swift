/// Puts a site in its place, whole or not at all.
public struct SiteWriter: Sendable {
    private let files: FileSystem

    public init(files: FileSystem) { self.files = files }

    /// Replaces the folder `output`. A failure leaves the old folder as it was and removes what was begun.
    public func replace<R>(_ output: String, with site: Site<R>) throws(FileProblem) {
        let fresh = try begin(output)
        do throws(FileProblem) {
            try fresh.write(site.files)
            try fresh.putInPlace()
        } catch {
            try fresh.discard()
            throw error
        }
    }

    /// Puts one file in the place of the one that stands there, in one step: of a site of which nothing else changes,
    /// readers see the old one or the new one, and no other file is touched.
    public func replace(_ file: SiteFile, in output: String) throws(FileProblem) {
        let fresh = try begin(output)
        try fresh.write([file])
        try fresh.exchange(file.path)
    }

    /// Begins a site that is written piece by piece, so that nobody has to hold all of it; what an interrupted run left
    /// is removed. Whoever begins one ends it, with `putInPlace` or `discard`.
    public func begin(_ output: String) throws(FileProblem) -> FreshSite {
        let fresh = FreshSite(output: output, files: files)
        try fresh.discard()
        return fresh
    }
}

/// A site in a folder of its own beside the one that it will replace. Until it is put in place nobody sees it.
public struct FreshSite: Sendable {
    private let output: String
    private let files: FileSystem

    init(output: String, files: FileSystem) {
        self.output = output
        self.files = files
    }

    private var folder: String { output + ".new" }

    /// Adds files. A path that was written before is written over, so that whoever plans the pieces has to know that
    /// none claims a path of another. Several threads may write at once.
    public func write(_ pieces: [SiteFile]) throws(FileProblem) {
        for file in pieces { try files.write(file.bytes, "\(folder)/\(file.path)") }
    }

    /// Every file that was written, one after the other.
    public func forEachFile(_ visit: (SiteFile) throws(FileProblem) -> Void) throws(FileProblem) {
        for path in try files.list(folder) {
            try visit(SiteFile(path: path, bytes: try files.read("\(folder)/\(path)")))
        }
    }

    /// Makes it the site, in one step, and removes the old one.
    ///
    /// The two folders are exchanged, so a reader or a web server sees one of them complete at every instant. Where the
    /// file system cannot exchange, the old folder is moved away first: for that instant there is no site, and never
    /// half a one.
    public func putInPlace() throws(FileProblem) {
        try exchange()
        try files.remove(folder)
    }

    /// Exchanges one file with the one of the site, and removes the old one.
    func exchange(_ path: String) throws(FileProblem) {
        do throws(FileProblem) {
            try files.exchange("\(folder)/\(path)", "\(output)/\(path)")
        } catch {
            // Without an exchange the file is away for an instant, as a whole site would be.
            try files.remove("\(output)/\(path)")
            try files.move("\(folder)/\(path)", "\(output)/\(path)")
        }
        try discard()
    }

    /// Removes it; the old site stays.
    public func discard() throws(FileProblem) { try files.remove(folder) }

    /// Afterwards `folder` holds the old site, if there was one.
    private func exchange() throws(FileProblem) {
        guard files.exists(output) else { return try files.move(folder, output) }
        do throws(FileProblem) {
            try files.exchange(folder, output)
        } catch {
            let old = output + ".old"
            try files.remove(old)
            try files.move(output, old)
            try files.move(folder, output)
            try files.move(old, folder)
        }
    }
}
