import Diagnostics

extension Rule {
    /// Where links lead, and what they are called.
    static let links: [Rule] = [
        Rule(.linkTarget, source: .linksLead, .page(linkTargets)),
        Rule(
            .linkWords, source: .wcag("2.4.4", "Link Purpose (In Context)", "A", asks: "a link says where it leads"),
            .page { page, _ in linkWords(page) }),
        Rule(
            .telephoneLink, source: "RFC 3966: a telephone address is digits, with + for the international form",
            .page { page, _ in telephones(page) }),
        Rule(.mailLink, source: "RFC 6068: a mail address has one name and one host", .page { page, _ in mails(page) }),
    ]

    private static func linkTargets(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        page.links.compactMap { link in
            switch link.address {
            case .unfit(let text): Fault(page.place(link.position), .unfitAddress(text))
            case .file(let path, let anchor):
                missing(path, anchor, in: site).map { Fault(page.place(link.position), $0) }
            case .telephone, .mail, .outside: nil
            }
        }
    }

    private static func missing(_ path: String, _ anchor: String?, in site: ExaminedSite) -> FaultWording? {
        guard site.hasFile(path) else { return .brokenLink(path, inOtherCase: site.pathInOtherCase(path)) }
        guard let anchor, let page = site.page(path), page.tree.ids[anchor] == nil else { return nil }
        return .brokenAnchor(anchor, in: path)
    }

    private static func linkWords(_ page: ExaminedPage) -> [Fault] {
        page.links.filter { !page.tree.hasWords($0.position) }.map { Fault(page.place($0.position), .emptyLink) }
    }

    private static func telephones(_ page: ExaminedPage) -> [Fault] {
        page.links.compactMap { link in
            guard case .telephone(let number) = link.address else { return nil }
            guard isDialled(number) else { return Fault(page.place(link.position), .telephone(number)) }
            let words = page.tree.text(of: link.position)
            let said = words.filter(\.isWholeNumber)
            // Fewer digits are not a number: "text 1 of us".
            guard said.count > 2, said != nationalForm(number) else { return nil }
            return Fault(page.place(link.position), .otherNumber(words, number))
        }
    }

    /// `+448000272118` is printed as `0800 027 2118`.
    private static func nationalForm(_ number: String) -> String {
        number.hasPrefix("+44") ? "0" + number.dropFirst(3) : number.filter(\.isWholeNumber)
    }

    /// `+44...` (RFC 3966), a number in the national form, Childline's own of eight digits, or a short code such as 999.
    private static func isDialled(_ number: String) -> Bool {
        let digits = number.hasPrefix("+") ? number.dropFirst() : number[...]
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return false }
        if number == "08001111" { return true }
        if number.hasPrefix("+") { return (8...15).contains(digits.count) }
        return number.hasPrefix("0") ? (10...11).contains(digits.count) : (3...6).contains(digits.count)
    }

    private static func mails(_ page: ExaminedPage) -> [Fault] {
        page.links.compactMap { link in
            guard case .mail(let mailbox) = link.address, !isMailbox(mailbox) else { return nil }
            return Fault(page.place(link.position), .mailbox(mailbox))
        }
    }

    private static func isMailbox(_ text: String) -> Bool {
        let address = text.split(separator: "?", maxSplits: 1)[...].first ?? ""
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
            !parts[1].hasSuffix(".")
        else { return false }
        return address.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") }
    }
}
