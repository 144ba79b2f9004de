/// The path of a request, taken apart by the rules of RFC 3986 and by nothing else: what is asked for is a name in a
/// list of files, never a place on a disk, so no address can climb out of the site.
public struct RequestTarget: Hashable, Sendable {
    /// The names between the slashes, decoded; an address that ends with a slash names the folder before it.
    public let segments: [String]
    /// Whether the address ends with a slash.
    public let isFolder: Bool

    /// Nil where no address of a site can look so: it climbs (`..`), hides a slash or a null byte in an escape, is
    /// not UTF-8 or does not begin with a slash.
    ///
    /// - Parameter path: the path as it stands in the request, with its escapes, without query and fragment.
    public init?(_ path: String) {
        guard path.utf8.first == UInt8(ascii: "/") else { return nil }
        var segments: [String] = []
        for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let name = Self.decoded(part), Self.isName(name) else { return nil }
            segments.append(name)
        }
        isFolder = segments.last == ""
        if isFolder { segments.removeLast() }
        guard !segments.contains("") else { return nil }
        self.segments = segments
    }

    /// The path of the file in a site: of a folder, its `index.html`.
    public var file: String { (isFolder ? segments + ["index.html"] : segments).joined(separator: "/") }

    private static func isName(_ name: String) -> Bool {
        name != "." && name != ".." && !name.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == slash || $0 == backslash }
    }

    private static let slash = UInt8(ascii: "/")
    private static let backslash = UInt8(ascii: "\\")

    /// Nil where an escape is cut short or the bytes are not UTF-8.
    private static func decoded(_ part: Substring) -> String? {
        var plain: [UInt8] = []
        var rest = Array(part.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                plain.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            guard digits.count == 2, let high = hexadecimal(digits[digits.startIndex]),
                let low = hexadecimal(digits[digits.startIndex + 1])
            else { return nil }
            plain.append(high << 4 | low)
            rest = rest.dropFirst(2)
        }
        return String(validating: plain, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
