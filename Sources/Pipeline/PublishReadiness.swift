import Checks
package import Delivery
import Diagnostics
import Pages
package import Quantities
import Settings

/// What ends soon: contacts that have to be looked at again, and decisions about rules.
package struct PublishReadiness {
    package let tree: SourceTree
    package let council: Catalogue.Council
    package let site: JudgedSite
    package let part: SitePart
    package let clock: CalendarDate

    package init(
        _ site: JudgedSite, of council: Catalogue.Council, in tree: SourceTree, part: SitePart, clock: CalendarDate
    ) {
        self.tree = tree
        self.council = council
        self.site = site
        self.part = part
        self.clock = clock
    }

    private var editions: [EditionSources] { site.made.councils.editions.map(\.sources) }

    /// What `heard init` proposed and nobody has decided, in what is about to be published.
    package func requireDecisions(_ readiness: inout Readiness) {
        var ignored = Findings()
        let paths = tree.paths(in: council.folder, &ignored)
        let published = Set(editions.map(\.place.folder))
        let others = council.editions.map(\.folder).filter { !published.contains($0) }.map { $0 + "/" }
        for path in paths where path.hasSuffix(".yaml") && !path.contains("/records/") {
            if others.contains(where: path.hasPrefix) { continue }
            guard let text = tree.text(path, &ignored) else { continue }
            for finding in OpenDecision.findings(in: text, path) { readiness.refuse(finding) }
        }
    }

    /// Whether every page says that it is none of a council: then nobody turns to its contacts.
    private var isDemonstration: Bool {
        var told = Findings()
        guard let root = tree.yaml("\(council.folder)/council.yaml", &told) else { return false }
        return CouncilSettings.read(root, &told).demonstrationNotice != nil
    }

    package func note(_ readiness: inout Readiness) {
        for waiver in site.examination.waivers.map(\.waiver) {
            readiness.note(
                "the waiver of '\(waiver.rule)'", endsOn: waiver.expiresOn, at: waiver.location, clock: clock)
        }
        let path = "\(council.folder)/contacts.yaml"
        var ignored = Findings()
        guard let text = tree.text(path, &ignored) else { return }
        for contact in ContactBook.read(text, path: path, &ignored).contacts {
            readiness.note(
                "what is known of the contact '\(contact.role)'", endsOn: contact.proof.expires,
                at: contact.location, clock: clock)
            if !isDemonstration {
                readiness.refuse(invented: contact.inventedWays, of: contact.role.text, at: contact.location)
                if contact.proof.check == .notYet {
                    readiness.refuse(uncheckedContact: contact.role.text, at: contact.location)
                }
            }
        }
        for review in ReviewDates(tree: tree, council: council, editions: editions, part: part).all {
            readiness.note(review.of, reviewedBy: review.day.date, at: review.day.location, clock: clock)
        }
    }
}
