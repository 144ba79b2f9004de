/// Why a piece is kept or taken out. The wording is in `RedactionWording`.
public enum Reason: String, Hashable, Sendable, CaseIterable {
    // Kept
    case commonWord
    case localTerm
    case provenPattern
    case slip
    case allowedNumber
    case placeholder
    case emoji

    // Taken out by shape
    case email
    case webAddress
    case handle
    case telephone
    case nhsNumber
    case niNumber
    case postcode
    case caseReference
    case date
    case age
    case number
    case address
    case school
    case place
    case initials

    // Taken out for what the word is, or where it stands
    case unknownWord
    case unprovenCapital
    case nameWord
    case namePosition
    case besideName
    case afterTitle
    case registerStaff
    case registerChild
    case registerCarer
    case registerOther
    case nearRegister

    // Taken out for how it is written
    case spacedLetters
    case hiddenCharacters
    case lookAlikeLetters
    case foreignScript
    case joinedToRedacted
}

/// Why a whole quote needs a person.
public enum QuoteDoubt: String, Hashable, Sendable, CaseIterable {
    case empty
    case tooShort
    case tooLong
    case mostlyTakenOut
    case carelessCapitals
}

/// An indirect identifier: nothing by itself, but a reader who knows the family may know the rest.
public enum Hint: String, Hashable, Sendable, CaseIterable {
    case siblings
    case court
    case health
    case faith
    case nationality
    case bereavement
    case offence
    case job
}
