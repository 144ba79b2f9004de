/// What lies in a folder, as it is: a link is a link, wherever it leads.
public struct TargetEntry: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case file
        case folder
        case link
        /// A pipe, a socket, a device.
        case other
    }

    /// From the folder that was looked at.
    public let path: String
    public let kind: Kind

    public init(path: String, kind: Kind) {
        self.path = path
        self.kind = kind
    }
}
