import Diagnostics

/// What can be wrong with a publication's settings.
enum PublicationProblem {
    case noMarking(SourceLocation, String)
    case casesForEverybody(SourceLocation, String, PublicationSettings.Pages)
    case sharedFolder(SourceLocation, String, with: String)
    case publicFolder(SourceLocation, String, public: String)

    var finding: Finding {
        switch self {
        case .noMarking(let place, let name):
            Finding(
                .publicationMarking, at: place, "'\(name)' is for staff and has no marking",
                fix: "add 'marking:' with the council's own, such as OFFICIAL-SENSITIVE")
        case .casesForEverybody(let place, let name, let pages):
            Finding(
                .publicationAudience, at: place,
                "'\(name)' shows cases ('pages: \(pages.rawValue)'), and its audience is the public",
                fix: "write 'audience: staff'")
        case .sharedFolder(let place, let folder, let other):
            Finding(
                .publicationFolder, at: place, "'\(folder)' and '\(other)' of another publication share a folder",
                fix: "give each publication a folder of its own, none inside another")
        case .publicFolder(let place, let folder, let other):
            Finding(
                .publicationFolder, at: place,
                "pages for staff would share '\(folder)' with what the public reads in '\(other)'",
                fix: "choose a folder that is not in '\(other)' nor around it, such as one in 'staff'")
        }
    }
}
