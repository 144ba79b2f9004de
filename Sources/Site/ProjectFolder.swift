/// The folder that holds `templates` and `content`.
package struct ProjectFolder: Sendable {
    /// Absolute, without links or a final slash.
    package let path: String

    package init(path: String) { self.path = path }

    /// The path on this machine of a path that is absolute or starts at the project.
    package func resolve(_ path: String) -> String { path.hasPrefix("/") ? path : "\(self.path)/\(path)" }
}
