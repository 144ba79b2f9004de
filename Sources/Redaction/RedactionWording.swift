import Diagnostics

/// All that this module says.
public enum RedactionWording {
    static func finding(_ problem: WordListProblem) -> Finding {
        let location = problem.location
        return switch problem.kind {
        case .section(let name, let known):
            Finding(
                .wordList, at: location, "no section of a word list is called '\(name)'",
                fix: "write one of: \(known.joined(separator: ", "))")
        case .capital:
            Finding(.wordList, at: location, "a word has a capital letter", fix: "write words in small letters")
        case .figure:
            Finding(.wordList, at: location, "a word has a figure in it", fix: "list figures in the section 'exact'")
        case .pattern:
            Finding(
                .wordList, at: location, "the pattern names no class that is known, or has no word of its own",
                fix: "write words and classes such as <pronoun>, with at least one word")
        case .nickname:
            Finding(
                .wordList, at: location, "a line of nicknames has no colon",
                fix: "write a name, a colon and its short forms"
            )
        case .noSection:
            Finding(
                .wordList, at: location, "words stand before the first section", fix: "write a heading such as [term]")
        case .missing(let name):
            Finding(.wordList, at: location, "no list has the section '\(name)'", fix: "restore templates/words")
        }
    }

    static func finding(_ problem: RegisterProblem) -> Finding {
        let location = problem.location
        return switch problem.kind {
        case .key:
            Finding(
                .registerKey, at: location, "the key is not 64 hexadecimal digits",
                fix: "make one with: openssl rand -hex 32")
        case .heading:
            Finding(
                .registerFile, at: location, "this is not a register of names",
                fix: "make one with: heard quotes register")
        case .otherKey:
            Finding(
                .registerFile, at: location, "the register was made with another key",
                fix: "give the key that it was made with, or make the register again")
        case .entry:
            Finding(
                .registerFile, at: location, "the line is not a form of a register",
                fix: "make the register again with: heard quotes register")
        case .name:
            Finding(
                .registerName, at: location, "the line is not a name, or a name, a comma and who it is",
                fix: "write a name, or 'Name, staff', where the word is staff, child, carer or other")
        }
    }

    /// Why a piece is kept or taken out, in a clause for the person who reviews it.
    public static func words(_ reason: Reason) -> String {
        switch reason {
        case .commonWord: "a common word"
        case .localTerm: "a team, scheme or body that everyone knows"
        case .provenPattern: "also a name, but not in these words"
        case .slip: "a slip of the pen for a common word"
        case .allowedNumber: "a figure on the short list"
        case .placeholder: "taken out before"
        case .emoji: "a picture"
        case .email: "an email address"
        case .webAddress: "a web address"
        case .handle: "a name on a social network"
        case .telephone: "a telephone number"
        case .nhsNumber: "an NHS number"
        case .niNumber: "a National Insurance number"
        case .postcode: "a postcode"
        case .caseReference: "a case reference"
        case .date: "a date"
        case .age: "an age"
        case .number: "a figure"
        case .address: "an address"
        case .school: "a school"
        case .place: "a place"
        case .initials: "initials"
        case .unknownWord: "not a word of the lists"
        case .unprovenCapital: "a capital letter that nothing explains"
        case .nameWord: "a word that is also a name"
        case .namePosition: "stands where a name would stand"
        case .besideName: "is next to a name"
        case .afterTitle: "follows a title"
        case .registerStaff: "the council knows staff of this name"
        case .registerChild: "the council knows a child of this name"
        case .registerCarer: "the council knows a carer of this name"
        case .registerOther: "the council knows this name"
        case .nearRegister: "one letter from a name that the council knows"
        case .spacedLetters: "written letter by letter"
        case .hiddenCharacters: "has characters that cannot be seen"
        case .lookAlikeLetters: "has letters of another script that look like plain ones"
        case .foreignScript: "written in another script"
        case .joinedToRedacted: "joined to something taken out"
        }
    }

    public static func words(_ doubt: QuoteDoubt) -> String {
        switch doubt {
        case .empty: "there is no word to print"
        case .tooShort: "too few words are left to be judged"
        case .tooLong: "too long for a quote"
        case .mostlyTakenOut: "most of it is taken out"
        case .carelessCapitals: "typed without capitals or all in capitals, so names are harder to tell"
        }
    }

    public static func words(_ hint: Hint) -> String {
        switch hint {
        case .siblings: "brothers and sisters, or twins"
        case .court: "a court"
        case .health: "health or illness"
        case .faith: "faith"
        case .nationality: "nationality or how somebody came here"
        case .bereavement: "a death"
        case .offence: "an offence"
        case .job: "somebody's job"
        }
    }
}
