/// Finds what may tell a family to those who know it, though every word is common.
enum Hints {
    private static let words: [String: Hint] = {
        let lists: [(Hint, String)] = [
            (.siblings, "twin twins triplet triplets siblings eldest youngest"),
            (.court, "court judge hearing barrister solicitor magistrates tribunal injunction"),
            (
                .health,
                "hospital cancer epilepsy autism autistic diabetes wheelchair surgery suicide overdose stroke pregnant "
                    + "pregnancy deaf blind dementia psychosis selfharm seizure transplant"
            ),
            (
                .faith,
                "mosque church temple gurdwara synagogue muslim christian hindu sikh jewish catholic imam vicar baptism"
            ),
            (
                .nationality,
                "polish romanian ukrainian pakistani indian nigerian somali irish chinese syrian afghan kurdish "
                    + "refugee asylum visa gypsy traveller roma"
            ),
            (.bereavement, "died death funeral bereavement grave passed"),
            (.offence, "prison police arrested assault abuse abused rape violence stabbed gang"),
            (.job, "soldier army navy teacher fireman firefighter paramedic footballer mayor councillor"),
        ]
        var words: [String: Hint] = [:]
        for (hint, list) in lists {
            for word in list.split(separator: " ") { words[String(word)] = hint }
        }
        return words
    }()

    static func found(in draft: Draft) -> [Hint] {
        var found: Set<Hint> = []
        for index in draft.tokens.indices where draft.tokens[index].isWord && !draft.marks[index].isOut {
            if let hint = words[draft.tokens[index].folded] { found.insert(hint) }
        }
        return Hint.allCases.filter(found.contains)
    }
}
