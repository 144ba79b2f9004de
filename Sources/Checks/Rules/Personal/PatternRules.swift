import Diagnostics
import SiteBuilder

extension Rule {
    static let patterns: [Rule] = [
        Rule(
            "personal-data", source: "UK GDPR, article 5(1)(c): no more personal data than is needed",
            isWaivable: false,
            .site { site, expected in personalData(site, expected) })
    ]

    /// Personal data in the text of pages, in the words of attributes and in downloads. The finding never prints them.
    private static func personalData(_ site: ExaminedSite, _ expectations: Expectations) -> [Fault] {
        let declared = (expectations.personal?.declared ?? [:]).mapValues { DeclaredContacts($0) }
        let all = expectations.personal == nil ? .anyContact : DeclaredContacts(declared.values)
        let onPages = site.pages.flatMap { personalData(on: $0, declared[$0.council] ?? all) }
        let inFiles = site.site.files.filter { $0.path.hasSuffix(".csv") }.flatMap { file -> [Fault] in
            let own = declared[String(file.path.prefix { $0 != "/" })] ?? all
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
        let inAttributes = page.tree.nodes.indices.flatMap { position -> [Fault] in
            let words = page.tree.nodes[position].attributes.filter {
                ["alt", "title", "aria-label"].contains($0.name)
            }
            return words.flatMap { PersonalPattern.find(in: Array($0.value.utf8)[...]) }.filter { !own.has($0) }
                .map { Fault(page.place(position), .personalData($0.kind)) }
        }
        return inText + inAttributes
    }
}

/// The telephone numbers, mailboxes and postcodes that a council shows on purpose.
struct DeclaredContacts {
    private let values: Set<[UInt8]>
    private let hasAllContacts: Bool

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

    func has(_ pattern: PersonalPattern) -> Bool {
        switch pattern.kind {
        case .telephone, .mailbox, .postcode: hasAllContacts || values.contains(pattern.value)
        case .nhsNumber, .nationalInsurance, .dateOfBirth, .caseReference: false
        }
    }
}
