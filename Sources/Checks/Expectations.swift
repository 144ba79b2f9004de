/// What the examiner is told besides the bytes of the site.
public struct Expectations: Sendable {
    /// A council whose records are invented: what each of its pages and downloads has to say.
    public struct Demonstration: Hashable, Sendable {
        /// The folder of the council in the site, without a final `/`.
        public let folder: String
        /// Compared by letters and digits alone, so that a page may set it as it likes.
        public let notice: String

        public init(folder: String, notice: String) {
            self.folder = folder
            self.notice = notice
        }
    }

    public let demonstrations: [Demonstration]
    /// Where identifiers of the records stand in some bytes. It gives places and no identifier.
    public let identifiers: @Sendable (_ bytes: [UInt8]) -> [Int]

    public init(
        demonstrations: [Demonstration], identifiers: @escaping @Sendable (_ bytes: [UInt8]) -> [Int]
    ) {
        self.demonstrations = demonstrations
        self.identifiers = identifiers
    }
}
