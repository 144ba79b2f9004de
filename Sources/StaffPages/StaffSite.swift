public import Settings
public import Site

extension Site where R == StaffReaders {
    /// A site for staff, from pages for staff and nothing else. Two files of one path are a fault of the plan: nil.
    public init?(_ files: [StaffFile]) {
        self.init(found: files.map { SiteFile(path: $0.path, bytes: $0.bytes) })
    }
}
