public import Quantities
public import Settings
public import Site

/// What a page belongs to: one year's report, or pages that have no year, such as the children's.
public enum Publication: Hashable, Sendable {
    case edition(CouncilName, EditionName)
    case children(CouncilName)
    case guide(CouncilName, Guide)
    /// A site of its own for staff: its pages stand at the root.
    case staff(CouncilName, PublicationName)

    public var council: CouncilName {
        switch self {
        case .edition(let council, _), .children(let council), .guide(let council, _), .staff(let council, _):
            council
        }
    }

    /// The folder of the site that holds its pages.
    public var folder: SitePath {
        switch self {
        case .edition(let council, let edition): SitePath("\(council)/\(edition)")
        case .children(let council): SitePath("\(council)/children")
        case .guide(let council, let guide): SitePath("\(council)/\(guide.rawValue)")
        case .staff: SitePath("")
        }
    }

    public func path(of page: PageName) -> SitePath { folder.appending("\(page).html") }
    public func path(ofFigure figure: FigureName) -> SitePath { folder.appending("figures/\(figure).html") }
    public func path(ofDownload figure: FigureName) -> SitePath { folder.appending("figures/\(figure).csv") }

    /// The council's own home, with its editions and the children's door.
    public static func home(of council: CouncilName) -> SitePath { SitePath("\(council)/index.html") }
    /// The children's way in.
    public static func children(of council: CouncilName) -> SitePath { SitePath("\(council)/children/index.html") }
    /// The theme of a council, which every page of it links to.
    public static func theme(of council: CouncilName, _ file: String) -> SitePath {
        SitePath("\(council)/theme/\(file)")
    }
}
