import Pages
import Site

/// A file for staff. Only this module makes one, out of what Disclosure released to staff; a site for everybody is not
/// made from these.
public struct StaffFile: Hashable, Sendable {
    /// Relative to the root of the publication, with `/`.
    public let path: String
    public let bytes: [UInt8]

    init(path: String, text: String) {
        self.path = path
        bytes = Array(text.utf8)
    }

    init(_ page: RenderedPage) { self.init(path: page.path.text, text: page.html) }
}
