import Testing

@testable import Redaction

/// Every reason has a text that shows it, and wording of its own.
@Suite struct ReasonTests {
    static let known = [
        RegisterName(name: "Wilhelmina Testwell", kind: .staff), RegisterName(name: "Kasimir Example", kind: .child),
        RegisterName(name: "Oluwatoyin Sample", kind: .carer), RegisterName(name: "Bronagh Specimen", kind: .other),
    ]

    static let examples: [Reason: String] = [
        .commonWord: "Thank you to the whole team.",
        .localTerm: "The Family Hub was lovely to us.",
        .provenPattern: "I hope you know how much it meant.",
        .slip: "You were so considreate to all of us.",
        .allowedNumber: "You were there 24/7 for us all.",
        .placeholder: "Thank you [name] for all your help.",
        .emoji: "Thank you for all your help 😊",
        .email: "Write to me at a.b@example.org any time.",
        .webAddress: "It is all on www.example.org for you.",
        .handle: "I follow @testwell_x and love it.",
        .telephone: "Please ring me on 07700 900123 any time.",
        .nhsNumber: "The number 9991404481 was on the letter.",
        .niNumber: "I sent lh866104c to the wrong place.",
        .postcode: "You came to CV3 6PF in the snow.",
        .caseReference: "My case #38330 was closed in time.",
        .date: "You came on 21/03/2015 to see us.",
        .age: "My daughter aged 9 loves to see you.",
        .number: "All 14 of us thank you for it.",
        .address: "We moved to 14 Ashdown Close with your help.",
        .school: "He loves it at Ashbrook Academy every day.",
        .place: "The meeting in Zumbleford was a great help.",
        .initials: "Thank you to J.B. for helping me.",
        .unknownWord: "Thank you to Zofrinda for helping me.",
        .unprovenCapital: "We saw the Kettle and it was good.",
        .nameWord: "We love Grace and all she does.",
        .namePosition: "my worker called promise was so good to us",
        .besideName: "thank you to zofrinda price for helping me.",
        .afterTitle: "Mrs Short was lovely to all of us.",
        .registerStaff: "Thank you to Wilhelmina for helping me.",
        .registerChild: "It was good to see Kasimir so happy.",
        .registerCarer: "We love to stay with Oluwatoyin at home.",
        .registerOther: "Thank you to Bronagh for helping me.",
        .nearRegister: "Thank you to Wilhelmna for helping me.",
        .spacedLetters: "Thank you to F a t i m a for helping me.",
        .hiddenCharacters: "Thank you to Zof\u{200B}rinda for helping me.",
        .lookAlikeLetters: "Thank you to F\u{0430}tima for helping me.",
        .foreignScript: "Thank you to \u{0641}\u{0627}\u{0637} for helping me.",
        .joinedToRedacted: "Thank you.Zofrinda was so good to us.",
    ]

    @Test(arguments: Reason.allCases) func `a reason is given where it holds`(reason: Reason) throws {
        let text = try #require(Self.examples[reason], "\(reason) has no example")
        let proposal = Specimen.redactor(knowing: Self.known).propose(text)
        #expect(proposal.pieces.contains { $0.reasons.contains(reason) }, "\(proposal.redactedText)")
    }

    @Test func `every reason, doubt and hint is worded, each in its own words`() {
        let wording =
            Reason.allCases.map(RedactionWording.words) + QuoteDoubt.allCases.map(RedactionWording.words)
            + Hint.allCases.map(RedactionWording.words)
        #expect(Set(wording).count == wording.count)
        #expect(wording.allSatisfy { !$0.isEmpty })
    }

    @Test(arguments: [
        (QuoteDoubt.empty, "!!!", Proposal.Action.reject), (.tooShort, "Thank you!", .queue),
        (.tooLong, String(repeating: "thank you ", count: 500), .reject),
        (.mostlyTakenOut, "Zofrinda Wibblethorpe Quazzleby thanks", .reject),
        (.carelessCapitals, "thank you all for the miles you went for us", .queue),
    ])
    func `a doubt about the whole quote is given where it holds`(
        doubt: QuoteDoubt, text: String, action: Proposal.Action
    ) {
        let proposal = Specimen.redactor.propose(text)
        #expect(proposal.doubts.contains(doubt))
        #expect(proposal.action == action)
    }

    @Test func `what may tell a family to those who know it is hinted at and kept`() {
        let text = "The twins saw the judge at court after the funeral, and the police were kind at the mosque."
        let proposal = Specimen.redactor.propose(text)
        #expect(proposal.hints == [.siblings, .court, .faith, .bereavement, .offence])
        #expect(proposal.redactedText == text)
    }
}
