import Checks
import Disclosure
import Pages
import Quantities
import Settings
import Site
import SiteBuilder

extension ExpectedPersonal {
    /// What the councils of a plan have declared, and the digests of the quotes that may be printed.
    init(_ plan: SitePlan) {
        self.init(digest: QuoteApproval.digest)
        for council in plan.councils {
            let contacts = council.publications.flatMap(\.contacts.contacts)
            declared[council.name.text] = contacts.flatMap(\.texts) + [council.settings.complaintsForm]
        }
        for publication in plan.councils.flatMap(\.publications) {
            let approved = publication.edition?.quotes ?? []
            quotes[publication.publication.folder.text] = Set(approved.map { QuoteApproval.digest(of: $0.text) })
        }
    }
}

extension Contact {
    /// Everything in which a number, a mailbox or a postcode may stand.
    fileprivate var texts: [String] {
        let phones = [ways.phone, ways.text].compactMap { $0?.digits }
        let others = [ways.email, ways.visits].compactMap(\.self)
        return phones + others + [whoAnswers, hours, cost, whatHappensNext, confidentiality, proof.source]
    }
}
