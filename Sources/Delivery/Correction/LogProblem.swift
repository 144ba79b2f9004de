import Diagnostics
import Quantities

/// What can be wrong with what is known of earlier publications. None of it can be waived or forced: a history that may be lost
/// when somebody is in a hurry is none.
enum LogProblem {
    case gap(SourceLocation)
    case lost(String, CalendarDate)
    case noLog(String, log: String)
    case unknownBuild(SourceLocation, place: String, FileDigest?)
    case wasPublic(SourceLocation, CalendarDate)
    case backwards(String, CalendarDate, clock: CalendarDate)
    case correctionLost(file: String, CalendarDate, [PageName])

    var finding: Finding {
        switch self {
        case .gap(let place):
            history(
                at: place, "entries of this log were changed or deleted after 'heard publish' wrote them",
                fix: "restore it: \(Self.restoring(place.path))")
        case .lost(let manifest, let date):
            history(
                at: SourceLocation(path: manifest),
                "this is not the manifest of what readers were given on \(date.words)",
                fix: "restore it: \(Self.restoring(manifest)); or copy 'manifest.json' of the live site here")
        case .noLog(let manifest, let log):
            history(
                at: SourceLocation(path: manifest),
                "'\(log)', which says when readers were given this, is not there",
                fix: "restore it: \(Self.restoring(log))")
        case .unknownBuild(let place, let path, let build):
            history(
                at: place,
                "readers were given \(build.map { "build \($0.short)" } ?? "something") at '\(path)', and 'published' of this "
                    + "council knows nothing of it",
                fix: "fetch what the last publisher committed to 'published', or restore it from git")
        case .wasPublic(let place, let date):
            history(
                at: place,
                "the public has been reading here since \(date.words), so this is not a place for staff to look at drafts",
                fix: "write 'readers: public', or name a target and a place that were never public")
        case .backwards(let log, let last, let clock):
            history(
                at: SourceLocation(path: log),
                "readers were given something on \(last.words), and this publication would be dated \(clock.words)",
                fix: "leave '--clock' out, or give it a day from \(last.iso) on")
        case .correctionLost(let file, let date, let pages):
            Finding(
                .correctionKept, at: SourceLocation(path: file),
                "readers were told on \(date.words) of a correction of \(pages.map { "'\($0)'" }.joined(separator: ", ")), and it "
                    + "is not in this file any more",
                fix: "put it back; its words may change, its date and its pages stay")
        }
    }

    private func history(at place: SourceLocation, _ message: String, fix: String) -> Finding {
        Finding(.publicationHistory, at: place, message, fix: fix)
    }

    private static func restoring(_ path: String) -> String { "\(ShellCommand("git", "checkout", "--", path))" }
}
