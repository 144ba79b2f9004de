public import Diagnostics
import Markup
public import Quantities
public import StrictYAML

/// The approval of a page or of a whole edition by somebody who answers for it, by role and never by name, bound to the
/// words and numbers as they were read: `content/<council>/<edition>/sign-off/<name>.yaml`.
public struct SignOff: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
        case edition
        case page(PageName)

        /// As in a file.
        public var text: String {
            switch self {
            case .edition: "edition"
            case .page(let name): "page \(name)"
            }
        }
    }

    public let subject: Subject
    public let role: String
    public let date: CalendarDate
    /// Where it is written down: a minute, an e-mail, a committee's date.
    public let evidence: String
    /// Of the text that was signed off (`ReadingText.digest`).
    public let digest: String
    public let location: SourceLocation

    public init(
        _ subject: Subject, role: String, on date: CalendarDate, evidence: String, of text: ReadingText
    ) {
        self.subject = subject
        self.role = role
        self.date = date
        self.evidence = evidence
        digest = text.digest
        location = SourceLocation(path: "")
    }

    private init(
        _ subject: Subject, _ role: String, _ date: CalendarDate, evidence: String, digest: String,
        at location: SourceLocation
    ) {
        (self.subject, self.role, self.date) = (subject, role, date)
        (self.evidence, self.digest, self.location) = (evidence, digest, location)
    }

    /// Whether a text can be a role: it has a letter, of whatever alphabet.
    public static func isRole(_ text: String) -> Bool { text.contains(where: \.isLetter) }

    /// What its file and the text beside it may be called, the plainest first, such as `edition.director-of-services`: roles that
    /// differ in signs and alphabets alone have one plain name, and different ones with a digest.
    public var names: [String] {
        let name =
            switch subject {
            case .edition: "edition"
            case .page(let page): "page-\(page)"
            }
        let letters = role.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let words = String(letters).split(separator: "-")
        let digest = FileDigest.of(Array(role.utf8)).short
        let plain = words.isEmpty ? [] : ["\(name).\(words.joined(separator: "-"))"]
        return plain + ["\(name).\((words + [digest[...]]).joined(separator: "-"))"]
    }

    /// Reads one file; nil, with findings, where it is not whole.
    public static func read(_ node: SettingsNode, _ findings: inout Findings) -> SignOff? {
        var map = MapReader(node)
        let before = findings.errorCount
        let (of, role, date) = (map.string("of"), map.string("role"), map.date("on"))
        let (evidence, digest) = (map.string("evidence"), map.string("sha256"))
        findings.report(map.finish())
        guard findings.errorCount == before else { return nil }
        let subject = of == "edition" ? Subject.edition : .page(PageName(String(of.trimmingPrefix("page "))))
        return SignOff(subject, role, date, evidence: evidence, digest: digest, at: node.location)
    }

    /// The file that `read` takes.
    public func yaml(named name: String) -> String {
        """
        # Written by 'heard approve'. A changed word or number voids it; the text that was read is in \(name).txt.
        of: \(subject.text)
        role: \(JSONText.string(role))
        on: \(date.iso)
        evidence: \(JSONText.string(evidence))
        sha256: \(digest)

        """
    }
}

/// How a sign-off stands today.
public struct SignOffVerdict: Sendable {
    public enum Standing: Hashable, Sendable {
        case sound
        /// Words or numbers changed since; those with another number first.
        case void([TextChange])
        /// The text that was read is not kept beside it, or is not what was signed.
        case textLost
        /// The page is not in the site.
        case pageGone
    }

    public let signOff: SignOff
    public let standing: Standing

    /// - Parameters:
    ///   - now: what the page or the edition says today; nil where there is no such page.
    ///   - kept: what was read then; nil where no such file is there.
    public init(_ signOff: SignOff, now: ReadingText?, kept: ReadingText?) {
        self.signOff = signOff
        guard let now else {
            standing = .pageGone
            return
        }
        guard let kept, kept.digest == signOff.digest else {
            standing = .textLost
            return
        }
        if now.digest == signOff.digest {
            standing = .sound
        } else {
            let changes = TextChange.between(kept, now)
            standing = .void(changes.filter(\.changesNumber) + changes.filter { !$0.changesNumber })
        }
    }
}

/// All sign-offs of an edition, and whether everybody who has to has signed.
public struct SignOffLedger: Sendable {
    public let verdicts: [SignOffVerdict]
    /// Roles of the setting without a sound sign-off of the edition.
    public let missing: [String]
    private let edition: EditionName
    private let location: SourceLocation
    private let untold: Set<String>

    /// - Parameters:
    ///   - location: the edition's settings.
    ///   - untold: pages by their paths in the site from which something was taken out to protect people: no finding
    ///     quotes what they said.
    public init(
        _ verdicts: [SignOffVerdict], roles: [String], of edition: EditionName, at location: SourceLocation,
        untold: Set<String> = []
    ) {
        self.verdicts = verdicts
        self.untold = untold
        self.edition = edition
        self.location = location
        missing = roles.filter { role in
            !verdicts.contains { $0.signOff.subject == .edition && $0.signOff.role == role }
        }
    }

    public var isComplete: Bool { missing.isEmpty && verdicts.allSatisfy { $0.standing == .sound } }

    /// Everything that stands against publishing.
    public var findings: [Finding] {
        verdicts.compactMap { $0.finding(untold: untold) }
            + missing.map { role in
                Finding(
                    .signOffMissing, at: location, "\(role) has not signed off \(edition)",
                    fix: "record it with: "
                        + ShellCommand(
                            "heard", "approve", "--edition", edition.text, "--role", role, "--evidence", "Minute 12"
                        ).description)
            }
    }
}

extension SignOffVerdict {
    /// How many of the changes are told.
    private static let told = 5

    func finding(untold: Set<String>) -> Finding? {
        let what =
            switch signOff.subject {
            case .edition: "the edition"
            case .page(let page): "the page '\(page)'"
            }
        switch standing {
        case .sound: return nil
        case .void(let changes):
            let count = changes.count == 1 ? "1 change" : "\(changes.count) changes"
            return Finding(
                .signOffVoid, at: signOff.location,
                "\(what) was changed after \(signOff.role) signed it off on \(signOff.date.words): \(count)",
                related: told(changes, untold).map { Related(signOff.location, $0.words) },
                fix: "show \(signOff.role) the changes and sign it off again with heard approve, or take them back")
        case .textLost:
            return Finding(
                .signOffVoid, at: signOff.location,
                "the text next to this sign-off is missing or was changed: nobody can say what \(signOff.role) read of \(what)",
                fix: "restore the file, or have it signed off again with heard approve")
        case .pageGone:
            return Finding(
                .signOffVoid, at: signOff.location, "\(what), which \(signOff.role) signed off, is not in the site",
                fix: "delete this file, or bring the page back")
        }
    }
}

extension SignOffVerdict {
    /// The first changes that may be told. The text of a single page names no path.
    private func told(_ changes: [TextChange], _ untold: Set<String>) -> [TextChange] {
        if case .page(let name) = signOff.subject, untold.contains(where: { $0.hasSuffix("/\(name).html") }) {
            return []
        }
        return Array(changes.filter { !untold.contains($0.page) }.prefix(Self.told))
    }
}

extension TextChange {
    /// `'before' is now 'after'`
    public var words: String {
        let change =
            if before.isEmpty {
                "added: '\(after)'"
            } else if after.isEmpty {
                "taken out: '\(before)'"
            } else {
                "'\(before)' is now '\(after)'"
            }
        return place.isEmpty ? change : "\(change) (\(place))"
    }
}
