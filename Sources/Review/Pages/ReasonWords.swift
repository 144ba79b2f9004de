import Disclosure
import Redaction

/// How a mark looks: a colour for each family of reasons, beside the words.
enum MarkKind: String {
    case contact, register, name, unknown, writing
    case number = "figure"
}

extension Reason {
    var kind: MarkKind {
        switch self {
        case .email, .webAddress, .handle, .telephone, .nhsNumber, .niNumber, .postcode, .caseReference, .address,
            .school, .place:
            .contact
        case .registerStaff, .registerChild, .registerCarer, .registerOther, .nearRegister: .register
        case .initials, .unprovenCapital, .nameWord, .namePosition, .besideName, .afterTitle: .name
        case .date, .age, .number: .number
        case .spacedLetters, .hiddenCharacters, .lookAlikeLetters, .foreignScript, .joinedToRedacted: .writing
        default: .unknown
        }
    }
}

extension WithholdReason {
    var words: String {
        switch self {
        case .identifies: "Somebody could still tell who it is about"
        case .found: "Its words can be found elsewhere, next to a name"
        case .meaningless: "What is left does not make sense"
        case .harms: "It could hurt somebody"
        case .noCompliment: "It is not a compliment"
        }
    }
}

extension QuoteDoubt {
    var words: String {
        switch self {
        case .empty: "Nothing readable is left."
        case .tooShort: "The quote is very short: a few words say little and are easily recognised."
        case .tooLong: "The quote is long. A shorter one is harder to recognise: consider publishing a part."
        case .mostlyTakenOut: "Most of the quote is taken out."
        case .carelessCapitals:
            "Capitals are used carelessly, so they cannot tell names from other words: read each word."
        }
    }
}

extension Hint {
    /// A question for the reader; the rules take nothing out for it.
    var words: String {
        switch self {
        case .siblings: "It speaks of brothers, sisters or twins. Could neighbours or a school tell the family by that?"
        case .court: "It speaks of a court or a hearing. Proceedings about children are private."
        case .health: "It speaks of an illness, a disability or a hospital. Is it rare enough to point at one person?"
        case .faith: "It speaks of a faith. Is it rare enough here to point at one family?"
        case .nationality: "It speaks of a country or a language. Is it rare enough here to point at one family?"
        case .bereavement: "It speaks of a death. Local news may have named the person."
        case .offence: "It speaks of an offence or the police. Local news may have named the person."
        case .job: "It speaks of somebody's job. Is there more than one such person?"
        }
    }
}

extension QuoteLabelRule.Judgement {
    /// Why a quote may not be printed under its label; nil where it may.
    var refusal: String? {
        switch self {
        case .fits: nil
        case .tooFew:
            "Fewer than \(QuoteLabelRule.smallest) compliments of the year share the label of this quote, or their "
                + "number is hidden. It can be read, but not published."
        case .uncounted:
            "No figure of this report counts how many compliments share the label of this quote. It can be read, but "
                + "not published."
        case .unknown: "The record of this quote has no source, so nothing can be printed under it."
        }
    }
}
