/// Where a file of the site stands, from the site's root, such as `coventry/2021-22/teams.html`.
public struct SitePath: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }
    public var description: String { text }
    public static func < (left: SitePath, right: SitePath) -> Bool { left.text < right.text }

    /// The file `name` in the folder that this path names.
    public func appending(_ name: String) -> SitePath { SitePath(text.isEmpty ? name : "\(text)/\(name)") }

    /// The address of `other` as a link from this file: relative and with the file's name, so that the site
    /// opens from disk, from any sub-path and from a USB stick.
    public func link(to other: SitePath) -> String {
        let here = folders
        let there = other.text.split(separator: "/")
        var shared = 0
        while shared < here.count, shared < there.count - 1, here[shared] == there[shared] { shared += 1 }
        return String(repeating: "../", count: here.count - shared) + there[shared...].joined(separator: "/")
    }

    /// The file that a relative address in this file leads to, without its fragment; nil above the site's root.
    func resolve(_ address: String) -> SitePath? {
        var parts = folders
        for step in address.prefix(while: { $0 != "#" && $0 != "?" }).split(separator: "/") {
            switch step {
            case ".": continue
            case "..":
                guard parts.popLast() != nil else { return nil }
            default: parts.append(step)
            }
        }
        return SitePath(parts.joined(separator: "/"))
    }

    private var folders: [Substring] { Array(text.split(separator: "/").dropLast()) }
}
