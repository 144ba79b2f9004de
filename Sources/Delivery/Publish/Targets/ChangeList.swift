/// What publishing changes: by path, from one list of files to another.
public struct ChangeList: Sendable {
    public let added: [Manifest.File]
    public let changed: [Manifest.File]
    /// Files of the old site that the new one has not.
    public let removed: [Manifest.File]
    public let unchanged: [Manifest.File]

    /// The manifest itself is on neither list.
    public init(from old: [Manifest.File], to new: [Manifest.File]) {
        let before = Dictionary(old.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.map(\.path))
        added = new.filter { before[$0.path] == nil }
        changed = new.filter { file in before[file.path].map { $0 != file.digest } ?? false }
        removed = old.filter { !after.contains($0.path) }
        unchanged = new.filter { before[$0.path] == $0.digest }
    }

    public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

    /// Nothing of what there was stays or goes: a first publication.
    private var isAllNew: Bool { changed.isEmpty && removed.isEmpty && unchanged.isEmpty }

    /// A line a file that changes, then the sums. Where all is new the sums say it, and three hundred lines would hide them.
    public var lines: [String] {
        let parts = [("added", added), ("changed", changed), ("removed", removed)]
        let listed = isAllNew ? [] : parts
        let files = listed.flatMap { word, files in
            files.map { "  \(word.padded(to: 8)) \($0.path) (\($0.size.words))" }
        }
        let sums = (parts + [("unchanged", unchanged)]).map { word, files in
            "\(files.count) \(word)" + (files.isEmpty ? "" : ", \(Self.size(of: files).words)")
        }
        return files + [sums.joined(separator: "; ")]
    }

    private static func size(of files: [Manifest.File]) -> ByteCount {
        files.reduce(ByteCount(0)) { $0 + $1.size }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
