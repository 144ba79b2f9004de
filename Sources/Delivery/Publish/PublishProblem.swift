import Diagnostics

/// What can be wrong with a target, and with what is published there.
enum PublishProblem {
    private static let reproducing = "build from the commit that was published, with the same version of heard"

    case noManifest(SourceLocation, String)
    case recordsKey(String, String)
    case targetUnknown(SourceLocation, String, known: [String])
    case targetSecret(SourceLocation)
    case targetTwice(SourceLocation, String, String)
    case targetForeign(String, String)
    case targetBusy(String)
    case publicationForPublic(SourceLocation, String)
    case noPublication(SourceLocation)
    case staffFragments(SourceLocation)
    case noRollback(String, String)
    case file(String, FileDifference)
    case words(String, WordDifference)
    case notReproduced(String, FileDigest, FileDigest?)
    case reproducedMore(String, String)

    var finding: Finding {
        switch self {
        case .noManifest(let place, let reason):
            Finding(
                .publishedManifest, at: place,
                "this is not a manifest of a published site: \(reason)",
                fix: "publish the site with 'heard publish', or name its manifest with --manifest")
        case .recordsKey(let path, let reason):
            Finding(
                .recordsKey, at: SourceLocation(path: path), "this is not a key for naming records: \(reason)",
                fix: "make one with: openssl rand -hex 32")
        case .targetUnknown(let place, let name, let known):
            Finding(
                .publishTarget, at: place, "no target is called '\(name)'",
                fix: NearestName.of(name, among: known).map { "publish to '\($0)'" }
                    ?? (known.isEmpty ? "add it under 'targets'" : "choose from: \(known.joined(separator: ", "))"))
        case .targetSecret(let place):
            Finding(
                .targetSecret, at: place, "the target holds more than the name of a remote and a path",
                fix: "write REMOTE:PATH; rclone's own configuration or its environment keeps passwords and keys")
        case .targetTwice(let place, let path, let other):
            Finding(
                .targetForeign, at: place, "'\(path)' is the place of the target '\(other)' already",
                fix: "name another place: each would replace what the other has published")
        case .targetForeign(let path, let reason):
            Finding(
                .targetForeign, at: SourceLocation(path: path), "this folder is not ours to replace: \(reason)",
                fix: "name an empty or a new folder, or move what is there")
        case .targetBusy(let path):
            Finding(
                .targetForeign, at: SourceLocation(path: path),
                "this folder is not ours to replace just now: another 'heard publish' is at work there",
                fix: "wait until it is done, and publish then")
        case .publicationForPublic(let place, let name):
            Finding(
                .publicationTarget, at: place,
                "the readers of this target are the public, and it is to get the publication '\(name)' alone",
                fix:
                    "add 'audience: staff' where only staff can read there, or leave 'publication' out: the public gets the site"
            )
        case .noPublication(let place):
            Finding(
                .publicationTarget, at: place, "the target is for staff and names no publication",
                fix: "add 'publication:' with one of publications.yaml whose audience is staff")
        case .staffFragments(let place):
            Finding(
                .publicationTarget, at: place, "pages for staff would be taken apart, and lose their marking",
                fix: "write 'kind: folder', 'archive' or 'rclone'")
        case .noRollback(let path, let reason):
            Finding(
                .rollbackPossible, at: SourceLocation(path: path), "there is nothing to go back to: \(reason)",
                fix: "publish again from the sources")
        case .notReproduced(let path, let expected, let found):
            Finding(
                .reproducedFile, at: SourceLocation(path: path),
                found.map { "this file is built as \($0.short), and was published as \(expected.short)" }
                    ?? "this file was published, and is not built any more",
                fix: Self.reproducing)
        case .reproducedMore(let path, let other):
            Finding(
                .reproducedFile, at: SourceLocation(path: path),
                "files are built that were not published, such as '\(other)'", fix: Self.reproducing)
        case .words(let page, let difference):
            Finding(
                .publishedWords, at: SourceLocation(path: page), difference.message,
                fix: "put the approved fragment into the page again")
        case .file(let path, let difference):
            Finding(.publishedFile, at: SourceLocation(path: path), difference.message, fix: difference.fix)
        }
    }
}

/// How a published file differs from the approved build.
enum FileDifference: Hashable, Sendable {
    case missing
    /// A server may have it, and did not give it.
    case notGiven(String)
    case changed(expected: FileDigest, found: FileDigest)
    case unexpected
    /// A link, a folder or a pipe where a file should be.
    case noFile
    case emptyFolder

    var message: String {
        switch self {
        case .missing: "this file of the approved build is not there"
        case .notGiven(let reason): "the server does not give this file of the approved build: \(reason)"
        case .changed(let expected, let found):
            "this file is not that of the approved build: \(found.short) in place of \(expected.short)"
        case .unexpected: "no such file is part of the approved build"
        case .noFile: "this is not a file but a link, a folder or a device, and the approved build has a file here"
        case .emptyFolder: "no such folder is part of the approved build"
        }
    }

    var fix: String {
        switch self {
        case .missing, .changed, .noFile: "publish again, and find out who or what changes the published files"
        case .notGiven: "find out what the web server does with it, and verify again"
        case .unexpected, .emptyFolder: "delete it, and find out who or what put it there"
        }
    }
}
