import Quantities
import Settings
import Site

extension Guide {
    /// What it is called wherever a link leads to it.
    var title: String {
        switch self {
        case .complain: "How to complain"
        case .officers: "Guide for investigating officers"
        }
    }

    /// What it is for, on a door.
    var invitation: String {
        switch self {
        case .complain: "See whom to tell, what happens then, and by which day you get an answer."
        case .officers: "Follow each kind of complaint step by step, with every limit and lists to tick."
        }
    }
}

/// The ways to those guides of a council that the site holds.
struct GuideLinks {
    private let council: CouncilName
    private let guides: [Guide]

    init(of council: CouncilName, _ settings: [GuideSettings]) {
        self.council = council
        guides = settings.map(\.guide)
    }

    /// In the footer of every page, at the same place on each (WCAG 2.2, 3.2.6): how to complain.
    var help: [PageLink] {
        guides.contains(.complain) ? [PageLink(title: Guide.complain.title, path: start(of: .complain))] : []
    }

    /// Nil where the site does not hold it.
    func path(of guide: Guide) -> SitePath? { guides.contains(guide) ? start(of: guide) : nil }

    /// One door, or none where the site does not hold the guide.
    func doors(_ guide: Guide, from path: SitePath) -> [Doors.Door] {
        guard let target = self.path(of: guide) else { return [] }
        let kind: Doors.Door.Kind = guide == .complain ? .complain : .find
        return [Doors.Door(kind: kind, title: guide.title, text: guide.invitation, address: path.link(to: target))]
    }

    private func start(of guide: Guide) -> SitePath { Publication.guide(council, guide).path(of: "index") }
}

extension PageContext {
    /// Of the guide that these pages are.
    var guide: GuideSettings? {
        guard case .guide(_, let guide) = publication else { return nil }
        return guides.first { $0.guide == guide }
    }
}
