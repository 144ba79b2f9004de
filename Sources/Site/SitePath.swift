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
        // Most links of a page lead to its neighbours.
        if folder == other.folder { return String(other.text[other.folder.endIndex...].drop { $0 == "/" }) }
        let here = folders
        let there = other.text.split(separator: "/")
        var shared = 0
        while shared < here.count, shared < there.count - 1, here[shared] == there[shared] { shared += 1 }
        return String(repeating: "../", count: here.count - shared) + there[shared...].joined(separator: "/")
    }

    /// The file that a relative address in this file leads to, without its fragment; nil above the site's root.
    public func resolve(_ address: String) -> SitePath? {
        let bytes = address.utf8
        let file = address[
            ..<(bytes.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? bytes.endIndex)]
        let isNeighbour =
            !file.isEmpty && !file.utf8.contains(UInt8(ascii: "/")) && file.utf8.first != UInt8(ascii: ".")
        if isNeighbour { return SitePath(String(folder)).appending(String(file)) }
        var parts = folders
        for step in file.split(separator: "/") {
            switch step {
            case ".": continue
            case "..":
                guard parts.popLast() != nil else { return nil }
            default: parts.append(step)
            }
        }
        return SitePath(parts.joined(separator: "/"))
    }

    /// All before the last `/`.
    private var folder: Substring { text[..<(text.utf8.lastIndex(of: UInt8(ascii: "/")) ?? text.startIndex)] }

    private var folders: [Substring] { Array(text.split(separator: "/").dropLast()) }
}
