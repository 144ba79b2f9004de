public import Diagnostics
import Markup
public import Quantities
import StrictYAML

/// The contacts of one council, in the order in which they are shown: 999 first.
public struct ContactBook: Equatable, Sendable {
    public let contacts: [Contact]
    /// The file they are from.
    public let path: String

    init(_ contacts: [Contact], path: String) {
        self.contacts = contacts.sorted { ($0.order, $0.role) < ($1.order, $1.role) }
        self.path = path
    }

    /// A council without contacts: every page that asks for one gets a finding.
    public static let empty = ContactBook([], path: "contacts.yaml")

    /// Reads the text of `contacts.yaml`; whatever is malformed or missing is a finding. Whether a contact has
    /// grown old is asked separately, because only that depends on the day.
    public static func read(_ text: String, path: String, _ findings: inout Findings) -> ContactBook {
        guard let root = SettingsFile.read(text, path: path, &findings) else { return .empty }
        var top = MapReader(root, name: "contacts.yaml")
        var reader = ContactReader()
        let contacts = reader.contacts(under: top.node("contacts"))
        findings.report(top.finish())
        findings.report(reader.findings)
        let book = ContactBook(contacts, path: path)
        book.missing.map(\.finding).forEach { findings.report($0) }
        return book
    }

    public func contact(_ role: ContactRole) -> Contact? { contacts.first { $0.role == role } }

    public func contacts(for audience: Contact.Audience) -> [Contact] {
        contacts.filter { $0.audience.contains(audience) }
    }

    public var roles: [ContactRole] { contacts.map(\.role) }

    /// What must not be shown on `day`: contacts that nobody has checked for a year.
    public func stale(on day: CalendarDate) -> Findings {
        Findings(
            contacts.filter { $0.proof.expires < day }
                .map { ContactProblem.expired($0.location, role: $0.role, on: $0.proof.expires).finding })
    }

    /// Contacts that are said to be checked, on a day after `today`.
    public func foretold(on today: CalendarDate) -> Findings {
        Findings(
            contacts.filter { $0.proof.checkedOn > today }
                .map { ContactProblem.checkedTooEarly($0.location, role: $0.role, on: $0.proof.checkedOn).finding })
    }

    /// Whom a child must be able to find (fault E07 of the reference report: it had one number only).
    static let requiredForChildren: [ContactRole] = [
        "emergency", "rights-officer", "advocate", "childline", "help-at-hand", "ombudsman", "complaints-team",
    ]

    private var missing: [ContactProblem] {
        let file = SourceLocation(path: path, line: 1)
        let forChildren = contacts(for: .child)
        var problems = Self.requiredForChildren.filter { role in !forChildren.contains { $0.role == role } }
            .map { ContactProblem.roleMissing(contact($0)?.location ?? file, role: $0) }
        if let first = forChildren.first, first.role != Self.requiredForChildren[0] {
            problems.append(.notFirst(first.location, first: first.role))
        }
        return problems
    }
}
