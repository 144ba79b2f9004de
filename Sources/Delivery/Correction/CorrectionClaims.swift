public import Diagnostics
import Quantities
public import Settings
public import Site

/// Holds what corrections say of pages against the pages: a correction that is itself wrong misleads twice.
public struct CorrectionClaims: Sendable {
    private let site: BuiltSite
    private let folder: String

    /// - Parameter folder: of the edition in the site, such as `anytown/2023-24`.
    public init(_ site: BuiltSite, folder: String) {
        self.site = site
        self.folder = folder
    }

    /// Pages that are not there, and new words that no page says.
    public func findings(of corrections: [Correction]) -> Findings {
        var findings = Findings()
        for correction in corrections {
            let missing = correction.pages.filter { page(of: $0) == nil }
            for page in missing {
                findings.report(CorrectionFinding.unknownPage(page.location, page.name, known: names).finding)
            }
            guard let after = correction.after, missing.isEmpty, !isSaid(after, by: correction.pages) else { continue }
            findings.report(
                CorrectionFinding.afterNotThere(correction.afterLocation, correction.pages.map(\.name)).finding)
        }
        return findings
    }

    private func page(of page: Correction.Page) -> SiteFile? { site["\(folder)/\(page.name).html"] }

    private var names: [String] {
        site.files.map(\.path).filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".html") }
            .map { String($0.dropFirst(folder.count + 1).dropLast(".html".count)) }
    }

    /// Word for word, whatever the markup, on one of the pages.
    private func isSaid(_ text: String, by pages: [Correction.Page]) -> Bool {
        pages.contains { named in
            page(of: named).map { ReadingText(ofPublished: $0.bytes).says(text) } ?? false
        }
    }
}

extension ReadingText {
    /// Whether words stand here one after the other. A number is not part of a longer one.
    func says(_ text: String) -> Bool {
        let wanted = Array(PageWords([.text(text)]).words.joined(separator: " "))
        let said = Array(PageWords([.text(lines.joined(separator: " "))]).words.joined(separator: " "))
        guard let first = wanted.first, wanted.count <= said.count else { return false }
        return (0...(said.count - wanted.count)).contains { start in
            said[start] == first && said[start...].starts(with: wanted)
                && !Self.goesOn(said[..<start].reversed(), from: first)
                && !Self.goesOn(Array(said[(start + wanted.count)...]), from: wanted[wanted.count - 1])
        }
    }

    /// Whether a word or a number at an end of what was looked for goes on beyond it, as `12` does in `12.5`.
    private static func goesOn(_ rest: some Collection<Character>, from end: Character) -> Bool {
        let next = Array(rest.prefix(2))
        guard let sign = next.first, end.isLetter || end.isNumber else { return false }
        if sign.isLetter || sign.isNumber { return true }
        return ".,".contains(sign) && end.isNumber && next.count == 2 && next[1].isNumber
    }
}
