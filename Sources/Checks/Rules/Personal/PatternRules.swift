import Diagnostics
import Foundation
import Site

extension Rule {
    static let patterns: [Rule] = [
        Rule(
            .personalData, source: "UK GDPR, article 5(1)(c): no more personal data than is needed",
            .site { site, expected in personalData(site, expected) }),
        Rule(.telephoneForm, source: .telephones, .site { site, expected in otherForms(site, expected) }),
    ]

    /// A declared telephone number that somebody typed with other gaps than the contacts print it with.
    private static func otherForms(_ site: ExaminedSite, _ expectations: Expectations) -> [Fault] {
        guard let declared = expectations.personal?.declared.mapValues({ DeclaredContacts($0) }) else { return [] }
        let printed = TelephoneForms(site)
        return site.pages.flatMap { page -> [Fault] in
            guard let own = declared[page.council] else { return [] }
            let prose = page.prose
            return PersonalPattern.find(in: prose.bytes[...]).compactMap { found in
                guard found.kind == .telephone, own.has(found), let run = prose.run(at: found.range.lowerBound),
                    run.mark == .plain, !run.isLink, let right = printed[found.value],
                    right != prose.line(found.range)
                else { return nil }
                return Fault(
                    page.place(ofProse: found.range.lowerBound), .telephoneForm(prose.line(found.range), right))
            }
        }
    }

    /// Personal data in the text of pages, in the words of attributes and in downloads. The finding never prints them.
    private static func personalData(_ site: ExaminedSite, _ expectations: Expectations) -> [Fault] {
        let declared = (expectations.personal?.declared ?? [:]).mapValues { DeclaredContacts($0) }
        let all = expectations.personal == nil ? .anyContact : DeclaredContacts(declared.values)
        let onPages = site.pages.flatMap { personalData(on: $0, (declared[$0.council] ?? all).for(expectations)) }
        let inFiles = site.site.files.filter { $0.path.hasSuffix(".csv") }.flatMap { file -> [Fault] in
            let own = (declared[String(file.path.prefix { $0 != "/" })] ?? all).for(expectations)
            return PersonalPattern.find(in: file.bytes[...]).filter { !own.has($0) }.map {
                Fault(
                    SourceLocation(path: file.path, bytes: file.bytes, offset: $0.range.lowerBound),
                    .personalData($0.kind))
            }
        }
        return onPages + inFiles
    }

    private static func personalData(on page: ExaminedPage, _ own: DeclaredContacts) -> [Fault] {
        let inText = PersonalPattern.find(in: page.prose.bytes[...]).filter { !own.has($0) }
            .map { Fault(page.place(ofProse: $0.range.lowerBound), .personalData($0.kind)) }
        let inAttributes = page.tree.worded.flatMap { position -> [Fault] in
            let words = page.tree.nodes[position].attributes.filter {
                ["alt", "title", "aria-label"].contains($0.name)
            }
            return words.flatMap { PersonalPattern.find(in: Array($0.value.utf8)[...]) }.filter { !own.has($0) }
                .map { Fault(page.place(position), .personalData($0.kind)) }
        }
        return inText + inAttributes + inLinks(on: page, own)
    }

    /// In an address, where nobody reads it: `mailto:`, `tel:`, and whoever else gets a copy.
    private static func inLinks(on page: ExaminedPage, _ own: DeclaredContacts) -> [Fault] {
        page.links.flatMap { link -> [Fault] in
            guard let href = page.tree.nodes[link.position]["href"], let colon = href.firstIndex(of: ":"),
                ["mailto", "tel", "sms"].contains(href[..<colon].lowercased())
            else { return [] }
            let address = String(href[href.index(after: colon)...])
            let words = Array((address.removingPercentEncoding ?? address).utf8)
            return PersonalPattern.find(in: words[...]).filter { !own.has($0) }
                .map { Fault(page.place(link.position), .personalData($0.kind)) }
        }
    }
}

/// The telephone numbers, mailboxes and postcodes that a council shows on purpose.
struct DeclaredContacts {
    private let values: Set<[UInt8]>
    private let hasAllContacts: Bool
    /// On pages for staff, and there alone.
    private var hasReferences = false

    /// Where nobody says what is declared, every contact may be.
    static let anyContact = DeclaredContacts(values: [], hasAllContacts: true)

    private init(values: Set<[UInt8]>, hasAllContacts: Bool) {
        self.values = values
        self.hasAllContacts = hasAllContacts
    }

    init(_ texts: [String]) {
        hasAllContacts = false
        values = Set(
            texts.flatMap { text -> [[UInt8]] in
                let bytes = Array(text.utf8)
                return PersonalPattern.find(in: bytes[...]).map(\.value)
            })
    }

    init(_ several: some Sequence<DeclaredContacts>) {
        self.init(values: several.reduce(into: []) { $0.formUnion($1.values) }, hasAllContacts: false)
    }

    /// The same, with the references of cases where staff alone reads them.
    func `for`(_ expectations: Expectations) -> DeclaredContacts {
        var own = self
        own.hasReferences = expectations.marking != nil
        return own
    }

    func has(_ pattern: PersonalPattern) -> Bool {
        switch pattern.kind {
        case .telephone, .mailbox, .postcode: hasAllContacts || values.contains(pattern.value)
        case .caseReference: hasReferences
        case .nhsNumber, .nationalInsurance, .dateOfBirth: false
        }
    }
}

/// How the contacts of a site print their telephone numbers, by the digits.
private struct TelephoneForms {
    private let forms: [[UInt8]: String]

    init(_ site: ExaminedSite) {
        var forms: [[UInt8]: String] = [:]
        for page in site.pages {
            for run in page.prose.runs where run.isLink {
                for found in PersonalPattern.find(in: page.prose.bytes[run.range]) where found.kind == .telephone {
                    forms[found.value] = forms[found.value] ?? page.prose.line(found.range)
                }
            }
        }
        self.forms = forms
    }

    subscript(digits: [UInt8]) -> String? { forms[digits] }
}

extension RuleSource {
    fileprivate static let telephones: RuleSource =
        "GOV.UK style guide: a telephone number is grouped as it is spoken, and everywhere in the same way"
}
