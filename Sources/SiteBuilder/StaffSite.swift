public import Settings
public import StaffPages

extension Site where R == StaffReaders {
    /// A site for staff, from pages for staff and nothing else. Two files of one path are a fault of the plan: nil.
    public init?(_ files: [StaffFile]) {
        let files = files.map { SiteFile(path: $0.path, bytes: $0.bytes) }
        guard let contents = SiteContents(files) else { return nil }
        self.init(contents)
    }

    /// A site for staff as it lies in a folder, to be judged.
    public init?(found files: [SiteFile]) {
        guard let contents = SiteContents(files) else { return nil }
        self.init(contents)
    }
}
