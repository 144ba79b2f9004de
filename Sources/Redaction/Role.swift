/// What stands in the place of something taken out: the kind of thing, in square brackets. Never a pseudonym,
/// which a reader could take for a name.
public enum Role: String, Hashable, Sendable, CaseIterable {
    case name
    case socialWorker = "my social worker"
    case worker
    case carer
    case child
    case family = "family member"
    case school
    case place
    case address
    case postcode
    case telephone = "telephone number"
    case email = "email address"
    case web = "web address"
    case handle = "online name"
    case nhsNumber = "NHS number"
    case niNumber = "National Insurance number"
    case caseReference = "case reference"
    case date
    case age
    case number
    case word

    /// As printed, such as `[my social worker]`.
    public var placeholder: String { "[\(rawValue)]" }

    /// Roles that stand for a person.
    var isPerson: Bool {
        switch self {
        case .name, .socialWorker, .worker, .carer, .child, .family: true
        default: false
        }
    }
}
