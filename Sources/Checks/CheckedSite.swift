public import SiteBuilder

/// A site in which the examiner found no error: the only thing that may be published.
/// Only `Examiner` makes one.
public struct CheckedSite: Sendable {
    public let site: BuiltSite

    init(_ site: BuiltSite) { self.site = site }
}
