import Redaction

extension Reason {
    /// Two or three words beside a mark.
    var label: String {
        switch self {
        case .commonWord: "common word"
        case .localTerm: "local term"
        case .provenPattern: "known use"
        case .slip: "slip of the pen"
        case .allowedNumber: "plain number"
        case .placeholder: "role"
        case .emoji: "emoji"
        case .email: "email address"
        case .webAddress: "web address"
        case .handle: "online name"
        case .telephone: "telephone number"
        case .nhsNumber: "NHS number"
        case .niNumber: "National Insurance number"
        case .postcode: "postcode"
        case .caseReference: "case reference"
        case .date: "date"
        case .age: "age"
        case .number: "number"
        case .address: "address"
        case .school: "school"
        case .place: "place"
        case .initials: "initials"
        case .unknownWord: "unknown word"
        case .unprovenCapital: "capital letter"
        case .nameWord: "also a name"
        case .namePosition: "place of a name"
        case .besideName: "next to a name"
        case .afterTitle: "after a title"
        case .registerStaff: "name of staff"
        case .registerChild: "name of a child"
        case .registerCarer: "name of a carer"
        case .registerOther: "known name"
        case .nearRegister: "nearly a known name"
        case .spacedLetters: "spaced letters"
        case .hiddenCharacters: "invisible signs"
        case .lookAlikeLetters: "foreign letters"
        case .foreignScript: "other script"
        case .joinedToRedacted: "joined word"
        }
    }
}
