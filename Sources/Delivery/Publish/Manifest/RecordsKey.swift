public import Diagnostics

/// The key under which a manifest names the records: without it, nobody can try contents against the digest.
public struct RecordsKey: Sendable {
    public enum Kind: String, Sendable {
        /// Written here for everybody, and good for invented records only.
        case demonstration
        case council
    }

    public let kind: Kind
    let bytes: [UInt8]

    /// Names the file that holds the key, outside the project.
    public static let variable = "HEARD_RECORDS_KEY"

    public static let demonstration = RecordsKey(
        kind: .demonstration, bytes: Array("heard: a key for invented records, known to all".utf8))

    /// Reads the text of a key file: at least 64 hexadecimal digits, as `openssl rand -hex 32` prints them.
    public static func read(_ text: String, path: String, _ findings: inout Findings) -> RecordsKey? {
        let digits = text.utf8.filter { $0 > 32 }
        let isHexadecimal = digits.allSatisfy {
            (48...57).contains($0) || (97...102).contains($0) || (65...70).contains($0)
        }
        guard digits.count >= 64, isHexadecimal else {
            findings.report(PublishProblem.recordsKey(path, "it has not 64 hexadecimal digits").finding)
            return nil
        }
        return RecordsKey(kind: .council, bytes: digits)
    }

    /// Of the files of the records together.
    public func digest(of files: [(path: String, digest: FileDigest)]) -> FileDigest {
        FileDigest.of(files: files, key: bytes)
    }
}
