/// The place of a file in a site: names between slashes, none of which leads out of the folder, hides in it, or means anything
/// but itself in an address, on a disk, to a shell or in the settings of a web server. What was read elsewhere (a manifest, a
/// listing) becomes a place on this machine only by being one of these.
public struct PlainPath: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let text: String
    public var description: String { text }

    /// Letters and digits of ASCII, hyphens, full stops and underscores; no name of full stops alone or one that ends with one
    /// (Windows drops it), none that begins with a hyphen (programs take it for an option). Nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count <= Self.longest else { return nil }
        let names = Array(text.utf8).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard names.allSatisfy(Self.isName) else { return nil }
        self.text = String(text)
    }

    /// A place that stands in the program itself.
    public init(literal text: StaticString) { self.text = "\(text)" }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    /// In bytes: what Windows and IIS still take below a folder of their own.
    public static let longest = 200
    /// What `init` takes, for people.
    public static let rule = "letters from a to z, digits, hyphens, full stops and underscores"

    private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first, let last = name.last else { return false }
        return first != UInt8(ascii: "-") && last != UInt8(ascii: ".") && name.allSatisfy(isPlain)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
