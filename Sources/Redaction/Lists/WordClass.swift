/// What is known of a word: how common it is, whether it is a name, what it does in a sentence. The raw name is
/// the heading of a section of `templates/words`.
struct WordClass: OptionSet, Hashable {
    let rawValue: UInt64

    static let common10 = WordClass(rawValue: 1 << 0)
    static let common20 = WordClass(rawValue: 1 << 1)
    static let common35 = WordClass(rawValue: 1 << 2)
    static let common50 = WordClass(rawValue: 1 << 3)
    static let firstName = WordClass(rawValue: 1 << 4)
    static let firstNameRare = WordClass(rawValue: 1 << 5)
    static let surname = WordClass(rawValue: 1 << 6)
    static let spelling = WordClass(rawValue: 1 << 7)
    static let pronoun = WordClass(rawValue: 1 << 8)
    static let possessive = WordClass(rawValue: 1 << 9)
    static let determiner = WordClass(rawValue: 1 << 10)
    static let preposition = WordClass(rawValue: 1 << 11)
    static let conjunction = WordClass(rawValue: 1 << 12)
    static let auxiliary = WordClass(rawValue: 1 << 13)
    static let verb = WordClass(rawValue: 1 << 14)
    static let personVerb = WordClass(rawValue: 1 << 15)
    static let time = WordClass(rawValue: 1 << 16)
    static let praise = WordClass(rawValue: 1 << 17)
    static let kin = WordClass(rawValue: 1 << 18)
    static let kinTitle = WordClass(rawValue: 1 << 19)
    static let role = WordClass(rawValue: 1 << 20)
    static let title = WordClass(rawValue: 1 << 21)
    static let school = WordClass(rawValue: 1 << 22)
    static let schoolKind = WordClass(rawValue: 1 << 23)
    static let street = WordClass(rawValue: 1 << 24)
    static let streetProper = WordClass(rawValue: 1 << 25)
    static let home = WordClass(rawValue: 1 << 26)
    static let numberWord = WordClass(rawValue: 1 << 27)
    static let ordinal = WordClass(rawValue: 1 << 28)
    static let month = WordClass(rawValue: 1 << 29)
    static let unit = WordClass(rawValue: 1 << 30)
    static let ageUnit = WordClass(rawValue: 1 << 31)
    static let ageWord = WordClass(rawValue: 1 << 32)
    static let greeting = WordClass(rawValue: 1 << 33)
    static let signOff = WordClass(rawValue: 1 << 34)
    static let capital = WordClass(rawValue: 1 << 35)
    static let nameCue = WordClass(rawValue: 1 << 36)
    static let atFollow = WordClass(rawValue: 1 << 37)
    static let attend = WordClass(rawValue: 1 << 38)
    static let article = WordClass(rawValue: 1 << 39)
    static let joiner = WordClass(rawValue: 1 << 40)
    static let placeCue = WordClass(rawValue: 1 << 41)
    static let registered = WordClass(rawValue: 1 << 42)

    static let common: WordClass = [.common10, .common20, .common35, .common50, .spelling]
    /// Words that hold a sentence together, and are never the first word of a name.
    static let function: WordClass = [.pronoun, .possessive, .determiner, .preposition, .conjunction, .auxiliary]

    static let names: WordClass = [.firstName, .firstNameRare, .surname, .registered]

    /// It stands in a list of words, and not only in one of names.
    var isListed: Bool { !subtracting(.names).isEmpty }

    func has(_ other: WordClass) -> Bool { !isDisjoint(with: other) }

    /// By the heading of a section.
    static let bySection: [String: WordClass] = [
        "common-10": .common10, "common-20": .common20, "common-35": .common35, "common-50": .common50,
        "first-name": .firstName, "first-name-rare": .firstNameRare, "surname": .surname, "spelling": .spelling,
        "pronoun": .pronoun, "possessive": .possessive, "determiner": .determiner, "preposition": .preposition,
        "conjunction": .conjunction, "auxiliary": .auxiliary, "verb": .verb, "person-verb": .personVerb,
        "time": .time, "praise": .praise, "kin": .kin, "kin-title": .kinTitle, "role": .role, "title": .title,
        "school": .school, "school-kind": .schoolKind, "street": .street, "street-proper": .streetProper,
        "home": .home, "number-word": .numberWord, "ordinal": .ordinal, "month": .month, "unit": .unit,
        "age-unit": .ageUnit, "age-word": .ageWord, "greeting": .greeting, "sign-off": .signOff,
        "capital": .capital, "name-cue": .nameCue,
        "at-follow": .atFollow, "attend": .attend, "article": .article, "joiner": .joiner,
        "place-cue": .placeCue,
    ]
}
