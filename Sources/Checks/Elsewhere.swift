import Site

/// The rest of a site that is judged piece by piece, so that nobody has to hold all of it: as much of the other pieces as
/// rules about one of them ask.
public struct Elsewhere: Sendable {
    /// The paths of its files.
    public var files: Set<String> = []
    /// By the path of a page, the pages that it leads to.
    public var ways: [String: Set<String>] = [:]
    /// The directives in which its pages' content policies allow the site's own files.
    private(set) var policies: Set<String> = []

    /// By the folder of an edition and a figure, what its download has over all categories.
    private(set) var totals: [String: String] = [:]

    public init() {}

    /// Takes note of a piece that was judged.
    public mutating func add(_ examination: Examination) {
        files.formUnion(examination.site.site.files.map(\.path))
        policies.formUnion(examination.site.allowedByPages)
        totals.merge(examination.site.numbers.totals) { first, _ in first }
    }

    public mutating func add(_ other: Elsewhere) {
        files.formUnion(other.files)
        ways.merge(other.ways) { $0.union($1) }
        policies.formUnion(other.policies)
        totals.merge(other.totals) { first, _ in first }
    }
}
