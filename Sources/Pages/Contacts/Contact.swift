public import Diagnostics
public import Quantities

public enum ContactTag {}
/// What a contact is for, such as `rights-officer`: the name by which pages ask for it.
public typealias ContactRole = Name<ContactTag>

/// Somebody whom a reader can turn to, with everything a frightened child wants to know before calling.
public struct Contact: Equatable, Sendable {
    public let role: ContactRole
    /// Where contacts.yaml describes it.
    public let location: SourceLocation
    /// What the service is called, such as `Childline`.
    public let name: String
    /// When to turn to it, as one sentence to the reader.
    public let when: String
    /// Who picks up the telephone or reads the message.
    public let whoAnswers: String
    public let ways: Ways
    /// When somebody answers.
    public let hours: String
    /// What it costs, such as `It is free.`
    public let cost: String
    public let whatHappensNext: String
    /// What the service keeps to itself, and when it cannot.
    public let confidentiality: String
    /// Which languages, and which help for people who do not speak or hear, where the service says so.
    public let languages: String?
    public let audience: Set<Audience>
    public let proof: Proof
    /// Its place in every list, from 1.
    public let order: Int

    /// Who is meant to use the contact.
    public enum Audience: String, Sendable, CaseIterable {
        case child
        case adult
    }

    /// How to reach somebody: at least one is set.
    public struct Ways: Equatable, Sendable {
        public let phone: PhoneNumber?
        /// The number for text messages.
        public let text: PhoneNumber?
        public let email: String?
        /// A page over https.
        public let online: String?
        /// Whether and how somebody comes to see the reader.
        public let visits: String?
    }

    /// How somebody at the council found out that the contact reaches whom it should.
    public enum Check: String, Sendable, CaseIterable {
        case called
        case readOnWebsite = "read-on-website"
        /// Nobody has: also where nothing is said.
        case notYet = "not-yet"
    }

    /// Where the contact is from and how long it may be shown.
    public struct Proof: Equatable, Sendable {
        /// Where the number is from, as a sentence shown to readers.
        public let source: String
        /// The page over https that says so.
        public let link: String?
        public let check: Check
        /// The day of the check, or the day on which the contact was written down without one.
        public let checkedOn: CalendarDate
        /// The last day on which the contact may be shown unchecked.
        public let expires: CalendarDate

        /// What is known of the check, and no more.
        public var words: String {
            switch check {
            case .called: "Called on \(checkedOn.words)"
            case .readOnWebsite: "Read on a website on \(checkedOn.words)"
            case .notYet: "Not checked yet"
            }
        }
    }
}
