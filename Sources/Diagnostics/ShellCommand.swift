/// A command that a reader can paste into a POSIX shell: every word reaches the program as it stands here.
public struct ShellCommand: CustomStringConvertible, Sendable {
    public let description: String

    public init(_ words: String...) { description = words.map(Self.quoted).joined(separator: " ") }

    /// A word as a shell reads it (POSIX.1-2017, 2.2): plain where nothing in it means anything to a shell, otherwise between
    /// double quotation marks, or single ones where double ones would not keep it whole.
    public static func quoted(_ word: String) -> String {
        if !word.isEmpty, word.utf8.allSatisfy(isPlain) { return word }
        // An interactive bash expands '!' between double quotation marks.
        guard word.utf8.contains(where: "\"$`\\!".utf8.contains) || word.utf8.contains(where: { $0 < 32 }) else {
            return "\"\(word)\""
        }
        return "'\(word.replacing("'", with: #"'\''"#))'"
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._/:=@%+,".utf8.contains(byte)
        }
    }
}
