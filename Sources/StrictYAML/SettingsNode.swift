public import Diagnostics

/// One value of a YAML file that knows where it stands.
public struct SettingsNode: Equatable, Sendable {
    public enum Content: Equatable, Sendable {
        case scalar(String)
        case list([SettingsNode])
        case map([Entry])
        /// A key with nothing after it, or `~`.
        case empty
    }

    public struct Entry: Equatable, Sendable {
        public let key: String
        public let location: SourceLocation
        public let value: SettingsNode
    }

    public let content: Content
    public let location: SourceLocation

    public init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }

    /// The text of a scalar; nil for anything else.
    public var text: String? {
        if case .scalar(let text) = content { text } else { nil }
    }
}
