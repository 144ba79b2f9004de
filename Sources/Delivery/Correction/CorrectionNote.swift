public import Quantities
public import Settings
import Site

extension Manifest {
    /// A correction as a manifest names it: enough to tell whether a site has it, and nothing of what stood there before.
    public struct CorrectionNote: Hashable, Sendable {
        public let date: CalendarDate
        public let kind: Correction.Kind
        /// Below the folder of the edition and without `.html`.
        public let pages: [PageName]
        /// Of all that the correction says; it is printed in the site.
        public let digest: FileDigest

        init(date: CalendarDate, kind: Correction.Kind, pages: [PageName], digest: FileDigest) {
            self.date = date
            self.kind = kind
            self.pages = pages
            self.digest = digest
        }

        public init(_ correction: Correction) {
            date = correction.date
            kind = correction.kind
            pages = correction.pages.map(\.name)
            let texts = [correction.what, correction.why, correction.before ?? "", correction.after ?? ""]
            let lines = [date.iso, kind.rawValue] + pages.map(\.text) + texts
            digest = FileDigest.of(Array(lines.joined(separator: "\u{0}").utf8))
        }
    }
}

/// What a release has to know before readers may be given it: a correction for privacy, of an edition of a council.
public struct PrivacyCorrection: Hashable, Sendable {
    let folder: String
    let note: Manifest.CorrectionNote

    /// Nil of a correction that is not for privacy.
    /// - Parameter folder: of the edition in the site, such as `anytown/2023-24`.
    public init?(_ note: Manifest.CorrectionNote, in folder: String) {
        guard note.kind == .privacy else { return nil }
        self.folder = folder
        self.note = note
    }

    /// Whether a release was made before this correction and has a page that it is about, or a file made from one.
    func isMissing(in release: PublishedManifest) -> Bool {
        let known = release.privacyCorrections
        guard !known.contains(where: { $0.folder == folder && $0.note.digest == note.digest }) else { return false }
        return release.files.contains { file in
            note.pages.contains { page in
                let stem = "\(folder)/\(page)"
                return [".html", ".csv", ".html.gz", ".csv.gz"].contains { file.path.text == stem + $0 }
            }
        }
    }
}

extension Manifest {
    var privacyCorrections: [PrivacyCorrection] {
        origin.editions.flatMap { edition in
            edition.corrections.compactMap { PrivacyCorrection($0, in: "\(origin.council)/\(edition.name)") }
        }
    }
}

extension PublishedManifest {
    /// Those that the site has.
    var privacyCorrections: [PrivacyCorrection] {
        editions.flatMap { edition in
            edition.corrections.compactMap { PrivacyCorrection($0, in: "\(council)/\(edition.name)") }
        }
    }
}
