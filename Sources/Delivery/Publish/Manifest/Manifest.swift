public import Quantities
import Site

/// `manifest.json` of a published site: what it consists of, and what it was made from. Anybody can check it with
/// `sha256sum`; nothing in it is about a person.
public struct Manifest: Hashable, Sendable {
    /// Where it stands in the site. It cannot list itself.
    public static let path = "manifest.json"
    static let format = "heard-manifest-1"

    public struct File: Hashable, Sendable {
        public let path: PlainPath
        public let digest: FileDigest
        public let size: ByteCount
        /// Whether a web server hands it out; what it reads for itself it may keep.
        public let isServed: Bool
        /// Of its words and numbers in the order in which they are read; only of pages whose change readers are told of.
        public let words: FileDigest?

        init(path: PlainPath, digest: FileDigest, size: ByteCount, isServed: Bool, words: FileDigest? = nil) {
            self.path = path
            self.digest = digest
            self.size = size
            self.isServed = isServed
            self.words = words
        }

        /// Nil where a site can have no file of that name.
        init?(_ file: SiteFile, isServed: Bool = true, words: FileDigest? = nil) {
            guard let path = PlainPath(file.path) else { return nil }
            self.init(
                path: path, digest: FileDigest.of(file.bytes), size: ByteCount(file.bytes.count), isServed: isServed,
                words: words)
        }
    }

    /// One year's report: what it was made from and who stood for it.
    public struct Edition: Hashable, Sendable {
        public let name: EditionName
        public let publishedOn: CalendarDate
        /// Of the records' files under a key, so that nobody can try guesses of their contents against it.
        public let records: FileDigest
        /// Which key: the published one of the samples, or the council's own.
        public let recordsKey: RecordsKey.Kind
        /// Of the file that says what is hidden; nil where nothing is.
        public let protection: FileDigest?
        /// How many quotes were approved.
        public let quotes: Int
        public let signOff: [SignOff]
        /// What was changed after readers had seen it.
        public let corrections: [CorrectionNote]

        public init(
            name: EditionName, publishedOn: CalendarDate, records: (digest: FileDigest, key: RecordsKey.Kind),
            protection: FileDigest?, approvals: (quotes: Int, signOff: [SignOff]), corrections: [CorrectionNote] = []
        ) {
            self.name = name
            self.publishedOn = publishedOn
            self.records = records.digest
            recordsKey = records.key
            self.protection = protection
            quotes = approvals.quotes
            signOff = approvals.signOff
            self.corrections = corrections
        }
    }

    /// A role, never a name, and where its approval is written.
    public struct SignOff: Hashable, Sendable {
        public let role: String
        public let date: CalendarDate
        public let reference: String

        public init(role: String, date: CalendarDate, reference: String) {
            self.role = role
            self.date = date
            self.reference = reference
        }
    }

    public let origin: Origin
    /// The decisions without which the examiner would have judged otherwise, in words.
    public let waivers: [WaiverNote]
    /// Sorted by path.
    public let files: [File]

    /// What the site was made from.
    public struct Origin: Hashable, Sendable {
        /// Such as `heard 0.1.0`.
        public let tool: String
        public let council: CouncilName
        /// Of all files of `templates` together.
        public let templates: FileDigest
        /// Of all definitions of figures together.
        public let definitions: FileDigest
        public let editions: [Edition]

        public init(
            tool: String, council: CouncilName, templates: FileDigest, definitions: FileDigest, editions: [Edition]
        ) {
            self.tool = tool
            self.council = council
            self.templates = templates
            self.definitions = definitions
            self.editions = editions
        }
    }

    public struct WaiverNote: Hashable, Sendable {
        public let rule: String
        public let place: String
        public let reason: String
        public let decidedBy: String
        public let expiresOn: CalendarDate
    }

    /// What the whole build is known by: the digest of the manifest's own bytes.
    public var build: FileDigest { FileDigest.of(Array(text.utf8)) }
}

/// A size in bytes.
public struct ByteCount: Hashable, Comparable, Sendable {
    public let bytes: Int

    public init(_ bytes: Int) { self.bytes = bytes }
    public static func < (left: ByteCount, right: ByteCount) -> Bool { left.bytes < right.bytes }
    public static func + (left: ByteCount, right: ByteCount) -> ByteCount { ByteCount(left.bytes + right.bytes) }

    /// `812 bytes`, `14 kB`, `3.1 MB`
    public var words: String {
        switch bytes {
        case ..<1_000: "\(bytes) byte\(bytes == 1 ? "" : "s")"
        case ..<1_000_000: "\((bytes + 500) / 1_000) kB"
        default: "\((bytes + 50_000) / 1_000_000).\((bytes + 50_000) / 100_000 % 10) MB"
        }
    }
}
