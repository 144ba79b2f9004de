import Diagnostics

// People
extension FaultWording {
    static func personalName(_ sign: NameFinder.Sign) -> Self {
        let what =
            switch sign {
            case .title: "a title stands before a name"
            case .firstName: "a first name stands before another name"
            case .post: "there seems to be a name next to a job title"
            }
        return Self("\(what): a report names no person", fix: "give the role, and a mailbox that several people read")
    }
}

extension FaultWording {
    static func personalData(_ kind: PersonalPattern.Kind) -> Self {
        switch kind {
        case .nhsNumber: Self("a number here has the form and the check digit of an NHS number", fix: "take it out")
        case .nationalInsurance: Self("something here has the form of a National Insurance number", fix: "take it out")
        case .dateOfBirth: Self("a date of birth stands here", fix: "take it out; a table by age has bands")
        case .caseReference: Self("something here has the form of a case's reference", fix: "take it out")
        case .telephone:
            Self(
                "a telephone number stands here that is in no contact",
                fix: "add the contact to 'contacts.yaml', or take it out")
        case .mailbox:
            Self(
                "a mailbox stands here that is in no contact", fix: "add the contact to 'contacts.yaml', or take it out"
            )
        case .postcode:
            Self(
                "a postcode stands here that is in no contact",
                fix: "add the contact to 'contacts.yaml', or take it out")
        }
    }
    static let unapprovedQuote = Self(
        "somebody's words stand here that nobody has approved",
        fix:
            "have them approved with 'heard quotes review' and print them with a 'quote' block, or say it in your own words"
    )
}

// Stories
extension FaultWording {
    static func singleCase(_ service: String) -> Self {
        Self(
            "'\(service)' has fewer than 5 complaints, or a number that is hidden, and has a text of its own",
            fix: "write one text about it and other services together, without their names")
    }
    static let singleStory = Self(
        "this is about a single person, who could be recognised",
        fix: "tell what several complaints have in common, without an age")
}

extension FaultWording {
    static func telephoneForm(_ typed: String, _ right: String) -> Self {
        Self(
            "the telephone number is grouped in another way than in the contacts",
            fix: Fix.write(right, insteadOf: typed, note: ", or print the contact with a 'contacts' block"))
    }
}
