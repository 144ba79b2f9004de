/// The folder that holds `templates` and `content`.
struct ProjectFolder: Sendable {
    /// Absolute, without links or a final slash.
    let path: String

    init(_ path: String) {
        self.path = RealPath.of(RealPath.absolute(path))
    }

    /// The path on this machine of a path that is absolute or starts at the project.
    func resolve(_ path: String) -> String { path.hasPrefix("/") ? path : "\(self.path)/\(path)" }
}
