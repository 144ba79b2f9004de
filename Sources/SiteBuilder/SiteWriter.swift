/// Puts a site in its place, whole or not at all.
///
/// The new site is written beside the old one and the two are exchanged in one step, so a reader or a web server
/// sees one of them complete at every instant. Where the file system cannot exchange, the old folder is moved
/// away first: for that instant there is no site, and never half a one.
public struct SiteWriter: Sendable {
    private let files: FileSystem

    public init(files: FileSystem) { self.files = files }

    /// Replaces the folder `output`. A failure leaves the old folder as it was and removes what was begun.
    public func replace(_ output: String, with site: BuiltSite) throws(FileProblem) {
        let fresh = output + ".new"
        try files.remove(fresh)
        do throws(FileProblem) {
            for file in site.files { try files.write(file.bytes, "\(fresh)/\(file.path)") }
            try putInPlace(fresh, output)
        } catch {
            try files.remove(fresh)
            throw error
        }
        try files.remove(fresh)
    }

    /// Afterwards `fresh` holds the old site, if there was one.
    private func putInPlace(_ fresh: String, _ output: String) throws(FileProblem) {
        guard files.exists(output) else { return try files.move(fresh, output) }
        do throws(FileProblem) {
            try files.exchange(fresh, output)
        } catch {
            let old = output + ".old"
            try files.remove(old)
            try files.move(output, old)
            try files.move(fresh, output)
            try files.move(old, fresh)
        }
    }
}
