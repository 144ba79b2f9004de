import Diagnostics

/// A folder that may be replaced. Only `OutputRules` makes one.
public struct OutputFolder: Sendable {
    /// From the root of the machine, without links.
    public let path: String
    let name: String
    let location: SourceLocation?
    let contents: OutputMark
    let files: FileSystem

    /// Refuses a folder with anything in it that would be lost: what no earlier build wrote, or somebody changed since. What
    /// the new build writes with the same bytes is not lost, nor what git holds of our own.
    /// - Returns: what stands in the folder.
    func requireOurs(besides fresh: WrittenFiles) throws(FileProblem) -> WrittenFiles {
        let entries = try files.entries(path)
        let parents = Set(entries.compactMap { entry in entry.path.lastIndex(of: "/").map { entry.path[..<$0] } })
        let isOdd = { (entry: FolderEntry) in
            entry.kind != .file && !(entry.kind == .folder && parents.contains(entry.path[...]))
        }
        if let odd = entries.first(where: isOdd) { throw refusal(.stranger(odd.path)) }
        let plain = entries.filter { $0.kind == .file }
        let standing = try WrittenFiles(in: path, plain.map(\.path), files)
        let known = try kept()
        let unsure = plain.filter { entry in
            !fresh.has(entry.path, as: standing) && !(known?.has(entry.path, as: standing) ?? false)
        }
        if let known, !unsure.isEmpty {
            let held = files.heldByGit(path)
            if let lost = unsure.map(\.path).first(where: { !held.contains($0) }) {
                throw refusal(known.has(lost) ? .altered(lost) : .stranger(lost))
            }
        }
        // Without a list the mark has to tell; of what the new build writes again it can tell pages only.
        let others = unsure.filter { !fresh.has($0.path) || $0.path.hasSuffix(".html") }
        if let stranger = try contents.stranger(among: others, in: path, files) { throw refusal(.stranger(stranger)) }
        return standing
    }

    /// Refuses to replace one file that somebody changed since a build wrote it.
    /// - Returns: the file as it stands there.
    func requireOurs(file: String) throws(FileProblem) -> WrittenFiles {
        let standing = try WrittenFiles(in: path, [file], files)
        guard try kept()?.has(file, as: standing) ?? true else { throw refusal(.altered(file)) }
        return standing
    }

    /// What earlier builds noted that they wrote; nil where none did.
    func kept() throws(FileProblem) -> WrittenFiles? {
        contents.hasList ? try WrittenFiles.kept(of: path, files) : nil
    }

    func keep(_ written: WrittenFiles, for access: FileAccess) throws(FileProblem) {
        if contents.hasList, try kept() != written { try written.keep(of: path, files, for: access) }
    }

    /// The same at a glance, before any work: an earlier build leaves its mark.
    func requireMark() throws(FileProblem) {
        guard files.exists(path), try !contents.stands(in: path, files) else { return }
        let first = try files.entries(path).first { $0.kind != .folder }
        if let first { throw refusal(.stranger(first.path)) }
    }

    private func refusal(_ obstacle: OutputObstacle) -> FileProblem {
        obstacle.problem(folder: name, at: location)
    }
}
