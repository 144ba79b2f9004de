public import Settings
public import Site

/// A site in which the examiner found no error: the only thing that may be published, and to its own readers alone.
/// Only `Examiner` makes one.
public struct Checked<R: Readers>: Sendable {
    public let site: Site<R>
    /// The decisions without which it would have been judged otherwise; whoever publishes it says so.
    public let waivers: [WaiverInForce]

    /// The pages of it that are drafts, by their own bytes; a site that holds one is not published.
    public let drafts: [String]
    public var holdsDrafts: Bool { !drafts.isEmpty }

    init(_ site: Site<R>, waivers: [WaiverInForce] = []) {
        self.site = site
        self.waivers = waivers
        drafts = site.contents.drafts
    }
}

/// A checked site that everybody may read.
public typealias CheckedSite = Checked<PublicReaders>
