/// A name that cannot be mistaken for the name of something else: `Name<FigureTag>` is not a `Name<FieldTag>`.
public struct Name<Tag>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.text = text }
    public var description: String { text }
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

public enum TableTag {}
public enum FieldTag {}
public enum DimensionTag {}
public enum CategoryTag {}
public enum FigureTag {}
public enum CouncilTag {}
public enum EditionTag {}
public enum PageTag {}
public enum PublicationTag {}

/// A table of records, such as `complaints`.
public typealias TableName = Name<TableTag>
/// A column of a table, such as `received_on`.
public typealias FieldName = Name<FieldTag>
/// A set of categories that records are counted by, such as `team`.
public typealias DimensionName = Name<DimensionTag>
/// One category of a dimension, such as `team-west`.
public typealias CategoryID = Name<CategoryTag>
/// A figure, such as `complaints-by-team`.
public typealias FigureName = Name<FigureTag>
/// A council, as its folder is called.
public typealias CouncilName = Name<CouncilTag>
/// An edition, as its folder is called, such as `2021-22`.
public typealias EditionName = Name<EditionTag>
/// Something that is published for its own readers, such as `rag`, as `publications.yaml` calls it.
public typealias PublicationName = Name<PublicationTag>
/// A page, as its file is called without `.md`.
public typealias PageName = Name<PageTag>

extension Name {
    /// Lower-case letters, digits and single hyphens: `LAC & Permanency` is `lac-permanency`.
    public init(slugOf label: some StringProtocol) {
        if let plain = Self.plainSlug(of: label) {
            text = plain
            return
        }
        let words = label.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) && $0 != "'" }
        text = words.map { $0.filter { $0 != "'" } }.filter { !$0.isEmpty }.joined(separator: "-")
    }

    /// The same by bytes, for a label of nothing but ASCII; nil for every other.
    private static func plainSlug(of label: some StringProtocol) -> String? {
        var slug: [UInt8] = []
        var isBetweenWords = false
        for byte in label.utf8 {
            guard byte < 128 else { return nil }
            if byte == UInt8(ascii: "'") { continue }
            let isLarge = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            let small = isLarge ? byte + 32 : byte
            let isPart =
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(small)
            if isPart {
                if isBetweenWords, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
                slug.append(small)
            }
            isBetweenWords = !isPart
        }
        return String(decoding: slug, as: UTF8.self)
    }
}
